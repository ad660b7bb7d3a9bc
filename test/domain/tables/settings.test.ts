/** «Параметры»: defaults, choices, permitted numbers, and what is said of everything else. */
import { RULE_SET_TEXTS, PARAMETER_TEXTS } from '../../../src/messages/indicators';
import { OFFICE_SETTINGS } from '../../../src/messages/office';
import { RECHECK_SETTING } from '../../../src/messages/recheck';
import { SETTINGS } from '../../../src/messages/settings';
import { readSchoolTabs, readSettings, settingRows } from '../../../src/domain/tables/settings';
import { DEFAULT_PARAMETERS, PARAMETERS, PARAMETER_IDS } from '../../../src/domain/verdict/parameters';

const typed = (...rows: [name: string, value: unknown][]) =>
  rows.map(([name, value], i) => ({ position: i + 1, cells: { name, value } }));

describe('settings', () => {
  test('of a new workbook and of an empty tab are the defaults', () => {
    const defaults = {
      rules: 'panel',
      reference: 'loaded',
      pool: 'smallest',
      useControlSample: false,
      lowResults: { criterion: 'fioko', lowTwos: 30, lowWorks: 2 },
      schoolTabs: null,
      schoolYear: null,
      parameters: DEFAULT_PARAMETERS,
    };
    const rows = settingRows().map((cells, i) => ({ position: i + 1, cells }));
    expect(readSettings(rows)).toMatchObject({ settings: defaults, problems: [] });
    expect(readSettings([])).toMatchObject({ settings: defaults, problems: [] });
  });

  test('offer a row with its default and an explanation for every choice and number', () => {
    const rows = settingRows();
    expect(rows.map(({ name }) => name)).toEqual([
      'Набор правил',
      'С чем сравнивать',
      'С чем сравнивать (панель)',
      'Контрольная выборка как образец',
      'Листы школ',
      'Учебный год плана',
      ...PARAMETER_IDS.map((id) => PARAMETER_TEXTS[id].title),
      'ШНОР: расчётный критерий',
      'ШНОР: доля отметок «2», %',
      'ШНОР: работ с низким результатом',
      'Напоминать о перепроверке, дней',
      ...Object.values(OFFICE_SETTINGS).map(({ name }) => name),
    ]);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    for (const { name, value, standard, note } of rows) {
      expect(value).toBeNull();
      // No school year, organisation or place can be right for everybody.
      const isBlank = [
        SETTINGS.schoolYear,
        OFFICE_SETTINGS.organisation.name,
        OFFICE_SETTINGS.place.name,
      ].includes(String(name));
      expect([name, standard === null]).toEqual([name, isBlank]);
      expect(String(note).length).toBeGreaterThan(10);
    }
  });

  test('are read wherever their rows stand and however the words are spelled', () => {
    const { settings, problems } = readSettings(
      typed(
        [PARAMETER_TEXTS.zThreshold.title, '2,5'],
        ['Моя заметка', 'что угодно'],
        [SETTINGS.reference, ' Строка региона из сводного отчёта '],
        [SETTINGS.rules, RULE_SET_TEXTS.summary.title.toUpperCase()],
        [SETTINGS.schoolTabs, 'edu900001, 900002'],
        [PARAMETER_TEXTS.minimumN.title, 12],
        [SETTINGS.pool, 'Кластер'],
        [SETTINGS.control, 'ДА'],
        [SETTINGS.lowCriterion, SETTINGS.lowCriteria['any-work']],
        [SETTINGS.lowTwos, '27,5'],
        [SETTINGS.lowWorks, 3],
        [RECHECK_SETTING.days, 30],
        [SETTINGS.schoolYear, '2024/25'],
      ),
    );
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      rules: 'summary',
      reference: 'region-row',
      pool: 'cluster',
      useControlSample: true,
      lowResults: { criterion: 'any-work', lowTwos: 27.5, lowWorks: 3 },
      schoolTabs: new Set(['900001', '900002']),
      recheckDays: 30,
      schoolYear: 2024,
      parameters: { ...DEFAULT_PARAMETERS, zThreshold: 2.5, minimumN: 12 },
    });
  });

  test.each(PARAMETER_IDS)('%s outside its range is reported, and the default stands', (id) => {
    const { title, minimum, maximum } = PARAMETERS[id];
    for (const value of [minimum - 1, maximum + 1, 'много']) {
      expect(readSettings(typed([title, value]))).toMatchObject({
        settings: { parameters: DEFAULT_PARAMETERS },
        problems: [
          {
            position: 1,
            message: `Параметр «${title}»: нужно число от ${minimum} до ${maximum}. Взято значение по умолчанию.`,
          },
        ],
      });
    }
  });

  test.each([
    [SETTINGS.lowTwos, 0],
    [SETTINGS.lowTwos, 101],
    [SETTINGS.lowWorks, 1.5],
    [SETTINGS.lowWorks, 'много'],
  ])('%s of %p is reported, and the default stands', (name, value) => {
    const { settings, problems } = readSettings(typed([name, value]));
    expect(settings.lowResults).toEqual({ criterion: 'fioko', lowTwos: 30, lowWorks: 2 });
    expect(problems).toMatchObject([{ position: 1, message: expect.stringContaining(`«${name}»`) }]);
  });

  test.each(['2024/26', 'этот', 24])('a school year of %p is reported, and none stands', (value) => {
    const { settings, problems } = readSettings(typed([SETTINGS.schoolYear, value]));
    expect(settings.schoolYear).toBeNull();
    expect(problems).toEqual([
      {
        position: 1,
        message: `Параметр «Учебный год плана»: «${value}» не понято. Нужен год вида 2024/25.`,
      },
    ]);
  });

  test('that are no choice are reported, and the default stands', () => {
    expect(readSettings(typed([SETTINGS.rules, 'самые строгие']))).toMatchObject({
      settings: { rules: 'panel' },
      problems: [
        { position: 1, message: expect.stringContaining('«самые строгие» нет среди возможных значений') },
      ],
    });
  });
});

describe('choice of school tabs', () => {
  test.each([
    ['', null],
    ['все', null],
    ['ВСЕ', null],
    ['нет', []],
    ['900001', ['900001']],
    [900001, ['900001']],
    ['900001;edu900002 и 900003', ['900001', '900002', '900003']],
  ])('%p', (cell, codes) => {
    expect(readSchoolTabs(cell)).toEqual(codes === null ? null : new Set(codes));
  });
});
