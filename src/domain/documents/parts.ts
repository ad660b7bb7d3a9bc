/**
 * What all documents say in the same way: head, signatures, day, rule set, figures with their n, «‹5» for groups of one
 * to four. Phrases of one kind of document stand in its own file.
 */
import { FEW } from '../../messages/choices';
import { decimal, ofN } from '../../messages/numbers';
import { withoutNames } from '../roadmap/nameless';
import { isFew } from '../report/shown';
import type { DocumentInput } from './input';
import type { Block, DocumentHead, Signature, TableBlock, TableColumn, TableRow, Text } from './model';

/** A line to fill by hand. */
export const LINE = '____________________';

/** «19.05.2021». */
export function day(iso: string): string {
  return iso.split('-').reverse().join('.');
}

/** A day or a dash. */
export function dayOrDash(iso: string | null): string {
  return iso === null ? '–' : day(iso);
}

export function asOf({ today }: DocumentInput): string {
  return `по состоянию на ${day(today)}`;
}

/** The school as documents name it. */
export function schoolName({ schools }: DocumentInput, code: string): string {
  const name = schools.get(code)?.name.trim() ?? '';
  return name === '' ? `ОО ${code}` : name;
}

/** Head of a document that the office issues, or the school where one is named. */
export function headOf(
  input: DocumentInput,
  school: string | null,
  rest: Pick<DocumentHead, 'title'> & Partial<DocumentHead>,
): DocumentHead {
  const { office } = input;
  const own = school === null ? office.organisation : schoolName(input, school);
  return { organisation: [own === '' ? LINE + LINE : own], type: '', ...rest };
}

/** A workbook of one school is its own: the school issues what the office issues elsewhere. null: the office. */
export function issuerOf({ schools }: DocumentInput): string | null {
  const [first] = schools.keys();
  return schools.size === 1 ? first! : null;
}

/** Who signs: the head and the one who prepared it, of the office or of the school. */
export function signaturesOf({ office }: DocumentInput, school: string | null): readonly Signature[] {
  return school === null
    ? [{ position: office.head }, { position: office.executor, caption: 'Исполнитель' }]
    : [{ position: office.schoolHead }, { position: office.schoolExecutor, caption: 'Исполнитель' }];
}

/** Bottom of every page: where the figures come from. */
export function footerOf({ today, evaluation }: DocumentInput): string {
  const { id, title, notes } = evaluation.ruleSet;
  const said = `Составлено программой «Объективность» по данным книги на ${day(today)}. Набор правил: ${title}.`;
  // The rules of 2019 mark many: no output stands without saying so.
  return id === 'fioko-2019' ? `${said} ${notes[0]!}` : said;
}

/** The sentence that stands wherever signs are named. */
export const SIGN_MEANING =
  'Признак – это показатель, к которому стоит присмотреться. Сам по себе он ничего не доказывает: сначала проверяют обычные причины.';

/** The sentence under every table with small groups. */
export const FEW_MEANING = `«${FEW}» – от одного до четырёх человек: такие числа не показываются.`;

/** A free text of people as `school` may read it: no names, no other schools; null: a document of the municipality. */
export function own({ others }: DocumentInput, school: string | null, text: string): string {
  return withoutNames(school === null ? text : others.without(text, school));
}

/** A number of people: «‹5» for one to four. */
export function people(count: number | null): string {
  return count === null ? '–' : isFew(count) ? FEW : String(count);
}

/** `part` of a group of `all` as «45,2 %»; «‹5» for a small group, «–» for none. */
export function share(part: number | null, all: number, digits = 1): string {
  if (part === null || all === 0) return '–';
  return isFew(all) ? FEW : `${decimal((100 * part) / all, digits)}\u00a0%`;
}

/** A figure of a group of `n`: «3,62»; «‹5» for a small group, «–» for none. */
export function figure(value: number | null, n: number, digits = 2): string {
  if (value === null) return '–';
  return isFew(n) ? FEW : decimal(value, digits);
}

/** «n = 84», «n = ‹5». */
export function shownN(n: number): string {
  return isFew(n) ? `n\u00a0=\u00a0${FEW}` : ofN(n);
}

export function heading(text: string, level: 1 | 2 = 1): Block {
  return { kind: 'heading', level, text };
}

export function paragraph(text: Text, extra: { readonly keepWithNext?: boolean } = {}): Block {
  return { kind: 'paragraph', text, ...extra };
}

/** Small print. */
export function note(text: string): Block {
  return { kind: 'paragraph', text, align: 'left', isNote: true };
}

export function list(items: readonly Text[], isNumbered = false): Block {
  return { kind: 'list', items, isNumbered };
}

export function table(
  columns: readonly TableColumn[],
  rows: readonly (TableRow | readonly Text[])[],
  extra: Pick<TableBlock, 'title' | 'note'> = {},
): TableBlock {
  const isRow = (row: TableRow | readonly Text[]): row is TableRow => 'cells' in row;
  return { kind: 'table', columns, rows: rows.map((row) => (isRow(row) ? row : { cells: row })), ...extra };
}

/** A row over the whole width of a table. */
export function group(text: string): TableRow {
  return { cells: [text], look: 'group' };
}

/** «1 школа, 2 школы, 5 школ». */
export function counted(count: number, one: string, few: string, many: string): string {
  const [last, lastTwo] = [count % 10, count % 100];
  if (last === 1 && lastTwo !== 11) return `${count}\u00a0${one}`;
  return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14)
    ? `${count}\u00a0${few}`
    : `${count}\u00a0${many}`;
}
