/** What new settings would change, before anything is written. */
import type { JSX } from 'preact';
import type { SettingsEffect } from '../../domain/settings-form/effect';
import { SETTINGS_DIALOG } from '../../messages/dialog-settings';
import { LEVELS } from '../../messages/levels';
import { decimal } from '../../messages/numbers';
import type { SettingsTrial } from '../../sheets/settings';

export function EffectView({ trial }: { readonly trial: SettingsTrial }): JSX.Element {
  const { changes, effect } = trial;
  const shown = (text: string): string => (text === '' ? SETTINGS_DIALOG.blank : text);
  return (
    <>
      <h1 id="effect" tabIndex={-1}>
        {SETTINGS_DIALOG.changes}
      </h1>
      <ul>
        {changes.map(({ name, before, after }) => (
          <li key={name}>{SETTINGS_DIALOG.change(name, shown(before), shown(after))}</li>
        ))}
      </ul>
      <h2>{SETTINGS_DIALOG.effect}</h2>
      {effect === null ? <p>{SETTINGS_DIALOG.noEffect}</p> : <Effect effect={effect} />}
      <p class="notice">{SETTINGS_DIALOG.rewritten}</p>
    </>
  );
}

type Line = readonly [title: string, before: number, after: number];

function Effect({ effect }: { readonly effect: SettingsEffect }): JSX.Element {
  const { rules, levels, works, signs, index, schools } = effect;
  const lines: readonly Line[] = [
    ...levels.map(({ level, before, after }): Line => [
      SETTINGS_DIALOG.schoolsWith(LEVELS[level]),
      before,
      after,
    ]),
    [SETTINGS_DIALOG.works, works.before, works.after],
    [SETTINGS_DIALOG.signs, signs.before, signs.after],
    ...index.map(({ year, before, after }): Line => [SETTINGS_DIALOG.index(year), before, after]),
  ];
  const isSame = schools.length === 0 && lines.every(([, before, after]) => before === after);
  return (
    <>
      <p>
        {rules.before === rules.after
          ? SETTINGS_DIALOG.rules(rules.after)
          : SETTINGS_DIALOG.rulesChange(rules.before, rules.after)}
      </p>
      {isSame ? <p>{SETTINGS_DIALOG.sameEffect}</p> : null}
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{SETTINGS_DIALOG.figure}</th>
              <th scope="col" class="number">
                {SETTINGS_DIALOG.before}
              </th>
              <th scope="col" class="number">
                {SETTINGS_DIALOG.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([title, before, after]) => (
              <tr key={title} class={before === after ? '' : 'differs'}>
                <th scope="row">{title}</th>
                <td class="number">{figure(before)}</td>
                <td class="number">{figure(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Schools schools={schools} />
    </>
  );
}

function Schools({ schools }: Pick<SettingsEffect, 'schools'>): JSX.Element {
  if (schools.length === 0) return <p>{SETTINGS_DIALOG.noSchools}</p>;
  return (
    <>
      <h2>{SETTINGS_DIALOG.schools(schools.length)}</h2>
      <p class="hint">{SETTINGS_DIALOG.schoolsNote}</p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {[SETTINGS_DIALOG.school, SETTINGS_DIALOG.before, SETTINGS_DIALOG.after].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {schools.map(({ code, name, before, after }) => (
              <tr key={code}>
                <th scope="row">
                  {code} {name}
                </th>
                <td>{LEVELS[before]}</td>
                <td>{LEVELS[after]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function figure(value: number): string {
  return decimal(value, Number.isInteger(value) ? 0 : 1);
}
