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
    expect(allRows(make({ rows: { control } })).slice(2)).toEqual([
      ['ВПР 2025, Математика, 4 класс'],
      ['1', CODE, 'Школа № 1', '1', 'нет', '–', ''],
      ['2', OTHER, 'Школа № 2', '1', 'да', '10.04.2025', ''],
      ['ВПР 2025, Русский язык, 4 класс – все ОО'],
      ['1', CODE, 'Школа № 1', '1', '–', '–', ''],
      ['2', OTHER, 'Школа № 2', '1', '–', '–', ''],
      ['3', '900003', 'Школа № 3', '1', '–', '–', ''],
    ]);
  });

  test('leaves out a school that no work was drawn for', () => {
    const procedures = new Map(
      [MATHS, RUSSIAN].map((id) => [id, { ...WORKS.get(id)!, notDrawn: new Set([OTHER]) }]),
    );
    expect(textOf(make({ procedures }))).not.toContain(OTHER);
  });

  test('counts observers by school and position and says how many are needed on a day', () => {
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
      [CODE, 'методист', '1', '–', 'нет'],
      [OTHER, 'завуч', '2', '1', 'да'],
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
