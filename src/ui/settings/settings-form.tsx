/** All settings by groups; a group opens when something in it is wrong. */
import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { SettingField as Field, SettingGroup } from '../../domain/settings-form/values';
import { SETTINGS_DIALOG } from '../../messages/dialog-settings';
import { SettingField } from './setting-field';

const GROUPS = Object.keys(SETTINGS_DIALOG.groups) as SettingGroup[];

interface SettingsFormProps {
  readonly fields: readonly Field[];
  readonly standing: Readonly<Record<string, string>>;
  readonly edits: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly disabled: boolean;
  readonly onChange: (name: string, text: string) => void;
}

/** The id of a field on the page, by its place among all. */
export function fieldId(place: number): string {
  return `setting-${place}`;
}

export function SettingsForm(props: SettingsFormProps): JSX.Element {
  return (
    <>
      <p>{SETTINGS_DIALOG.intro}</p>
      {GROUPS.map((group) => (
        <Group key={group} group={group} {...props} />
      ))}
    </>
  );
}

function Group(props: SettingsFormProps & { readonly group: SettingGroup }): JSX.Element {
  const { group, fields, standing, edits, problems, disabled, onChange } = props;
  const { title, note } = SETTINGS_DIALOG.groups[group];
  const own = fields.filter((field) => field.group === group);
  const chosen = own.filter(({ name }) => (standing[name] ?? '') !== '').length;
  const hasProblem = own.some(({ name }) => problems[name] !== undefined);
  const [isOpen, setOpen] = useState(group === GROUPS[0]);
  // It stays open when the problem goes: somebody is typing in it.
  useLayoutEffect(() => {
    if (hasProblem) setOpen(true);
  }, [hasProblem]);
  return (
    <details class="group" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
        {chosen === 0 ? null : <span class="hint"> {SETTINGS_DIALOG.chosenIn(chosen)}</span>}
      </summary>
      {note === '' ? null : <p class="hint">{note}</p>}
      {own.map((field) => (
        <SettingField
          key={field.name}
          field={field}
          id={fieldId(fields.indexOf(field))}
          value={edits[field.name] ?? standing[field.name] ?? ''}
          isEdited={edits[field.name] !== undefined}
          problem={problems[field.name]}
          disabled={disabled}
          onChange={(text) => onChange(field.name, text)}
        />
      ))}
    </details>
  );
}
