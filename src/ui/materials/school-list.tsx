/** Whom the files are for: the municipality and schools, found by code or name; hundreds of schools stay a short list. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { MATERIALS } from '../../messages/dialog-materials';
import type { MaterialSchool } from '../../sheets/api-materials';
import { foundSchools } from './jobs';

interface SchoolListProps {
  readonly schools: readonly MaterialSchool[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (codes: ReadonlySet<string>) => void;
  /** null: no kind is made for the municipality in this workbook. */
  readonly municipality: boolean | null;
  readonly onMunicipality: (chosen: boolean) => void;
}

export function SchoolList(props: SchoolListProps): JSX.Element {
  const { schools, chosen, onChosen, municipality, onMunicipality } = props;
  const [text, setText] = useState('');
  const found = foundSchools(schools, text);
  const isFiltered = found.length < schools.length;
  const change = (codes: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const code of codes) isChosen ? next.add(code) : next.delete(code);
    onChosen(next);
  };
  const codes = found.map(({ code }) => code);
  return (
    <fieldset class="chooser">
      <legend>{MATERIALS.who}</legend>
      {municipality === null ? null : (
        <label class="check">
          <input
            type="checkbox"
            checked={municipality}
            onChange={(event) => onMunicipality(event.currentTarget.checked)}
          />
          <span>{MATERIALS.municipality}</span>
        </label>
      )}
      <label class="field">
        <span class="hint">{MATERIALS.filter}</span>
        <input type="text" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <p class="quick">
        <button type="button" class="link" onClick={() => change(codes, true)}>
          {isFiltered ? MATERIALS.allFound : MATERIALS.all}
        </button>
        <button type="button" class="link" onClick={() => onChosen(new Set())}>
          {MATERIALS.none}
        </button>
      </p>
      <div class="choices" role="group" aria-label={MATERIALS.who}>
        {found.map(({ code, name, hasResults }) => (
          <label key={code} class="check">
            <input
              type="checkbox"
              checked={chosen.has(code)}
              onChange={(event) => change([code], event.currentTarget.checked)}
            />
            <span>
              {MATERIALS.school(code, name)}
              {hasResults ? null : <span class="hint"> – {MATERIALS.noResults}</span>}
            </span>
          </label>
        ))}
        {found.length === 0 ? <p class="hint">{MATERIALS.nobodyFound}</p> : null}
      </div>
    </fieldset>
  );
}
