/** Adding, naming, copying and removing tabs of a workbook. Knows no Apps Script object. */
import { SheetModel } from '../model';
import type { DocumentState } from './document';
import { ServiceError } from './errors';
import { copiedSheetName, newSheetName } from './messages';
import { emptySheet } from './new-workbook';
import { renameReferences } from './references';

/** The new tab becomes the active one. `index` is 0-based; by default it stands after the active tab. */
export function insertSheet(document: DocumentState, name: string | null, index: number | null): SheetModel {
  const sheet = emptySheet(0, newName(document, name));
  const position = checkedPosition(document, index);
  document.checkGrowth(sheet.maxRows * sheet.maxColumns);
  return place(document, { ...sheet, id: document.nextId() }, position);
}

/** As `insertSheet`, with everything that `copySheet` copies; a copy of a hidden tab is hidden. */
export function insertSheetFrom(
  document: DocumentState,
  template: SheetModel,
  name: string | null,
  index: number | null,
): SheetModel {
  const checked = newName(document, name);
  const position = checkedPosition(document, index);
  return place(document, copyOf(document, template, checked, template.hidden), position);
}

function newName(document: DocumentState, name: string | null): string {
  return name === null ? freeName(document, newSheetName) : checkedName(document, name, null);
}

function checkedPosition({ workbook }: DocumentState, index: number | null): number {
  const position = index ?? workbook.sheets.findIndex((each) => each.id === workbook.activeSheetId) + 1;
  if (position < 0 || position > workbook.sheets.length)
    throw new ServiceError(`Invalid sheet index: ${position}`);
  return position;
}

function place(document: DocumentState, sheet: SheetModel, position: number): SheetModel {
  document.workbook.sheets.splice(position, 0, sheet);
  document.workbook.activeSheetId = sheet.id;
  document.touch();
  return sheet;
}

/** Protections and metadata stay with the original; a copied chart gets an id of its own. */
export function copySheet(document: DocumentState, source: SheetModel): SheetModel {
  const name = freeName(document, (number) => copiedSheetName(source.name, number));
  const copy = copyOf(document, source, name, false);
  document.workbook.sheets.push(copy);
  document.touch();
  return copy;
}

function copyOf(document: DocumentState, source: SheetModel, name: string, hidden: boolean): SheetModel {
  document.checkGrowth(source.maxRows * source.maxColumns);
  const id = document.nextId();
  const copy: SheetModel = {
    ...structuredClone(source),
    id,
    name,
    hidden,
    protections: [],
    charts: source.charts.map((chart) => ({
      ...chart,
      id: document.nextId(),
      ranges: chart.ranges.map((range) => (range.sheetId === source.id ? { ...range, sheetId: id } : range)),
    })),
  };
  shareFormats(source, copy);
  return copy;
}

/** Formats and rules are shared between cells, the copied ones with the originals. */
function shareFormats(source: SheetModel, copy: SheetModel): void {
  copy.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const original = source.rows[row]?.[column];
      if (cell === undefined || original === undefined) return;
      cell.format = original.format;
      cell.validation = original.validation;
    });
  });
}

/** What hangs on the tab goes with it. @throws ServiceError when no visible tab would be left. */
export function deleteSheet(document: DocumentState, sheet: SheetModel): void {
  const { workbook } = document;
  const index = workbook.sheets.indexOf(sheet);
  if (index < 0) throw new ServiceError(`Sheet ${sheet.id} not found`);
  if (isLastVisible(document, sheet))
    throw new ServiceError("You can't remove all the visible sheets in a document.");
  workbook.sheets.splice(index, 1);
  workbook.namedRanges = workbook.namedRanges.filter(({ sheetId }) => sheetId !== sheet.id);
  workbook.metadata = workbook.metadata.filter(
    ({ location }) => location.type === 'SPREADSHEET' || location.sheetId !== sheet.id,
  );
  for (const { charts } of workbook.sheets) {
    for (const chart of charts) chart.ranges = chart.ranges.filter(({ sheetId }) => sheetId !== sheet.id);
  }
  if (workbook.activeSheetId === sheet.id) {
    const visible = [...workbook.sheets.slice(index), ...workbook.sheets].find((each) => !each.hidden);
    workbook.activeSheetId = visible?.id ?? 0;
  }
  document.touch();
}

/** References to the tab follow its name. */
export function renameSheet(document: DocumentState, sheet: SheetModel, name: string): void {
  const before = sheet.name;
  if (name === before) return;
  sheet.name = checkedName(document, name, sheet);
  renameReferences(document.workbook, before, name);
  document.touch();
}

export function hideSheet(document: DocumentState, sheet: SheetModel): void {
  if (isLastVisible(document, sheet)) throw new ServiceError("You can't hide all the sheets in a document.");
  sheet.hidden = true;
}

function isLastVisible({ workbook }: DocumentState, sheet: SheetModel): boolean {
  return workbook.sheets.every((each) => each === sheet || each.hidden);
}

/** Tab names differ by more than letter case. */
function isTaken({ workbook }: DocumentState, name: string, except: SheetModel | null): boolean {
  const folded = name.toLowerCase();
  return workbook.sheets.some((each) => each !== except && each.name.toLowerCase() === folded);
}

function checkedName(document: DocumentState, name: string, except: SheetModel | null): string {
  if (name === '') throw new ServiceError('The sheet name cannot be empty.');
  if (name.length > 100) throw new ServiceError('The sheet name cannot be greater than 100 characters.');
  if (isTaken(document, name, except)) {
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  return name;
}

function freeName(document: DocumentState, nameOf: (number: number) => string): string {
  for (let number = 1; ; number += 1) {
    const name = nameOf(number);
    if (!isTaken(document, name, null)) return name;
  }
}
