/** Part of the note on a procedure: marks of terms and of the year beside the work, for one school or all together. */
import { compareText } from '../verdict/gather';
import type { SideFigures } from '../internal-external/compare';
import { schoolYearText } from '../roadmap/school-year';
import type { Block, TableColumn } from './model';
import { figure, heading, people, share, table } from './parts';
import type { Section, WorkScope } from './procedure-note-scope';

const TEXT = {
  heading: 'Внутренние результаты рядом с работой',
  period: 'Период',
  work: 'Эта работа',
  n: 'n',
  passed: 'Успеваемость',
  quality: 'Качество',
  meanMark: 'Средняя отметка',
  of: (period: string, year: string): string => `${period}, ${year}`,
  ofSchools: (period: string, schools: number): string => `${period} (ОО: ${schools})`,
  note: 'n – число отметок за период и участников работы. Сравниваются разные работы и разные сроки: отметка за период складывается из многих работ, эта – одна. Это описание, не признак.',
};

/** A total of fewer schools would tell what one of them has. */
const LEAST_SCHOOLS = 3;

/** The section with internal results below its own blocks; null where neither has anything. */
export function withInternal(section: Section): Section {
  return (scope) => {
    const own = section(scope);
    const internal = internalBlocks(scope);
    return own === null && internal.length === 0 ? null : [...(own ?? []), ...internal];
  };
}

interface Line {
  readonly label: string;
  readonly figures: SideFigures;
}

function internalBlocks(scope: WorkScope): readonly Block[] {
  const [internal, external] = scope.school === null ? totalLines(scope) : schoolLines(scope);
  if (internal.length === 0 || external === null) return [];
  return [
    heading(TEXT.heading, 2),
    table(COLUMNS, [...internal, { label: TEXT.work, figures: external }].map(cells), { note: TEXT.note }),
  ];
}

type Lines = readonly [internal: readonly Line[], external: SideFigures | null];

function schoolLines({ input, school, work }: WorkScope): Lines {
  const rows = input.internalExternal.schools.filter(
    (one) => one.school === school && one.workId === work.id && one.internal !== null,
  );
  const lines = rows.map(({ period, year, internal }) => ({
    label: TEXT.of(period, schoolYearText(year)),
    figures: internal!,
  }));
  return [lines, rows[0]?.external ?? null];
}

/** Schools differ from period to period, so the work stands beside each: only those of the largest are shown. */
function totalLines({ input, work }: WorkScope): Lines {
  const rows = input.internalExternal.totals
    .filter((one) => one.workId === work.id && one.schools >= LEAST_SCHOOLS && one.internal !== null)
    .sort((a, b) => b.schools - a.schools || compareText(a.period, b.period));
  const [largest] = rows;
  if (largest === undefined) return [[], null];
  const same = rows.filter(
    ({ schools, external }) => schools === largest.schools && external?.n === largest.external?.n,
  );
  const lines = same.map(({ period, schools, internal }) => ({
    label: TEXT.ofSchools(period, schools),
    figures: internal!,
  }));
  return [lines, largest.external];
}

const centred = (title: string, width: number): TableColumn => ({ title, width, align: 'center' });

const COLUMNS: readonly TableColumn[] = [
  { title: TEXT.period, width: 34 },
  centred(TEXT.n, 12),
  centred(TEXT.passed, 18),
  centred(TEXT.quality, 18),
  centred(TEXT.meanMark, 18),
];

function cells({ label, figures: { n, marks, meanMark } }: Line): readonly string[] {
  return [label, people(n), share(n - marks[0], n), share(marks[2] + marks[3], n), figure(meanMark, n)];
}
