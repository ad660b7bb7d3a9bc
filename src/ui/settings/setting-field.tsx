/** One row of «Параметры»: its field, what it is for, its default, whether it has been changed, what is wrong with it. */
import type { JSX } from 'preact';
import type { SettingField as Field } from '../../domain/settings-form/values';
import { SETTINGS_DIALOG } from '../../messages/dialog-settings';

interface SettingFieldProps {
  readonly field: Field;
  readonly id: string;
  readonly value: string;
  /** Differs from what stands in the workbook. */
  readonly isEdited: boolean;
  readonly problem: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
}

export function SettingField(props: SettingFieldProps): JSX.Element {
  const { field, id, value, isEdited, problem, disabled, onChange } = props;
  const { name, standard, note, isEvaluated } = field;
  const mark = isEdited ? SETTINGS_DIALOG.isEdited : value === '' ? '' : SETTINGS_DIALOG.isChosen;
  return (
    <div class="field">
      <label for={id}>
        {name} {mark === '' ? null : <span class={isEdited ? 'mark edited' : 'mark'}>{mark}</span>}
      </label>
      <Input {...props} />
      <p id={`${id}-problem`} class="problem">
        {problem ?? ''}
      </p>
      <p id={`${id}-note`} class="hint">
        {note} {standard === '' ? SETTINGS_DIALOG.noStandard : SETTINGS_DIALOG.standard(standard)}{' '}
        {isEvaluated ? null : SETTINGS_DIALOG.notEvaluated}{' '}
        {value === '' || disabled ? null : (
          <button
            type="button"
            class="link"
            aria-label={SETTINGS_DIALOG.reset(name)}
            onClick={() => onChange('')}
          >
            {SETTINGS_DIALOG.resetShort}
          </button>
        )}
      </p>
    </div>
  );
}

function Input({ field, id, value, problem, disabled, onChange }: SettingFieldProps): JSX.Element {
  const { input, standard } = field;
  const common = {
    id,
    disabled,
    value,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-problem ${id}-note`,
  };
  if (input.kind === 'choice') {
    const chosen = input.choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
    return (
      <select {...common} value={chosen ?? value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{SETTINGS_DIALOG.standardOption(standard)}</option>
        {input.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
        {value === '' || chosen !== undefined ? null : <option value={value}>{value}</option>}
      </select>
    );
  }
  return (
    <input
      {...common}
      type="text"
      inputmode={input.kind === 'number' ? 'decimal' : 'text'}
      autocomplete="off"
      placeholder={standard}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}
