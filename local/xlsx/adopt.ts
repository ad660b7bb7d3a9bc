/**
 * What of the carrier still fits a file that a person may have edited in another program: the file's tabs and cells are
 * the truth, the carrier only adds to them. Nothing here reads or writes files.
 */
import { Area, MetadataModel, ProtectionModel, SheetModel } from '../model';
import { clipped } from './areas';
import { Carrier, CarriedMetadata, CarrierTab } from './carrier';
import { columnMark, rowMark } from './marks';
import { usedSize, valuesOf } from './save';

/** A tab of the file as far as matching needs it. */
export interface FoundTab {
  readonly fileName: string;
  readonly head: string;
}

/**
 * For each tab of the file what the carrier kept about it, or null: the tab of the same name (in any case), else, of
 * those left over on both sides, the next one in order that begins with the same rows.
 */
export function matchTabs(found: readonly FoundTab[], carrier: Carrier | null): (CarrierTab | null)[] {
  const left = new Set(carrier?.tabs ?? []);
  const take = (test: (tab: CarrierTab) => boolean): CarrierTab | null => {
    const tab = [...left].find(test) ?? null;
    if (tab) left.delete(tab);
    return tab;
  };
  const byName = found.map(({ fileName }) =>
    take((tab) => tab.fileName.toLowerCase() === fileName.toLowerCase()),
  );
  return byName.map((tab, i) => tab ?? take(({ head }) => head === found[i]?.head));
}

/** Protections inside the grid that the tab has now; one whose area is gone is dropped. */
export function fittingProtections(tab: CarrierTab | null, sheet: SheetModel): ProtectionModel[] {
  const fitting = (area: Area): Area | null => clipped(area, sheet.maxRows, sheet.maxColumns);
  return (tab?.protections ?? []).flatMap((protection) => {
    const area = protection.area && fitting(protection.area);
    if (protection.area && !area) return [];
    const unprotected = protection.unprotected.flatMap((hole) => fitting(hole) ?? []);
    return [{ ...protection, area, unprotected }];
  });
}

/**
 * Metadata of tabs that are still there. That of a row or column follows what stood in it: it stays where its mark is,
 * moves to the only other place with the mark, and without any such place stays only while the tab has kept its size.
 */
export function fittingMetadata(carrier: Carrier, sheets: readonly SheetModel[]): MetadataModel[] {
  return carrier.metadata.flatMap((carried) => {
    const { location } = carried.metadata;
    if (location.type === 'SPREADSHEET') return [carried.metadata];
    const sheet = sheets.find(({ id }) => id === location.sheetId);
    if (!sheet) return [];
    if (location.type === 'SHEET') return [carried.metadata];
    const before = carrier.tabs.find(({ id }) => id === sheet.id)?.used;
    const index = placeOf(carried, location, sheet, before);
    return index === null ? [] : [{ ...carried.metadata, location: { ...location, index } }];
  });
}

function placeOf(
  { mark }: CarriedMetadata,
  { type, index }: { readonly type: 'ROW' | 'COLUMN'; readonly index: number },
  sheet: SheetModel,
  before: readonly [number, number] | undefined,
): number | null {
  const valueAt = valuesOf(sheet);
  const markAt = (place: number): string => (type === 'ROW' ? rowMark : columnMark)(valueAt, place);
  if (markAt(index) === mark) return index;
  const used = usedSize(sheet);
  const places = Array.from({ length: used[type === 'ROW' ? 0 : 1] }, (_unused, place) => place);
  const found = mark === '' ? [] : places.filter((place) => markAt(place) === mark);
  if (found.length === 1) return found[0] ?? null;
  return before && before[0] === used[0] && before[1] === used[1] ? index : null;
}
