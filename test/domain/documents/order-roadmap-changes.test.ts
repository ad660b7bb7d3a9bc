/** What the order on changes takes from the log and from the statuses. */
import { orderRoadmapChanges } from '../../../src/domain/documents/order-roadmap-changes';
import { LOG } from '../../../src/messages/log';
import { ROADMAP_IMPORT } from '../../../src/messages/roadmap-import';
import { allRows, orderInput, textOf } from './order-input';
import { modelOfMade } from './school-input';

const replaced = (before: string, after: string, place = '1.1 Собрать · Срок исполнения') => ({
  event: ROADMAP_IMPORT.logChanged,
  place,
  before,
  after,
});
const ORDINARY = [{ state: 'Выполнено' }];
const make = (changes: readonly Readonly<Record<string, unknown>>[], actions: readonly object[] = ORDINARY) =>
  orderRoadmapChanges.ofMunicipality!(orderInput({ changes, actions }));

test('a replaced cell stands as it first was and as it is now', () => {
  const rows = allRows(modelOfMade(make([replaced('май', 'июнь'), replaced('июнь', 'август')])));
  expect(rows).toEqual([
    ['Изменён текст плана'],
    ['1', '1.1 Собрать', 'Срок исполнения: май', 'Срок исполнения: август', ''],
  ]);
});

test('a long text is put together from its parts', () => {
  const rest = replaced('вторая', '', '1.1 Собрать · Срок исполнения (продолжение 1)');
  const [, row] = allRows(modelOfMade(make([replaced('первая ', 'новая'), rest])));
  expect(row!.slice(2, 4)).toEqual(['Срок исполнения: первая вторая', 'Срок исполнения: новая']);
});

test('what was changed and changed back, and what was changed in an earlier year, is no change', () => {
  expect(make([replaced('май', 'июнь'), replaced('июнь', 'май')]).lacking).not.toBeNull();
  expect(make([replaced('май', 'июнь'), { event: LOG.yearMoved }]).lacking).not.toBeNull();
  expect(make([{ event: LOG.yearMoved }, replaced('май', 'июнь')]).lacking).toBeNull();
});

test('moved and dropped lines are listed with a blank for the new deadline', () => {
  const actions = [
    { number: '2', title: 'Посетить', state: 'Снято с контроля', deadlineText: 'март' },
    { number: '10', title: 'Провести', state: 'Перенесено', deadlineText: 'октябрь' },
    { state: 'Просрочено' },
  ];
  const rows = allRows(modelOfMade(make([], actions)));
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ['Перенесены сроки'],
    ['1', '10 Провести', 'Срок: октябрь'],
    ['Сняты с контроля'],
    ['2', '2 Посетить', 'Срок: март'],
  ]);
});

test('a name in a replaced cell gives way to its position', () => {
  const change = replaced('Петрова А.Б., методист', 'методист', '1.1 Собрать · Ответственный');
  const text = textOf(modelOfMade(make([change])));
  expect(text).toContain('Ответственный: методист');
  expect(text).not.toContain('Петрова');
});

test('without changes it says where it has looked', () => {
  expect(make([]).lacking).toContain('«Журнале изменений»');
});
