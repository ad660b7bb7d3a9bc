/**
 * How well a run of pieces suits a field, as points: positive for evidence, negative against it. The weights are set by
 * hand so that one clear sign (a deadline read whole, a party read whole) outweighs two weak ones.
 */
import { findDeadline, isDeadline } from '../deadline/find';
import { flat, goesOn, isAllCaps, isUnfinished } from './cell-kind';
import { EXECUTOR, type Piece, type PlainField } from './plain-lines';
import { IMPOSSIBLE, type Look, numberScores } from './plain-numbers';
import { roleWord } from './role-words';
import { findResponsible, isResponsible } from './roles';

export type Segment = PlainField | 'number' | 'section' | 'preamble' | 'unplaced' | 'rest';

/** Points lost for an action that begins in the middle of a sentence, where lines are broken at the width of a page. */
const MID_SENTENCE = 4;

export interface Scores {
  /** Points of the pieces from `from` up to `to` (not included) as a segment. */
  readonly of: (segment: Segment, from: number, to: number) => number;
  /** Most pieces that a segment may have. */
  readonly longest: (segment: Segment) => number;
  /** Points of a number as that of an item, and as that of a section. */
  readonly numberOf: (at: number, of: 'item' | 'section') => number;
  /** Which part of the items seems to be numbered: 0 to 1. */
  readonly numbered: number;
}

const ACTION_NOUN =
  /^[«"]?(?:[А-ЯЁ][а-яё]+(?:ние|ация|иция|кция|пция|ка|ие|ция|за|ть|ти|ться)|Анализ|Семинар|Контроль|Мониторинг|Участие|Совещание|Вебинар|Выпуск|Отчёт|Отчет|Сбор|Экспертиза|Помощь|Смотр|Конкурс)(?![а-яё])/;
const SECTION_WORD = /^(?:раздел|блок|этап|направление|модуль)(?![а-яё])/i;
/** A line that begins so names the plan or its place, not a part of it. */
export const TITLE_WORD =
  /^(?:план|дорожная карта|утвержд|приложение|приказ|комплекс мер|согласован|на \d{4})/i;
const STATE = /^(?:выполнен|планир|исполнен|запланир|перенес|не выполнен|в работе|проводится|используется)/i;

/** What is known of a document as a whole. */
export interface Layout {
  /** Lines are broken at the width of a page, so a short line in small letters is the end of a sentence. */
  readonly wrapped: boolean;
  /** Headings tell which columns the document once had. */
  readonly headed: boolean;
}

export function scoresOf(pieces: readonly Piece[], layout: Layout): Scores {
  const { wrapped } = layout;
  const looks = pieces.map(lookOf);
  const inner = {
    action: sums(pieces, looks, wrapped, actionInside),
    result: sums(pieces, looks, wrapped, resultInside),
  };
  const numbers = numberScores(pieces, looks);
  const memo = new Map<string, number>();
  const remembered = (key: string, compute: () => number): number => {
    const known = memo.get(key);
    if (known !== undefined) return known;
    const value = compute();
    memo.set(key, value);
    return value;
  };
  const inside = (of: 'action' | 'result', from: number, to: number): number =>
    inner[of][to]! - inner[of][from + 1]!;

  const of = (segment: Segment, from: number, to: number): number => {
    const first = pieces[from]!;
    if (segment === 'number') return first.number !== '' && to === from + 1 ? 0 : IMPOSSIBLE;
    if (segment === 'preamble') return preamble(first);
    if (segment === 'unplaced')
      return EXECUTOR.test(first.raw) ? 1 : first.number !== '' && numbers.item[from]! < 2 ? -2 : -5;
    if (first.number !== '') return IMPOSSIBLE;
    const label = first.label;
    if (label !== null && label !== segment) return IMPOSSIBLE;
    for (let i = from + 1; i < to; i++) if (pieces[i]!.label !== null) return IMPOSSIBLE;
    const labelled = label === null ? 0 : 6;
    const whole = looks[from]!;
    if (segment === 'action' || segment === 'direction') {
      return (
        labelled +
        actionStart(first, whole, wrapped) -
        (wrapped && goesOn(first.text) && !pieces[from - 1]?.number ? MID_SENTENCE : 0) +
        inside('action', from, to) +
        actionEnd(pieces[to - 1]!)
      );
    }
    if (segment === 'rest') return (goesOn(first.text) && first.opens ? -1 : -4) + inside('action', from, to);
    if (segment === 'section')
      return (
        sectionScore(pieces.slice(from, to), looks.slice(from, to)) +
        (pieces[from - 1]?.number ? 1 : 0) +
        (numbers.turns[to] ?? 0)
      );
    if (segment === 'result') return labelled + resultStart(first, whole) + inside('result', from, to);
    if (segment === 'state') return labelled + (STATE.test(first.text) && to === from + 1 ? 3 : -3);
    const key = `${segment}:${from}:${to}`;
    return (
      labelled + remembered(key, () => phraseScore(segment, pieces.slice(from, to), pieces[from - 1], layout))
    );
  };

  const lengths: Partial<Record<Segment, number>> = {
    deadline: 6,
    responsible: 10,
    mixed: 8,
    section: 8,
    action: 30,
    direction: 8,
    result: 45,
    rest: 12,
  };
  return {
    of,
    longest: (segment) => lengths[segment] ?? 1,
    numberOf: (at, as) => numbers[as][at]!,
    numbered: numbers.share,
  };
}

function lookOf(piece: Piece): Look {
  if (piece.number !== '') return { deadline: false, responsible: false };
  const text = piece.text.replace(/[\s,;.)–—-]+$/, '');
  return { deadline: isDeadline(text), responsible: isResponsible(text) };
}

