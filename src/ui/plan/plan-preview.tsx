/** What a plan would change in «Дорожная карта», with what is uncertain in it first. */
import type { ComponentChildren, JSX } from 'preact';
import type { PlanDocument } from '../../domain/roadmap/document';
import { Uncertain, uncertainOf } from '../../domain/roadmap/uncertain';
import { PLAN_DIALOG as TEXT } from '../../messages/dialog-plan';
import { ROADMAP_IMPORT } from '../../messages/roadmap-import';
import type { RoadmapPlan } from '../../sheets/roadmap-import';
import { FoldedList } from '../kit/folded-list';

interface PreviewProps {
  readonly document: PlanDocument;
  readonly notes: readonly string[];
  readonly plan: RoadmapPlan;
}

export function PlanPreview({ document, notes, plan }: PreviewProps): JSX.Element {
  const uncertain = uncertainOf(document, plan.schoolYear);
  const sentences = [...notes, ...otherWarnings(plan, document, uncertain)];
  const doubts = doubtsOf(document, uncertain);
  return (
    <>
      <h2>{TEXT.look}</h2>
      {sentences.map((sentence) => (
        <p class="notice careful" key={sentence}>
          {sentence}
        </p>
      ))}
      {doubts}
      {sentences.length + doubts.length === 0 ? <p>{TEXT.nothingToLook}</p> : null}
      <h2>{TEXT.changes}</h2>
      <Part title={TEXT.added} items={plan.added} />
      <Part title={TEXT.changed} items={plan.changed.map(changedAction)} />
      <Part title={TEXT.kept} items={plan.kept} />
      <Part title={TEXT.gone} advice={TEXT.goneAdvice} items={plan.gone} />
      <p>{TEXT.unchanged(plan.unchanged)}</p>
      <p class="hint">{hasChanges(plan) ? TEXT.safe : TEXT.nothing}</p>
    </>
  );
}

export function hasChanges({ added, changed, setsYear }: RoadmapPlan): boolean {
  return added.length + changed.length > 0 || setsYear;
}

interface PartProps {
  readonly title: (count: number) => string;
  readonly advice?: string;
  readonly items: readonly ComponentChildren[];
}

/** Nothing for an empty list. */
function Part({ title, advice, items }: PartProps): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <section>
      <h3 class="part">{title(items.length)}</h3>
      {advice === undefined ? null : <p class="hint">{advice}</p>}
      <FoldedList items={items} />
    </section>
  );
}

/** What hinders most first. */
function doubtsOf({ unplaced }: PlanDocument, uncertain: Uncertain): JSX.Element[] {
  const { deadlines, hidden, people, withoutDeadline, withoutResponsible, afterProcedures } = uncertain;
  const parts: readonly PartProps[] = [
    {
      title: TEXT.unplaced,
      advice: TEXT.unplacedAdvice,
      items: unplaced.map(({ line, text }) => TEXT.line(line, text)),
    },
    {
      title: TEXT.deadlines,
      advice: TEXT.deadlinesAdvice,
      items: deadlines.map(({ text, action }) => TEXT.deadline(text, action)),
    },
    { title: TEXT.withoutDeadline, advice: TEXT.withoutDeadlineAdvice, items: withoutDeadline },
    {
      title: TEXT.people,
      advice: TEXT.peopleAdvice,
      items: people.map(({ name, instead }) => TEXT.person(name, instead)),
    },
    { title: TEXT.withoutResponsible, advice: TEXT.withoutResponsibleAdvice, items: withoutResponsible },
    {
      title: TEXT.hidden,
      advice: TEXT.hiddenAdvice,
      items: hidden.map(({ phrase, action }) => TEXT.deadline(phrase, action)),
    },
    {
      title: TEXT.afterProcedures,
      advice: TEXT.afterProceduresAdvice,
      items: afterProcedures.map(({ text, action }) => TEXT.deadline(text, action)),
    },
  ];
  return parts.filter(({ items }) => items.length > 0).map((part, i) => <Part key={i} {...part} />);
}

/** Without those that only shorten what is listed here whole. */
function otherWarnings(plan: RoadmapPlan, document: PlanDocument, uncertain: Uncertain): string[] {
  const told: readonly string[] = [
    ROADMAP_IMPORT.yearUnknown,
    ROADMAP_IMPORT.unplaced(document.unplaced),
    ROADMAP_IMPORT.names(uncertain.people),
    ROADMAP_IMPORT.hidden(uncertain.hidden),
    ROADMAP_IMPORT.unknownDeadlines(uncertain.deadlines.map(({ text }) => text)),
  ];
  return plan.warnings.filter((warning) => !told.includes(warning));
}

function changedAction({ title, fields }: RoadmapPlan['changed'][number]): JSX.Element {
  return (
    <>
      {title}
      {fields.map(({ name, before, after }) => (
        <div class="hint" key={name}>
          {TEXT.field(name, before, after)}
        </div>
      ))}
    </>
  );
}
