/**
 * Finds the best reading of a row of pieces: which runs of them are numbers, actions, deadlines and so on, when fields
 * follow each other in a given order. The whole document is weighed at once (dynamic programming), so that one strange
 * line does not shift all that follow it.
 */
import { goesOn } from './cell-kind';
import type { Piece, PlainField } from './plain-lines';
import { IMPOSSIBLE } from './plain-numbers';
import { scoresOf, type Layout, type Scores, type Segment } from './plain-score';
import { roleWord } from './role-words';

export type Role = Segment | 'section-number' | 'responsible-rest';

export interface Run {
  readonly role: Role;
  /** Pieces from `from` up to `to` (not included). */
  readonly from: number;
  readonly to: number;
  /** Begins an action. */
  readonly begins: boolean;
}

export interface Reading {
  readonly runs: readonly Run[];
  /** Points; comparable between readings of the same pieces. */
  readonly points: number;
}

type State = 'start' | 'number' | 'section-number' | 'section' | 'rest' | PlainField;

interface Step {
  readonly points: number;
  readonly from: number;
  readonly before: State | null;
  readonly role: Role | null;
}

/** Points lost for a field that an action of this order should have. */
const MISSING: Readonly<Partial<Record<PlainField, number>>> = { deadline: 1, responsible: 1, mixed: 2 };
/** A column of results is there only when most actions have one: a heading may stand over an empty one. */
const RESULT_MISSING = 0.6;
/** Neither deadline nor those responsible: rarely an action at all. */
const BOTH_MISSING = 1;

/** Points lost for a section with nothing in it at the end. */
const EMPTY_SECTION = 2;
/** Points lost for a row that a page break has cut. */
const BROKEN_ROW = 0.5;
/** Points lost for an action without a number where all others have one. */
const UNNUMBERED = 8;

/** Without headings a title and other texts may stand before the first action. */
export interface ParseOptions extends Layout {
  readonly order: readonly PlainField[];
}

export function parsePieces(pieces: readonly Piece[], options: ParseOptions): Reading {
  return new Parser(pieces, options).read();
}

function endsWithAdjective(text: string): boolean {
  return roleWord(text.split(/\s+/).pop()!) === 'adjective';
}