/** Running sums of what each piece costs inside a segment, so that any run of pieces is one subtraction. */
function sums(
  pieces: readonly Piece[],
  looks: readonly Look[],
  wrapped: boolean,
  cost: (piece: Piece, before: Piece, look: Look, wrapped: boolean) => number,
): number[] {
  const all = [0];
  pieces.forEach((piece, i) =>
    all.push(all[i]! + (i === 0 ? 0 : cost(piece, pieces[i - 1]!, looks[i]!, wrapped))),
  );
  return all;
}

function actionInside(piece: Piece, before: Piece, look: Look, wrapped: boolean): number {
  if (piece.number !== '') return -2;
  if (piece.bulleted) return -0.3;
  let points = look.deadline ? (piece.opens ? -3 : -1) : 0;
  if (look.responsible && !isUnfinished(before.text)) points -= piece.opens && !goesOn(piece.text) ? 3 : 1;
  // Where lines are whole cells, a blank line parts cells.
  if (piece.gap && !wrapped) points -= 1;
  if (!startsAnew(piece, wrapped) || isUnfinished(before.text)) return points;
  return points - (/[.;:!?]$/.test(before.text) ? 0.5 : 1.5) - (piece.gap ? 1 : 0);
}

function resultInside(piece: Piece, before: Piece, look: Look, wrapped: boolean): number {
  if (piece.number !== '') return -3;
  let points = look.deadline && piece.opens ? -2 : 0;
  if (look.responsible && piece.opens && !isUnfinished(before.text)) points -= 2;
  return piece.opens && !piece.bulleted && !goesOn(piece.text) && !isUnfinished(before.text)
    ? points - (wrapped ? 0.4 : 1.2)
    : points;
}

function actionStart(piece: Piece, look: Look, wrapped: boolean): number {
  const capital = !goesOn(piece.text);
  const noun =
    ACTION_NOUN.test(capital ? piece.text : capitalised(piece.text)) && (capital || !wrapped) ? 1 : 0;
  const points = capital ? 1 : piece.bulleted ? 0.3 : noun > 0 ? -1 : -2;
  const other = (look.deadline ? 5 : 0) + (look.responsible ? 4 : 0);
  const wordless = /[а-яё]{3}/.test(piece.text) ? 0 : 3;
  return points + noun - other - wordless - (piece.opens ? 0 : 1);
}

