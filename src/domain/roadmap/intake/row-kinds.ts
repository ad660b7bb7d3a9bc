/** Tells rows of a plan apart: an action of its own, the title of a section, the rest of the row above, or none of these. */
import { findDeadline, isDeadline } from '../deadline/find';
import { beginsAnew, flat, goesOn, isAllCaps, isRoman, isUnfinished, startsPoint } from './cell-kind';
import type { Draft } from './draft';
import type { Lone, PlacedRow } from './placing';
import { isResponsible } from './roles';
import {
  isContinuedTitle,
  isMarkedSection,
  isSignature,
  isSurelySection,
  isTitleLine,
  sectionKey,
  sectionTitle,
} from './sections';

export type RowKind = 'action' | 'section' | 'rest' | 'outside';

/** What all the rows of a plan tell about each of them. */
export interface Overview {
  readonly rows: readonly PlacedRow[];
  /** Index of the last row with a number, a deadline or a cell joined from above. */
  readonly lastAction: number;
  /** Most rows of actions have a number. */
  readonly numbered: boolean;
  /** Sections of this document are known otherwise than by a text alone under the actions. */
  readonly plainSections: boolean;
  /** Actions begin with a capital letter. */
  readonly capitals: boolean;
  /** Titles that come again with «(продолжение)». */
  readonly continued: ReadonlySet<string>;
}

export function overview(rows: readonly PlacedRow[]): Overview {
  const full = rows.filter(isFull);
  const acts = rows.map(
    (row) => !isSignatureRow(row) && (isFull(row) || isNumberedItem(row) || isCovered(row)),
  );
  const lastAction = acts.lastIndexOf(true);
  return {
    rows,
    lastAction,
    capitals: full.filter(({ texts }) => beginsAnew(texts.action!)).length >= full.length * 0.6,
    continued: new Set(
      rows.flatMap(({ lone }) =>
        lone !== null && isContinuedTitle(lone.text) ? [sectionKey(sectionTitle(lone.text))] : [],
      ),
    ),
    numbered: full.filter(({ number }) => number !== '').length * 2 > full.length,
    plainSections: rows.some(
      ({ lone, number }, i) =>
        i < lastAction &&
        number === '' &&
        lone !== null &&
        ((standsApart(lone) && isTitled(lone.text)) || isMarkedSection(lone.text)),
    ),
  };
}

/** `previous` is the action of the row above within the section; null where a section begins. */
export function rowKind(all: Overview, at: number, previous: Draft | null): RowKind {
  const row = all.rows[at]!;
  if (row.lone !== null && row.number === '') return loneKind(all, at, row, row.lone, previous);
  if (row.lone !== null) return numberedLoneKind(all, at, row, row.lone, previous);
  return fullKind(all, at, row, previous);
}

function isFull({ lone, texts, loose }: PlacedRow): boolean {
  const beside = texts.deadline ?? texts.mixed ?? texts.responsible ?? texts.result ?? texts.state;
  return lone === null && texts.action !== undefined && beside !== undefined && loose.length === 0;
}

function isNumberedItem({ number, lone, texts }: PlacedRow): boolean {
  return number !== '' && (lone !== null || texts.action !== undefined);
}

function isCovered({ covered }: PlacedRow): boolean {
  return covered.some((field) => field === 'deadline' || field === 'mixed' || field === 'responsible');
}

function isSignatureRow({ number, texts, lone, loose }: PlacedRow): boolean {
  if (number !== '' || texts.deadline !== undefined) return false;
  const parts = lone !== null ? [lone.text] : [...Object.values(texts), ...loose];
  return parts.length > 0 && isSignature(parts.join(' '));
}

/** The cell spans the row, or stands under the numbers. */
function standsApart({ width, field, index }: Lone): boolean {
  return field !== 'action' && (width === 1 || field === 'number' || field === 'other' || index === 0);
}

function isTitled(text: string): boolean {
  const begins = beginsAnew(text) || isSurelySection(text);
  return begins && !startsPoint(text) && !isResponsible(text) && !hasSentences(text);
}

