/**
 * An open workbook: the bundle on the local host, views of its tabs, edits one at a time, jobs. It knows neither files
 * nor HTTP. Every method leaves formulas computed and `revision` grown when something has changed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaToA1 } from '../a1';
import { Addon, startAddon } from '../addon';
import { DEFAULT_FORMAT, cellAt } from '../host/cells';
import { DocumentState, GOOGLE_LIMITS } from '../host/document';
import { ServiceError } from '../host/errors';
import { typed } from '../host/input';
import { EXECUTION_LIMIT } from '../host/session-state';
import type { Answer, Question, ShownMenu, UiEvent } from '../host/ui-record';
import { isValid } from '../host/validation-check';
import type { Area, SheetModel, WorkbookModel } from '../model';
import type { WorkClock } from './clock';
import { bookText, refusal } from './messages';
import type { Edit, LinesEdit, Place, TabChanges, TabName, TabView } from './protocol';
import { Refusal } from './refusal';
import { CellChange, UndoLog, contentOf, isSame, rememberStructure } from './undo';
import { editingText, typedText } from './view/typing';
import { Palette } from './view/styles';
import { changesBetween, tabView } from './view/tab-view';

export interface BookPeople {
  /** Blocks until the person has answered. */
  ask(question: Question): Answer;
  see(event: UiEvent): void;
}

const LONGEST_TEXT = 50_000;
const LONGEST_NAME = 100;
const DAY = 86_400_000;

export class OpenBook {
  revision = 1;
  private readonly addon: Addon;
  private readonly document: DocumentState;
  private readonly undoLog = new UndoLog();
  private readonly palettes = new Map<number, Palette>();
  /** Views that windows have. */
  private readonly views = new Map<number, TabView>();
  /** Revision in which rows or columns of a tab moved last. */
  private readonly moved = new Map<number, number>();
  private movedAll = 0;
  private day: number;

  constructor(
    readonly workbook: WorkbookModel,
    private readonly dist: string,
    private readonly clock: WorkClock,
    people: BookPeople,
  ) {
    this.addon = startAddon(workbook, dist, {
      clock,
      answers: (question) => people.ask(question),
      onEvent: (event) => people.see(event),
    });
    this.document = new DocumentState(workbook, null, GOOGLE_LIMITS);
    this.day = this.today();
    this.addon.host.execute({ authMode: 'NONE' }, () => this.addon.functions.onOpen!());
    this.compute();
  }

  get menus(): readonly ShownMenu[] {
    return this.addon.host.ui.menus;
  }

  undoLabels(): Record<string, string> {
    return this.undoLog.labels();
  }

  /** @throws Refusal 404 for a tab that is not there or hidden. */
  tab(id: number): TabView {
    const sheet = this.sheet(id);
    const known = this.views.get(id);
    if (known !== undefined && known.revision === this.revision) return known;
    const view = this.draw(sheet);
    this.views.set(id, view);
    return view;
  }

  /** A tab while a job waits for an answer: half of its work may be done, so nothing is built upon this view. */
  passingTab(id: number): TabView {
    this.views.delete(id);
    return this.draw(this.sheet(id));
  }

  /** What has changed on tabs since windows got their views; views of other tabs are forgotten. */
  changes(shown: readonly number[]): TabChanges[] {
    for (const id of this.views.keys()) if (!shown.includes(id)) this.views.delete(id);
    return shown.flatMap((id) => {
      const sheet = this.workbook.sheets.find((one) => one.id === id && !one.hidden);
      if (sheet === undefined) return [];
      const before = this.views.get(id) ?? null;
      const after = this.draw(sheet);
      this.views.set(id, after);
      return changesBetween(before, after) ?? [];
    });
  }

