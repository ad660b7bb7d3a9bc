/**
 * What was written where: one row per generated tab or table in the hidden tab «_Листы». It lets an unchanged tab be
 * left alone without reading it, and shows which computed rows a person has overwritten. It travels with every copy
 * and every .xlsx; without it tabs are simply written anew.
 */
import { checksum, splitIntoCells } from '../domain/protocol/codec';
import { TABLES } from '../domain/tables/registry';
import { growTo } from './new-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a row held when it was written. */
export interface RowState {
  /** Hash of its computed cells; an empty text for a person's row. */
  readonly values: string;
  /** Hash of its styles; an empty text in tables. */
  readonly look: string;
}

export interface TabState {
  /** Hash of the plan as written. */
  readonly hash: string;
  /** Hash of its structure: rows, columns, charts. */
  readonly shape: string;
  /** Checksums of the titles of the charts we have put on the tab. */
  readonly charts: readonly string[];
  /** By `rowHashKey` of the row's id. */
  readonly rows: ReadonlyMap<string, RowState>;
}

const WIDTH = TABLES.tabs.columns.length;

/** Row ids are kept as checksums: a tab of 2,000 rows then fits one cell. */
export function rowHashKey(rowId: string): string {
  return checksum(rowId);
}

export class TabStates {
  private constructor(
    private readonly sheet: Sheet,
    private readonly states: Map<string, TabState>,
    private readonly before: number,
  ) {}

  private changed = false;

  /** One read. */
  static read(sheet: Sheet): TabStates {
    const values = sheet.getDataRange().getValues();
    const states = new Map<string, TabState>();
    for (const [key, hash, shape, charts, ...rows] of values.slice(1)) {
      if (key === '') continue;
      states.set(String(key), {
        hash: String(hash),
        shape: String(shape),
        charts: String(charts).split(',').filter(Boolean),
        rows: new Map(
          rows
            .join('')
            .split(';')
            .filter(Boolean)
            .map((entry) => {
              const [id, values = '', look = ''] = entry.split('=') as [string, string?, string?];
              return [id, { values, look }] as const;
            }),
        ),
      });
    }
    return new TabStates(sheet, states, values.length);
  }

  get(key: string): TabState | undefined {
    return this.states.get(key);
  }

  /** Keeps texts by name instead of hashes; nothing is written when they are the same. */
  remember(key: string, texts: ReadonlyMap<string, string>): void {
    const before = this.states.get(key)?.rows ?? new Map<string, RowState>();
    const isSame =
      before.size === texts.size && [...texts].every(([id, text]) => before.get(id)?.values === text);
    if (isSame) return;
    const rows = new Map([...texts].map(([id, values]) => [id, { values, look: '' }] as const));
    this.set(key, { hash: '', shape: '', charts: [], rows });
  }

  set(key: string, state: TabState): void {
    this.states.set(key, state);
    this.changed = true;
  }

  /** One write, and none when nothing has changed. */
  save(): void {
    if (!this.changed) return;
    const rows = [...this.states].map(([key, state]) => [
      key,
      state.hash,
      state.shape,
      state.charts.join(','),
      ...splitIntoCells([...state.rows].map(([id, { values, look }]) => `${id}=${values}=${look}`).join(';')),
    ]);
    const width = Math.max(WIDTH, ...rows.map((row) => row.length));
    while (rows.length + 1 < this.before) rows.push([]);
    growTo(this.sheet, rows.length + 1, width);
    const grid = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
    if (grid.length > 0) this.sheet.getRange(2, 1, grid.length, width).setNumberFormat('@').setValues(grid);
    this.changed = false;
  }
}
