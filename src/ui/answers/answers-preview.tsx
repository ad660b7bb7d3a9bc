/** What files of schools would change in the workbook, with what needs a look first. */
import type { JSX } from 'preact';
import type { SchoolPreview, ShownChange } from '../../domain/answers/preview';
import { ANSWERS_DIALOG as TEXT } from '../../messages/dialog-answers';
import { problemText } from '../../messages/intake';
import type { AnswersPlan } from '../../sheets/answers';
import { FoldedList } from '../kit/folded-list';
import type { Returns } from './read-returns';

interface PreviewProps {
  readonly returns: Returns;
  readonly plan: AnswersPlan;
  readonly takeSchool: boolean;
  readonly disabled: boolean;
  readonly onTakeSchool: (takeSchool: boolean) => void;
}

export function AnswersPreview({
  returns,
  plan,
  takeSchool,
  disabled,
  onTakeSchool,
}: PreviewProps): JSX.Element {
  const { schools, missing } = plan;
  const refused = [...returns.refused, ...plan.refused].map(problemText);
  const warnings = returns.warnings.map(problemText);
  const differences = schools.flatMap(({ code, kept }) => kept.map((one) => differenceText(code, one)));
  const notes = noteSentences(schools);
  const isChoice = differences.length > 0 || takeSchool;
  return (
    <>
      <h2>{TEXT.look}</h2>
      <Part title={TEXT.refused} advice={TEXT.refusedAdvice} items={refused} />
      <Part title={TEXT.warnings} advice={TEXT.warningsAdvice} items={warnings} />
      {notes.map((note) => (
        <p class="notice careful" key={note}>
          {note}
        </p>
      ))}
      <Part title={TEXT.differs} advice={TEXT.differsAdvice} items={differences} />
      {isChoice ? (
        <label class="check">
          <input
            type="checkbox"
            checked={takeSchool}
            disabled={disabled}
            onChange={(event) => onTakeSchool(event.currentTarget.checked)}
          />
          <span>
            {TEXT.takeSchool} <span class="hint">{TEXT.takeSchoolHint}</span>
          </span>
        </label>
      ) : null}
      {refused.length + warnings.length + notes.length === 0 && !isChoice ? (
        <p>{TEXT.nothingToLook}</p>
      ) : null}
      <h2>{TEXT.schools}</h2>
      <FoldedList items={schools.map((school) => schoolPart(school))} />
      <p>{missing.length === 0 ? TEXT.allReturned : TEXT.missing(missing)}</p>
    </>
  );
}

/** True when writing would change the workbook or its log. */
export function hasNews({ schools }: AnswersPlan): boolean {
  return schools.some(
    ({ added, changed, kept, isStamped }) => added.length + changed.length + kept.length > 0 || isStamped,
  );
}

interface PartProps {
  readonly title: (count: number) => string;
  readonly advice: string;
  readonly items: readonly string[];
}

/** Nothing for an empty list. */
function Part({ title, advice, items }: PartProps): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <section>
      <h3 class="part">{title(items.length)}</h3>
      <p class="hint">{advice}</p>
      <FoldedList items={items} />
    </section>
  );
}

function differenceText(code: string, { tab, place, column, before, after }: ShownChange): string {
  return TEXT.difference(code, tab, place, column, before, after);
}

function noteSentences(schools: readonly SchoolPreview[]): string[] {
  const late = schools.flatMap(({ code, until, received, isLate }) =>
    isLate && until !== null ? [{ code, until, received }] : [],
  );
  const otherPlan = schools.filter(({ isOtherPlan }) => isOtherPlan).map(({ code }) => code);
  return [
    ...(otherPlan.length === 0 ? [] : [TEXT.otherPlan(otherPlan)]),
    ...(late.length === 0 ? [] : [TEXT.late(late)]),
  ];
}

function schoolPart({ code, name, comment, added, changed, kept, unchanged }: SchoolPreview): JSX.Element {
  const lists = [
    { title: TEXT.added, items: added.map(({ tab, place }) => TEXT.row(tab, place)) },
    { title: TEXT.changed, items: changed.map(cellText) },
    { title: TEXT.kept, items: kept.map(cellText) },
  ].filter(({ items }) => items.length > 0);
  return (
    <details key={code}>
      <summary>{TEXT.school(code, name, added.length, changed.length, kept.length, unchanged)}</summary>
      {comment === '' ? null : <p>{TEXT.comment(comment)}</p>}
      {lists.map(({ title, items }) => (
        <section key={title}>
          <h3 class="part">{title}</h3>
          <FoldedList items={items} />
        </section>
      ))}
      {lists.length === 0 ? <p>{TEXT.nothingNew}</p> : null}
    </details>
  );
}

function cellText({ tab, place, column, before, after }: ShownChange): string {
  return TEXT.cell(tab, place, column, before, after);
}
