/**
 * What of a plan a person should look at before it goes into «Дорожная карта»: deadlines that were not understood,
 * people instead of positions, deadlines that only the expected result tells, cells that the document leaves blank.
 */
import { ROADMAP_IMPORT } from '../../messages/roadmap-import';
import { parseDeadline } from './deadline/parse';
import type { PlanDocument, PlannedAction } from './document';
import { hiddenDeadline } from './intake/hidden-deadline';
import { namesIn, positionInstead } from './intake/names';
import { sourceOfAction } from './match';
import type { SchoolYear } from './school-year';

/** `action` is the number and text of an action, as a person knows it. */
export interface Uncertain {
  /** The deadline as printed. */
  readonly deadlines: readonly { readonly action: string; readonly text: string }[];
  /** Parties with a name in them and the position that may stand instead, each once. */
  readonly people: readonly { readonly name: string; readonly instead: string }[];
  /** A deadline inside the expected result. */
  readonly hidden: readonly { readonly action: string; readonly phrase: string }[];
  /** Counted from days of procedures, which stand in «Процедуры». */
  readonly afterProcedures: readonly { readonly action: string; readonly text: string }[];
  readonly withoutDeadline: readonly string[];
  readonly withoutResponsible: readonly string[];
}

/** `year` null: of deadlines without a year only the kind is known. */
export function uncertainOf({ actions }: PlanDocument, year: SchoolYear | null): Uncertain {
  const dated = actions
    .filter(({ deadlineText }) => deadlineText !== '')
    .map((action) => ({
      action: titleOf(action),
      text: action.deadlineText,
      kind: parseDeadline(action.deadlineText, year, action.title).kind,
    }));
  const ofKind = (kind: 'unknown' | 'after-event'): { action: string; text: string }[] =>
    dated.filter((one) => one.kind === kind).map(({ action, text }) => ({ action, text }));
  return {
    deadlines: ofKind('unknown'),
    people: peopleOf(actions),
    hidden: actions.flatMap(hiddenIn),
    afterProcedures: ofKind('after-event'),
    withoutDeadline: actions.filter(({ deadlineText }) => deadlineText === '').map(titleOf),
    withoutResponsible: actions.filter(({ responsible }) => responsible.length === 0).map(titleOf),
  };
}

function titleOf(action: PlannedAction): string {
  const { number, action: title } = sourceOfAction(action);
  return ROADMAP_IMPORT.title(number, title);
}

function peopleOf(actions: readonly PlannedAction[]): { name: string; instead: string }[] {
  const parties = new Set(actions.flatMap(({ responsible }) => responsible));
  return [...parties]
    .filter((party) => namesIn(party).length > 0)
    .map((party) => ({ name: party, instead: positionInstead(party) }));
}

function hiddenIn(action: PlannedAction): { action: string; phrase: string }[] {
  const { result, deadlineText } = action;
  const phrase = result === deadlineText ? null : hiddenDeadline(result);
  return phrase === null || deadlineText.includes(phrase) ? [] : [{ action: titleOf(action), phrase }];
}
