/** Acts of hand-over: one for each school and work that was drawn, for both sides. */
import { recheckHandover } from '../../../src/domain/documents/recheck-handover';
import { RUSSIAN } from '../targets/target-data';
import { RESULTS, allRows, drawnRow, orderInput, textOf, worksWith } from './order-input';
import { CODE, OTHER, modelOfMade } from './school-input';

const input = (parts: Parameters<typeof orderInput>[0] = {}) =>
  orderInput({ rechecked: [drawnRow(OTHER), drawnRow(CODE), drawnRow(CODE, { work: RUSSIAN })], ...parts });

test('there is an act for each school and work, with a file name of its own', () => {
  const { documents } = recheckHandover.ofMunicipality!(input());
  expect(documents.map(({ file }) => file)).toEqual([
    'Акт приёма-передачи ВПР-2025-МА-4 900001 2025-05-20',
    'Акт приёма-передачи ВПР-2025-РУ-4 900001 2025-05-20',
    'Акт приёма-передачи ВПР-2025-МА-4 900002 2025-05-20',
  ]);
  expect(documents.every(({ school, isDraft }) => school === null && isDraft)).toBe(true);
});

test('a school gets its own acts and reads of no other school', () => {
  const { documents } = recheckHandover.ofSchool!(input(), CODE);
  expect(documents).toHaveLength(2);
  for (const model of documents) {
    expect(model.school).toBe(CODE);
    expect(textOf(model)).toContain('Школа № 1');
    expect(textOf(model)).not.toMatch(/900002|Школа № 2/);
  }
});

test('an act counts works, leaves packages blank and has places for both sides', () => {
  const procedures = worksWith({ keptUntil: '2025-06-30' });
  const model = modelOfMade(recheckHandover.ofSchool!(input({ procedures }), CODE));
  expect(allRows(model)[0]).toEqual([
    '1',
    'Работы участников (копии или подлинники – подчеркнуть)',
    '15',
    '',
    '',
  ]);
  expect(textOf(model)).toContain('30.06.2025');
  const places = model.blocks.flatMap((block) => (block.kind === 'signatures' ? block.signatures : []));
  expect(places.map(({ caption }) => caption)).toEqual([
    'Передал (ОО)',
    'Принял (муниципальная комиссия)',
    'Получил обратно (ОО)',
  ]);
});

test('the number of one to four works is left to be written by hand', () => {
  const rechecked = [drawnRow(CODE, { drawn: 4 })];
  const model = modelOfMade(recheckHandover.ofSchool!(orderInput({ rechecked }), CODE));
  expect(allRows(model)[0]![2]).toBe('____________');
  expect(textOf(model)).toContain('впишите от руки');
});

test('without works to hand over it says why', () => {
  expect(recheckHandover.ofMunicipality!(orderInput()).lacking).toContain('recheck draw');
  expect(recheckHandover.ofSchool!(input(), '900003').lacking).toContain('акт не нужен');
  const checked = orderInput({ rechecked: [drawnRow(CODE, RESULTS), drawnRow(OTHER)] });
  expect(recheckHandover.ofSchool!(checked, CODE).lacking).toContain('ещё не перепроверены');
});
