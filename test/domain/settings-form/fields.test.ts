/** Every row of «Параметры» is a field whose default may be typed in it, and signs depend on those that say so. */
import { settingFields } from '../../../src/domain/settings-form/fields';
import { checkSetting } from '../../../src/domain/settings-form/values';
import { readSettings, settingRows } from '../../../src/domain/tables/settings';
import { SETTINGS } from '../../../src/messages/settings';

test('there is a field for every row, in the order of the tab', () => {
  expect(settingFields().map(({ name }) => name)).toEqual(settingRows().map(({ name }) => name));
});

test('every default may be typed, and reads as no value at all', () => {
  const typed = settingFields().map(({ name, input, standard }, position) => {
    const checked = checkSetting(input, standard);
    expect([name, checked]).toEqual([name, { cell: expect.anything() }]);
    return { position, cells: { name, value: 'cell' in checked ? checked.cell : '' } };
  });
  const { settings, problems } = readSettings(typed);
  expect(problems).toEqual([]);
  expect(settings).toEqual(readSettings([]).settings);
});

test('what is typed in the tab and in the form is refused alike', () => {
  for (const { name, input } of settingFields()) {
    const bad = input.kind === 'text' ? null : 'не то';
    if (bad === null || input.kind === 'school-tabs') continue;
    expect([name, 'problem' in checkSetting(input, bad)]).toEqual([name, true]);
    expect(readSettings([{ position: 1, cells: { name, value: bad } }]).problems).toHaveLength(1);
  }
});

test('signs depend on rules and thresholds, and on nothing else', () => {
  const evaluated = settingFields().filter(({ isEvaluated }) => isEvaluated);
  expect(new Set(evaluated.map(({ group }) => group))).toEqual(new Set(['rules', 'thresholds']));
  expect(evaluated.map(({ name }) => name)).toContain(SETTINGS.rules);
  expect(evaluated.map(({ name }) => name)).not.toContain(SETTINGS.lowTwos);
});
