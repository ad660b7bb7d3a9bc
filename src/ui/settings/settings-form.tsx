/** All settings by groups; a group is open when somebody has something to see in it. */
import type { JSX } from 'preact';
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
  const { fields, standing, edits, problems, disabled, onChange } = props;
  return (
    <>
      <p>{SETTINGS_DIALOG.intro}</p>
      {GROUPS.map((group, i) => {
        const { title, note } = SETTINGS_DIALOG.groups[group];
        const own = fields.filter((field) => field.group === group);
        const chosen = own.filter(({ name }) => (standing[name] ?? '') !== '').length;
        const isOpen = i === 0 || own.some(({ name }) => problems[name] !== undefined);
        return (
          <details key={group} class="group" open={isOpen}>
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
      })}
    </>
  );
}
