/** Which tab of a school's file a sheet is, by the words of its headings: tabs are renamed, columns are moved. */
import { Row, headerText } from '../intake/cells';
import { REGISTER_TABLES } from '../tables/registers';
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import { FORM, LINE_HEADINGS } from '../../messages/answers';
import { LINE_COLUMNS, SAID, SCHOOL_REGISTER_IDS, SchoolRegisterId, formColumns, headingOf } from './forms';

export type Form = 'lines' | SchoolRegisterId;

export interface FoundForm {
  readonly form: Form;
  /** 0-based row of the headings. */
  readonly row: number;
  /** 0-based column by column id. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headings without which rows cannot be understood. */
  readonly missing: readonly string[];
}

/** People put titles above the headings. */
const HEADER_ROWS = 20;
/** Share of a form's headings that make a row its header. */
const ENOUGH = 0.5;

interface Known {
  readonly form: Form;
  readonly title: string;
  /** Column id by folded heading. */
  readonly ids: ReadonlyMap<string, string>;
  readonly needed: readonly (readonly [id: string, heading: string])[];
}

const FORMS: readonly Known[] = [
  {
    form: 'lines',
    title: FORM.linesTab,
    ids: new Map(LINE_COLUMNS.map((id) => [headerText(LINE_HEADINGS[id]), id])),
    needed: ['id' as const, 'action' as const, ...SAID].map((id) => [id, LINE_HEADINGS[id]] as const),
  },
  ...SCHOOL_REGISTER_IDS.map((id): Known => ({
    form: id,
    title: REGISTER_TABLE_TEXT[id].title,
    ids: new Map(formColumns(id).map((column) => [headerText(headingOf(id, column.id)), column.id])),
    needed: [...new Set([...REGISTER_TABLES[id].key, 'school'])].map(
      (column) => [column, headingOf(id, column)] as const,
    ),
  })),
];

/** The form whose headings a row has most of; of equal ones that with the tab's name. */
export function findForm(name: string, rows: readonly Row[]): FoundForm | null {
  let best: { readonly share: number; readonly found: FoundForm } | null = null;
  for (let row = 0; row < Math.min(rows.length, HEADER_ROWS); row++) {
    for (const known of FORMS) {
      const columns = columnsOf(rows[row]!, known);
      const share = columns.size / known.ids.size + (headerText(name) === headerText(known.title) ? 0.01 : 0);
      if (columns.size < known.ids.size * ENOUGH || share <= (best?.share ?? 0)) continue;
      const missing = known.needed.filter(([id]) => !columns.has(id)).map(([, heading]) => heading);
      best = { share, found: { form: known.form, row, columns, missing } };
    }
  }
  return best === null ? null : best.found;
}

function columnsOf(row: Row, { ids }: Known): Map<string, number> {
  const columns = new Map<string, number>();
  row.forEach((cell, index) => {
    const id = ids.get(headerText(cell));
    if (id !== undefined && !columns.has(id)) columns.set(id, index);
  });
  return columns;
}
