/** @jest-environment node */
import type { BookState, EditAnswer, Failure } from '../../../local/serve/protocol';
import { Book } from '../../support/book';
import { cellOf, PageWindow, Served } from '../../support/served';

let served: Served;
let one: PageWindow;
let two: PageWindow;
let tab: number;

beforeAll(async () => {
  const book = Book.new();
  const sheet = book.spreadsheet.insertSheet('Проба');
  tab = sheet.getSheetId();
  const dialogs = book.host.globals.SpreadsheetApp;
  sheet
    .getRange('H1:H3')
    .setDataValidation(
      dialogs.newDataValidation().requireValueInList(['да', 'нет'], true).setAllowInvalid(false).build(),
    );
  sheet.getRange('J1').setNumberFormat('0%');
  sheet.getRange('J2').setNumberFormat('@');
  served = await Served.start(book);
  one = await served.window('window-one');
  two = await served.window('window-two');
  await one.tab('Проба');
  await two.tab('Проба');
});
afterAll(() => served.stop());

test('a formula of the bundle is computed anew when a count is typed over', async () => {
  for (const [column, value] of [0, 2, 6, 2].entries()) await one.type(tab, 0, column, String(value));
  for (const [column, value] of [0, 4, 5, 1].entries()) await one.type(tab, 1, column, String(value));
  const formula = '=OBJECTIVITY_GAP(A1:D1;A2:D2)';
  const typed = await one.type<EditAnswer>(tab, 2, 0, formula);
  const before = typed.body.changes!.cells![0]![1][0]![1];
  expect(before).toMatchObject({ e: formula });
  expect(Number(before.t!.replace(',', '.'))).not.toBeNaN();
  const from = two.events.length;
  const { body } = await one.type<EditAnswer>(tab, 0, 3, '5', '2');
  const changed = body.changes!.cells!.map(([row]) => row);
  expect(changed).toEqual([0, 2]);
  expect((await two.heard('changed', from)).changes!.cells!.map(([row]) => row)).toEqual([0, 2]);
  expect(body.changes!.cells![1]![1][0]![1].t).not.toBe(before.t);
});

test('texts are read as Sheets reads them in Russian, and begin editing so that typing them again changes nothing', async () => {
  const cases = [
    ['1,5', '1,5', undefined],
    ['01.09.2024', '01.09.2024', undefined],
    ['12%', '12%', undefined],
    ['истина', 'ИСТИНА', undefined],
    ["'010203", '010203', "'010203"],
    ['Школа', 'Школа', undefined],
    ['=1/4', '0,25', '=1/4'],
  ] as const;
  for (const [row, [typed, shown, editing]] of cases.entries()) {
    await one.type(tab, 10 + row, 0, typed);
    const cell = cellOf(await one.tab('Проба'), 10 + row, 0)!;
    expect([typed, cell.t, cell.e]).toEqual([typed, shown, editing]);
    const again = await one.type<EditAnswer>(tab, 10 + row, 0, cell.e ?? cell.t!, cell.e ?? cell.t!);
    expect(again.body.changes).toBeNull();
  }
  await one.type(tab, 0, 9, '40');
  expect(await one.text('Проба', 0, 9)).toBe('40%');
  await one.type(tab, 1, 9, '=1+1');
  expect(await one.text('Проба', 1, 9)).toBe('=1+1');
});

test('an edit over what another window has typed meanwhile is refused, and says what stands there', async () => {
  await one.type(tab, 20, 0, 'первая');
  const { status, body } = await two.type<Failure>(tab, 20, 0, 'вторая');
  expect([status, body.message]).toEqual([
    409,
    'В ячейке A21 теперь стоит «первая»: её изменили, пока вы печатали. Посмотрите на неё и введите ещё раз.',
  ]);
  expect(await two.text('Проба', 20, 0)).toBe('первая');
});

