/** Rows of a table, placed under their columns, become actions and sections; rows that go on join the row above. */
import { type Draft, addRow } from './draft';
import type { Field } from './header-words';
import type { PlacedRow } from './placing';
import { overview, rowKind } from './row-kinds';
import { sectionKey, sectionTitle } from './sections';

export interface DraftPlan {
  readonly sections: readonly string[];
  readonly drafts: readonly Draft[];
  readonly unplaced: readonly { readonly line: number; readonly text: string }[];
}

/** `order` holds the columns from left to right. */
export function readTable(rows: readonly PlacedRow[], order: readonly Field[]): DraftPlan {
  const all = overview(rows);
  const sections: string[] = [];
  const drafts: Draft[] = [];
  const unplaced: { line: number; text: string }[] = [];
  let section = '';
  let direction = { text: '' };
  let previous: Draft | null = null;

  const enter = (text: string): void => {
    const title = sectionTitle(text);
    const known = sections.find((one) => sectionKey(one) === sectionKey(title));
    if (known === undefined) sections.push(title);
    if (known !== section || known === undefined) previous = null;
    if (previous === null) direction = { text: '' };
    section = known ?? title;
  };

  rows.forEach((row, at) => {
    row.extra.forEach((text) => unplaced.push({ line: row.line, text }));
    if (row.lone === null && Object.keys(row.texts).length + row.loose.length === 0) {
      if (row.number !== '') unplaced.push({ line: row.line, text: row.number });
      return;
    }
    if (row.texts.section !== undefined && row.lone === null) enter(row.texts.section);
    const kind = rowKind(all, at, previous);
    if (kind === 'section') {
      enter(row.number === '' ? row.lone!.text : `${row.number}. ${row.lone!.text}`);
    } else if (kind === 'rest') {
      addRow(previous!, row, order);
    } else if (kind === 'outside') {
      const texts = row.lone !== null ? [row.lone.text] : [...Object.values(row.texts), ...row.loose];
      texts.forEach((text) => unplaced.push({ line: row.line, text }));
    } else {
      if (row.texts.direction !== undefined) direction = { text: row.texts.direction };
      previous = drafted(row, section, direction);
      row.loose.forEach((text) => addRow(previous!, { ...row, texts: {}, loose: [text] }, order));
      drafts.push(previous);
    }
  });
  return { sections, drafts, unplaced };
}

function drafted(row: PlacedRow, section: string, direction: { text: string }): Draft {
  const { line, number, lone } = row;
  const { direction: parent, section: _, ...texts } = row.texts;
  const action = texts.action ?? (lone === null ? undefined : lone.text);
  return {
    line,
    section,
    direction: action === undefined && parent !== undefined ? { text: '' } : direction,
    number,
    texts:
      action === undefined && parent !== undefined
        ? { ...texts, action: parent }
        : lone === null
          ? texts
          : { action: action! },
    covered: new Set(row.covered),
  };
}
