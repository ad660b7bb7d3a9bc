/** The rows of «Параметры» as fields of a form: what may be typed in each, its group, whether signs depend on it. */
import { LOW_NUMBERS } from '../beside/low-results';
import { LOW_NUMBER_ROWS, RECHECK_DAYS, settingChoices, settingRows } from '../tables/settings';
import { PARAMETERS, PARAMETER_IDS } from '../verdict/parameters';
import { OFFICE_SETTINGS } from '../../messages/office';
import { RECHECK_SETTING } from '../../messages/recheck';
import { SETTINGS } from '../../messages/settings';
import { SettingField, SettingGroup, SettingInput, settingText } from './values';

type Bounds = Omit<Extract<SettingInput, { kind: 'number' }>, 'kind'>;

/** In the order of the tab. */
export function settingFields(): SettingField[] {
  const choices = settingChoices();
  const numbers = numbersByName();
  const inputOf = (name: string): SettingInput => {
    const offered = choices.get(name);
    if (offered !== undefined) return { kind: 'choice', choices: offered };
    const bounds = numbers.get(name);
    if (bounds !== undefined) {
      const { minimum, maximum, whole } = bounds;
      return { kind: 'number', minimum, maximum, whole };
    }
    if (name === SETTINGS.schoolYear) return { kind: 'school-year' };
    return name === SETTINGS.schoolTabs ? { kind: 'school-tabs' } : { kind: 'text' };
  };
  return settingRows().map(({ name, standard, note }) => {
    const group = groupOf(String(name));
    return {
      name: String(name),
      group,
      input: inputOf(String(name)),
      standard: settingText(standard ?? ''),
      note: String(note ?? ''),
      isEvaluated: (group === 'rules' || group === 'thresholds') && name !== PARAMETERS.greyBelow.title,
    };
  });
}

function numbersByName(): ReadonlyMap<string, Bounds> {
  return new Map<string, Bounds>([
    ...PARAMETER_IDS.map((id) => [PARAMETERS[id].title, PARAMETERS[id]] as const),
    ...LOW_NUMBER_ROWS.map(({ id, name }) => [name, LOW_NUMBERS[id]] as const),
    [RECHECK_SETTING.days, RECHECK_DAYS],
  ]);
}

const RULES: readonly string[] = [SETTINGS.rules, SETTINGS.reference, SETTINGS.pool, SETTINGS.control];
const LOW: readonly string[] = [SETTINGS.lowCriterion, ...LOW_NUMBER_ROWS.map(({ name }) => name)];

function groupOf(name: string): SettingGroup {
  if (RULES.includes(name)) return 'rules';
  if (PARAMETER_IDS.some((id) => PARAMETERS[id].title === name)) return 'thresholds';
  if (LOW.includes(name)) return 'lowResults';
  return Object.values(OFFICE_SETTINGS).some((one) => one.name === name) ? 'office' : 'report';
}
