/** What a person types for one setting: as text in a field, as a value in a cell of «Параметры», or what is wrong with it. */
import { cellNumber, cellText } from '../intake/cells';
import { parseSchoolYear, schoolYearText } from '../roadmap/school-year';
import { SETTINGS } from '../../messages/settings';
import { SETTING_PROBLEMS } from '../../messages/dialog-settings';

export type SettingGroup = 'rules' | 'thresholds' | 'lowResults' | 'report' | 'office';

export type SettingInput =
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number; readonly whole: boolean }
  | { readonly kind: 'school-year' }
  /** «все», «нет» or codes of schools. */
  | { readonly kind: 'school-tabs' }
  | { readonly kind: 'text' };

export interface SettingField {
  /** As in the tab; names are unique. */
  readonly name: string;
  readonly group: SettingGroup;
  readonly input: SettingInput;
  /** '' where there is none. */
  readonly standard: string;
  readonly note: string;
  /** False: levels and signs are the same whatever is chosen. */
  readonly isEvaluated: boolean;
}

/** A value for the cell ('' = the default), or the sentence that stands beside the field. */
export type CheckedValue = { readonly cell: string | number } | { readonly problem: string };

/** A cell as its field shows it: numbers with a decimal comma. */
export function settingText(cell: unknown): string {
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cellText(cell);
}

export function checkSetting(input: SettingInput, typed: string): CheckedValue {
  const text = cellText(typed);
  if (text === '') return { cell: '' };
  switch (input.kind) {
    case 'choice':
      return checkChoice(input.choices, text);
    case 'number':
      return checkNumber(input, text);
    case 'school-year': {
      const year = parseSchoolYear(text);
      return year === null ? { problem: SETTING_PROBLEMS.schoolYear } : { cell: schoolYearText(year) };
    }
    case 'school-tabs':
      return checkTabs(text.toLowerCase());
    case 'text':
      return { cell: text };
  }
}

function checkChoice(choices: readonly string[], text: string): CheckedValue {
  const found = choices.find((one) => one.toLowerCase() === text.toLowerCase());
  return found === undefined ? { problem: SETTING_PROBLEMS.choice(text) } : { cell: found };
}

function checkNumber(
  { minimum, maximum, whole }: Extract<SettingInput, { kind: 'number' }>,
  text: string,
): CheckedValue {
  const value = cellNumber(text);
  if (value === null || !Number.isFinite(value)) return { problem: SETTING_PROBLEMS.number(text) };
  if (whole && !Number.isInteger(value)) return { problem: SETTING_PROBLEMS.whole };
  if (value < minimum || value > maximum) return { problem: SETTING_PROBLEMS.bounds(minimum, maximum) };
  return { cell: value };
}

function checkTabs(text: string): CheckedValue {
  if (text === SETTINGS.allTabs || text === SETTINGS.noTabs) return { cell: text };
  const codes = text.split(/[\s,;]+/).filter(Boolean);
  return codes.every((code) => /^\d{6}$/.test(code))
    ? { cell: [...new Set(codes)].join(' ') }
    : { problem: SETTING_PROBLEMS.schoolTabs };
}
