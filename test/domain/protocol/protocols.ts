/** Invented protocols for tests of the fold: rows as cells, each with its file and row number. */
import fc from 'fast-check';
import { SchoolWorkCounts } from '../../../src/domain/protocol/counts';
import { ProtocolColumns, ProtocolFold, RowFolder, RowOutcome } from '../../../src/domain/protocol/fold';
import { Paper } from '../../../src/domain/protocol/paper';
import { Work } from '../../../src/domain/protocol/work';

export const WORK: Work = { kind: 'ВПР', year: 2021, session: null, subject: 'МА', grade: 4 };
/** Six points in three tasks. */
export const PAPER: Paper = {
  maxScore: 6,
  cuts: [2, 4, 5],
  tasks: [
    { label: '1', max: 1, level: 'Б' },
    { label: '2.1', max: 2, level: 'Б' },
    { label: '2.2', max: 3, level: 'П' },
  ],
};
export const COLUMNS: ProtocolColumns = {
  school: 0,
  municipality: 1,
  class: 2,
  code: 3,
  variant: 4,
  total: 5,
  journalMark: 6,
  tasks: [7, 8, 9],
};

export interface PlacedRow {
  readonly file: string;
  /** 1-based. */
  readonly row: number;
  readonly cells: readonly unknown[];
}

export interface PupilCells {
  readonly school?: unknown;
  readonly municipality?: unknown;
  readonly class?: unknown;
  readonly code?: unknown;
  readonly variant?: unknown;
  readonly total?: unknown;
  readonly journalMark?: unknown;
  readonly tasks?: readonly unknown[];
}

let lastCode = 40000;

/** A participant of class А of school 900001 with 3 of 6 points and «3» in the journal, unless told otherwise. */
export function pupil(cells: PupilCells = {}): unknown[] {
  const row: Required<PupilCells> = {
    school: 'edu900001',
    municipality: 'МО-1',
    class: 'А',
    code: ++lastCode,
    variant: 1,
    total: 3,
    journalMark: 3,
    tasks: [1, 1, 1],
    ...cells,
  };
  return [
    row.school,
    row.municipality,
    row.class,
    row.code,
    row.variant,
    row.total,
    row.journalMark,
    ...row.tasks,
  ];
}

/** Folds rows in the order given, a source for every file. */
export function foldPlaced(rows: readonly PlacedRow[]): SchoolWorkCounts[] {
  const fold = new ProtocolFold();
  const folders = new Map<string, RowFolder>();
  for (const { file, row, cells } of rows) {
    const folder =
      folders.get(file) ?? fold.open({ file, work: WORK, paper: PAPER, columns: COLUMNS, fixedSchool: null });
    folders.set(file, folder);
    folder.push(cells, row);
  }
  return fold.close();
}

/** Folds rows of one file, numbered from 2; tells what became of each. */
export function foldRows(rows: readonly unknown[][]): { counts: SchoolWorkCounts[]; outcomes: RowOutcome[] } {
  const fold = new ProtocolFold();
  const folder = fold.open({ file: 'a.csv', work: WORK, paper: PAPER, columns: COLUMNS, fixedSchool: null });
  const outcomes = rows.map((row, i) => folder.push(row, i + 2));
  return { counts: fold.close(), outcomes };
}

const anyPupil = fc.record({
  school: fc.constantFrom('edu900001', 'sch900001 ', 900002, 'edu900003'),
  municipality: fc.constantFrom('МО-1', 'МО-1 (reg90_m001)', 'МО\u00a0-\u00a01'),
  class: fc.constantFrom('А', 'а', '4А', 'A', 'Б', '3', '', null),
  variant: fc.constantFrom(1, 1, 1, '2', 'отсутствовал', 0),
  total: fc.constantFrom(0, 1, 2, 3, 4, 5, 6, '6', 7, '', 'два'),
  journalMark: fc.constantFrom(2, 3, 4, 5, '4', '', 'н/а', 1),
  tasks: fc.tuple(
    fc.constantFrom(0, 1, 'X', ''),
    fc.constantFrom(0, 1, 2, 'не пройд.'),
    fc.constantFrom(0, 1, 2, 3, 4),
  ),
});

/** Rows with codes that do not repeat; what they hold is right and wrong in all ways. */
export const anyRows: fc.Arbitrary<unknown[][]> = fc
  .array(anyPupil, { minLength: 1, maxLength: 60 })
  .map((pupils) => pupils.map((cells, i) => pupil({ ...cells, code: 50000 + i })));
