/** Whose works are drawn: schools' works of the protocols given, found by code or name. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RosterUnit } from '../../domain/recheck/roster';
import { RECHECK_DIALOG } from '../../messages/dialog-recheck';
import { unitKey, unitTitle } from './draw-state';

interface UnitListProps {
  readonly units: readonly RosterUnit[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (keys: ReadonlySet<string>) => void;
}

export function UnitList({ units, chosen, onChosen }: UnitListProps): JSX.Element {
  const [text, setText] = useState('');
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = units.filter((unit) => words.every((word) => unitTitle(unit).toLowerCase().includes(word)));
  const withCodes = found.filter(({ participants }) => participants.length > 0).map(unitKey);
  const change = (keys: readonly string[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const key of keys) isChosen ? next.add(key) : next.delete(key);
    onChosen(next);
  };
  return (
    <fieldset class="chooser">
      <legend>{RECHECK_DIALOG.which}</legend>
      <label class="field">
        <span class="hint">{RECHECK_DIALOG.filter}</span>
        <input type="text" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <p class="quick">
        <button type="button" class="link" onClick={() => change(withCodes, true)}>
          {found.length < units.length ? RECHECK_DIALOG.allFound : RECHECK_DIALOG.all}
        </button>
        <button type="button" class="link" onClick={() => onChosen(new Set())}>
          {RECHECK_DIALOG.none}
        </button>
      </p>
      <div class="choices" role="group" aria-label={RECHECK_DIALOG.which}>
        {found.map((unit) => (
          <label key={unitKey(unit)} class="check">
            <input
              type="checkbox"
              disabled={unit.participants.length === 0}
              checked={chosen.has(unitKey(unit))}
              onChange={(event) => change([unitKey(unit)], event.currentTarget.checked)}
            />
            <span>{unitTitle(unit)}</span>
          </label>
        ))}
        {found.length === 0 ? <p class="hint">{RECHECK_DIALOG.nothingFound}</p> : null}
      </div>
    </fieldset>
  );
}