test('a strict list takes its own words only, and a paste is taken whole or not at all', async () => {
  expect((await one.type(tab, 0, 7, 'да')).status).toBe(200);
  const { status, body } = await one.post<Failure>('api/edit', {
    tab,
    row: 1,
    column: 6,
    values: [['текст', 'может быть']],
    before: [['', '']],
  });
  expect([status, body.message]).toEqual([
    422,
    'В ячейку H2 нельзя ввести «может быть»: выберите из списка (да, нет).',
  ]);
  expect(await one.text('Проба', 1, 6)).toBe('');
});

test('each window takes back its own edits, unless somebody has changed the same cell since', async () => {
  await one.type(tab, 30, 0, 'моё');
  await two.type(tab, 31, 0, 'чужое');
  expect((await one.state()).undo).toBe('ввод в A31');
  expect((await two.state()).undo).toBe('ввод в A32');
  expect((await one.post('api/undo', {})).status).toBe(200);
  expect([await one.text('Проба', 30, 0), await one.text('Проба', 31, 0)]).toEqual(['', 'чужое']);
  await one.type(tab, 31, 0, 'поверх', 'чужое');
  const refused = await two.post<Failure>('api/undo', {});
  expect([refused.status, refused.body.message]).toEqual([
    409,
    'Отменить ввод в A32 нельзя: это место с тех пор изменили в другом окне.',
  ]);
});

test('a hundred edits are taken back one by one', async () => {
  for (let i = 0; i < 100; i += 1) await one.type(tab, 40, 1, String(i + 1), i === 0 ? '' : String(i));
  for (let i = 0; i < 100; i += 1) await one.post('api/undo', {});
  expect(await one.text('Проба', 40, 1)).toBe('');
});

test('formulas follow inserted and deleted rows, and taking it back restores all of them', async () => {
  await one.type(tab, 50, 0, '7');
  await one.type(tab, 51, 1, '=A51*2');
  const { revision } = await one.tab('Проба');
  const lines = { tab, axis: 'rows', at: 50, count: 1, revision };
  expect((await one.post('api/lines', { ...lines, kind: 'insert' })).status).toBe(200);
  expect(cellOf(await one.tab('Проба'), 52, 1)).toMatchObject({ t: '14', e: '=A52*2' });
  const old = await two.post<Failure>('api/lines', { ...lines, kind: 'delete' });
  expect(old.status).toBe(409);
  const now = (await one.tab('Проба')).revision;
  await one.post('api/lines', { ...lines, at: 51, kind: 'delete', revision: now });
  expect(cellOf(await one.tab('Проба'), 51, 1)).toMatchObject({ t: '#REF!', e: '=#REF!*2' });
  await one.post('api/undo', {});
  expect(cellOf(await one.tab('Проба'), 52, 1)).toMatchObject({ t: '14', e: '=A52*2' });
  await one.post('api/undo', {});
  expect(cellOf(await one.tab('Проба'), 51, 1)).toMatchObject({ t: '14', e: '=A51*2' });
});

test('a tab gets another name and its old one back', async () => {
  await one.type(tab, 60, 0, "='Школы'!A1");
  const { tabs } = await one.state();
  const schools = tabs.find(({ name }) => name === 'Школы')!.id;
  const { body } = await one.post<BookState>('api/rename', { tab: schools, name: 'Наши школы' });
  expect(body.tabs.some(({ name }) => name === 'Наши школы')).toBe(true);
  expect(cellOf(await one.tab('Проба'), 60, 0)).toMatchObject({ e: "='Наши школы'!A1" });
  expect((await one.post('api/rename', { tab: schools, name: 'проба' })).status).toBe(422);
  await one.post('api/undo', {});
  expect((await one.state()).tabs.find(({ id }) => id === schools)!.name).toBe('Школы');
});

test('typing below the grid makes it larger', async () => {
  const { rows } = await one.tab('Школы');
  const { tabs } = await one.state();
  const schools = tabs.find(({ name }) => name === 'Школы')!.id;
  await one.type(schools, rows - 1, 0, "'010203");
  expect(await one.text('Школы', rows - 1, 0)).toBe('010203');
});
