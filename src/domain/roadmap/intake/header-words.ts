/** Columns of a plan's table are known by the words of their headings, wherever they stand and however they are worded. */
import { isDeadline } from '../deadline/find';
import { flat } from './cell-kind';

export type Field =
  | 'number'
  | 'section'
  | 'direction'
  | 'action'
  | 'details'
  | 'deadline'
  | 'responsible'
  /** Those responsible and the deadline in one cell, perhaps with what has been done. */
  | 'mixed'
  | 'result'
  | 'state'
  /** A column that a plan has no place for. */
  | 'other';

/** The first of these words in a heading tells its column. */
const WORDS: readonly (readonly [Field, RegExp])[] = [
  ['deadline', /срок|дат[аы](?![а-я])|период(?!ич)|время|когда|месяц|начало(?![а-я])|окончани[ея](?![а-я])/],
  ['responsible', /ответст?вен|исполнител|(?<![а-я])кто(?![а-я])|координатор/],
  ['result', /результат|выход|показател|итог|индикатор|эффект|подтвержда|отчетн|продукт|получи/],
  ['state', /статус|отметк|исполнени|выполнени|состояни|реализовано|сделано|(?<![а-я])факт/],
  ['action', /мероприят|содержани|наименовани|названи|деятельност|действи|(?<![а-я])что(?![а-я])|шаги/],
  ['direction', /направлени|задач|(?<![а-я])цел[ьи](?![а-я])/],
  ['section', /(?<![а-я])(?:раздел|блок)(?![а-я])/],
];
/** They name the action where nothing else does. */
const WEAK_ACTION = /работ|вопрос|тем[аы]|вид|форм/;
const NUMBER = /^(?:№{1,2}|n|no|номер)?\s*(?:п\s*[/\\.]?\s*п\.?|пункт[а-я]*|строки)?$/;
const LONGEST = 10;

/** The column that a heading names; null for a text that names none. */
export function headerField(heading: string): Field | null {
  const text = headingText(heading);
  if (text === '' || text.split(' ').length > LONGEST) return null;
  if (NUMBER.test(text.replace(/\.$/, ''))) return 'number';
  const found = WORDS.map(([field, pattern]) => ({ field, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const has = (field: Field): boolean => found.some((one) => one.field === field);
  const first = found[0]?.field;
  if (first === undefined) return null;
  if (has('responsible') && has('deadline') && (first === 'responsible' || first === 'deadline'))
    return 'mixed';
  if (first === 'direction') return /мероприят|содержани|действи/.test(text) ? 'action' : 'direction';
  return first;
}

/**
 * The columns of a header row, one for each cell; null for a row that is none. A row is a header when it names the
 * action and another column, and most of its cells are headings.
 */
export function readHeader(cells: readonly string[]): readonly Field[] | null {
  const texts = cells.map(headingText);
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 2 || texts.some((text) => text.split(' ').length > LONGEST)) return null;
  if (cells.some((cell) => isDeadline(flat(cell)))) return null;
  const fields = withAction(
    cells.map((cell) => headerField(cell) ?? 'other'),
    texts,
  );
  const known = fields.filter((field, i) => field !== 'other' && texts[i] !== '');
  const others = new Set(known.filter((field) => field !== 'action'));
  if (!fields.includes('action') || others.size === 0 || known.length * 2 < filled.length) return null;
  return fields;
}

/** How many different columns a row of headings names. */
export function namedColumns(cells: readonly string[]): number {
  return new Set(cells.map(headerField).filter((field) => field !== null)).size;
}

/** Exactly one column is the action; a second one before it is its parent, one behind it explains it. */
function withAction(fields: readonly Field[], texts: readonly string[]): Field[] {
  const actions = fields.map((field, i) => (field === 'action' ? i : -1)).filter((i) => i >= 0);
  const main = mainAction(actions, fields, texts);
  return fields.map((field, i) => {
    if (i === main) return 'action';
    if (field !== 'action') return field;
    return i < main ? 'direction' : 'details';
  });
}

function mainAction(actions: readonly number[], fields: readonly Field[], texts: readonly string[]): number {
  const named = actions.find((i) => texts[i]!.includes('мероприят')) ?? actions[0];
  if (named !== undefined) return named;
  const direction = fields.lastIndexOf('direction');
  if (direction >= 0) return direction;
  return fields.findIndex((field, i) => field === 'other' && WEAK_ACTION.test(texts[i]!));
}

function headingText(cell: string): string {
  return cell
    .replace(/([а-яё])-\s*\n\s*([а-яё])/gi, '$1$2')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»"*:;,()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
