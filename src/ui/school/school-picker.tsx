/** A field that finds a school by a part of its name or code, by mouse or by keyboard. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { SCHOOL_DIALOG } from '../../messages/dialog-school';
import { NamedSchool, findSchools } from './find-schools';

/** Schools listed; the rest is counted. */
const MOST_SHOWN = 60;

interface SchoolPickerProps {
  readonly schools: readonly NamedSchool[];
  readonly onPick: (code: string) => void;
}

export function SchoolPicker({ schools, onPick }: SchoolPickerProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = findSchools(schools, typed);
  const shown = found.slice(0, MOST_SHOWN);
  const current = Math.min(active, shown.length - 1);
  const pick = ({ code }: NamedSchool): void => {
    setTyped('');
    setOpen(false);
    onPick(code);
  };
  const move = (to: number): void => {
    setOpen(true);
    setActive(Math.max(0, Math.min(to, shown.length - 1)));
    document.getElementById(`school-${to}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') move(isOpen ? current + 1 : 0);
    else if (event.key === 'ArrowUp') move(current - 1);
    else if (event.key === 'Enter' && isOpen && shown[current] !== undefined) pick(shown[current]);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div class="picker">
      <label for="school">{SCHOOL_DIALOG.choose}</label>
      <input
        id="school"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded={isOpen}
        aria-controls="schools"
        aria-autocomplete="list"
        aria-activedescendant={isOpen && shown.length > 0 ? `school-${current}` : undefined}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      <ul
        id="schools"
        role="listbox"
        aria-label={SCHOOL_DIALOG.choose}
        hidden={!isOpen || shown.length === 0}
      >
        {isOpen
          ? shown.map((school, i) => (
              <li
                key={school.code}
                id={`school-${i}`}
                role="option"
                aria-selected={i === current}
                // The field keeps the focus: its blur would close the list before the click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(school)}
              >
                {school.code} {school.name}
              </li>
            ))
          : null}
      </ul>
      <p class="hint" role="status">
        {!isOpen || typed === ''
          ? ''
          : found.length === 0
            ? SCHOOL_DIALOG.nothingFound
            : found.length > shown.length
              ? SCHOOL_DIALOG.moreFound(found.length - shown.length)
              : SCHOOL_DIALOG.found(found.length)}
      </p>
    </div>
  );
}
