/** The tab «Параметры»: choices and numbers, each with its default beside it; a blank cell means the default. */
import { DEFAULT_LOW_RESULTS, LOW_CRITERIA, LOW_NUMBERS, LowResultSettings } from '../beside/low-results';
import { REFERENCE_CHOICES, ReferenceChoice } from '../indicators/reference';
import type { PoolChoice } from '../panel/panel';
import { cellNumber, cellText } from '../intake/cells';
import {
  DEFAULT_PARAMETERS,
  PARAMETERS,
  PARAMETER_IDS,
  Parameters,
  isPermitted,
} from '../verdict/parameters';
import { SchoolYear, parseSchoolYear } from '../roadmap/school-year';
import { RULE_SET_TEXTS } from '../../messages/indicators';
import { RECHECK_SETTING } from '../../messages/recheck';
import { OFFICE_SETTINGS } from '../../messages/office';
import { SETTINGS } from '../../messages/settings';
import { OFFICE_IDS } from '../documents/office';
import { PARAMETER_TEXTS } from '../../messages/indicators';
import type { PlanValue } from '../tabs/plan';
import type { Read, RowProblem } from './lists';
import type { TableRow } from './schema';

export type RuleSetName = keyof typeof RULE_SET_TEXTS;
export const RULE_SET_NAMES = Object.keys(RULE_SET_TEXTS) as RuleSetName[];
const DEFAULT_RULES: RuleSetName = 'panel';

const POOL_CHOICES = Object.keys(SETTINGS.pools) as PoolChoice[];
const DEFAULT_POOL: PoolChoice = 'smallest';

/** Numbers of the criterion of low results (ШНОР), in the order of the tab. */
export const LOW_NUMBER_ROWS = [
  { id: 'lowTwos', name: SETTINGS.lowTwos, note: SETTINGS.lowTwosNote },
  { id: 'lowWorks', name: SETTINGS.lowWorks, note: SETTINGS.lowWorksNote },
] as const;

/** Two weeks leave time for the order, the experts and the way of the papers. */
export const RECHECK_DAYS = { default: 14, minimum: 0, maximum: 365, whole: true };

/** Which schools get a tab: `null` = all up to 60, otherwise the codes named (none of them for «нет»). */
export type SchoolTabs = ReadonlySet<string> | null;

export interface Settings {
  readonly rules: RuleSetName;
  readonly reference: ReferenceChoice;
  readonly pool: PoolChoice;
  /** Compare with the control sample (контрольная выборка) where it is large enough. */
  readonly useControlSample: boolean;
  readonly lowResults: LowResultSettings;
  readonly schoolTabs: SchoolTabs;
  /** Days before the end of storage from which a re-check that nobody has drawn is asked for. */
  readonly recheckDays: number;
  /** Of «Дорожная карта»; null when nobody has said it. */
  readonly schoolYear: SchoolYear | null;
  readonly parameters: Parameters;
}

type SettingRow = Readonly<Record<'name' | 'value' | 'standard' | 'note', PlanValue>>;

/** Rows of a new «Параметры»; those a workbook lacks are added by «Проверить настройку». */
export function settingRows(): SettingRow[] {
  const rows: SettingRow[] = [
    {
      name: SETTINGS.rules,
      value: null,
      standard: RULE_SET_TEXTS[DEFAULT_RULES].title,
      note: SETTINGS.rulesNote,
    },
    {
      name: SETTINGS.reference,
      value: null,
      standard: SETTINGS.references.loaded,
      note: SETTINGS.referenceNote,
    },
    { name: SETTINGS.pool, value: null, standard: SETTINGS.pools[DEFAULT_POOL], note: SETTINGS.poolNote },
    {
      name: SETTINGS.control,
      value: null,
      standard: SETTINGS.controlChoices.no,
      note: SETTINGS.controlNote,
    },
    { name: SETTINGS.schoolTabs, value: null, standard: SETTINGS.allTabs, note: SETTINGS.schoolTabsNote },
    { name: SETTINGS.schoolYear, value: null, standard: null, note: SETTINGS.schoolYearNote },
  ];
  for (const id of PARAMETER_IDS) {
    const { title, default: standard, description } = PARAMETERS[id];
    rows.push({ name: title, value: null, standard, note: description });
  }
  rows.push({
    name: SETTINGS.lowCriterion,
    value: null,
    standard: SETTINGS.lowCriteria[DEFAULT_LOW_RESULTS.criterion],
    note: SETTINGS.lowCriterionNote,
  });
  for (const { id, name, note } of LOW_NUMBER_ROWS)
    rows.push({ name, value: null, standard: LOW_NUMBERS[id].default, note });
  rows.push({
    name: RECHECK_SETTING.days,
    value: null,
    standard: RECHECK_DAYS.default,
    note: RECHECK_SETTING.daysNote,
  });
  for (const id of OFFICE_IDS) {
    const { name, standard, note } = OFFICE_SETTINGS[id];
    rows.push({ name, value: null, standard: standard === '' ? null : standard, note });
  }
  return rows;
}

