/**
 * What can be taken back: each window its own edits, newest first, as long as nobody else has changed the same place.
 * Only this module puts earlier content back.
 */
import { isDeepStrictEqual } from 'node:util';
import { DEFAULT_FORMAT, cellAt, ensureCell, hasContent, prune, setContent } from '../host/cells';
import type { Cell, SheetModel, WorkbookModel } from '../model';
import { refusal } from './messages';
import { Refusal } from './refusal';

/** What an edit of a cell changes. */
export type Content = Pick<Cell, 'value' | 'formula' | 'format' | 'link'>;

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: Content;
  readonly after: Content;
}

export type Step = { readonly window: string; readonly label: string; readonly tab: number } & (
  | { readonly kind: 'cells'; readonly cells: readonly CellChange[] }
  | { readonly kind: 'lines'; readonly restore: () => void }
  | { readonly kind: 'rename'; readonly before: string; readonly after: string }
);

const MOST_STEPS = 200;
const BLANK: Content = { value: '', formula: null, format: DEFAULT_FORMAT, link: null };

export class UndoLog {
  private steps: Step[] = [];

  push(step: Step): void {
    this.steps.push(step);
    if (this.steps.length > MOST_STEPS) this.steps.shift();
  }

  /** A job has written: what stood where is not known any more. */
  clear(): void {
    this.steps = [];
  }

  /** The newest step of each window, in words. */
  labels(): Record<string, string> {
    return Object.fromEntries(this.steps.map(({ window, label }) => [window, label]));
  }

  /**
   * Takes the newest step of the window back; `rename` gives a tab its earlier name. @throws Refusal when there is none
   * or something else was changed there since; the step is forgotten then.
   */
  undo(window: string, workbook: WorkbookModel, rename: (sheet: SheetModel, name: string) => void): Step {
    const at = this.steps.findLastIndex((step) => step.window === window);
    const step = this.steps[at];
    if (step === undefined) throw new Refusal(409, refusal.nothingToUndo);
    const later = this.steps.slice(at + 1);
    this.steps.splice(at, 1);
    const sheet = workbook.sheets.find(({ id }) => id === step.tab);
    if (sheet === undefined) throw new Refusal(409, refusal.changedSince(step.label));
    if (step.kind === 'lines') {
      if (later.length > 0) throw new Refusal(409, refusal.otherWork(step.label));
      step.restore();
    } else if (step.kind === 'rename') {
      if (sheet.name !== step.after) throw new Refusal(409, refusal.changedSince(step.label));
      rename(sheet, step.before);
    } else {
      const moved = later.some(({ kind, tab }) => kind === 'lines' && tab === step.tab);
      const changed = step.cells.some(
        ({ row, column, after }) => !isSame(contentOf(cellAt(sheet, row, column)), after),
      );
      if (moved || changed) throw new Refusal(409, refusal.changedSince(step.label));
      for (const { row, column, before } of step.cells) putContent(sheet, row, column, before);
    }
    return step;
  }
}

/** What a person has put into a cell; the values of a spill are nobody's. */
export function contentOf(cell: Cell | undefined): Content {
  if (cell === undefined) return BLANK;
  const { value, formula, format, link, spillFrom } = cell;
  return { value: formula !== null || spillFrom !== null ? '' : value, formula, format, link };
}

/** Formats may have been changed by nobody but the edit itself. */
export function isSame(a: Content, b: Content): boolean {
  return a.formula === b.formula && isDeepStrictEqual([a.value, a.link], [b.value, b.link]);
}

function putContent(sheet: SheetModel, row: number, column: number, content: Content): void {
  const existing = cellAt(sheet, row, column);
  if (existing === undefined && !hasContent({ ...BLANK_CELL, ...content })) return;
  const cell = existing ?? ensureCell(sheet, row, column);
  setContent(cell, content.value, content.formula);
  cell.format = content.format;
  cell.link = content.link;
  prune(sheet, row, column);
}

const BLANK_CELL: Cell = { ...BLANK, note: '', validation: null, spillFrom: null };

/** Remembers everything that inserting or deleting lines moves; the result puts it back. Call it before the change. */
export function rememberStructure(workbook: WorkbookModel, changed: SheetModel): () => () => void {
  const { namedRanges, metadata } = workbook;
  const sheets = workbook.sheets.map((sheet) => ({
    sheet,
    conditionalRules: sheet.conditionalRules,
    charts: sheet.charts.map((chart) => ({ ...chart })),
  }));
  const own = {
    ...changed,
    rows: changed.rows.map((cells) => (cells === undefined ? cells : [...cells])),
    protections: changed.protections.map((protection) => ({ ...protection })),
  };
  const references = workbook.sheets.flatMap(({ rows }) =>
    rows.flatMap((cells) =>
      (cells ?? []).flatMap((cell) =>
        cell !== undefined && (cell.formula !== null || cell.validation !== null || cell.spillFrom !== null)
          ? [{ cell, formula: cell.formula, validation: cell.validation, spillFrom: cell.spillFrom }]
          : [],
      ),
    ),
  );
  return () => {
    const moved = references.filter(
      ({ cell, formula, validation, spillFrom }) =>
        cell.formula !== formula || cell.validation !== validation || cell.spillFrom !== spillFrom,
    );
    return () => {
      Object.assign(changed, { ...own, name: changed.name });
      for (const { sheet, conditionalRules, charts } of sheets)
        Object.assign(sheet, { conditionalRules, charts });
      Object.assign(workbook, { namedRanges, metadata });
      for (const { cell, formula, validation, spillFrom } of moved)
        Object.assign(cell, { formula, validation, spillFrom });
    };
  };
}
