/**
 * A simulated municipality: schools, their works, and what some of them do to them. Municipality `index` of a seed is
 * the same whoever makes it. One simulator with assumed effect sizes: what is measured on it is no evidence about real
 * works, only about methods compared on the same ground.
 */
import { Work } from '../../../src/domain/protocol/work';
import { Absentee, BenchRegion, BenchUnit, Pupil } from '../pupils';
import { EFFECTS, HONEST } from './effects';
import { drawForm, Form, mark, totalOf } from './form';
import { MECHANISM_IDS, MechanismId, MECHANISMS } from './mechanisms';
import { Scenario } from './scenario';
import { drawSchool, honestRows, populationAbilities, Row, School } from './school';
import { Stream } from './stream';

/** Totals of the cohort of the year before, which wrote the same test. */
export interface PreviousYear {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

export interface SimulatedUnit extends BenchUnit {
  readonly injected: MechanismId | null;
  readonly previous: PreviousYear;
  /** Totals that a blind expert gives, in the order of `pupils`. */
  readonly expertTotals: readonly number[];
}

export interface SimulatedRegion extends BenchRegion {
  readonly units: readonly SimulatedUnit[];
  /** Units of honest schools that serve as the reference (контрольная выборка) and are not judged; mostly none. */
  readonly control: readonly SimulatedUnit[];
}

/** What a stream is for; each purpose draws from its own. */
const PURPOSE = { form: 1, roles: 2, school: 3, answers: 4, previous: 5, marker: 6, expert: 7, mechanism: 8 };

const SUBJECTS = ['РУ', 'МА', 'ОМ'];
const LETTERS = ['А', 'Б', 'В', 'Г'];

export function simulateRegion(seed: number, index: number, scenario: Scenario): SimulatedRegion {
  const stream = (purpose: keyof typeof PURPOSE, ...path: number[]): Stream =>
    new Stream(seed, index, PURPOSE[purpose], ...path);
  const abilities = populationAbilities();
  const forms = SUBJECTS.map((_, k) => drawForm(stream('form', k), abilities));
  const judged = scenario.schools;
  const roles = stream('roles');
  const shuffled = (): number[] => roles.shuffled(Array.from({ length: judged }, (_, s) => s));
  const lyceumIndexes = new Set(shuffled().slice(0, Math.round(HONEST.lyceumShare * judged)));
  const manipulating = new Set(shuffled().slice(0, Math.round(scenario.manipulated * judged)));

  const all: SimulatedUnit[][] = [];
  const lyceums = new Set<string>();
  for (let s = 0; s < judged + scenario.controlSchools; s++) {
    const lyceum =
      s < judged ? lyceumIndexes.has(s) : (s - judged) % Math.round(1 / HONEST.lyceumShare) === 9;
    const school = drawSchool(stream('school', s), s, lyceum, forms);
    if (lyceum && s < judged) lyceums.add(school.code);
    const acts = stream('mechanism', s);
    const mechanism = manipulating.has(s) ? acts.pick(MECHANISM_IDS) : null;
    const touched = mechanism === null ? [] : chosen(acts, scenario.subjects, EFFECTS.subjects);
    const units: SimulatedUnit[] = [];
    for (let k = 0; k < scenario.subjects; k++) {
      const rows = honestRows(school, school.roster, forms[k], k, stream('answers', s, k));
      const injected = touched.includes(k) ? mechanism : null;
      const act = injected === null ? null : plan(injected, school, forms[k], scenario, acts);
      if (act?.stage === 'writing') act.run(rows);
      const marker = stream('marker', s, k);
      for (const row of rows) row.marked = mark(forms[k], row.onPaper, marker);
      if (act?.stage === 'marking') act.run(rows);
      units.push({
        ...protocol(school, rows),
        municipality: `M${index + 1}`,
        work: workOf(k),
        paper: forms[k].paper,
        injected,
        previous: previousYear(school, forms[k], k, stream('previous', s, k)),
        expertTotals: expertTotals(rows, forms[k], stream('expert', s, k)),
      });
    }
    all.push(units);
  }
  return { units: all.slice(0, judged).flat(), control: all.slice(judged).flat(), lyceums };
}

function workOf(k: number): Work {
  return { kind: 'ВПР', year: 2031, session: null, subject: SUBJECTS[k], grade: 4 };
}

/** Each of `count` things with that chance, at least one of them. */
function chosen(stream: Stream, count: number, chance: number): number[] {
  const indexes = Array.from({ length: count }, (_, i) => i);
  const some = indexes.filter(() => stream.chance(chance));
  return some.length > 0 ? some : [stream.pick(indexes)];
}

function plan(
  id: MechanismId,
  school: School,
  form: Form,
  { strength }: Scenario,
  stream: Stream,
): { stage: 'writing' | 'marking'; run: (rows: readonly Row[]) => void } {
  const mechanism = MECHANISMS[id];
  const classes = chosen(stream, school.classes, EFFECTS.classes);
  const [low, high] = EFFECTS.intensity;
  const intensity = stream.between(low, high);
  const toClass = mechanism.begin({ form, strength: strength * intensity, stream });
  return {
    stage: mechanism.stage,
    run: (rows) => {
      for (const c of classes) toClass(rows.filter(({ classIndex }) => classIndex === c));
    },
  };
}

function protocol(school: School, rows: readonly Row[]): Pick<BenchUnit, 'school' | 'pupils' | 'absentees'> {
  const pupils: Pupil[] = [];
  const absentees: Absentee[] = [];
  for (const { id, classIndex, journalMark, absent, marked } of rows) {
    const pupil = { id, classLabel: LETTERS[classIndex], journalMark };
    if (absent) absentees.push(pupil);
    else pupils.push({ ...pupil, tasks: marked, total: totalOf(marked) });
  }
  return { school: school.code, pupils, absentees };
}

function previousYear(school: School, form: Form, k: number, stream: Stream): PreviousYear {
  const rows = honestRows(school, school.previousRoster, form, k, stream).filter(({ absent }) => !absent);
  const totals = rows.map(({ onPaper }) => totalOf(mark(form, onPaper, stream)));
  const n = totals.length;
  const mean = totalOf(totals) / n;
  const squares = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0);
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}

function expertTotals(rows: readonly Row[], form: Form, stream: Stream): number[] {
  return rows.filter(({ absent }) => !absent).map(({ onPaper }) => totalOf(mark(form, onPaper, stream)));
}
