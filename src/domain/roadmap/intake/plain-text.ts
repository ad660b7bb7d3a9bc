/**
 * Reads a plan that has no columns: text of a scanned table, a list from a message, a table whose cells stand one below
 * the other. Title and introduction are left out; from the plan on nothing is dropped: what finds no place is listed.
 */
import type { PlanDocument, PlannedAction, SourceRow } from '../document';
import { schoolYearOfDocument } from '../document-year';
import { flat, goesOn } from './cell-kind';
import { splitPoints } from './details';
import { splitMixed } from './mixed';
import { namesIn } from './names';
import { annexStart } from './opening';
import { findHeader, type PlainHeader } from './plain-header';
import { linesOf, piecesOf, type Line, type Piece, type PlainField } from './plain-lines';
import { parsePieces, type Reading, type Run } from './plain-parse';
import { TITLE_WORD } from './plain-score';
import { splitResponsible } from './roles';
import { isContinuedTitle, sectionKey, sectionTitle } from './sections';

/** Orders that plans without headings are tried in. */
const ORDERS: readonly (readonly PlainField[])[] = [
  ['action', 'deadline', 'responsible'],
  ['action', 'responsible', 'deadline'],
  ['deadline', 'action', 'responsible'],
];
/** Points that a result column nobody has named must win. */
const UNNAMED_RESULT = 3;

/** Lines of text, one a row; a row with several cells is read as so many lines. */
export function readPlainPlan(rows: readonly SourceRow[]): PlanDocument {
  const { lines, noise } = linesOf(rows);
  const header = findHeader(lines);
  const start = header === null ? annexStart(lines.map(({ text }) => text)) : header.end;
  const body = lines.filter((_, i) => i >= start && !header?.headings.has(i));
  const pieces = piecesOf(body);
  const { runs } = bestReading(pieces, header, isWrapped(body));
  const drafts = planOrNothing(draftsOf(pieces, withFirstSection(pieces, runs)), lines, header);
  const actions = header === null ? drafts.actions : withJoined(drafts.actions);
  const first = Math.min(...actions.map(({ line }) => line));
  const unplaced = [...drafts.unplaced, ...noise.filter(({ line }) => actions.length === 0 || line > first)];
  return {
    schoolYear: schoolYearOfDocument(
      lines.map(({ text }) => text),
      actions.map(({ deadlineText }) => deadlineText),
    ),
    sections: drafts.sections,
    actions,
    unplaced: unplaced.sort((a, b) => a.line - b.line),
    names: [...new Set(actions.flatMap(({ responsible }) => responsible.flatMap(namesIn)))],
  };
}

/** Lines are broken at the width of a page: hardly any is longer than one, and many begin in the middle of a sentence. */
function isWrapped(lines: readonly Line[]): boolean {
  const long = lines.filter(({ text }) => text.length > 75).length;
  const going = lines.filter(({ text }) => goesOn(text)).length;
  return long * 20 < lines.length && going * 5 > lines.length;
}

function bestReading(pieces: readonly Piece[], header: PlainHeader | null, wrapped: boolean): Reading {
  const headed = header !== null;
  const read = (order: readonly PlainField[]): Reading => parsePieces(pieces, { order, headed, wrapped });
  const readings = headed
    ? [header.order, header.order.filter((field) => field !== 'result')]
        .filter((order, i) => i === 0 || order.length < header.order.length)
        .map(read)
    : ORDERS.flatMap((order) => {
        const withResult = read([...order, 'result']);
        return [read(order), { ...withResult, points: withResult.points - UNNAMED_RESULT }];
      });
  return readings.reduce((best, reading) => (reading.points > best.points ? reading : best));
}

/** Where later actions have sections, the line before the first action is one too, unless it is a title. */
function withFirstSection(pieces: readonly Piece[], runs: readonly Run[]): readonly Run[] {
  const first = runs.findIndex(({ begins }) => begins);
  const above = runs[first - 1];
  if (above?.role !== 'preamble' || !runs.some(({ role }) => role === 'section')) return runs;
  const { text, number } = pieces[above.from]!;
  if (number !== '' || goesOn(text) || TITLE_WORD.test(text)) return runs;
  return runs.map((run) => (run === above ? { ...run, role: 'section' } : run));
}

interface Drafts {
  readonly sections: readonly string[];
  readonly actions: readonly PlannedAction[];
  readonly unplaced: readonly { readonly line: number; readonly text: string }[];
}

/** Pieces of one line as that line. */
function wholeLines(pieces: readonly Piece[]): { readonly line: number; readonly text: string }[] {
  const lines: { line: number; text: string }[] = [];
  for (const { line, raw } of pieces) {
    const last = lines[lines.length - 1];
    if (last?.line === line) last.text += ` ${raw}`;
    else lines.push({ line, text: raw });
  }
  return lines;
}

/** Text with neither headings nor numbers nor deadlines is no plan. */
function planOrNothing(drafts: Drafts, lines: readonly Line[], header: PlainHeader | null): Drafts {
  const isPlan =
    header !== null ||
    drafts.actions.some(({ number, deadlineText }) => number !== '' || deadlineText !== '');
  if (isPlan && drafts.actions.length > 0) return drafts;
  return { sections: [], actions: [], unplaced: lines.map(({ line, text }) => ({ line, text })) };
}

/** What an action is gathered from: pieces by field. */
interface Draft {
  readonly section: string;
  readonly direction: string;
  readonly number: string;
  readonly line: number;
  readonly fields: Partial<Record<PlainField, Piece[]>>;
}

