/**
 * The two pictures of a school's passport: how one work came out beside the municipality, and its tasks, else the quality
 * by year. Works of fewer than five participants are not drawn.
 */
import { quality } from '../indicators/descriptive';
import { total } from '../indicators/tally';
import { SCHOOL_COLOUR, SCORE_LINE_COLOUR } from '../report/colours';
import { drawnWorks } from '../report/school-charts';
import { isFew, markPercents, scorePercents } from '../report/shown';
import type { Described, UnitEvaluation, WorkEvaluation } from '../verdict/evaluation';
import { municipalityBeside } from './beside';
import type { DocumentInput } from './input';
import type { Block, ChartBlock } from './model';
import { note, shownN } from './parts';
import { shortWork } from './recommendations-measures';

const TEXT = {
  scores: (work: string): string => `${work}: баллы, % участников`,
  scoreAxis: (cuts: readonly number[] | null): string =>
    cuts === null ? 'Первичный балл' : `Балл («3» – с ${cuts[0]}, «4» – с ${cuts[1]}, «5» – с ${cuts[2]})`,
  marks: (work: string): string => `${work}: отметки, % участников`,
  markAxis: 'Отметка за работу',
  tasks: (work: string): string => `${work}: задания, % от максимума`,
  taskAxis: 'Задание',
  byYear: (kind: string): string => `${kind}: «4» и «5» по годам, %`,
  yearAxis: 'Год; все работы года вместе, у разных лет они разные',
  percent: '%',
  school: 'школа',
  municipality: 'муниципалитет',
  alt: (title: string, n: string, hasLine: boolean): string =>
    `${title}. Столбцы – школа (${n})${hasLine ? ', линия – муниципалитет' : ''}.`,
  nothing: 'Диаграммы: недостаточно данных (нет работ с пятью и более участниками).',
} as const;

/** Centimetres: of a picture below a full table, of each line that the table leaves, and at most. */
const HEIGHT = { least: 4.4, line: 0.3, most: 6 } as const;

/** Side by side; a note where nothing can be drawn. `spare`: lines that the table above leaves to the pictures. */
export function passportCharts(input: DocumentInput, code: string, spare: number): Block {
  const units = unitsOfSchool(input, code);
  // Of fewer a column would be one pupil: the procedure note draws none, either.
  const { histogramCaveatN } = input.settings.parameters;
  const scored = drawnWorks(units).find(({ unit }) => unit.figures.n >= histogramCaveatN);
  const drawn = scored ?? latestWithMarks(units);
  if (drawn === undefined) return note(TEXT.nothing);
  const height = Math.min(HEIGHT.most, HEIGHT.least + HEIGHT.line * spare);
  const first = { ...(scored === undefined ? marksChart(drawn) : scoresChart(drawn)), height };
  const second = tasksChart(drawn) ?? yearsChart(units, drawn);
  return {
    kind: 'beside',
    columns: second === null ? [[first]] : [[first], [{ ...second, height }]],
  };
}

/** A work of the school; its municipality is null where that would tell of others. */
export interface UnitOfSchool {
  readonly unit: UnitEvaluation;
  readonly work: WorkEvaluation;
  readonly municipality: Described | null;
}

/** The school's works in the order of the evaluation, each with its municipality. */
export function unitsOfSchool(input: DocumentInput, code: string): UnitOfSchool[] {
  const { evaluation } = input;
  const school = evaluation.schools.find((one) => one.code === code);
  if (school === undefined) return [];
  return evaluation.works.flatMap((work) => {
    const unit = school.units.find((one) => one.work === work.id);
    if (unit === undefined) return [];
    return [{ unit, work, municipality: municipalityBeside(input, code, work) }];
  });
}

function latestWithMarks(units: readonly UnitOfSchool[]): UnitOfSchool | undefined {
  return units
    .filter(
      ({ unit: { figures } }) => figures.marks !== null && total(figures.marks) > 0 && !isFew(figures.n),
    )
    .sort((a, b) => b.work.work.year - a.work.work.year || b.unit.figures.n - a.unit.figures.n)[0];
}

