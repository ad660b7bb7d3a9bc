/** An action while its rows are being read, and where the rest of a row that goes on belongs in it. */
import { isDeadline } from '../deadline/find';
import { flat, goesOn, isUnfinished, startsPoint } from './cell-kind';
import type { Field } from './header-words';
import type { PlacedRow, TextField } from './placing';
import { isResponsible } from './roles';

/** Texts keep their breaks of lines; blank columns are not there. */
export interface Draft {
  readonly line: number;
  readonly section: string;
  /** Shared by the measures of one direction, so that its text may still grow. */
  readonly direction: { text: string };
  readonly number: string;
  readonly texts: Partial<Record<TextField, string>>;
  readonly covered: ReadonlySet<Field>;
}

/** Adds a row that goes on to the action it goes on from. `order` holds the columns from left to right. */
export function addRow(draft: Draft, row: PlacedRow, order: readonly Field[]): void {
  if (row.lone !== null) {
    const { text, field, width } = row.lone;
    const stands =
      (width > 1 || field === 'action') && field !== 'number' && field !== 'other' && !slid(text, field);
    addText(draft, stands ? (field as TextField) : fieldOfRest(draft, text, order), text);
    return;
  }
  for (const [field, text] of Object.entries(row.texts)) addText(draft, field as TextField, text);
  row.loose.forEach((text) => addText(draft, fieldOfRest(draft, text, order), text));
}

/** Text that stands under deadlines or people, and is neither nor the rest of one. */
function slid(text: string, field: Field): boolean {
  if (field === 'deadline')
    return !isDeadline(flat(text)) && (isResponsible(text) || text.split(/\s+/).length > 1);
  return field === 'action' && !goesOn(text) && isResponsible(text);
}

function addText(draft: Draft, field: TextField, text: string): void {
  if (field === 'direction') {
    draft.direction.text = [draft.direction.text, text].filter(Boolean).join('\n');
    return;
  }
  const before = draft.texts[field];
  draft.texts[field] = before === undefined ? text : `${before}\n${text}`;
}

const SENTENCES: readonly Field[] = ['action', 'details', 'mixed', 'result', 'state'];

/** The column that a text without a column goes on in, by its look and by what stands there unfinished. */
function fieldOfRest(draft: Draft, text: string, order: readonly Field[]): TextField {
  const { texts } = draft;
  const joined = (field: TextField): string => `${texts[field] ?? ''}\n${text}`;
  if (startsPoint(text)) return 'action';
  if (isDeadline(flat(text)) && order.includes('deadline')) return 'deadline';
  const filled = [...order]
    .reverse()
    .filter((field): field is TextField => texts[field as TextField] !== undefined);
  const unfinished = filled.find((field) => isUnfinished(texts[field]!));
  if (goesOn(text) && unfinished !== undefined) return unfinished;
  if (isResponsible(text) && order.includes('responsible')) return 'responsible';
  if (
    texts.deadline !== undefined &&
    !isDeadline(flat(texts.deadline)) &&
    isDeadline(flat(joined('deadline')))
  ) {
    return 'deadline';
  }
  const open = filled.find((field) => {
    if (field === 'responsible') return goesOn(text) && isResponsible(joined(field));
    return SENTENCES.includes(field) && !/[.!?;]$/.test(texts[field]!);
  });
  return open ?? filled.find((field) => SENTENCES.includes(field)) ?? 'action';
}
