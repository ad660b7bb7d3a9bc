/** Drafts become planned actions: cells are split into their parts, joined and repeated cells take what stands above. */
import { findDeadline } from '../deadline/find';
import type { PlannedAction } from '../document';
import { flat, isDash, isDitto, withoutBullet } from './cell-kind';
import { splitPoints } from './details';
import type { Draft } from './draft';
import { hiddenDeadline } from './hidden-deadline';
import { splitMixed, spreadDeadline } from './mixed';
import { splitResponsible } from './roles';

export function finished(drafts: readonly Draft[]): PlannedAction[] {
  const actions: PlannedAction[] = [];
  for (const draft of drafts) {
    const above = actions[actions.length - 1];
    actions.push(finish(draft, above !== undefined && above.section === draft.section ? above : null));
  }
  return actions;
}

function finish(draft: Draft, above: PlannedAction | null): PlannedAction {
  const { texts } = draft;
  const { title, details } = splitPoints(texts.action ?? '');
  const more = texts.details === undefined ? [] : splitPoints(texts.details);
  const cells = 'title' in more ? [...details, more.title, ...more.details] : details;
  const own = ownCells(draft);
  const deadline = deadlineOf(own, draft, above);
  return {
    section: draft.section,
    direction: withoutBullet(flat(draft.direction.text)),
    number: draft.number,
    title,
    details: cells.filter(Boolean),
    deadlineText: deadline.text,
    responsible: responsibleOf(own, draft, deadline.inherited ? above : null, above),
    result: own.result,
    state: own.state,
    line: draft.line,
  };
}

interface Cells {
  readonly deadline: string;
  readonly responsible: readonly string[];
  readonly result: string;
  readonly state: string;
}

function ownCells({ texts }: Draft): Cells {
  const mixed = splitMixed(texts.mixed ?? '');
  const alone = texts.responsible === undefined && texts.result === undefined;
  const spread = alone && texts.deadline !== undefined ? spreadDeadline(texts.deadline) : null;
  const state = [mixed.state, flat(texts.state ?? '')].filter(Boolean).join('; ');
  if (spread !== null) {
    return {
      deadline: spread.deadline,
      responsible: splitResponsible(spread.responsible),
      result: spread.result,
      state,
    };
  }
  return {
    deadline: flat(texts.deadline ?? '') || mixed.deadline,
    responsible: [...mixed.responsible, ...splitResponsible(texts.responsible ?? '')],
    result: flat(texts.result ?? ''),
    state,
  };
}

/**
 * A blank deadline is that of the action above, unless the result tells one: any where nothing stands above, a
 * recurring one where the action has people of its own, so that its cells are not joined.
 */
function deadlineOf(
  own: Cells,
  { texts, covered }: Draft,
  above: PlannedAction | null,
): { readonly text: string; readonly inherited: boolean } {
  if (isDash(own.deadline) && own.deadline !== '') return { text: '', inherited: false };
  const repeats = isDitto(own.deadline);
  if (own.deadline !== '' && !repeats) return { text: own.deadline, inherited: false };
  const joined = repeats || covered.has('deadline') || covered.has('mixed');
  if (texts.mixed !== undefined) return { text: '', inherited: false };
  const alone = above === null || above.deadlineText === '';
  const recurring = alone || own.responsible.length > 0 ? hiddenDeadline(own.result) : null;
  const hidden = recurring ?? (alone ? (findDeadline(own.result)?.text ?? '') : '');
  if (!joined && hidden !== '') return { text: hidden, inherited: false };
  return { text: above?.deadlineText ?? '', inherited: true };
}

function responsibleOf(
  own: Cells,
  { texts, covered }: Draft,
  inherits: PlannedAction | null,
  above: PlannedAction | null,
): readonly string[] {
  const repeats = isDitto(flat(texts.responsible ?? '')) || covered.has('responsible');
  if (repeats && above !== null) return above.responsible;
  return own.responsible.length > 0 || texts.responsible !== undefined
    ? own.responsible
    : (inherits?.responsible ?? []);
}
