/** Schools enter the order on the roadmap from the official list or a recorded decision, never from signs. */
import fc from 'fast-check';
import { orderRoadmap } from '../../../src/domain/documents/order-roadmap';
import { listedSchools } from '../../../src/domain/documents/order-schools';
import { LEVELS } from '../../../src/messages/levels';
import { allRows, official, orderInput, textOf } from './order-input';
import { CODE, OTHER, SIGN, modelOfMade } from './school-input';

const listed = (input: ReturnType<typeof orderInput>): string[] =>
  listedSchools(input).map(({ code, bases }) => `${code}: ${bases.join(', ')}`);

const decided = (...rows: readonly Readonly<Record<string, unknown>>[]): string[] =>
  listed(
    orderInput({
      rows: {
        events: rows.map((row) => ({
          kind: 'совещание',
          date: new Date(2024, 9, 12),
          topic: 'Итоги',
          minutes: '3',
          school: CODE,
          decision: 'Включить в перечень ОО',
          ...row,
        })),
      },
    }),
  );

describe('schools of the order', () => {
  test('come from the latest year of the official list, with its year', () => {
    const entries = [official(2020, CODE), official(2021, OTHER), official(2021, '900999')];
    expect(listed(orderInput({ official: entries }))).toEqual([`${OTHER}: официальный список 2021 года`]);
  });

  test('are not those that a list with markers does not mark', () => {
    const entries = [official(2021, CODE, { '4 РУ': false }), official(2021, OTHER, { '4 РУ': true })];
    expect(listed(orderInput({ official: entries }))).toEqual([`${OTHER}: официальный список 2021 года`]);
  });

  test('come from a decision with the number of its minutes', () => {
    expect(decided({})).toEqual([`${CODE}: протокол № 3 от 12.10.2024`]);
    expect(decided({ minutes: 'протокол № 4-р' })).toEqual([`${CODE}: протокол № 4-р от 12.10.2024`]);
    expect(decided({ school: '', decision: `Внести ${OTHER} в перечень школ` })).toEqual([
      `${OTHER}: протокол № 3 от 12.10.2024`,
    ]);
  });

  test.each([
    ['has no number of minutes', { minutes: '' }],
    ['speaks of something else', { decision: 'Провести семинар' }],
    ['speaks of another list', { decision: 'Включить вопрос в перечень вопросов совещания' }],
    ['refuses', { decision: 'Не включать в перечень ОО' }],
    ['is still to come', { date: new Date(2025, 8, 1) }],
    ['is of years ago', { date: new Date(2020, 9, 12) }],
  ])('do not come from a decision that %s', (_, row) => {
    expect(decided(row)).toEqual([]);
  });

  test('leave the list with a later decision, in whatever order the rows stand', () => {
    const off = { date: new Date(2024, 11, 1), minutes: '5', decision: 'Исключить из перечня ОО' };
    expect(decided({}, off)).toEqual([]);
    expect(decided(off, {})).toEqual([]);
    expect(decided({ ...off, date: new Date(2024, 8, 1) }, {})).toHaveLength(1);
  });

  test('each have both bases where both name them', () => {
    const rows = {
      events: [{ kind: 'совещание', minutes: '3', school: CODE, decision: 'Включить в перечень ОО' }],
    };
    const input = orderInput({ official: [official(2023, CODE)], rows });
    const order = modelOfMade(orderRoadmap.ofMunicipality!(input));
    expect(allRows(order)).toContainEqual([
      '1',
      CODE,
      'Школа № 1',
      'официальный список 2023 года;\nпротокол № 3',
    ]);
  });

  test('are the same whatever signs and levels the program has found', () => {
    const level = fc.constantFrom(...Object.keys(LEVELS));
    const units = fc.dictionary(
      fc.constantFrom(CODE, OTHER, '900003'),
      fc.record({ level, signs: fc.array(fc.constant(SIGN), { maxLength: 3 }) }),
    );
    const entries = [official(2024, OTHER)];
    const expected = textOf(modelOfMade(orderRoadmap.ofMunicipality!(orderInput({ official: entries }))));
    fc.assert(
      fc.property(units, (of) => {
        const input = orderInput({ official: entries, units: of });
        expect(textOf(modelOfMade(orderRoadmap.ofMunicipality!(input)))).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the order on the roadmap', () => {
  test('leaves the list blank and says what to fill where nobody has named a school', () => {
    const model = modelOfMade(
      orderRoadmap.ofMunicipality!(orderInput({ units: { [CODE]: { level: 'attention', signs: [SIGN] } } })),
    );
    const text = textOf(model);
    expect(text).toContain('Перечень ОО: ____');
    expect(text).toContain('«№ протокола»');
    expect(text).not.toContain(CODE);
    expect(text).not.toContain('Приложение № 2');
  });

  test('says that the list of the year marks none of the schools', () => {
    const input = orderInput({ official: [official(2023, CODE, { '4 РУ': false })] });
    expect(textOf(modelOfMade(orderRoadmap.ofMunicipality!(input)))).toContain(
      'списке 2023 года отмеченных ОО',
    );
  });

  test('has the plan as its first appendix and names positions in the nominative', () => {
    const text = textOf(modelOfMade(orderRoadmap.ofMunicipality!(orderInput())));
    expect(text).toContain('Собрать координаторов');
    expect(text).toContain('осуществляет ИМЦ:');
    expect(text).toContain('на 2024/25 учебный год');
  });

  test('is not made without a plan, and says where to put it', () => {
    const { lacking } = orderRoadmap.ofMunicipality!(orderInput({ actions: [] }));
    expect(lacking).toContain('«Дорожной карте»');
  });
});