function draftsOf(pieces: readonly Piece[], runs: readonly Run[]): Drafts {
  const sections: string[] = [];
  const drafts: Draft[] = [];
  const homeless: Piece[] = [];
  let [section, sectionNumber, direction] = ['', '', ''];
  let begun: Piece | null = null;
  const firstLine = pieces[runs.find(({ role }) => role !== 'preamble')?.from ?? 0]?.line;
  runs.forEach(({ role, from, to, begins }) => {
    const run = pieces.slice(from, to);
    if (begins) begun = run[0]!;
    if (role === 'number') return;
    // A title above the plan is left out; a number in a line of the plan is not.
    if (role === 'preamble' && run[0]!.line !== firstLine) return;
    if (role === 'preamble' || role === 'unplaced') homeless.push(...run);
    else if (role === 'section-number') sectionNumber = run[0]!.raw;
    else if (role === 'section') {
      const title = `${sectionNumber} ${flat(linesOfPieces(run))}`.trim();
      const known = sections.find(
        (one) => isContinuedTitle(title) && sectionKey(one) === sectionKey(sectionTitle(title)),
      );
      if (known === undefined) sections.push(title);
      section = known ?? title;
      [sectionNumber, direction] = ['', ''];
    } else if (role === 'direction') direction = flat(linesOfPieces(run));
    else {
      if (begun !== null)
        drafts.push({ section, direction, number: begun.number, line: begun.line, fields: {} });
      begun = null;
      addRun(drafts[drafts.length - 1]!, role, run);
    }
  });
  return { sections, actions: drafts.map(actionOf), unplaced: wholeLines(homeless) };
}

function addRun(draft: Draft, role: PlainField | 'rest' | 'responsible-rest', run: readonly Piece[]): void {
  const field = role === 'responsible-rest' ? 'responsible' : role;
  if (field === 'rest') continueAction(draft, run);
  else draft.fields[field] = [...(draft.fields[field] ?? []), ...run];
}

/** The rest of an action behind a page break, perhaps with the rest of those responsible in its last line. */
function continueAction(draft: Draft, run: readonly Piece[]): void {
  const responsible = draft.fields.responsible ?? [];
  const last = run[run.length - 1]!;
  const joint = splitResponsible(linesOfPieces([...responsible, last]));
  const goes =
    run.length > 1 &&
    last.number === '' &&
    responsible.length > 0 &&
    last.text.split(' ').length <= 3 &&
    joint.length === splitResponsible(linesOfPieces(responsible)).length;
  draft.fields.action = [...(draft.fields.action ?? []), ...(goes ? run.slice(0, -1) : run)];
  if (goes) draft.fields.responsible = [...responsible, last];
}

function actionOf({ fields, ...draft }: Draft): PlannedAction {
  const points = splitPoints(actionText(fields.action ?? []));
  const mixed = fields.mixed === undefined ? null : splitMixed(linesOfPieces(fields.mixed));
  const parties = splitResponsible(linesOfPieces(fields.responsible ?? []));
  return {
    ...draft,
    title: points.title,
    details: points.details,
    deadlineText: mixed?.deadline ?? closed(flat(linesOfPieces(fields.deadline ?? []))),
    responsible: [...new Set(mixed?.responsible ?? parties)],
    result: closed(flat(linesOfPieces(fields.result ?? []))),
    state: mixed?.state ?? flat(linesOfPieces(fields.state ?? [])),
  };
}

function actionText(pieces: readonly Piece[]): string {
  const [first, ...others] = pieces;
  if (first === undefined) return '';
  const text = [first.text, ...others.map((piece) => `${piece.opens ? '\n' : ' '}${piece.raw}`)].join('');
  return withLostHyphens(text).replace(/[\s,;:(–—-]+$/, '');
}

function linesOfPieces(pieces: readonly Piece[]): string {
  const texts = pieces.map(
    ({ text, raw, number, opens }, i) => `${i === 0 ? '' : opens ? '\n' : ' '}${number === '' ? text : raw}`,
  );
  return withLostHyphens(texts.join(''));
}

/** «контрольно» at the end of a line and «измерительных» in the next one: scanners lose the hyphen between them. */
function withLostHyphens(text: string): string {
  return text.replace(
    /(контрольно|учебно|научно|организационно|информационно|нормативно|психолого|материально)\n(?=измерит|оцен|метод|воспит|практ|технол|аналит|разъяс|прав|педаг|технич)/gi,
    '$1-',
  );
}

/** A phrase without the marks that set it apart: «(октябрь),» is «октябрь». */
function closed(text: string): string {
  const bare = text.replace(/^[\s,;–—-]+|[\s,;–—-]+$/g, '');
  const inner = /^\(([^()]*)\)?\.?$/.exec(bare)?.[1] ?? bare;
  const opened =
    (inner.match(/\(/g) ?? []).length < (inner.match(/\)/g) ?? []).length ? inner.replace(/\)$/, '') : inner;
  return /(?:^|[^а-яё])(?:гг?|уч|мес|кв|др|пр|т\.\s?п|т\.\s?д)\.$/i.test(opened)
    ? opened
    : opened.replace(/[\s.:]+$/, '');
}

/** One deadline joined over several rows of a table stands in the text once: rows without their own have it too. */
function withJoined(actions: readonly PlannedAction[]): PlannedAction[] {
  const joined: PlannedAction[] = [];
  for (const action of actions) {
    const above = joined[joined.length - 1];
    const alike =
      above !== undefined &&
      above.section === action.section &&
      action.deadlineText === '' &&
      action.state === '';
    if (!alike) joined.push(action);
    else {
      const responsible = action.responsible.length > 0 ? action.responsible : above.responsible;
      joined.push({ ...action, deadlineText: above.deadlineText, responsible });
    }
  }
  return joined;
}
