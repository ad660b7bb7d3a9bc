/** Recorded draws of works to re-check, as papers on them need them: what was drawn, when, and how long works are kept. */
import { cellText } from '../intake/cells';
import { keyOfRow, readRechecks, recheckKey } from '../recheck/record';
import type { TableRow } from '../tables/schema';
import { compareText } from '../verdict/gather';
import type { DocumentInput } from './input';

export interface RecordedDraw {
  /** Work id. */
  readonly work: string;
  /** Six digits. */
  readonly school: string;
  /** ISO day of the draw; null when it is blank. */
  readonly date: string | null;
  /** Works drawn, at least 1. */
  readonly drawn: number;
  readonly seed: string;
  /** Positions as typed. */
  readonly commission: string;
  /** ISO day until which works are kept; null when «Процедуры» does not say it. */
  readonly keptUntil: string | null;
  readonly hasResults: boolean;
}

type DrawSources = Pick<DocumentInput, 'recheckRows' | 'procedures'>;

/** By school and work. A re-check without a recorded draw is not among them. */
export function recordedDraws({ recheckRows, procedures }: DrawSources): readonly RecordedDraw[] {
  const rows = new Map<string, TableRow>();
  for (const { cells } of recheckRows) {
    const key = keyOfRow(cells);
    if (key !== null && !rows.has(key)) rows.set(key, cells);
  }
  return readRechecks(recheckRows)
    .values.flatMap(({ work, school, date, drawn, works }): RecordedDraw[] => {
      if (drawn === null || drawn === 0) return [];
      const cells = rows.get(recheckKey(work, school, date));
      const procedure = procedures.get(work);
      return [
        {
          work,
          school,
          date,
          drawn,
          seed: cellText(cells?.seed),
          commission: cellText(cells?.commission),
          keptUntil: procedure?.keptUntil ?? procedure?.results ?? null,
          hasResults: works > 0,
        },
      ];
    })
    .sort((a, b) => compareText(a.school, b.school) || compareText(a.work, b.work) || byDate(a, b));
}

/** Those whose results are still to come; where all have them, those of the last day of drawing. */
export function drawsAhead(input: DrawSources): readonly RecordedDraw[] {
  const draws = recordedDraws(input);
  const ahead = draws.filter(({ hasResults }) => !hasResults);
  if (ahead.length > 0) return ahead;
  const last = draws.map(({ date }) => date ?? '').sort()[draws.length - 1];
  return draws.filter(({ date }) => (date ?? '') === last);
}

function byDate(a: RecordedDraw, b: RecordedDraw): number {
  return compareText(a.date ?? '', b.date ?? '');
}
