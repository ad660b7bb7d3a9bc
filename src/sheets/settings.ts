/**
 * The window «Параметры»: reads the settings, says what other values would change without writing, and writes changed
 * cells under the lock when what was shown still holds.
 */
import { checksum } from '../domain/protocol/codec';
import { settingFields } from '../domain/settings-form/fields';
import { SettingsEffect, settingsEffect } from '../domain/settings-form/effect';
import { SettingField, checkSetting, settingText } from '../domain/settings-form/values';
import { Settings, readSettings } from '../domain/tables/settings';
import { EvaluationInput, evaluate } from '../domain/verdict/evaluate';
import { RULE_SETS } from '../domain/verdict/rule-sets';
import { DomainError } from '../domain/errors';
import { SETTINGS_DIALOG } from '../messages/dialog-settings';
import { SETUP } from '../messages/setup';
import { TABLE_TEXT } from '../messages/tables';
import { Inputs, readInputs } from './inputs';
import { literal } from './literal';
import { evaluationInput } from './report-parts';
import { addSettings } from './settings-rows';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** Values by name, as typed; settings that nobody touched are absent. */
export type TypedSettings = Readonly<Record<string, string>>;

export interface SettingsAnswer {
  readonly fields: readonly SettingField[];
  /** What stands in the cells, by name; '' = the default. */
  readonly values: TypedSettings;
}

export interface SettingsTrial {
  /** Equal while settings and results are those that were shown. */
  readonly hash: string;
  /** Sentences by name; nothing else is worked out while there is one. */
  readonly problems: Readonly<Record<string, string>>;
  /** In the order of the tab. */
  readonly changes: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  /** null where no value that signs depend on would change. */
  readonly effect: SettingsEffect | null;
}

/** `trial` is what would be changed now, when it is no longer what the person saw; then nothing was written. */
export type SettingsSaved = { readonly saved: number } | { readonly trial: SettingsTrial };

/** One read. */
export function readSettingFields(workbook: Workbook): SettingsAnswer {
  return { fields: settingFields(), values: standingValues(workbook.table('parameters')) };
}

/** Evaluates with the values that stand there and with those typed; writes nothing. */
export function trySettings(workbook: Workbook, typed: TypedSettings): SettingsTrial {
  const standing = workbook.table('parameters');
  const values = standingValues(standing);
  const problems: Record<string, string> = {};
  const changes: { name: string; before: string; after: string }[] = [];
  const cells = new Map<string, string | number>();
  for (const { name, input } of settingFields()) {
    const text = typed[name];
    if (text === undefined) continue;
    const checked = checkSetting(input, text);
    if ('problem' in checked) {
      problems[name] = checked.problem;
      continue;
    }
    const [before, after] = [values[name] ?? '', settingText(checked.cell)];
    if (before === after) continue;
    cells.set(name, checked.cell);
    changes.push({ name, before, after });
  }
  const isReadable = Object.keys(problems).length === 0;
  const found = isReadable ? effectOf(workbook, standing, cells) : null;
  const hash = checksum(JSON.stringify([values, changes, found]));
  return { hash, problems, changes, effect: found?.effect ?? null };
}

/** Call it under the lock. Writes the cells that change, one by one as a person would, and a line of the log for each. */
export function saveSettings(workbook: Workbook, hash: string, typed: TypedSettings): SettingsSaved {
  const trial = trySettings(workbook, typed);
  if (trial.hash !== hash || Object.keys(trial.problems).length > 0) return { trial };
  let table = workbook.table('parameters');
  const lacks = (name: string): boolean => !table.rows.some(({ key }) => key === name);
  if (trial.changes.some(({ name }) => lacks(name))) {
    addSettings(workbook);
    table = workbook.table('parameters');
  }
  const fields = new Map(settingFields().map((field) => [field.name, field] as const));
  for (const { name, before, after } of trial.changes) {
    write(table, fields.get(name)!, after);
    const tab = table.sheet.getName();
    const shown = (text: string): string => (text === '' ? SETTINGS_DIALOG.blank : text);
    workbook.log.add({
      event: SETTINGS_DIALOG.logged,
      tab,
      place: name,
      before: shown(before),
      after: shown(after),
    });
  }
  return { saved: trial.changes.length };
}

function write({ sheet, columns, rows }: Table, { name, input }: SettingField, text: string): void {
  const row = rows.find(({ key }) => key === name);
  const column = columns.get('value');
  const checked = checkSetting(input, text);
  if (row === undefined || column === undefined || 'problem' in checked)
    throw new DomainError(SETUP.noHeader(sheet.getName(), TABLE_TEXT.parameters.title));
  const range = sheet.getRange(row.position + 1, column + 1);
  // Codes and «2024/25» would become numbers and dates.
  const isPlain = input.kind === 'school-year' || input.kind === 'school-tabs';
  if (isPlain) range.setNumberFormat('@');
  range.setValue(literal(checked.cell, isPlain));
}

function standingValues({ rows }: Table): TypedSettings {
  const cells = new Map(rows.map(({ key, cells: { value } }) => [key, value] as const));
  return Object.fromEntries(settingFields().map(({ name }) => [name, settingText(cells.get(name))]));
}

/** The effect, and what it was worked out from: other results are told by the participants of each work. */
interface Found {
  readonly effect: SettingsEffect;
  readonly participants: readonly (readonly [work: string, n: number])[];
}

function effectOf(
  workbook: Workbook,
  { rows }: Table,
  cells: ReadonlyMap<string, string | number>,
): Found | null {
  const known = new Set(rows.map(({ key }) => key));
  const typed = rows.map((row) => ({
    position: row.position,
    cells: cells.has(row.key) ? { ...row.cells, value: cells.get(row.key) } : row.cells,
  }));
  const added = [...cells]
    .filter(([name]) => !known.has(name))
    .map(([name, value]) => ({ position: 0, cells: { name, value } }));
  const before = readSettings(rows).settings;
  const after = readSettings([...typed, ...added]).settings;
  if (JSON.stringify(evaluatedBy(before)) === JSON.stringify(evaluatedBy(after))) return null;
  // The big tables are read when either of the two needs them.
  const needsAll = [before, after].some(({ rules }) => RULE_SETS[rules].usesPanel);
  const inputs = readInputs(workbook, needsAll ? 'panel' : before.rules);
  const now = evaluate(inputFor(inputs, before));
  const isSamePanel = before.pool === after.pool && before.useControlSample === after.useControlSample;
  const { panel } = now;
  const then =
    isSamePanel && panel !== null
      ? evaluate(inputFor(inputs, after), () => panel)
      : evaluate(inputFor(inputs, after));
  return {
    effect: settingsEffect(now, then, (code) => inputs.schools.get(code)?.name ?? ''),
    participants: now.works.map(({ id, figures }) => [id, figures.n] as const),
  };
}

function inputFor(inputs: Inputs, settings: Settings): EvaluationInput {
  return evaluationInput({ ...inputs, settings });
}

/** The settings that an evaluation depends on. */
function evaluatedBy({ rules, reference, pool, useControlSample, parameters }: Settings): object {
  const { greyBelow: _, ...evaluated } = parameters;
  return { rules, reference, pool, useControlSample, evaluated };
}
