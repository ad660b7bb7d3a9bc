/** What the school has to do: what is late, what is near, what it has not answered, measures of its plan. */
import type { JSX } from 'preact';
import type { RoadmapTask, SchoolTasks } from '../../domain/school-panel/tasks';
import { SCHOOL_DIALOG } from '../../messages/dialog-school';

export function Tasks({ tasks }: { readonly tasks: SchoolTasks }): JSX.Element {
  const { hasRoadmap, late, days, soon, answers, registers, steps } = tasks;
  return (
    <>
      <section aria-label={SCHOOL_DIALOG.tasks}>
        <h2>{SCHOOL_DIALOG.tasks}</h2>
        {hasRoadmap ? null : <p>{SCHOOL_DIALOG.noRoadmap}</p>}
        {hasRoadmap && late.length + soon.length === 0 ? <p>{SCHOOL_DIALOG.nothingNear(days)}</p> : null}
        <Lines heading={SCHOOL_DIALOG.late(late.length)} lines={late} isAsked={answers !== null} />
        <Lines heading={SCHOOL_DIALOG.soon(days, soon.length)} lines={soon} isAsked={answers !== null} />
        {answers === null ? null : <p>{SCHOOL_DIALOG.answers(answers.given, answers.asked)}</p>}
        {registers.length === 0 ? null : (
          <details>
            <summary>{SCHOOL_DIALOG.lacking(registers.length)}</summary>
            <ul>
              {registers.map(({ register, unit }) => (
                <li key={`${register}|${unit}`}>{SCHOOL_DIALOG.lackingRow(register, unit)}</li>
              ))}
            </ul>
          </details>
        )}
      </section>
      <section aria-label={SCHOOL_DIALOG.steps}>
        <h2>{SCHOOL_DIALOG.steps}</h2>
        <p class="hint">{steps.length === 0 ? SCHOOL_DIALOG.noSteps : SCHOOL_DIALOG.stepsNote}</p>
        {steps.map(({ section, measures }, i) => (
          <details key={section} open={i === 0}>
            <summary>
              {section} ({measures.length})
            </summary>
            <ul>
              {measures.map(({ text, deadline }) => (
                <li key={text}>
                  <span class="lines">{text}</span>
                  {deadline === '' ? null : <span class="hint"> {SCHOOL_DIALOG.deadline(deadline)}</span>}
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
    </>
  );
}

interface LinesProps {
  readonly heading: string;
  readonly lines: readonly RoadmapTask[];
  /** False while no school has answered anything. */
  readonly isAsked: boolean;
}

function Lines({ heading, lines, isAsked }: LinesProps): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {lines.map(({ id, number, title, start, end, state, said }) => (
          <li key={id}>
            {[number, title].filter(Boolean).join(' ')}
            <span class="hint">
              {' '}
              {SCHOOL_DIALOG.until(start, end)} · {state}
              {said !== null
                ? ` · ${SCHOOL_DIALOG.said(said)}`
                : isAsked
                  ? ` · ${SCHOOL_DIALOG.notSaid}`
                  : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
