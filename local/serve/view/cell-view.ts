/** One cell as the page shows it. */
import { displayValue } from '../../formulas/display';
import { contains } from '../../host/areas';
import { hasContent } from '../../host/cells';
import type { DocumentState } from '../../host/document';
import { isDate } from '../../host/signature';
import { listedValues } from '../../host/validation-check';
import type { Cell, SheetModel, Validation } from '../../model';
import type { CellView } from '../protocol';
import type { OverlayAt } from './conditional';
import type { Palette } from './styles';
import { editingText } from './typing';

const LEFT = 'left';

/** Makes cells of one tab as it is now. */
export class CellViews {
  private readonly lists = new Map<Validation, readonly string[] | null>();
  private readonly locale: string;

  constructor(
    private readonly document: DocumentState,
    private readonly sheet: SheetModel,
    private readonly palette: Palette,
    private readonly overlayAt: OverlayAt,
    private readonly today: Date,
  ) {
    this.locale = document.workbook.locale;
  }

  /** null for a blank cell without a look. */
  of(cell: Cell, row: number, column: number): CellView | null {
    const style = this.palette.indexOf(cell.format, generalAlignment(cell), this.overlayAt(row, column));
    const choices = cell.validation === null ? null : this.choices(cell.validation);
    const isComputed = hasContent(cell) && (cell.spillFrom !== null || this.isGuarded(row, column));
    const error = typeof cell.value === 'object' && !isDate(cell.value) ? cell.value.message : '';
    const text = displayValue(cell.value, cell.format.numberFormat, this.locale);
    const editing = editingText(cell, this.locale, this.today);
    const view: CellView = {
      ...(text !== '' && { t: text }),
      ...(style !== 0 && { s: style }),
      ...(editing !== text && { e: editing }),
      ...(cell.note !== '' && { note: cell.note }),
      ...(cell.link !== null && { link: cell.link.url }),
      ...(choices !== null && { choices }),
      ...(choices !== null && cell.validation?.allowInvalid === false && { strict: true }),
      ...(error !== '' && { error }),
      ...(isComputed && { computed: true }),
    };
    return Object.keys(view).length === 0 ? null : view;
  }

  /** Cells share rules: a list is made once. */
  private choices(rule: Validation): readonly string[] | null {
    let list = this.lists.get(rule);
    if (list === undefined) this.lists.set(rule, (list = choicesOf(rule, this.document)));
    return list;
  }

  private isGuarded(row: number, column: number): boolean {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.sheet.protections.some(
      ({ area, unprotected }) =>
        (area === null || contains(area, cell)) && !unprotected.some((free) => contains(free, cell)),
    );
  }
}

/** What a rule lets a person choose; null for a rule that is no list. */
function choicesOf({ criteria, args }: Validation, document: DocumentState): readonly string[] | null {
  if (criteria === 'VALUE_IN_LIST') return (args[0] as readonly unknown[]).map(String);
  if (criteria === 'CHECKBOX') return args.length > 0 ? args.map(String) : ['ИСТИНА', 'ЛОЖЬ'];
  if (criteria !== 'VALUE_IN_RANGE') return null;
  return [...listedValues(String(args[0]), document)].filter((text) => text !== '');
}

function generalAlignment({ value, format }: Cell): 'left' | 'center' | 'right' {
  if (format.numberFormat === '@' && typeof value !== 'boolean') return LEFT;
  if (typeof value === 'number' || isDate(value)) return 'right';
  return typeof value === 'string' ? LEFT : 'center';
}
