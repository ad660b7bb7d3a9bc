/**
 * Made-up protocols of any size for the benchmarks: rows as `getValues` returns them, cheap to make and the same for the
 * same seed. Their figures are of no interest, only their shape and the spread of school sizes.
 */
import { ProtocolColumns } from '../src/domain/protocol/fold';
import { Paper, markByScore } from '../src/domain/protocol/paper';
import { paperFor } from '../src/domain/protocol/papers';
import { Work } from '../src/domain/protocol/work';
import { Random } from '../local/sample/random';

/** Cells of a pupil in the order of `COLUMNS`: numbers and short texts, '' for a blank. */
export type ProtocolRow = (string | number)[];

/** `mixed`: neighbouring rows are of different schools. */
export type RowOrder = 'by-school' | 'mixed';

export interface SyntheticWork {
  readonly work: Work;
  readonly paper: Paper;
  readonly rows: readonly ProtocolRow[];
}

/** The paper of every work here: 15 tasks, maximum 20. */
export const PAPER: Paper = paperFor({ kind: 'ВПР', year: 2021, session: null, subject: 'МА', grade: 4 })!;

const HEAD_COLUMNS = 7;

/** 22 columns: login, municipality, class, code, variant, total, journal mark, 15 tasks. */
export const COLUMNS: ProtocolColumns = {
  school: 0,
  municipality: 1,
  class: 2,
  code: 3,
  variant: 4,
  total: 5,
  journalMark: 6,
  tasks: PAPER.tasks.map((_, i) => HEAD_COLUMNS + i),
};

/** Sizes are log-normal: median 22 pupils, mean about 40, quartiles about 10 and 46, as in a real region. */
const MEDIAN_SIZE = 22;
const SPREAD_OF_SIZES = 1.1;
const LARGEST_SCHOOL = 250;
export const FIRST_SCHOOL = 100001;
const SCHOOLS_IN_MUNICIPALITY = 20;
const CLASS_SIZE = 25;
const ABSENT_SHARE = 0.07;
/** Years that no shipped paper is of, so that nothing but `PAPER` is known of these works. */
const FIRST_YEAR = 2031;

/** Exactly `count` rows of one work. */
export function syntheticRows(count: number, seed: number, order: RowOrder): ProtocolRow[] {
  const random = new Random(seed);
  const rows: ProtocolRow[] = [];
  for (let school = 0; rows.length < count; school++) {
    const size = Math.min(schoolSize(random), count - rows.length);
    for (const row of schoolRows(school, size, random)) rows.push(row);
  }
  return order === 'mixed' ? random.shuffled(rows) : rows;
}

/**
 * Works of a region, one by one so that only one need be held: four a year (РУ 4, МА 4, РУ 5, МА 5), every school in
 * every work with the same number of pupils.
 */
export function* syntheticRegion(schools: number, works: number, seed: number): Generator<SyntheticWork> {
  const random = new Random(seed);
  const sizes = Array.from({ length: schools }, () => schoolSize(random));
  for (let i = 0; i < works; i++) {
    const work: Work = {
      kind: 'ВПР',
      year: FIRST_YEAR + Math.floor(i / 4),
      session: null,
      subject: i % 2 === 0 ? 'РУ' : 'МА',
      grade: i % 4 < 2 ? 4 : 5,
    };
    yield { work, paper: PAPER, rows: sizes.flatMap((size, school) => schoolRows(school, size, random)) };
  }
}

function schoolSize(random: Random): number {
  const size = Math.round(MEDIAN_SIZE * Math.exp(SPREAD_OF_SIZES * random.normal()));
  return Math.min(LARGEST_SCHOOL, Math.max(1, size));
}

function schoolRows(school: number, size: number, random: Random): ProtocolRow[] {
  const login = `edu${FIRST_SCHOOL + school}`;
  const municipality = `МО-${1 + Math.floor(school / SCHOOLS_IN_MUNICIPALITY)}`;
  const schoolStanding = 0.35 * random.normal();
  return Array.from({ length: size }, (_, pupil) => {
    const letter = 'АБВГДЕЖЗИК'[Math.floor(pupil / CLASS_SIZE)]!;
    const code = 40001 + pupil;
    if (random.chance(ABSENT_SHARE)) {
      return [login, municipality, '', code, 'отсутствовал', '', '', ...NO_TASKS];
    }
    const row: ProtocolRow = [login, municipality, letter, code, 1 + (pupil % 2), 0, 0];
    const total = drawTasks(row, schoolStanding + random.normal(), random);
    row[COLUMNS.total] = total;
    row[COLUMNS.journalMark] = random.chance(0.7) ? markByScore(total, PAPER.cuts!) : 3 + random.below(3);
    return row;
  });
}

const NO_TASKS: readonly string[] = PAPER.tasks.map(() => '');
/** Chance of a task's point for a pupil of standing 0 falls from the first task to the last. */
const EASINESS: readonly number[] = PAPER.tasks.map((_, i) => 1.8 - 0.2 * i);
const NOT_STARTED_SHARE = 0.05;

/** Appends the task cells to a row; returns their sum. */
function drawTasks(row: ProtocolRow, standing: number, random: Random): number {
  let total = 0;
  PAPER.tasks.forEach(({ max }, i) => {
    const chance = 1 / (1 + Math.exp(-standing - EASINESS[i]!));
    let points = 0;
    for (let point = 0; point < max!; point++) if (random.chance(chance)) points++;
    row.push(points === 0 && random.chance(NOT_STARTED_SHARE) ? 'X' : points);
    total += points;
  });
  return total;
}