function actionEnd(piece: Piece): number {
  return isUnfinished(piece.text.replace(/[\s(–—-]+$/, '')) ? -2 : 0;
}

function resultStart(piece: Piece, look: Look): number {
  return (goesOn(piece.text) ? -0.9 : 0.3) - (look.deadline ? 4 : 0) - (look.responsible ? 3 : 0);
}

function preamble(piece: Piece): number {
  if (piece.number !== '') return -1;
  return TITLE_WORD.test(piece.text) ? 0.5 : -0.3;
}

function sectionScore(pieces: readonly Piece[], looks: readonly Look[]): number {
  const first = pieces[0]!;
  const last = pieces[pieces.length - 1]!;
  if (goesOn(first.text) || !first.opens || first.bulleted) return IMPOSSIBLE;
  if (looks.some(({ deadline, responsible }) => deadline || responsible)) return -6;
  const breaks = pieces
    .slice(1)
    .filter((piece, i) => piece.opens && !goesOn(piece.text) && !isUnfinished(pieces[i]!.text));
  let points =
    -1 -
    2 * breaks.length -
    pieces.slice(1).filter(({ number, bulleted }) => number !== '' || bulleted).length * 4;
  if (isUnfinished(last.text)) points -= 3;
  if (pieces.map(({ text }) => text).join(' ').length > 300) points -= 3;
  if (SECTION_WORD.test(first.text)) points += 3;
  if (isAllCaps(first.text)) points += 1;
  if (first.gap) points += 0.3;
  return points;
}

function phraseScore(
  segment: 'deadline' | 'responsible' | 'mixed',
  pieces: readonly Piece[],
  before: Piece | undefined,
  { wrapped, headed }: Layout,
): number {
  const first = pieces[0]!;
  if (pieces.some(({ number, bulleted }, i) => number !== '' || (bulleted && i > 0))) return IMPOSSIBLE;
  const text = flat(pieces.map(({ text: part }) => part).join('\n'));
  const words = text.split(' ').length;
  const mid = inMidLine(first, before);
  if (text.length > 300) return IMPOSSIBLE;
  if (segment === 'mixed') return mixedScore(pieces, text, wrapped) + mid;
  const strange = (goesOn(first.text) && wrapped ? -5 : -1.5) - (headed ? 0 : 2);
  if (pieces.length > 1 && first.label === null && !mayOpen(segment, first.text)) return IMPOSSIBLE;
  if (segment === 'deadline') {
    if (isDeadline(text.replace(/[\s,;.()–—-]+$/, ''))) return 4 + mid;
    if (isResponsible(text)) return -6;
    const found = findDeadline(text);
    const rest = found === null ? words : words - found.text.split(/\s+/).length;
    if (found !== null && rest <= 6) return (found.index === 0 ? 2 : 1.5) - rest / 4 + mid;
    const short = pieces.length === 1 && first.opens && words <= 6;
    return short && !isUnfinished(text) && !ACTION_NOUN.test(text) ? strange - words / 6 : IMPOSSIBLE;
  }
  const own = pieces.map(({ text: part }) => part).join('\n');
  if (isResponsible(own)) return 4 + mid;
  // The last party goes on behind a page break.
  if (isResponsible(own.replace(/(?:контроль:\s*)?[а-яё-]+$/i, '').replace(/[\s,;]+$/, ''))) return 2 + mid;
  if (isDeadline(text)) return -6;
  const found = findResponsible(text);
  if (found !== null && found.index === 0 && found.text.length > text.length * 0.6) return 1.5 + mid;
  return first.opens && words <= 10 && pieces.length <= 3 && !ACTION_NOUN.test(text)
    ? strange - words / 6
    : IMPOSSIBLE;
}

/** Words that phrases over several lines begin with: a cheap look before the costly ones. */
const DEADLINE_START =
  /^[("«]?(?:\d|в|во|до|к|ко|по|с|со|не|на|весь|всего|при|после|перед|через|за|раз|один|два|согласно|каждый|каждую|каждое|еже[а-яё]+|посто[а-яё]+|регул[а-яё]+|систем[а-яё]+|(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|перв|втор|трет|четв)[а-яё]*|[IV]+)(?![а-яё])/i;

function mayOpen(segment: 'deadline' | 'responsible', text: string): boolean {
  if (segment === 'deadline') return DEADLINE_START.test(text);
  return /^["«(]?[А-ЯЁ]/.test(text) || roleWord(text.split(/\s/, 1)[0]!) !== null;
}

/** A field that begins in the middle of a line should be set apart, and what stands before it be complete. */
function inMidLine(first: Piece, before: Piece | undefined): number {
  if (first.opens || first.parted) return 0;
  if (before !== undefined && isUnfinished(before.text)) return -3;
  return goesOn(first.text) ? -0.7 : 0;
}

/** A cell for those responsible, the deadline and what has been done. */
function mixedScore(pieces: readonly Piece[], text: string, wrapped: boolean): number {
  const known = findDeadline(text) !== null || findResponsible(text) !== null || STATE.test(text);
  const breaks = pieces
    .slice(1)
    .map((piece, i) => (startsAnew(piece, wrapped) ? (/[.;]$/.test(pieces[i]!.text) ? 0.5 : 2) : 0))
    .reduce<number>((sum, cost) => sum + cost, 0);
  return (known ? 3 : -1) - breaks - (isUnfinished(text) ? 1.5 : 0) - (goesOn(pieces[0]!.text) ? 1 : 0);
}

/** A line that is the beginning of something: where lines are whole cells, small letters may begin one too. */
function startsAnew(piece: Piece, wrapped: boolean): boolean {
  if (!piece.opens || (wrapped && /^[«"(]?(?:[А-ЯЁ]{2,}|\d)/.test(piece.text))) return false;
  return !goesOn(piece.text) || (!wrapped && (ACTION_NOUN.test(capitalised(piece.text)) || piece.bulleted));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
