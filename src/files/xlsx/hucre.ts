/**
 * The only module that knows the library reading and writing `.xlsx`. It adds what the library leaves to its caller:
 * escapes of text that the format would otherwise change. It knows nothing of the workbook model.
 */
import { readXlsx, resolveThemeColor, writeXlsx } from 'hucre/xlsx';
import type { Sheet, Workbook, WriteOptions } from 'hucre/xlsx';

export type {
  Cell as FileCell,
  CellStyle as FileStyle,
  CellValue as FileValue,
  ConditionalRule as FileRule,
  DataValidation as FileValidation,
  Sheet as FileTab,
  SheetChart as FileChart,
  Workbook as FileWorkbook,
  WriteOptions as FileContents,
  WriteSheet as NewFileTab,
} from 'hucre/xlsx';

/** A chart as the library reads it. */
export type ReadChart = NonNullable<Sheet['charts']>[number];

type CellStyle = NonNullable<NonNullable<WriteOptions['sheets'][number]['columns']>[number]['style']>;
/** A colour as the file names it: RGB, of the theme or of the old palette. */
export type FileColor = NonNullable<NonNullable<CellStyle['font']>['color']>;
export type FileFont = NonNullable<CellStyle['font']>;
export type FileBorder = NonNullable<CellStyle['border']>;

/** Reads every tab with its styles. Fails with the library's own (English) error on anything that is no `.xlsx`. */
export function readFile(bytes: Uint8Array): Promise<Workbook> {
  return readXlsx(bytes, { readStyles: true });
}

/** Writes the file; texts must have gone through `escapeText`. */
export function writeFile(contents: WriteOptions): Promise<Uint8Array> {
  return writeXlsx(contents);
}

const NEEDS_ESCAPE = /_x[0-9A-Fa-f]{4}_|[\uD800-\uDFFF\uFFFE\uFFFF]/;
const LITERAL_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const NO_CHARACTER = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;

/** Text that reads back unchanged though it looks like an escape (`_x0041_`) or holds what XML cannot. */
export function escapeText(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text.replace(LITERAL_ESCAPE, '_x005F_').replace(NO_CHARACTER, (unit) => {
    return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

/** Inverse of `escapeText`, for the notes, which the library leaves as they stand in the file. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_match, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

// The file counts light before dark, the library's list has dark before light (ECMA-376 §20.1.6.2, ST_ColorSchemeIndex).
const THEME_ORDER = [1, 0, 3, 2];

/** `#rrggbb` of a colour, null for an automatic one. */
export function colorOf(color: FileColor | undefined, theme: readonly string[] | undefined): string | null {
  if (!color) return null;
  if (color.rgb) return `#${color.rgb.slice(-6).toLowerCase()}`;
  if (color.theme !== undefined && theme) {
    return `#${resolveThemeColor([...theme], THEME_ORDER[color.theme] ?? color.theme, color.tint).toLowerCase()}`;
  }
  const old = color.indexed === undefined ? undefined : OLD_PALETTE[color.indexed];
  return old === undefined ? null : `#${old}`;
}

// The 64 colours of Excel 97 (ECMA-376 §18.8.27); 0–7 repeat 8–15.
const BASIC = '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff';
const OLD_PALETTE: readonly string[] = (
  `${BASIC} ${BASIC} 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 ` +
  '0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc ' +
  'cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 ' +
  '333399 333333'
).split(' ');
