/** The order on the control sample names the marked schools and how they were drawn. */
import { orderControlSample } from '../../../src/domain/documents/order-control-sample';
import { CONTROL_SAMPLE } from '../../../src/messages/control-sample';
import { allRows, orderInput, textOf, worksWith } from './order-input';
import { CODE, OTHER, modelOfMade } from './school-input';

const make = (parts: Parameters<typeof orderInput>[0] = {}) =>
  modelOfMade(orderControlSample.ofMunicipality!(orderInput(parts)));
const draw = (place: string, seed: string) => ({
  event: CONTROL_SAMPLE.logEvent,
  place,
  after: `да; отобрано 1 из 3, зерно «${seed}»`,
  time: new Date(2025, 4, 5, 12),
});

test('only marked schools are listed, with the seed that the log has', () => {
  const text = textOf(make({ changes: [draw(CODE, 'май')] }));
  expect(text).toContain('Отбор проведён программой 05.05.2025: отобрано 1 из 3, зерно «май».');
  expect(text).toContain(CODE);
  expect(text).not.toContain(OTHER);
  expect(text).toContain('она ничего не говорит о школе');
});

test('of a school drawn twice the last draw counts, and one without a draw is said to have none', () => {
  const twice = textOf(make({ changes: [draw(CODE, 'первое'), draw(CODE, 'второе')] }));
  expect(twice).toContain('«второе»');
  expect(twice).not.toContain('«первое»');
  expect(textOf(make({ changes: [draw(OTHER, 'чужое')] }))).toContain(`О жребии для ОО ${CODE} `);
});

test('procedures ahead are those of the plan, else the latest with a remark', () => {
  const ahead = make({ procedures: worksWith({ conducted: '2025-06-10' }) });
  expect(allRows(ahead).pop()).toEqual(['1', 'ВПР 2025, Математика, 4 класс', '10.06.2025', 'бумажная']);
  expect(textOf(ahead)).not.toContain('Заполнить до подписания');
  const past = make();
  expect(textOf(past)).toContain('впереди в плане учебного года процедур нет');
  expect(allRows(past).map((row) => row[1])).not.toContain('ВПР 2024, Математика, 4 класс');
});

test('without marked schools it says how to mark them, without procedures it leaves a line', () => {
  expect(orderControlSample.ofMunicipality!(orderInput({ schools: new Map() })).lacking).toContain(
    '«Школах»',
  );
  expect(textOf(make({ procedures: new Map() }))).toContain('в «Процедурах» нет ни одной строки');
});
