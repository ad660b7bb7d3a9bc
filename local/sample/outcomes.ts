/**
 * What the invented municipality has typed into «Зачёты и пороги»: ИС-9 and the olympiad of the school year, medals of
 * the summer before. Counts only; one school has fewer than five candidates, one confirms far fewer medals than others.
 */
import { LEVEL_WORDS, MEASURE_WORDS } from '../../src/messages/choices';
import type { Addon } from '../addon';
import { SCHOOLS } from './schools';
import { SampleRow, TypedTable } from './type-rows';

const INTERVIEW = {
  id: 'ИС-2021-РУ-9',
  kind: 'ИС',
  year: 2021,
  subject: 'РУ',
  grade: 9,
  threshold: 10,
  conducted: '2021-02-10',
};
const EXAM = { id: 'ЕГЭ-2020-РУ-11', kind: 'ЕГЭ', year: 2020, subject: 'РУ', grade: 11, medalThreshold: 70 };
const OLYMPIAD = { kind: 'ВсОШ', year: 2020, subject: 'МА', grade: 7 };
const SCHOOL_STAGE = { ...OLYMPIAD, id: 'ВсОШ-2020-МА-7-ШЭ', session: 'ШЭ', conducted: '2020-10-14' };
const MUNICIPAL_STAGE = {
  ...OLYMPIAD,
  id: 'ВсОШ-2020-МА-7-МЭ',
  session: 'МЭ',
  threshold: 50,
  conducted: '2020-11-20',
};

/** As rows of «Процедуры». */
const PROCEDURES: readonly SampleRow[] = [INTERVIEW, EXAM, SCHOOL_STAGE, MUNICIPAL_STAGE];

type Line = readonly [school: number, ...counts: number[]];

/** By place in the list of schools: all, reached. */
const MEDALS: readonly Line[] = [
  [0, 11, 10],
  [1, 14, 12],
  [2, 9, 2],
  [3, 18, 17],
  [4, 7, 6],
  [5, 8, 7],
  [6, 6, 4],
  [9, 3, 3],
];

/** Participants, winners and prize-winners of the school stage; of their diplomas half the points at the municipal one. */
const STAGES: readonly Line[] = [
  [0, 52, 4, 12, 11],
  [1, 47, 3, 11, 8],
  [2, 31, 2, 7, 5],
  [3, 88, 6, 20, 19],
  [4, 20, 1, 4, 3],
  [9, 15, 1, 2, 2],
];

/** Every fifth school waits for the second day of February with a pupil or two. */
function interviews(): SampleRow[] {
  return SCHOOLS.slice(0, 12).map(({ code, name, size }, i) => {
    const n = Math.round(size * 0.9);
    return {
      work: INTERVIEW.id,
      measure: MEASURE_WORDS.pass,
      level: LEVEL_WORDS.school,
      school: code,
      name,
      n,
      reached: n - (i % 5 === 1 ? 2 : i % 5 === 3 ? 1 : 0),
    };
  });
}

export function outcomeRows(): SampleRow[] {
  const own = (place: number): SampleRow => {
    const { code, name } = SCHOOLS[place]!;
    return { level: LEVEL_WORDS.school, school: code, name };
  };
  return [
    ...interviews(),
    ...MEDALS.map(([place, n, reached]) => ({
      work: EXAM.id,
      measure: MEASURE_WORDS.medal,
      ...own(place),
      n,
      reached,
    })),
    ...STAGES.map(([place, n, winners, prizeWinners]) => ({
      work: SCHOOL_STAGE.id,
      measure: MEASURE_WORDS.participation,
      ...own(place),
      n,
      winners,
      prizeWinners,
    })),
    ...STAGES.map(([place, , winners, prizeWinners, reached]) => ({
      work: MUNICIPAL_STAGE.id,
      measure: MEASURE_WORDS.stage,
      ...own(place),
      n: winners! + prizeWinners!,
      reached,
    })),
  ];
}

/** Types the procedures and the rows below what stands there. */
export function typeOutcomes({ host }: Addon): void {
  const spreadsheet = host.globals.SpreadsheetApp.getActiveSpreadsheet();
  new TypedTable(spreadsheet, 'procedures').append(PROCEDURES);
  new TypedTable(spreadsheet, 'outcomes').append(outcomeRows());
}
