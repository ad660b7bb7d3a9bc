/** @jest-environment node */
import type { CallAnswer } from '../../../local/serve/protocol';
import type { SchoolPanelAnswer } from '../../../src/sheets/school-panel';
import { PageWindow, Served } from '../../support/served';

let served: Served;
let one: PageWindow;
let two: PageWindow;

beforeAll(async () => {
  served = await Served.start();
  one = await served.window('window-one');
  two = await served.window('window-two');
});
afterAll(() => served.stop());

const tabId = async (name: string) => (await one.state()).tabs.find((tab) => tab.name === name)!.id;
/** The row of a school in a tab. */
async function rowOf(name: string, code: string): Promise<number> {
  const { cells } = await one.tab(name);
  return cells.find(([, line]) => line.some(([, { t }]) => t === code))![0];
}
async function selectedSchool(window: PageWindow): Promise<string | null> {
  const { body } = await window.post<CallAnswer>('api/call', { name: 'apiSchoolPanel', args: [''] });
  const { school } = JSON.parse((body as { value: string }).value) as SchoolPanelAnswer;
  return school?.code ?? null;
}

test('a call of a dialog finds what its own window has selected', async () => {
  const tab = await tabId('Школы');
  for (const [window, code] of [
    [one, '900002'],
    [two, '900005'],
  ] as const)
    await window.post('api/select', { tab, row: await rowOf('Школы', code), column: 1 });
  expect([await selectedSchool(one), await selectedSchool(two)]).toEqual(['900002', '900005']);
  const school = (await one.state()).tabs.find(({ name }) => name.includes('900003'))!;
  await one.post('api/select', { tab: school.id, row: 0, column: 0 });
  expect([await selectedSchool(one), await selectedSchool(two)]).toEqual(['900003', '900005']);
});

test('so does one that follows a menu item', async () => {
  const [tab, row] = [await tabId('Школы'), await rowOf('Школы', '900004')];
  await one.post('api/menu', { functionName: 'menuSchool', tab, row, column: 0 });
  expect(await selectedSchool(one)).toBe('900004');
});

test('a tab that is gone selects nothing anew, and a place that is none is refused', async () => {
  await one.post('api/select', { tab: 999_999, row: 0, column: 0 });
  expect(await selectedSchool(one)).toBe('900004');
  expect((await one.post('api/select', { tab: 1, row: -1, column: 0 })).status).toBe(400);
});

test('a window goes to the tab that its dialog shows; the other one stays', async () => {
  const from = await tabId('Школы');
  await one.post('api/select', { tab: from, row: 1, column: 0 });
  const { id } = (await one.state()).tabs.find(({ name }) => name.includes('900006'))!;
  await one.post<CallAnswer>('api/call', { name: 'apiShowSchool', args: ['900006'] });
  expect(await one.heard('goto')).toEqual({ kind: 'goto', tab: id, from });
  expect(two.events.some(({ kind }) => kind === 'goto')).toBe(false);
});
