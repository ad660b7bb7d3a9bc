/** @jest-environment node */
import type { CallAnswer, Failure, JobAnswer } from '../../../local/serve/protocol';
import { Book } from '../../support/book';
import { PageWindow, Served } from '../../support/served';

let served: Served;
let one: PageWindow;
let two: PageWindow;

beforeEach(async () => {
  served = await Served.start(Book.filled());
  one = await served.window('window-one');
  two = await served.window('window-two');
});
afterEach(() => served.stop());

const answer = (window: PageWindow, id: number, button: string) => window.post('api/answer', { id, button });

test('«Сформировать отчёт» asks the window that pressed it and nobody else, and shows tabs meanwhile', async () => {
  const report = one.press<JobAnswer>('menuReport');
  const question = await one.heard('question');
  expect(question.buttons).toEqual(['YES', 'NO']);
  expect(two.events.some(({ kind }) => kind === 'question')).toBe(false);
  expect((await two.state()).job!.caption).toBe('Сформировать отчёт');
  expect((await two.tab('Школы')).cells.length).toBeGreaterThan(0);
  // Nobody else can answer, and nobody can type while the question stands.
  await answer(two, question.id, 'NO');
  const { tabs } = await two.state();
  const typed = await two.type<Failure>(tabs[0]!.id, 30, 0, 'x');
  expect([typed.status, typed.body.message]).toEqual([423, expect.stringContaining('«Сформировать отчёт»')]);
  await answer(one, question.id, 'YES');
  expect((await report).body).toEqual({ done: true });
  expect((await one.state()).job).toBeNull();
  expect((await one.state()).tabs.some(({ name }) => name === 'Сводка')).toBe(true);
});

test('«Отменить» stops between two tabs, and the next run finishes the rest', async () => {
  const report = one.press<JobAnswer>('menuReport');
  const { id } = await one.heard('question');
  // While the question stands the whole work is ahead: a cancel here is its answer.
  await two.post('api/cancel', {});
  expect((await report).body).toEqual({ done: false });
  expect(await one.heard('question-closed')).toEqual({ kind: 'question-closed', id });
  const before = (await one.state()).tabs.length;

  const from = one.events.length;
  const second = one.press<JobAnswer>('menuReport');
  await answer(one, (await one.heard('question', from)).id, 'YES');
  await two.post('api/cancel', {});
  expect((await second).body).toEqual({ done: false });
  const half = (await one.state()).tabs.length;

  const later = one.events.length;
  const third = one.press<JobAnswer>('menuReport');
  await answer(one, (await one.heard('question', later)).id, 'YES');
  expect((await third).body).toEqual({ done: true });
  expect((await one.state()).tabs.length).toBeGreaterThan(before);
  expect((await one.state()).tabs.length).toBeGreaterThanOrEqual(half);
});

test('a second «Отменить» ends the execution, and the workbook goes on working', async () => {
  const report = one.press<JobAnswer>('menuReport');
  await answer(one, (await one.heard('question')).id, 'YES');
  await one.post('api/cancel', {});
  await one.post('api/cancel', {});
  expect((await report).body).toEqual({ done: false });
  const from = one.events.length;
  const again = one.press<JobAnswer>('menuReport');
  await answer(one, (await one.heard('question', from)).id, 'YES');
  expect((await again).body).toEqual({ done: true });
});

test('a question of a window that was closed is closed as well', async () => {
  const report = one.press<JobAnswer>('menuReport');
  await one.heard('question');
  one.close();
  expect((await report).body).toEqual({ done: true });
  expect((await two.state()).job).toBeNull();
  expect((await two.state()).tabs.some(({ name }) => name.startsWith('900001'))).toBe(false);
});

test('a job goes on when its window is closed, and its work is in the file', async () => {
  const report = one.press<JobAnswer>('menuReport').catch(() => null);
  await answer(one, (await one.heard('question')).id, 'YES');
  one.close();
  await report;
  expect((await two.state()).tabs.length).toBeGreaterThan(8);
  await two.post('api/save', {});
  const state = await two.state();
  expect([state.isSaved, state.path]).toEqual([true, served.path]);
});

test('what a job has written ends the history of edits, what it has only read does not', async () => {
  const { tabs } = await one.state();
  await one.type(tabs[0]!.id, 30, 0, 'заметка');
  await one.press('menuHelp');
  expect((await one.state()).undo).toBe('ввод в A31');
  const report = one.press('menuReport');
  await answer(one, (await one.heard('question')).id, 'YES');
  await report;
  expect((await one.state()).undo).toBeNull();
});

test('a dialog reaches the bundle through its frame, and closes itself', async () => {
  await one.press('menuSettings');
  const opened = await one.heard('dialog');
  expect(opened).toMatchObject({ type: 'dialog', title: expect.any(String), width: 680, height: 600 });
  expect(two.events.some(({ kind }) => kind === 'dialog')).toBe(false);
  const page = await fetch(`${served.server.address}api/dialog/${opened.id}`);
  const policy = page.headers.get('content-security-policy')!;
  expect(policy).toMatch(/script-src 'sha256-[^']+' 'sha256-[^']+';/);
  expect(policy).not.toContain('unsafe');
  expect(await page.text()).toContain('window.google');

  const call = (name: string, ...args: unknown[]) =>
    one.post<CallAnswer>('api/call', { name, args }, { 'x-dialog': opened.id });
  expect((await call('apiResults', '{}')).body).toEqual({ value: expect.stringMatching(/^\{/) });
  expect((await call('apiRunReport', 'wrong', '{}')).body).toEqual({
    error: expect.stringMatching(/^Error: [А-ЯЁ]/),
  });
  expect((await call('constructor')).body).toEqual({ error: expect.any(String) });
  expect((await call('eval', '1')).body).toEqual({ error: 'Функции «eval» у надстройки нет.' });

  await one.post(`api/dialog/${opened.id}/close`, {});
  expect(await one.heard('dialog-closed')).toEqual({ kind: 'dialog-closed', id: opened.id });
  expect((await fetch(`${served.server.address}api/dialog/${opened.id}`)).status).toBe(404);
});
