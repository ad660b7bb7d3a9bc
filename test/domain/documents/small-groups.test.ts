/**
 * Nothing in any document depends on who of the small groups had which result, and no school reads a sum that tells of
 * one other school. The workbooks are made through the add-on, so that every figure comes the way it does for people.
 */
import type { DocumentInput } from '../../../src/domain/documents/input';
import { DOCUMENTS } from '../../../src/domain/documents/registry';
import type { DocumentModel } from '../../../src/domain/documents/model';
import { describe as figuresOf, rates } from '../../../src/domain/indicators/descriptive';
import type { OutcomeRow } from '../../../src/domain/procedures/outcome-row';
import { Book, SCHOOLS, countsOf, uploadOf } from '../../support/book';
import { inputOf } from '../../support/documents';

const MATHS = 'ВПР-2021-МА-4';
const RUSSIAN = 'ВПР-2021-РУ-4';
const MEDAL = 'ЕГЭ-2021-РУ-11';
const TODAY = new Date(2021, 8, 2, 12);

interface Written {
  readonly pupils: number;
  readonly shift: number;
}

function medal(school: string, n: number, reached: number): OutcomeRow {
  const none = { winners: null, prizeWinners: null, mean: null };
  return { work: MEDAL, measure: 'medal', level: 'school', school, name: '', n, reached, ...none };
}

/** `maths` and `medals` by school; all write Russian in large numbers. */
function inputWith(
  maths: Readonly<Record<string, Written>>,
  medals: readonly OutcomeRow[],
  municipalityOf = (_: string): string => 'МО-1',
): DocumentInput {
  const book = Book.new({ today: TODAY });
  const counts = SCHOOLS.flatMap((school) => [
    countsOf(MATHS, school, maths[school]!.pupils, maths[school]!.shift),
    countsOf(RUSSIAN, school, 16, 4),
  ]).map((one) => ({ ...one, municipality: municipalityOf(one.school) }));
  const schoolNames = SCHOOLS.map((school, i) => ({
    school,
    name: `Школа ${i + 1}`,
    municipality: municipalityOf(school),
  }));
  book.load(uploadOf(counts, { schoolNames, outcomes: medals }));
  book.report();
  return inputOf(book);
}

function documentsOf(input: DocumentInput): DocumentModel[] {
  return Object.values(DOCUMENTS).flatMap(({ ofMunicipality, ofSchool }) => [
    ...(ofMunicipality?.(input).documents ?? []),
    ...SCHOOLS.flatMap((school) => ofSchool?.(input, school).documents ?? []),
  ]);
}

const LARGE: Readonly<Record<string, Written>> = Object.fromEntries(
  SCHOOLS.map((school, i) => [school, { pupils: 15 + i, shift: i }]),
);
const MEDALS = [
  medal('900001', 12, 9),
  medal('900002', 11, 4),
  medal('900005', 9, 8),
  medal('900006', 10, 9),
];

describe('two schools of one to four pupils', () => {
  const few: Written = { pupils: 3, shift: 0 };
  const fewer: Written = { pupils: 2, shift: 9 };

  test('may change their results with each other, and every document of everybody stays as it was', () => {
    const one = inputWith({ ...LARGE, '900003': few, '900004': fewer }, [
      ...MEDALS,
      medal('900003', 3, 3),
      medal('900004', 2, 0),
    ]);
    // Scores begin at the code's last digit: the shift makes those of one school those of the other.
    const other = inputWith(
      { ...LARGE, '900003': { ...fewer, shift: 10 }, '900004': { ...few, shift: -1 } },
      [...MEDALS, medal('900003', 2, 0), medal('900004', 3, 3)],
    );
    const sums = ({ evaluation }: DocumentInput): unknown => evaluation.works.map(({ tally }) => tally);
    expect(sums(other)).toEqual(sums(one));
    const unitOf = ({ evaluation }: DocumentInput): number =>
      evaluation.schools.find(({ code }) => code === '900003')!.units.find(({ work }) => work === MATHS)!
        .figures.n;
    expect([unitOf(one), unitOf(other)]).toEqual([3, 2]);
    const made = documentsOf(one);
    expect(made.length).toBeGreaterThan(40);
    const [before, after] = [made, documentsOf(other)].map((models) =>
      models.map(
        (model) => `${model.kind} ${model.school ?? ''} ${model.file}\n${JSON.stringify(model, null, 1)}`,
      ),
    ) as [string[], string[]];
    expect(after).toHaveLength(before.length);
    before.forEach((text, i) => expect(after[i]).toBe(text));
  }, 60_000);
});

describe('a municipality of two schools', () => {
  test('is not shown to either of them: what is left without the own results would be the other', () => {
    const isPair = (school: string): boolean => school >= '900005';
    const input = inputWith(LARGE, [], (school) => (isPair(school) ? 'МО-2' : 'МО-1'));
    const work = input.evaluation.works.find(({ id }) => id === MATHS)!;
    const pair = work.municipalities.find(({ name }) => name === 'МО-2')!;
    const { meanMark, sou } = rates(figuresOf(pair.tally));
    const traces = [meanMark!.toFixed(2), pair.figures.mean!.toFixed(2), sou!.toFixed(1)].map((text) =>
      text.replace('.', ','),
    );
    const all = documentsOf(input);
    const textsFor = (school: string | null): string =>
      JSON.stringify(all.filter((model) => model.school === school));
    for (const trace of traces) expect(textsFor(null)).toContain(trace);
    for (const school of ['900005', '900006']) {
      const texts = textsFor(school);
      for (const trace of [...traces, `n\u00a0=\u00a0${pair.figures.n}`])
        expect([school, trace, texts.includes(trace)]).toEqual([school, trace, false]);
      expect(texts).not.toMatch(/"name":"(муниципалитет|Муниципалитет, n)/);
    }
    // The other municipality has four schools: it stays beside each of them.
    const large = work.municipalities.find(({ name }) => name === 'МО-1')!;
    expect(textsFor('900001')).toContain('"name":"муниципалитет"');
    expect(textsFor('900001')).toContain(large.figures.mean!.toFixed(2).replace('.', ','));
  }, 60_000);
});
