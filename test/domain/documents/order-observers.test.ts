/** The orders on observers and on a working group. */
import { orderObservers } from '../../../src/domain/documents/order-observers';
import { orderWorkingGroup } from '../../../src/domain/documents/order-working-group';
import { MATHS, RUSSIAN } from '../targets/target-data';
import { WORKS, allRows, orderInput, textOf } from './order-input';
import { CODE, OTHER, modelOfMade } from './school-input';

const make = (parts: Parameters<typeof orderInput>[0] = {}) =>
  modelOfMade(orderObservers.ofMunicipality!(orderInput(parts)));

describe('the order on observers', () => {
  test('takes schools from «Контроль процедур», and all schools for a work that it does not know', () => {
    const control = [
      { work: MATHS, school: OTHER, observer: 'да', briefing: new Date(2025, 3, 10) },
      { work: MATHS, school: CODE, observer: 'нет' },
      { work: MATHS, school: 'ППЭ 12', observer: 'да' },
    ];
    const rows = allRows(make({ rows: { control } }));
    expect(rows).toEqual([
      ['15.04.2025', 'МА\u00a04 – ВПР 2025, Математика, 4 класс (бумажная)', '2', '1'],
      ['17.04.2025', 'РУ\u00a04 – ВПР 2025, Русский язык, 4 класс (бумажная)', '3', '0'],
      ['1', CODE, 'Школа № 1', 'нет', 'нужен', '–', ''],
      ['2', OTHER, 'Школа № 2', 'есть', 'нужен', '10.04.2025', ''],
      ['3', '900003', 'Школа № 3', '–', 'нужен', '–', ''],
    ]);
  });

  test('counts a school once on days that two procedures share, and tells equal works apart', () => {
    const maths = WORKS.get(MATHS)!;
    const second = { ...maths, id: 'ДКР-2025-МА-4', work: { ...maths.work, kind: 'ДКР' } };
    const procedures = new Map([maths, second].map((one) => [one.id, one]));
    const control = [{ work: MATHS, school: CODE, observer: 'да' }];
    const [days, first] = allRows(make({ procedures, rows: { control } }));
    // All three schools write the second work; the school with an observer at the first has none at it.
    expect([days![0], ...days!.slice(2)]).toEqual(['15.04.2025', '3', '0']);
    expect(days![1]!.split('\n').map((line) => line.split(' –')[0])).toEqual([
      'ВПР МА\u00a04',
      'ДКР МА\u00a04',
    ]);
    expect(first!.slice(3, 5)).toEqual(['есть', 'нужен']);
  });

  test('has a row a school, whatever the number of procedures', () => {
    const maths = WORKS.get(MATHS)!;
    const procedures = new Map(
      [4, 5, 6, 7, 8, 9, 10, 11, 1].map((grade) => {
        const id = `ВПР-2025-МА-${grade}`;
        return [id, { ...maths, id, work: { ...maths.work, grade } }] as const;
      }),
    );
    const rows = allRows(make({ procedures })).filter((row) => row[1] === CODE);
    expect(rows).toHaveLength(1);
    expect(rows[0]![3]).toContain('МА\u00a04\u00a0– нужен; МА\u00a05\u00a0– нужен');
    expect(rows[0]![3]!.split('; ')).toHaveLength(9);
  });

  test('leaves out a school that no work was drawn for', () => {
    const procedures = new Map(
      [MATHS, RUSSIAN].map((id) => [id, { ...WORKS.get(id)!, notDrawn: new Set([OTHER]) }]),
    );
    expect(textOf(make({ procedures }))).not.toContain(OTHER);
  });

  test('counts observers by position, with their schools, and says how many are needed on a day', () => {
    const experts = [
      {
        school: OTHER,
        role: 'независимый наблюдатель',
        position: 'завуч',
        count: 2,
        trained: 1,
        noConflict: 'да',
      },
      { school: CODE, role: 'независимый наблюдатель', position: 'методист', count: 1, noConflict: 'нет' },
      { school: CODE, role: 'эксперт по проверке', position: 'учитель', count: 9 },
    ];
    const model = make({ rows: { experts } });
    expect(allRows(model).slice(-3)).toEqual([
      ['завуч', 'да', '2', '1', `${OTHER}\u00a0–\u00a02`],
      ['методист', 'нет', '1', '–', `${CODE}\u00a0–\u00a01`],
      ['Всего', '', '3', '1', ''],
    ]);
    expect(textOf(model)).toContain('нужно до 3 наблюдателей; в реестре без конфликта интересов – 2.');
    expect(textOf(model)).toContain('наблюдатель не работает в школе, в которую направлен');
  });

  test('says what is lacking', () => {
    expect(textOf(make())).toContain('нет независимых наблюдателей');
    const without = (parts: object) => orderObservers.ofMunicipality!(orderInput(parts)).lacking;
    expect(without({ procedures: new Map() })).toContain('«Процедурах»');
    expect(without({ schools: new Map() })).toContain('«Школах»');
  });
});

describe('the order on a working group', () => {
  const group = (parts: Parameters<typeof orderInput>[0] = {}) =>
    modelOfMade(orderWorkingGroup.ofMunicipality!(orderInput(parts)));

  test('is made of positions, coordinators among them, with blanks for the rest', () => {
    const experts = [
      { school: CODE, role: 'муниципальный координатор', position: 'главный специалист', count: 1 },
    ];
    const rows = allRows(group({ rows: { experts } })).map((row) => row.slice(1, 3));
    expect(rows.slice(0, 5)).toEqual([
      ['Руководитель', 'Заместитель начальника'],
      ['Секретарь', 'Методист'],
      ['Член группы', 'ИМЦ'],
      ['Член группы', 'главный специалист'],
      ['Член группы', 'представитель ОО'],
    ]);
  });

  test('meets when the register has planned it, and in the usual months of a school year', () => {
    const events = [
      { kind: 'совещание', date: new Date(2025, 5, 20), topic: 'Итоги' },
      { kind: 'совещание', date: new Date(2025, 4, 20), topic: 'Прошедшее' },
      { kind: 'совещание', date: new Date(2025, 5, 21), topic: 'В школе', school: CODE },
      { kind: 'семинар', date: new Date(2025, 5, 22), topic: 'Критерии' },
    ];
    const rows = allRows(group({ rows: { events } })).map((row) => row.slice(0, 3).join(' '));
    expect(rows.filter((row) => row.includes('2025'))).toEqual(['1 20.06.2025 совещание: Итоги']);
    expect(rows.pop()).toMatch(/^5 июнь/);
  });
});