/** What may be chosen for a setting, by its name; settings that are typed are absent. */
export function settingChoices(): ReadonlyMap<string, readonly string[]> {
  return new Map<string, readonly string[]>([
    [SETTINGS.rules, RULE_SET_NAMES.map((id) => RULE_SET_TEXTS[id].title)],
    [SETTINGS.reference, REFERENCE_CHOICES.map((id) => SETTINGS.references[id])],
    [SETTINGS.pool, POOL_CHOICES.map((id) => SETTINGS.pools[id])],
    [SETTINGS.control, Object.values(SETTINGS.controlChoices)],
    [SETTINGS.lowCriterion, LOW_CRITERIA.map((id) => SETTINGS.lowCriteria[id])],
  ]);
}

/** Settings from the rows; what cannot be read is reported and its default used. */
export function readSettings(
  rows: readonly { readonly position: number; readonly cells: TableRow }[],
): Read<Settings> & { readonly settings: Settings } {
  const problems: RowProblem[] = [];
  const typed = new Map(
    rows.map(({ position, cells }) => [cellText(cells.name), { position, value: cells.value }]),
  );
  const choose = <Id extends string>(name: string, words: Readonly<Record<Id, string>>, standard: Id): Id => {
    const row = typed.get(name);
    const text = cellText(row?.value).toLowerCase();
    if (row === undefined || text === '') return standard;
    const found = (Object.keys(words) as Id[]).find((id) => words[id].toLowerCase() === text);
    if (found === undefined)
      problems.push({ position: row.position, message: SETTINGS.notAChoice(name, text) });
    return found ?? standard;
  };
  const ruleTitles = Object.fromEntries(RULE_SET_NAMES.map((id) => [id, RULE_SET_TEXTS[id].title])) as Record<
    RuleSetName,
    string
  >;
  const rules = choose(SETTINGS.rules, ruleTitles, DEFAULT_RULES);
  const reference = choose(SETTINGS.reference, SETTINGS.references, REFERENCE_CHOICES[0]);
  const pool = choose(SETTINGS.pool, SETTINGS.pools, DEFAULT_POOL);
  const control = choose<'no' | 'yes'>(SETTINGS.control, SETTINGS.controlChoices, 'no');
  const criterion = choose(SETTINGS.lowCriterion, SETTINGS.lowCriteria, DEFAULT_LOW_RESULTS.criterion);
  const numberOf = (
    name: string,
    { default: standard, minimum, maximum, whole }: (typeof LOW_NUMBERS)[keyof typeof LOW_NUMBERS],
  ): number => {
    const row = typed.get(name);
    const value = cellNumber(row?.value);
    if (row === undefined || value === null) return standard;
    if (value >= minimum && value <= maximum && (!whole || Number.isInteger(value))) return value;
    problems.push({ position: row.position, message: SETTINGS.notPermitted(name, minimum, maximum) });
    return standard;
  };
  const lowResults: LowResultSettings = {
    criterion,
    lowTwos: numberOf(SETTINGS.lowTwos, LOW_NUMBERS.lowTwos),
    lowWorks: numberOf(SETTINGS.lowWorks, LOW_NUMBERS.lowWorks),
  };
  const parameters: Record<string, number> = { ...DEFAULT_PARAMETERS };
  for (const id of PARAMETER_IDS) {
    const row = typed.get(PARAMETER_TEXTS[id].title);
    const value = cellNumber(row?.value);
    if (row === undefined || value === null) continue;
    if (Number.isFinite(value) && isPermitted(id, value)) parameters[id] = value;
    else {
      const { title, minimum, maximum } = PARAMETERS[id];
      problems.push({ position: row.position, message: SETTINGS.notPermitted(title, minimum, maximum) });
    }
  }
  const yearRow = typed.get(SETTINGS.schoolYear);
  const yearText = cellText(yearRow?.value);
  const schoolYear = parseSchoolYear(yearText);
  if (yearRow !== undefined && yearText !== '' && schoolYear === null)
    problems.push({ position: yearRow.position, message: SETTINGS.notASchoolYear(yearText) });
  const settings: Settings = {
    rules,
    reference,
    pool,
    useControlSample: control === 'yes',
    lowResults,
    schoolTabs: readSchoolTabs(typed.get(SETTINGS.schoolTabs)?.value),
    recheckDays: numberOf(RECHECK_SETTING.days, RECHECK_DAYS),
    schoolYear,
    parameters: parameters as unknown as Parameters,
  };
  return { values: [settings], problems, settings };
}

/** «все», «нет» or codes. */
export function readSchoolTabs(cell: unknown): SchoolTabs {
  const text = cellText(cell).toLowerCase();
  if (text === '' || text === SETTINGS.allTabs) return null;
  return new Set((text.match(/\d{6}/g) ?? []) as string[]);
}