/** Titles have no sentences with full stops. */
function hasSentences(text: string): boolean {
  return /[а-яё»)]{3}\.\s+[А-ЯЁ][^]*\.$/.test(text.trim());
}

function loneKind(all: Overview, at: number, row: PlacedRow, lone: Lone, previous: Draft | null): RowKind {
  const { text, field, width } = lone;
  const ends = at > all.lastAction;
  const isRest = previous !== null && (goesOn(text) || isLeftOpen(previous, lone));
  if (isCovered(row) && field === 'action' && (!goesOn(text) || !all.numbered)) return 'action';
  if (isRest || (previous !== null && startsPoint(text))) return 'rest';
  if (all.continued.has(sectionKey(sectionTitle(text)))) return 'section';
  if (ends && (width === 1 || isSignature(text))) return 'outside';
  if (width === 1 && isTitleLine(text)) return 'outside';
  if (isSurelySection(text) && !belongsToNumbers(all, at, lone, previous)) return 'section';
  if (previous !== null && fitsAsRest(lone)) return 'rest';
  if (standsApart(lone)) {
    return previous === null || isTitled(text) || isAllCaps(text) ? 'section' : 'rest';
  }
  if (field !== 'action' && field !== 'direction') return previous === null ? 'section' : 'rest';
  return underActions(all, at, text, previous, ends);
}

/** «2. Разработка …» under the actions of a table whose numbers stand there too. */
function belongsToNumbers(all: Overview, at: number, { field, text }: Lone, previous: Draft | null): boolean {
  if (field !== 'action' || previous === null) return false;
  const own = /^\d+/.exec(text)?.[0];
  const next = nextNumber(all, at);
  const glued = all.rows.every(({ number, lone }) => number === '' || lone === null);
  return (
    glued && own !== undefined && Number(own) === Number(previous.number) + 1 && !next?.startsWith(`${own}.`)
  );
}

/** The text above ends where a sentence cannot, in the column of this cell. */
function isLeftOpen({ texts }: Draft, { field, text }: Lone): boolean {
  const above = field === 'number' || field === 'other' ? texts.action : texts[field];
  return above !== undefined && isUnfinished(above) && !isSurelySection(text);
}

function fitsAsRest({ text, field, width, index }: Lone): boolean {
  if (isDeadline(flat(text)) || isResponsible(text)) return true;
  if (['number', 'other', 'action', 'direction'].includes(field) || width === 1) return false;
  return index > 0 || (field === 'deadline' && findDeadline(flat(text)) !== null);
}

/** A text alone in the column of actions: an action whose other cells are joined or blank, a section, or a rest. */
function underActions(
  all: Overview,
  at: number,
  text: string,
  previous: Draft | null,
  ends: boolean,
): RowKind {
  if (previous === null && !ends) return startsSection(all, at) ? 'section' : 'action';
  if (ends) return beginsAnew(text) ? 'action' : previous === null ? 'outside' : 'rest';
  if (isNumberedHere(all, at, previous)) {
    if (isMissingNumber(all, at, previous)) return 'action';
    const rest = all.plainSections || sharesParent(all, at, previous) || !beginsAnew(text);
    return rest ? 'rest' : 'section';
  }
  if (!beginsAnew(text)) return 'rest';
  return all.plainSections || !startsSection(all, at) ? 'action' : 'section';
}

/** The next row is a full one: this text is its title. Of texts alone one below the other the last is a title. */
function startsSection(all: Overview, at: number): boolean {
  const next = all.rows[at + 1];
  return next !== undefined && next.lone === null;
}

function numberedLoneKind(
  all: Overview,
  at: number,
  row: PlacedRow,
  { text, field }: Lone,
  previous: Draft | null,
): RowKind {
  const next = nextNumber(all, at);
  if (isRoman(row.number)) return 'section';
  if (isCovered(row)) return 'action';
  if (field === 'direction' || next?.startsWith(`${row.number}.`)) return 'section';
  const last = previous?.number ?? '';
  if (last.includes('.') && !row.number.includes('.')) return 'section';
  const follower = all.rows[at + 1];
  if (!all.numbered && follower !== undefined && follower.number === '' && follower.lone === null) {
    return follower.texts.action !== undefined && !goesOn(follower.texts.action) ? 'section' : 'action';
  }
  return isAllCaps(text) ? 'section' : 'action';
}

