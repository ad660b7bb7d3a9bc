/** Results of re-checks (перепроверка) on a school's tab and on «Сводка», by code and work, never by what came out. */
import { RECHECK_RESULTS } from '../../messages/recheck';
import { REPORT } from '../../messages/report';
import { RecheckRow, recheckHeader, recheckRows } from '../recheck/rows';
import { RowList, cell, textHeight } from '../tabs/build';
import type { PlanCell } from '../tabs/plan';
import { ReportData, schoolTabKey } from './report';
import { COLUMNS, LAST_COLUMN, WIDTH as TAB_WIDTH } from './school-layout';
import { OTHER_WIDTH, TABLE_COLUMNS, WIDTH } from './summary-layout';

/** Adds nothing for a school without a re-check. */
export function addSchoolRechecks(rows: RowList, code: string, { rechecks }: ReportData): void {
  const lines = recheckRows(rechecks).filter(({ school }) => school === code);
  if (lines.length === 0) return;
  const header = recheckHeader(REPORT.work);
  const first = header.length;
  const width = COLUMNS.slice(first).reduce((sum, column) => sum + column.width, 0);
  addTable(rows, lines, { header, last: LAST_COLUMN, noteWidth: TAB_WIDTH, sentenceWidth: width });
}

/** Adds nothing without re-checks. */
export function addSummaryRechecks(rows: RowList, { rechecks }: ReportData): void {
  const lines = recheckRows(rechecks).map((line) => ({
    ...line,
    cells: [cell(line.school, 'code', schoolTabKey(line.school)), ...line.cells],
  }));
  if (lines.length === 0) return;
  const header = [cell(REPORT.code, 'header'), ...recheckHeader(REPORT.work)];
  addTable(rows, lines, {
    header,
    last: TABLE_COLUMNS - 1,
    noteWidth: WIDTH,
    sentenceWidth: (TABLE_COLUMNS - header.length) * OTHER_WIDTH,
  });
}

interface Table {
  readonly header: readonly PlanCell[];
  /** Index of the last column; the sentence covers what the figures leave. */
  readonly last: number;
  /** Pixels. */
  readonly noteWidth: number;
  readonly sentenceWidth: number;
}

function addTable(
  rows: RowList,
  lines: readonly Pick<RecheckRow, 'key' | 'cells' | 'sentence'>[],
  table: Table,
): void {
  const { header, last, noteWidth, sentenceWidth } = table;
  const merges = [[header.length, last] as const];
  const joined = (text: string, style: 'header' | 'wrapped'): PlanCell[] => [
    cell(text, style),
    ...Array.from({ length: last - header.length }, () => cell(null, style)),
  ];
  rows.add('recheck', cell(RECHECK_RESULTS.title, 'heading'));
  rows.note('recheck:note', RECHECK_RESULTS.note, 0, last, noteWidth);
  rows.push({
    id: 'recheck:header',
    cells: [...header, ...joined(RECHECK_RESULTS.conclusion, 'header')],
    merges,
  });
  for (const { key, cells, sentence } of lines) {
    rows.push({
      id: `recheck:${key}`,
      cells: [...cells, ...joined(sentence, 'wrapped')],
      merges,
      height: textHeight(sentence, sentenceWidth),
    });
  }
  rows.space('after-recheck');
}