class Parser {
  private readonly scores: Scores;
  private readonly states: readonly State[];
  private readonly unnumbered: number;
  private readonly table: Map<State, Step>[];

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly options: ParseOptions,
  ) {
    this.scores = scoresOf(pieces, options);
    this.states = ['start', 'number', 'section-number', 'section', 'rest', ...options.order];
    const { numbered } = this.scores;
    this.unnumbered = numbered >= 0.85 ? UNNUMBERED : 0.5 + 2 * numbered;
    this.table = Array.from({ length: pieces.length + 1 }, () => new Map());
  }

  read(): Reading {
    this.table[0]!.set('start', { points: 0, from: 0, before: null, role: null });
    for (let at = 0; at < this.pieces.length; at++) {
      for (const [state, step] of this.table[at]!) this.extend(at, state, step.points);
    }
    let best: State = 'start';
    let points = -Infinity;
    for (const [state, step] of this.table[this.pieces.length]!) {
      const total = step.points + this.ending(state) - (state === 'section' ? EMPTY_SECTION : 0);
      if (total > points) [best, points] = [state, total];
    }
    return { runs: this.trace(best), points };
  }

  private extend(at: number, state: State, points: number): void {
    this.offer(at, at + 1, state, state, 'unplaced', points + this.scores.of('unplaced', at, at + 1));
    if (state === 'start' && !this.options.headed) {
      this.offer(at, at + 1, state, state, 'preamble', points + this.scores.of('preamble', at, at + 1));
    }
    if (this.pieces[at]!.number !== '') {
      const ended = points + this.ending(state);
      this.offer(at, at + 1, state, 'number', 'number', ended + this.scores.numberOf(at, 'item'));
      this.offer(
        at,
        at + 1,
        state,
        'section-number',
        'section-number',
        ended + this.scores.numberOf(at, 'section'),
      );
      return;
    }
    for (const next of this.states) {
      const back = next === 'responsible' && state === 'result' && this.isRestOfParty(at);
      if (back) this.extendBack(at, points);
      const passing = this.passing(state, next);
      if (passing <= IMPOSSIBLE) continue;
      const segment = next as Segment;
      const last = Math.min(this.pieces.length, at + this.scores.longest(segment));
      for (let to = at + 1; to <= last; to++) {
        const own = this.scores.of(segment, at, to);
        if (own > IMPOSSIBLE) this.offer(at, to, state, next, segment, points + passing + own);
      }
    }
  }

  /** Small letters, and a few pieces before them somebody unfinished: «общественные» … «наблюдатели». */
  private isRestOfParty(at: number): boolean {
    return (
      goesOn(this.pieces[at]!.text) &&
      this.pieces.slice(Math.max(0, at - 4), at).some(({ text }) => endsWithAdjective(text))
    );
  }

  /** A page break has cut a row in two: behind the result stands the rest of those responsible. */
  private extendBack(at: number, points: number): void {
    const last = Math.min(this.pieces.length, at + 2);
    for (let to = at + 1; to <= last; to++) {
      const own = this.scores.of('responsible', at, to);
      if (own > 0) this.offer(at, to, 'result', 'responsible', 'responsible-rest', points + own - BROKEN_ROW);
    }
  }

  private offer(from: number, to: number, before: State, state: State, role: Role, points: number): void {
    if (points <= IMPOSSIBLE / 2) return;
    const known = this.table[to]!.get(state);
    if (known === undefined || points > known.points)
      this.table[to]!.set(state, { points, from, before, role });
  }

  /** Points of going from one state to the next by a segment with text. */
  private passing(state: State, next: State): number {
    if (next === 'start' || next === 'number' || next === 'section-number') return IMPOSSIBLE;
    if (next === 'section') {
      if (state === 'section-number') return 0;
      return state === 'section' ? -2 : this.ending(state);
    }
    if (state === 'section-number') return IMPOSSIBLE;
    if (next === 'rest')
      return this.isField(state) && state !== 'action' && state !== 'direction'
        ? this.ending(state)
        : IMPOSSIBLE;
    const { order } = this.options;
    const to = order.indexOf(next);
    if (this.isField(state) && order.indexOf(state) < to) return this.skipped(order.indexOf(state) + 1, to);
    const begun = this.skipped(0, to) - (to > 0 && order[0] === 'deadline' ? 1 : 0);
    return state === 'number' ? begun : begun + this.ending(state) - this.unnumbered;
  }

  private isField(state: State): state is PlainField {
    return this.options.order.includes(state as PlainField);
  }

  /** Points of an action that ends in a state. */
  private ending(state: State): number {
    if (state === 'start' || state === 'rest' || state === 'section') return 0;
    if (!this.isField(state)) return IMPOSSIBLE;
    const at = this.options.order.indexOf(state);
    return this.skipped(at + 1, this.options.order.length);
  }

  /** Fields of the order from `from` up to `to` that an action does without. */
  private skipped(from: number, to: number): number {
    const missing = this.options.order.slice(from, to);
    if (missing.includes('action')) return IMPOSSIBLE;
    // Below headings and with numbers blank cells may be joined ones; elsewhere such a line is rather a title.
    const isJoined = this.options.headed && this.scores.numbered > 0;
    const both = !isJoined && missing.includes('deadline') && missing.includes('responsible');
    const result = missing.includes('result') ? RESULT_MISSING : 0;
    return missing.reduce((sum, field) => sum - (MISSING[field] ?? 0), (both ? -BOTH_MISSING : 0) - result);
  }

  private trace(last: State): Run[] {
    const runs: Run[] = [];
    let state = last;
    let to = this.pieces.length;
    while (to > 0) {
      const step = this.table[to]!.get(state)!;
      runs.push({ role: step.role!, from: step.from, to, begins: this.begins(step) });
      to = step.from;
      state = step.before!;
    }
    return runs.reverse();
  }

  private begins({ before, role }: Step): boolean {
    if (role === 'number') return true;
    const at = this.options.order.indexOf(role as PlainField);
    if (at < 0 || before === null || before === 'number') return false;
    return !this.isField(before) || this.options.order.indexOf(before) >= at;
  }
}
