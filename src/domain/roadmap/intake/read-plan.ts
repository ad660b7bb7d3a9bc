/**
 * A plan (дорожная карта) from the rows of a document: a table with a header, one without, one saved a cell a line, or
 * plain text. What is no part of the plan and stands behind its first action is listed, never dropped.
 */
import type { PlanDocument, SourceRow } from '../document';
import { beginsAnew, planNumber } from './cell-kind';
import { withoutClosing } from './closing';
import { finished } from './finish';
import { filled, type GridRow, gridRows, isBlankRow, wholeRows } from './grid';
import type { Field } from './header-words';
import { headerAt, isColumnNumbers } from './headers';
import { inferColumns, withUnheadedNumber } from './infer-columns';
import { namesIn } from './names';
import { withoutBars } from './piped';
import { placeRow, type PlacedRow } from './placing';
import { readPlainPlan } from './plain-text';
import { readTable } from './read-table';
import { isSurelySection, isTitleLine } from './sections';
import { readVertical } from './vertical';
import { schoolYearOfDocument } from '../document-year';

/** Rows under one header. */
interface Part {
  readonly columns: readonly Field[];
  readonly rows: readonly GridRow[];
}

export function readPlan(rows: readonly SourceRow[]): PlanDocument {
  const { body, closing } = withoutClosing(withoutBars(rows));
  const plan = tablePlan(gridRows(body)) ?? readPlainPlan(body);
  return { ...plan, unplaced: [...plan.unplaced, ...closing] };
}

function tablePlan(grid: readonly GridRow[]): PlanDocument | null {
  const parts = tableParts(grid);
  if (parts === null) return null;
  const { sections, drafts, unplaced } = readTable(parts.flatMap(placedRows), parts[0]!.columns);
  if (drafts.length === 0) return null;
  const actions = finished(drafts);
  const names = new Set(actions.flatMap(({ responsible }) => responsible.flatMap(namesIn)));
  const texts = grid.map(({ cells }) => filled(cells).join(' ')).filter(Boolean);
  const deadlines = actions.map(({ deadlineText }) => deadlineText);
  return {
    schoolYear: schoolYearOfDocument(texts, deadlines),
    sections,
    actions,
    unplaced,
    names: [...names],
  };
}

/** The tables of a document; null when it has none. */
function tableParts(grid: readonly GridRow[]): readonly Part[] | null {
  const headed = headedParts(grid.filter((row) => !isBlankRow(row)));
  if (headed.length > 0) return headed;
  const vertical = readVertical(grid);
  if (vertical !== null) return [vertical];
  return unheadedPart(grid.filter((row) => !isBlankRow(row)));
}

function headedParts(rows: readonly GridRow[]): Part[] {
  const parts: { columns: readonly Field[]; rows: GridRow[] }[] = [];
  for (let at = 0; at < rows.length;) {
    const header = headerAt(rows, at);
    if (header !== null) {
      const current = parts[parts.length - 1];
      const isSame = current !== undefined && String(current.columns) === String(header.columns);
      if (!isSame)
        parts.push({ columns: header.columns, rows: parts.length === 0 ? titleRows(rows, at) : [] });
      at += header.rows;
    } else {
      parts[parts.length - 1]?.rows.push(rows[at]!);
      at += 1;
    }
  }
  return parts.map(({ columns, rows: own }) => ({ columns: withUnheadedNumber(columns, own), rows: own }));
}

/** A section whose title stands right above the table. */
function titleRows(rows: readonly GridRow[], header: number): GridRow[] {
  const above = rows[header - 1];
  if (above === undefined) return [];
  const texts = filled(above.cells);
  const isSection = texts.length === 1 && isSurelySection(texts[0]!) && !isTitleLine(texts[0]!);
  return isSection && (above.cells.length > 1 || /^(?:раздел|блок|[IVX]+\.)/i.test(texts[0]!)) ? [above] : [];
}

/** A table without headings begins at its first row of several cells, or at the section above it. */
function unheadedPart(rows: readonly GridRow[]): readonly Part[] | null {
  const first = rows.findIndex(({ cells }) => filled(cells).length >= 3);
  if (first < 0) return null;
  const body = rows.slice(first);
  const above = first === 0 ? [] : rows.slice(first - 1, first).filter((row) => isSectionAbove(row, body));
  const columns = inferColumns(body);
  return columns === null ? null : [{ columns, rows: [...above, ...body] }];
}

/** A text alone above the first action of a table without headings: a section where the table has more of them. */
function isSectionAbove({ cells }: GridRow, body: readonly GridRow[]): boolean {
  const [text, ...others] = filled(cells);
  if (text === undefined || others.length > 0 || isTitleLine(text)) return false;
  if (isSurelySection(text)) return true;
  if (!beginsAnew(text)) return false;
  return (
    cells.length > 1 ||
    body.some((row) => filled(row.cells).length === 1 && beginsAnew(filled(row.cells)[0]!))
  );
}

function placedRows({ columns, rows }: Part): PlacedRow[] {
  return wholeRows(rows, columns)
    .filter(({ cells }) => !isColumnNumbers(cells) && !isPageNumber(cells))
    .map((row) => placeRow(row, columns));
}

function isPageNumber(cells: readonly string[]): boolean {
  return cells.length === 1 && /^\d{1,3}$/.test(cells[0]!) && planNumber(cells[0]!) !== null;
}