  /** @throws Refusal when something else stands there now or a cell does not take what was typed. */
  edit(window: string, { tab, row, column, values, before, revision }: Edit): void {
    const sheet = this.sheet(tab);
    if (revision !== undefined) this.checkLines(sheet, revision);
    const area = { row, column, rows: values.length, columns: values[0]!.length };
    eachOf(area, (r, c) => this.checkBefore(sheet, row + r, column + c, before[r]![c]!));
    eachOf(area, (r, c) => this.checkTyped(sheet, row + r, column + c, values[r]![c]!));
    const isClearing = values.every((line) => line.every((text) => text === ''));
    const isOutside = row + area.rows > sheet.maxRows || column + area.columns > sheet.maxColumns;
    if (isClearing && isOutside) throw new Refusal(422, refusal.outside);
    if (isOutside) this.service(() => this.grow(sheet, area));
    const old = mapArea(area, (r, c) => contentOf(cellAt(sheet, row + r, column + c)));
    const texts = mapArea(area, (r, c) =>
      typedText(values[r]![c]!, cellAt(sheet, row + r, column + c)?.format ?? DEFAULT_FORMAT),
    );
    this.service(() =>
      this.face(sheet)
        .getRange(row + 1, column + 1, area.rows, area.columns)
        .setValues(texts),
    );
    const cells: CellChange[] = [];
    eachOf(area, (r, c) => {
      const after = contentOf(cellAt(sheet, row + r, column + c));
      if (!isSame(old[r]![c]!, after))
        cells.push({ row: row + r, column: column + c, before: old[r]![c]!, after });
    });
    if (cells.length === 0) return;
    const label = (isClearing ? bookText.cleared : bookText.typed)(areaToA1(area));
    this.undoLog.push({ kind: 'cells', window, label, tab, cells });
    this.changed();
  }

  lines(window: string, { tab, axis, kind, at, count, revision }: LinesEdit): void {
    const sheet = this.sheet(tab);
    this.checkLines(sheet, revision);
    const size = axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
    if (at > size || (kind === 'delete' && at + count > size)) throw new Refusal(422, refusal.outside);
    const restoreOf = rememberStructure(this.workbook, sheet);
    const face = this.face(sheet);
    this.service(
      () => {
        if (kind === 'insert' && axis === 'rows')
          at === size ? face.insertRowsAfter(at, count) : face.insertRowsBefore(at + 1, count);
        else if (kind === 'insert')
          at === size ? face.insertColumnsAfter(at, count) : face.insertColumnsBefore(at + 1, count);
        else if (axis === 'rows') face.deleteRows(at + 1, count);
        else face.deleteColumns(at + 1, count);
      },
      kind === 'delete' ? refusal.allLines(axis) : refusal.tooManyCells,
    );
    const label = bookText.lines(kind, axis, count);
    this.undoLog.push({ kind: 'lines', window, label, tab, restore: restoreOf() });
    this.changed(sheet);
  }

  rename(window: string, { tab, name }: TabName): void {
    const sheet = this.sheet(tab);
    const after = name.trim();
    if (after === sheet.name) return;
    const before = sheet.name;
    this.giveName(sheet, after);
    this.undoLog.push({ kind: 'rename', window, label: bookText.renamed(after), tab, before, after });
    this.changed();
  }

  /** The tab where something was taken back. */
  undo(window: string): number {
    const step = this.undoLog.undo(window, this.workbook, (sheet, name) => this.giveName(sheet, name));
    this.addon.host.touch();
    if (step.kind === 'lines') this.moved.set(step.tab, this.revision + 1);
    this.changed();
    return step.tab;
  }

  /** What the next execution finds selected. A tab that is gone meanwhile selects nothing. */
  select({ tab, row, column }: Place): void {
    const isThere = this.workbook.sheets.some(({ id, hidden }) => id === tab && !hidden);
    if (isThere) this.addon.host.setActiveCell({ sheetId: tab, row, column });
  }

  /** One execution of the bundle. What it writes ends the history of edits. @throws what the bundle throws. */
  run(name: string, args: readonly unknown[]): unknown {
    const { host, functions } = this.addon;
    const before = host.calls.writes + host.calls.services;
    const writes = host.calls.writes;
    try {
      return host.execute({ limit: EXECUTION_LIMIT }, () => functions[name]!(...args));
    } finally {
      if (host.calls.writes > writes) {
        this.undoLog.clear();
        this.movedAll = this.revision + 1;
      }
      if (host.calls.writes + host.calls.services > before) this.changed();
      host.ui.events.length = 0;
    }
  }