function scoresChart({ unit, work, municipality }: UnitOfSchool): ChartBlock {
  const { maxScore, cuts } = work.paper;
  const own = scorePercents(unit, maxScore);
  const others = municipality === null ? [] : scorePercents(municipality, maxScore);
  return chartOf(
    TEXT.scores(shortWork(work.work)),
    TEXT.scoreAxis(cuts),
    own.map((_, score) => String(score)),
    own,
    own.map((_, score) => others[score] ?? null),
    unit.figures.n,
  );
}

function marksChart({ unit, work, municipality }: UnitOfSchool): ChartBlock {
  const numbers = (group: Described): (number | null)[] =>
    markPercents(group).map((one) => (typeof one === 'number' ? one : null));
  return chartOf(
    TEXT.marks(shortWork(work.work)),
    TEXT.markAxis,
    ['2', '3', '4', '5'],
    numbers(unit),
    municipality === null ? [] : numbers(municipality),
    unit.figures.n,
  );
}

function tasksChart({ unit, work, municipality }: UnitOfSchool): ChartBlock | null {
  const known = unit.tasks.filter(({ share, n }) => share !== null && !isFew(n));
  if (known.length === 0) return null;
  const others = new Map((municipality?.tasks ?? []).map(({ label, share }) => [label, share] as const));
  const percent = (share: number | null | undefined): number | null =>
    share === null || share === undefined ? null : share * 100;
  return chartOf(
    TEXT.tasks(shortWork(work.work)),
    TEXT.taskAxis,
    known.map(({ label }) => label),
    known.map(({ share }) => percent(share)),
    known.map(({ label }) => percent(others.get(label))),
    unit.figures.n,
  );
}

/** Shares of «4» and «5» of all works of the drawn one's kind, by year; null with fewer than two years. */
function yearsChart(units: readonly UnitOfSchool[], drawn: UnitOfSchool): ChartBlock | null {
  const { kind } = drawn.work.work;
  // A work of one to four would be told by the sum of a year.
  const ofKind = units.filter(
    ({ work, unit: { figures } }) =>
      work.work.kind === kind && figures.marks !== null && !isFew(total(figures.marks)),
  );
  const years = [...new Set(ofKind.map(({ work }) => work.work.year))].sort((a, b) => a - b);
  const shareOf = (year: number, groupOf: (one: UnitOfSchool) => Described | null): number | null => {
    const marks = [0, 0, 0, 0];
    for (const one of ofKind)
      if (one.work.work.year === year)
        groupOf(one)?.figures.marks?.forEach((count, i) => {
          marks[i]! += count;
        });
    const all = total(marks);
    const good = quality([marks[0]!, marks[1]!, marks[2]!, marks[3]!]);
    return good === null || isFew(all) ? null : good * 100;
  };
  const own = years.map((year) => shareOf(year, ({ unit }) => unit));
  if (own.filter((one) => one !== null).length < 2) return null;
  return chartOf(
    TEXT.byYear(kind),
    TEXT.yearAxis,
    years.map(String),
    own,
    years.map((year) => shareOf(year, ({ municipality }) => municipality)),
    ofKind.reduce((sum, { unit }) => sum + unit.figures.n, 0),
  );
}

function chartOf(
  title: string,
  xTitle: string,
  categories: readonly string[],
  own: readonly (number | null)[],
  municipality: readonly (number | null)[],
  n: number,
): ChartBlock {
  const withN = `${title} (${shownN(n)})`;
  const hasLine = municipality.some((one) => one !== null);
  return {
    kind: 'chart',
    title: withN,
    shape: 'columns',
    categories,
    series: [
      { name: TEXT.school, values: own, colour: SCHOOL_COLOUR },
      ...(hasLine
        ? [{ name: TEXT.municipality, values: municipality, colour: SCORE_LINE_COLOUR, isLine: true }]
        : []),
    ],
    xTitle,
    yTitle: TEXT.percent,
    height: HEIGHT.least,
    alt: TEXT.alt(title, shownN(n), hasLine),
  };
}
