/**
 * Slips of the pen as real protocols have them: classes spelt in many ways, journal marks missing, scores above the
 * maximum. They change no pupil's work.
 */
import { workId } from '../../src/domain/protocol/work';
import { INJECTIONS } from './injections';
import { SamplePupil, SampleProtocol, SchoolProtocol, isOlder } from './pupils';
import { Random } from './random';

/** A school's protocol of a work in which a class is spelt oddly: one in eight. */
const ODD_SPELLING = 0.125;
/** Participants per work whose journal mark is missing (0.02–0.1 % in the region). */
const MISSING_MARKS = 1;
/** The work in which two schools typed a score above the maximum. */
const ABOVE_MAXIMUM = 'ВПР-2021-МА-4';
const SCHOOLS_ABOVE_MAXIMUM = 2;
/** Schools with slips of single pupils have at least so many in the grade: a figure of theirs must not hang on one row. */
const LARGE_ENOUGH = 20;

type Spelling = (letter: string, grade: number) => string;

const SPELLINGS: readonly Spelling[] = [
  (letter, grade) => `${grade}${letter}`,
  (letter, grade) => `${grade} ${letter.toLowerCase()}`,
  (letter) => letter.toLowerCase(),
  (letter, grade) => `${grade} "${letter}"`,
  (letter) => letter.replace('А', 'A').replace('В', 'B').replace('Е', 'E'),
];

/** The protocols with slips. Marks and scores are mistyped only in schools without injected changes. */
export function addSlips(protocols: readonly SampleProtocol[], random: Random): SampleProtocol[] {
  return protocols.map(({ facts, schools }) => {
    const grade = isOlder(facts) ? 5 : 4;
    const spelt = schools.map((one) =>
      random.chance(ODD_SPELLING) ? spellClasses(one, random.pick(SPELLINGS), grade) : one,
    );
    const marked = inSchools(spelt, MISSING_MARKS, random, (pupil) => ({ ...pupil, journalMark: null }));
    if (workId(facts.work) !== ABOVE_MAXIMUM) return { facts, schools: marked };
    return {
      facts,
      schools: inSchools(marked, SCHOOLS_ABOVE_MAXIMUM, random, (pupil) => ({
        ...pupil,
        total: facts.paper.maxScore! + 1 + random.below(5),
      })),
    };
  });
}

function spellClasses(one: SchoolProtocol, spelling: Spelling, grade: number): SchoolProtocol {
  return {
    ...one,
    pupils: one.pupils.map((pupil) =>
      pupil.className === '' ? pupil : { ...pupil, className: spelling(pupil.className, grade) },
    ),
  };
}

/** Changes one participant in each of `count` schools, drawn among the large enough ones without injected changes. */
function inSchools(
  schools: readonly SchoolProtocol[],
  count: number,
  random: Random,
  change: (pupil: SamplePupil) => SamplePupil,
): readonly SchoolProtocol[] {
  const candidates = schools.filter(
    ({ school }) => school.size >= LARGE_ENOUGH && INJECTIONS.every((one) => one.school !== school.code),
  );
  const chosen = random.shuffled(candidates).slice(0, count);
  return schools.map((one) => {
    if (!chosen.includes(one)) return one;
    const participants = one.pupils.filter(({ total }) => total !== null);
    const mistyped = random.pick(participants);
    return { ...one, pupils: one.pupils.map((pupil) => (pupil === mistyped ? change(pupil) : pupil)) };
  });
}
