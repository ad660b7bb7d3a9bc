/** @jest-environment node */
import type { CallAnswer, Failure, JobAnswer } from '../../../local/serve/protocol';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from '../../support/book';
import { PageWindow, Served, cellOf } from '../../support/served';

/** One workbook for all tests, in their order: what a cancelled report leaves is what the next one finishes. */
let served: Served;
let two: PageWindow;
let windows = 0;

beforeAll(async () => {
  served = await Served.start(Book.filled());
  two = await served.window('window-other');
});
afterAll(() => served.stop());

const newWindow = () => served.window(`window-${(windows += 1)}-of-test`);
const answer = (window: PageWindow, id: number, button: string) => window.post('api/answer', { id, button });

/** Presses «Сформировать отчёт» and says yes. */
async function report(window: PageWindow) {
  const from = window.events.length;
  const pressed = window.press<JobAnswer>('menuReport');
  await answer(window, (await window.heard('question', from)).id, 'YES');
  return pressed;
}

async function schoolTabs(): Promise<number> {
  return (await two.state()).tabs.filter(({ name }) => /^9\d{5}/.test(name)).length;
}

test('a question goes to the window that pressed and to nobody else; tabs are shown meanwhile, edits wait', async () => {
  const one = await newWindow();
  const pressed = one.press<JobAnswer>('menuReport');
  const question = await one.heard('question');
  expect(question.buttons).toEqual(['YES', 'NO']);
  expect(two.events.some(({ kind }) => kind === 'question')).toBe(false);
  expect((await two.state()).job!.caption).toBe('Сформировать отчёт');
  expect((await two.tab('Школы')).cells.length).toBeGreaterThan(0);
  await answer(two, question.id, 'YES');
  const { tabs } = await two.state();
  const typed = await two.type<Failure>(tabs[0]!.id, 30, 0, 'x');
  expect([typed.status, typed.body.message]).toEqual([423, expect.stringContaining('«Сформировать отчёт»')]);
  await answer(one, question.id, 'NO');
  expect((await pressed).body).toEqual({ done: true });
  expect([(await two.state()).job, await schoolTabs()]).toEqual([null, 0]);
});

test('the question of a window that was closed is closed, too', async () => {
  const one = await newWindow();
  const pressed = one.press<JobAnswer>('menuReport');
  await one.heard('question');
  one.close();
  expect((await pressed).body).toEqual({ done: true });
  expect(await schoolTabs()).toBe(0);
});

test('«Отменить» while a question stands is its answer', async () => {
  const one = await newWindow();
  const pressed = one.press<JobAnswer>('menuReport');
  const { id } = await one.heard('question');
  await two.post('api/cancel', {});
  expect((await pressed).body).toEqual({ done: false });
  expect(await one.heard('question-closed')).toEqual({ kind: 'question-closed', id });
});

test('a second «Отменить» ends the execution at its next call', async () => {
  const one = await newWindow();
  const from = one.events.length;
  const pressed = one.press<JobAnswer>('menuReport');
  await answer(one, (await one.heard('question', from)).id, 'YES');
  await two.post('api/cancel', {});
  await two.post('api/cancel', {});
  expect((await pressed).body).toEqual({ done: false });
});

test('«Отменить» stops between two tabs: those that are there are whole', async () => {
  const one = await newWindow();
  const pressed = one.press<JobAnswer>('menuReport');
  await answer(one, (await one.heard('question')).id, 'YES');
  await two.post('api/cancel', {});
  expect((await pressed).body).toEqual({ done: false });
  expect(await schoolTabs()).toBeLessThan(6);
});

test('the next run finishes, also when its window is closed, and its work is in the file', async () => {
  const one = await newWindow();
  const before = two.events.length;
  const pressed = one.press<JobAnswer>('menuReport').catch(() => null);
  await answer(one, (await one.heard('question')).id, 'YES');
  one.close();
  await pressed;
  expect(await schoolTabs()).toBe(6);
  await two.heard('changed', before);
  await two.post('api/save', {});
  const state = await two.state();
  expect([state.isSaved, state.path]).toEqual([true, served.path]);
  const [copies] = [readdirSync(join(served.folder, 'Резервные копии'))];
  expect(copies.some((name) => !name.includes('при открытии'))).toBe(true);
});

test('what a job has written ends the history of edits, what it has only read does not', async () => {
  const one = await newWindow();
  const { tabs } = await one.state();
  const schools = tabs.find(({ name }) => name === 'Школы')!.id;
  const name = cellOf(await one.tab('Школы'), 1, 1)!.t!;
  await one.type(schools, 1, 1, `${name} имени Пушкина`, name);
  await one.press('menuHelp');
  expect((await one.state()).undo).toBe('ввод в B2');
  expect((await report(one)).body).toEqual({ done: true });
  expect((await one.state()).undo).toBeNull();
});

test('a dialog reaches the bundle through its frame, and closes itself', async () => {
  const one = await newWindow();
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
