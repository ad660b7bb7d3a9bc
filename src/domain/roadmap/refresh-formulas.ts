/**
 * Formulas of «Состояние» and «Осталось дней»: built-in functions only, so that they live on wherever the workbook is
 * opened. `stateOn` in `state.ts` is the same rule; a test compares the two.
 */
import { DEADLINES } from '../../messages/deadlines';
import { GONE_STATE, STATE } from '../../messages/roadmap';
import { NOT_COUNTED_DOWN } from './state';

/** A1 references of one row's cells: `H5`. */
export interface StateCells {
  /** What makes the row an action: the formula shows nothing while it is blank. */
  readonly title: string;
  /** null where rows have no column of kinds: «Сроки», whose rows are never permanent. */
  readonly kind: string | null;
  readonly status: string;
  readonly done: string;
  readonly start: string;
  readonly end: string;
}

/** Columns of «Сроки» as whole ranges (`'Сроки'!$A:$A`), and the cell with the action's code. */
export interface DeadlineRanges {
  readonly code: string;
  readonly codes: string;
  readonly states: string;
}

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const equals = (cell: string, word: string): string => `${cell}=${quoted(word)}`;
const KINDS = DEADLINES.kinds;
const WAITING = [KINDS['on-demand'], KINDS['by-schedule'], KINDS['after-event']];

/** `deadlines` for an action that has rows in «Сроки». */
export function stateFormula(cells: StateCells, deadlines: DeadlineRanges | null): string {
  const { title, kind, status, done, start, end } = cells;
  const count = (state: string): string =>
    `COUNTIFS(${deadlines!.codes};${deadlines!.code};${deadlines!.states};${quoted(state)})`;
  const isPast = deadlines === null ? `COUNT(${end})>0;${end}<TODAY()` : `${count(STATE.late)}>0`;
  const notPermanent = kind === null ? '' : `;${kind}<>${quoted(KINDS.permanent)}`;
  const isOpen = `OR(${status}="";${equals(status, STATE.planned)};${equals(status, STATE.going)})`;
  const waits = kind === null ? null : `OR(${WAITING.map((word) => equals(kind, word)).join(';')})`;
  const steps: (readonly [condition: string, result: string])[] = [
    [`${title}=""`, '""'],
    [`AND(${isPast}${notPermanent};${done}="";${isOpen})`, quoted(STATE.late)],
    [`${status}<>""`, status],
    [`${done}<>""`, quoted(STATE.done)],
  ];
  if (kind !== null) steps.push([equals(kind, KINDS.permanent), quoted(STATE.permanent)]);
  if (deadlines !== null) {
    const all = `COUNTIF(${deadlines.codes};${deadlines.code})`;
    const closed = [STATE.done, STATE.dropped, GONE_STATE].map(count).join('+');
    steps.push([`${closed}=${all}`, quoted(STATE.done)]);
    steps.push([`${count(STATE.done)}+${count(STATE.dropped)}>0`, quoted(STATE.going)]);
  }
  const undated =
    waits === null ? quoted(STATE.planned) : `IF(${waits};${quoted(STATE.planned)};${quoted(STATE.noData)})`;
  steps.push([`COUNT(${start};${end})=0`, undated]);
  steps.push([`OR(COUNT(${start})=0;${start}>TODAY())`, quoted(STATE.planned)]);
  const nested = steps.reduceRight(
    (rest, [condition, result]) => `IF(${condition};${result};${rest})`,
    quoted(STATE.going),
  );
  return `=${nested}`;
}

/** `state`: the row's cell with the formula above. */
export function daysLeftFormula({ end }: Pick<StateCells, 'end'>, state: string): string {
  const finished = NOT_COUNTED_DOWN.map((word) => equals(state, word));
  return `=IF(OR(${state}="";COUNT(${end})=0;${finished.join(';')});"";${end}-TODAY())`;
}

/** Formulas as they are compared: people's tables show other separators, and quotes around names where needed only. */
export function comparableFormula(formula: string): string {
  return formula.replace(/[\s']/g, '').replace(/,/g, ';').toUpperCase();
}