function fullKind(all: Overview, at: number, row: PlacedRow, previous: Draft | null): RowKind {
  const { number, texts } = row;
  if (at > all.lastAction && isSignatureRow(row)) return 'outside';
  if (number !== '') {
    const again = previous !== null && previous.number === number && !beginsAnew(texts.action ?? '');
    return again ? 'rest' : 'action';
  }
  const { action } = texts;
  if (previous === null) return action !== undefined || texts.direction !== undefined ? 'action' : 'outside';
  if (action === undefined) return isParent(row) ? 'action' : 'rest';
  if (isCovered(row) && beginsAnew(action)) return 'action';
  const numbered = isNumberedHere(all, at, previous) && !isMissingNumber(all, at, previous);
  const opens = isUnfinished(previous.texts.action ?? '') || previous.texts.action === undefined;
  if (hasOwnDeadline(row, previous)) return numbered && goesOn(action) && isFragment(row) ? 'rest' : 'action';
  if (goesOn(action) || opens)
    return numbered || all.capitals || isFragment(row) || opens ? 'rest' : 'action';
  if (beginsAnew(action)) return numbered && isFragment(row) ? 'rest' : 'action';
  return numbered || isFragment(row) ? 'rest' : 'action';
}

/** A direction whose own cell of actions is blank. */
function isParent({ texts }: PlacedRow): boolean {
  return texts.direction !== undefined && beginsAnew(texts.direction);
}

function hasOwnDeadline({ texts }: PlacedRow, previous: Draft): boolean {
  if (texts.mixed !== undefined) return !goesOn(texts.mixed) && !isUnfinished(previous.texts.mixed ?? '');
  if (texts.deadline === undefined || isUnfinished(previous.texts.deadline ?? '')) return false;
  const before = previous.texts.deadline ?? '';
  const isRest =
    before !== '' && !isDeadline(flat(before)) && isDeadline(flat(`${before} ${texts.deadline}`));
  return isDeadline(flat(texts.deadline)) && !isRest;
}

/** No cell beside the action is complete: each begins in the middle of a sentence. */
function isFragment({ texts }: PlacedRow): boolean {
  const { responsible, ...others } = texts;
  if (responsible !== undefined && isResponsible(responsible)) return false;
  if (others.deadline !== undefined && isDeadline(flat(others.deadline))) return false;
  return [responsible, others.deadline, others.mixed, others.result, others.state].every(
    (text) => text === undefined || goesOn(text) || !beginsAnew(text),
  );
}

function isNumberedHere(all: Overview, at: number, previous: Draft | null): boolean {
  const next = all.rows.slice(at + 1).find((row) => isFull(row) && !goesOn(row.texts.action!));
  if (previous === null) return all.numbered && next?.number !== '';
  return previous.number !== '' && (next === undefined ? all.numbered : next.number !== '');
}

/** The next number of the plan; null when none follows. */
function nextNumber(all: Overview, at: number): string | null {
  return all.rows.slice(at + 1).find(({ number }) => number !== '')?.number ?? null;
}

/** Numbers 4 and 6 with this row between them: it is the fifth. */
function isMissingNumber(all: Overview, at: number, previous: Draft | null): boolean {
  const next = nextNumber(all, at);
  if (previous === null || next === null || parentOf(previous.number) !== parentOf(next)) return false;
  return lastPart(next) - lastPart(previous.number) >= 2;
}

/** 1.4 above and 1.5 below: no section begins here. */
function sharesParent(all: Overview, at: number, previous: Draft | null): boolean {
  const next = nextNumber(all, at);
  const parent = parentOf(previous?.number ?? '');
  return parent !== '' && next !== null && parentOf(next) === parent;
}

function parentOf(number: string): string {
  return number.split('.').slice(0, -1).join('.');
}

function lastPart(number: string): number {
  return Number(number.split('.').pop());
}
