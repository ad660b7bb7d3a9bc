/** Everything of one school below the field that finds it. */
import type { JSX } from 'preact';
import type { SchoolPanel } from '../../domain/school-panel/school-panel';
import { SCHOOL_DIALOG, LEVEL_MEANINGS } from '../../messages/dialog-school';
import { LEVELS } from '../../messages/levels';
import { figureText } from './figures';
import { SignCard, WorkCard } from './sign-card';
import { Tasks } from './tasks';

interface SchoolViewProps {
  readonly school: SchoolPanel;
  readonly hasTab: boolean;
}

export function SchoolView({ school, hasTab }: SchoolViewProps): JSX.Element {
  const { code, name, municipality, level, sentence, rules, notes } = school;
  return (
    <>
      <h1>{name === '' ? SCHOOL_DIALOG.nameless(code) : name}</h1>
      <p class="hint">{SCHOOL_DIALOG.code(code, municipality)}</p>
      {level === null || hasTab ? null : <p class="hint">{SCHOOL_DIALOG.tabMissing}</p>}
      <section aria-label={SCHOOL_DIALOG.level}>
        <h2>{SCHOOL_DIALOG.level}</h2>
        <p class={`level ${level ?? 'unknown'}`}>
          {level === null ? SCHOOL_DIALOG.noResults : LEVELS[level]}
        </p>
        <p>{level === null ? SCHOOL_DIALOG.noResultsMeaning : LEVEL_MEANINGS[level]}</p>
        {sentence === '' ? null : <p>{sentence}</p>}
        <p class="hint">{SCHOOL_DIALOG.rules(rules)}</p>
        {notes.length === 0 ? null : (
          <details>
            <summary>{SCHOOL_DIALOG.aboutRules}</summary>
            {notes.map((note) => (
              <p key={note} class="hint">
                {note}
              </p>
            ))}
          </details>
        )}
      </section>
      <Signs school={school} />
      <Rechecks school={school} />
      <Results school={school} />
      <Tasks tasks={school.tasks} />
    </>
  );
}

function Signs({ school: { works, outcomes } }: Pick<SchoolViewProps, 'school'>): JSX.Element | null {
  if (works.length === 0 && outcomes.length === 0) return null;
  const isShown = ({ signs, level }: (typeof works)[number]): boolean =>
    signs.length > 0 || level === 'attention' || level === 'recheck';
  const others = works.filter((work) => !isShown(work));
  return (
    <section aria-label={SCHOOL_DIALOG.signs}>
      <h2>{SCHOOL_DIALOG.signs}</h2>
      {others.length === works.length ? <p>{SCHOOL_DIALOG.noSigns}</p> : null}
      {works.filter(isShown).map((work) => (
        <WorkCard key={work.id} work={work} />
      ))}
      {others.length === 0 ? null : (
        <details>
          <summary>{SCHOOL_DIALOG.otherWorks(others.length)}</summary>
          {others.map((work) => (
            <WorkCard key={work.id} work={work} />
          ))}
        </details>
      )}
      {outcomes.length === 0 ? null : <h3>{SCHOOL_DIALOG.outcomes}</h3>}
      <ul class="signs">
        {outcomes.map(({ work, card }) => (
          <SignCard
            key={card.id}
            card={{ ...card, title: `${work}: ${card.title}` }}
            id={card.id}
            picture={null}
          />
        ))}
      </ul>
    </section>
  );
}

function Rechecks({ school: { rechecks } }: Pick<SchoolViewProps, 'school'>): JSX.Element | null {
  if (rechecks.length === 0) return null;
  return (
    <section aria-label={SCHOOL_DIALOG.recheck}>
      <h2>{SCHOOL_DIALOG.recheck}</h2>
      {rechecks.map(({ work, date, works, sentence }) => (
        <div key={work}>
          <h3>{SCHOOL_DIALOG.recheckHead(work, date, works === null ? '' : figureText(works, 0))}</h3>
          <p>{sentence}</p>
        </div>
      ))}
    </section>
  );
}

function Results({
  school: { results, moreResults, index },
}: Pick<SchoolViewProps, 'school'>): JSX.Element | null {
  if (results.length === 0) return null;
  const { percent, quality, n, work, beside, rules2019 } = SCHOOL_DIALOG;
  return (
    <section aria-label={SCHOOL_DIALOG.results}>
      <h2>{SCHOOL_DIALOG.results}</h2>
      <p class="hint">{SCHOOL_DIALOG.resultsNote}</p>
      <table class="results">
        <thead>
          <tr>
            <th scope="col">{work}</th>
            {[n, percent, quality].map((heading) => (
              <th key={heading} scope="col" class="number">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {line.title}
                {line.rules.length === 0 ? null : <span class="hint">{rules2019(line.rules)}</span>}
              </th>
              <td class="number">{figureText(line.n, 0)}</td>
              <td class="number">
                {figureText(line.percent, 1)}
                <span class="hint">{beside(figureText(line.percentBeside, 1))}</span>
              </td>
              <td class="number">
                {figureText(line.quality, 1)}
                <span class="hint">{beside(figureText(line.qualityBeside, 1))}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {moreResults === 0 ? null : <p class="hint">{SCHOOL_DIALOG.moreResults(moreResults)}</p>}
      {index === null ? null : (
        <p class="hint">{SCHOOL_DIALOG.index(index.year, index.value, index.schools)}</p>
      )}
    </section>
  );
}