  /** Names of the bundle's functions that dialogs may call. */
  callable(): ReadonlySet<string> {
    const code = readFileSync(join(this.dist, 'Code.js'), 'utf8');
    return new Set(
      [...code.matchAll(/^function ([A-Za-z]\w*)\(/gm)].flatMap(([, name = '']) =>
        name.endsWith('_') ? [] : [name],
      ),
    );
  }

  /** Time has gone on: `TODAY()` is computed anew on another day. */
  tick(): void {
    this.clock.tick();
    if (this.today() === this.day) return;
    this.day = this.today();
    this.addon.host.touch();
    this.changed();
  }

  private today(): number {
    return Math.floor(new Date(this.clock.today()).setHours(0, 0, 0, 0) / DAY);
  }

  private changed(moved: SheetModel | null = null): void {
    this.revision += 1;
    if (moved !== null) this.moved.set(moved.id, this.revision);
    this.compute();
  }

  private compute(): void {
    this.addon.host.globals.SpreadsheetApp.flush();
  }

  private draw(sheet: SheetModel): TabView {
    const palette = this.palettes.get(sheet.id) ?? new Palette();
    this.palettes.set(sheet.id, palette);
    return tabView(this.document, sheet, palette, this.revision, this.clock.today());
  }

  private sheet(id: number): SheetModel {
    const sheet = this.workbook.sheets.find((one) => one.id === id && !one.hidden);
    if (sheet === undefined) throw new Refusal(404, refusal.noTab);
    return sheet;
  }

  private face(sheet: SheetModel): GoogleAppsScript.Spreadsheet.Sheet {
    return this.addon.host.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheet.id)!;
  }

  /** Services word their errors for programmers. */
  private service(work: () => void, otherwise: string = refusal.tooManyCells): void {
    try {
      work();
    } catch (error) {
      throw error instanceof ServiceError ? new Refusal(422, otherwise) : error;
    }
  }

  private checkLines(sheet: SheetModel, seen: number): void {
    if (seen < Math.max(this.movedAll, this.moved.get(sheet.id) ?? 0))
      throw new Refusal(409, refusal.linesMoved);
  }

  private checkBefore(sheet: SheetModel, row: number, column: number, seen: string): void {
    const cell = cellAt(sheet, row, column);
    const text = editingText(cell, this.workbook.locale, this.clock.today());
    if (text !== seen) throw new Refusal(409, refusal.standsNow(nameOf(row, column), text));
  }

  private checkTyped(sheet: SheetModel, row: number, column: number, text: string): void {
    const cell = cellAt(sheet, row, column);
    const name = nameOf(row, column);
    if (text.length > LONGEST_TEXT) throw new Refusal(422, refusal.tooLong(name));
    const rule = cell?.validation ?? null;
    if (cell === undefined || rule === null || rule.allowInvalid) return;
    const { value } = typed(typedText(text, cell.format), cell.format, this.clock.today());
    if (isValid(value, rule, this.document)) return;
    const choices =
      rule.criteria === 'VALUE_IN_LIST' ? (rule.args[0] as readonly unknown[]).map(String) : null;
    throw new Refusal(
      422,
      choices === null ? refusal.notValid(name, text, rule.helpText) : refusal.notInList(name, text, choices),
    );
  }

  /** A paste beyond the edge makes the grid larger, as in Sheets. */
  private grow(sheet: SheetModel, { row, column, rows, columns }: Area): void {
    const [moreRows, moreColumns] = [row + rows - sheet.maxRows, column + columns - sheet.maxColumns];
    if (moreRows > 0) this.face(sheet).insertRowsAfter(sheet.maxRows, moreRows);
    if (moreColumns > 0) this.face(sheet).insertColumnsAfter(sheet.maxColumns, moreColumns);
  }

  private giveName(sheet: SheetModel, name: string): void {
    if (name === '' || name.length > LONGEST_NAME) throw new Refusal(422, refusal.tabName);
    const isTaken = this.workbook.sheets.some(
      (one) => one !== sheet && one.name.toLowerCase() === name.toLowerCase(),
    );
    if (isTaken) throw new Refusal(422, refusal.tabTaken(name));
    this.service(() => this.face(sheet).setName(name), refusal.tabName);
  }
}

function nameOf(row: number, column: number): string {
  return areaToA1({ row, column, rows: 1, columns: 1 });
}

function eachOf({ rows, columns }: Area, visit: (row: number, column: number) => void): void {
  for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) visit(r, c);
}

function mapArea<Value>({ rows, columns }: Area, value: (row: number, column: number) => Value): Value[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => value(r, c)));
}
