/** From A1 texts to places in the workbook. */
import { A1Address, parseA1 } from '../a1';
import { quoteSheet } from '../formulas/references';
import { areaToA1, columnName } from '../a1';
import { Area, SheetModel } from '../model';
import { Bounds, lastColumn, lastRow } from './areas';
import type { DocumentState } from './document';
import { ServiceError } from './errors';

export interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly bounds: Bounds;
}

/** Place of an address; without a tab it is on `home`. null when there is no such tab. */
export function resolveAddress(
  document: DocumentState,
  home: SheetModel | null,
  address: A1Address,
): Place | null {
  const sheet = address.tab === null ? home : document.sheetByName(address.tab);
  if (sheet === null) return null;
  const row = address.firstRow ?? 0;
  const column = address.firstColumn ?? 0;
  return {
    sheet,
    area: {
      row,
      column,
      rows: (address.lastRow ?? Math.max(sheet.maxRows - 1, row)) - row + 1,
      columns: (address.lastColumn ?? Math.max(sheet.maxColumns - 1, column)) - column + 1,
    },
    bounds: {
      top: address.firstRow !== null,
      left: address.firstColumn !== null,
      bottom: address.lastRow !== null,
      right: address.lastColumn !== null,
    },
  };
}

/** @throws ServiceError "Range not found" for a text that is neither an address nor a named range. */
export function resolveText(document: DocumentState, home: SheetModel, text: string): Place {
  const address = parseA1(text);
  const place = address === null ? null : resolveAddress(document, home, address);
  if (place !== null) return place;
  const named = document.workbook.namedRanges.find((each) => each.name === text);
  if (named === undefined) throw new ServiceError('Range not found');
  return {
    sheet: document.sheetById(named.sheetId),
    area: named.area,
    bounds: { top: true, left: true, bottom: true, right: true },
  };
}

/** `B2:C5`, `D:F`, `5:7`, `A2:A`; '' for a whole tab, as live ranges say. */
export function placeToA1({ area, bounds }: Pick<Place, 'area' | 'bounds'>): string {
  const { top, left, bottom, right } = bounds;
  if (bottom && right) return areaToA1(area);
  if (!bottom && !right) return '';
  const first = (left ? columnName(area.column) : '') + (top ? area.row + 1 : '');
  const last = (right ? columnName(lastColumn(area)) : '') + (bottom ? lastRow(area) + 1 : '');
  return `${first}:${last}`;
}

/** The same with the tab: `'Мои школы'!A2:A`. */
export function placeToText(place: Place): string {
  return `${quoteSheet(place.sheet.name)}!${placeToA1(place)}`;
}
