/** The order on a re-check: schools of recorded draws, terms of storage, experts of other schools. */
import { orderRecheck } from '../../../src/domain/documents/order-recheck';
import { RESULTS, allRows, drawnRow, orderInput, textOf, worksWith } from './order-input';
import { CODE, OTHER, SIGN, modelOfMade } from './school-input';

const make = (parts: Parameters<typeof orderInput>[0] = {}) =>
  modelOfMade(orderRecheck.ofMunicipality!(orderInput({ rechecked: [drawnRow(CODE)], ...parts })));

test('schools enter by a recorded draw that has no results yet, whatever their signs', () => {
  const rechecked = [
    drawnRow(OTHER, RESULTS),
    drawnRow(CODE),
    { ...RESULTS, work: 'ВПР-2025-РУ-4', school: '900003' },
  ];
  const units = { '900003': { level: 'recheck', signs: [SIGN] } };
  const model = make({ rechecked, units });
  expect(allRows(model)[0]).toEqual([
    '1',
    CODE,
    'Школа № 1',
    'ВПР 2025, Математика, 4 класс',
    '15',
    '20.05.2025',
    '–',
  ]);
  expect(textOf(model)).toContain('жребий 20 мая');
  expect(textOf(model)).not.toMatch(/900002|900003/);
});

test('where all draws have results, those of the last day are listed', () => {
  const earlier = drawnRow(OTHER, { ...RESULTS, date: new Date(2025, 3, 1) });
  const text = textOf(make({ rechecked: [earlier, drawnRow(CODE, RESULTS)] }));
  expect(text).toContain(CODE);
  expect(text).not.toContain(OTHER);
});

test('the re-check ends before works may be thrown away', () => {
  expect(textOf(make({ procedures: worksWith({ keptUntil: '2025-06-30' }) }))).toContain(
    'не позднее 30.06.2025',
  );
  expect(textOf(make({ procedures: worksWith({ keptUntil: '2025-05-30' }) }))).toContain(
    '(30.05.2025) уже прошёл',
  );
  expect(textOf(make())).toContain('Завершить перепроверку до ____________');
});

test('experts stand by subject and position with the numbers of their schools; those of other roles and subjects do not', () => {
  const experts = [
    {
      school: OTHER,
      role: 'эксперт по проверке',
      position: 'учитель',
      subject: 'МА',
      count: 2,
      noConflict: 'да',
    },
    { school: CODE, role: 'эксперт по проверке', position: 'учитель', subject: 'МА', noConflict: 'да' },
    { school: CODE, role: 'эксперт по проверке', position: 'учитель', subject: 'МА', count: 1 },
    { school: OTHER, role: 'эксперт по проверке', position: 'учитель', subject: 'РУ', count: 3 },
    { school: '900003', role: 'независимый наблюдатель', position: 'завуч', subject: 'МА', count: 4 },
  ];
  const rows = allRows(make({ rows: { experts } }));
  expect(rows.slice(5)).toEqual([
    ['Математика', 'учитель', 'да', '2', `${CODE}; ${OTHER}\u00a0–\u00a02`],
    ['Математика', 'учитель', '–', '1', `${CODE}\u00a0–\u00a01`],
  ]);
  expect(textOf(make())).toContain('нет экспертов по проверке');
});

test('one to four works are not told apart', () => {
  const model = make({ rechecked: [drawnRow(CODE, { drawn: 3 })] });
  expect(allRows(model)[0]![4]).toBe('‹5');
  expect(textOf(model)).toContain('от одного до четырёх');
});

test('without a draw it says how works are drawn', () => {
  const { lacking } = orderRecheck.ofMunicipality!(orderInput({ units: { [CODE]: { level: 'recheck' } } }));
  expect(lacking).toContain('recheck draw');
});
