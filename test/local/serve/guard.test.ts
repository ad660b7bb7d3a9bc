/** @jest-environment node */
import { request } from 'node:http';
import { Served, PageWindow } from '../../support/served';

let served: Served;
let window: PageWindow;
beforeAll(async () => {
  served = await Served.start();
  window = await served.window('window-one');
});
afterAll(() => served.stop());

/** A raw request: fetch does not let one choose the Host. */
function status(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  const { hostname, port } = new URL(served.server.address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode!);
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? '{}' : undefined);
  });
}

const json = { 'content-type': 'application/json' };

test('only the loopback is listened to, behind a token of at least 128 bits', () => {
  const { hostname, pathname } = new URL(served.server.address);
  expect(hostname).toBe('127.0.0.1');
  expect(Buffer.from(pathname.split('/')[1]!, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
});

test('a wrong token, another Host and another site are refused', async () => {
  const { pathname, port, host } = new URL(served.server.address);
  const state = `${pathname}api/state`;
  expect(await status(state, { host })).toBe(200);
  expect(await status(state, { host: `localhost:${port}` })).toBe(200);
  expect(await status(`/${'x'.repeat(32)}/api/state`, { host })).toBe(403);
  expect(await status('/', { host })).toBe(403);
  expect(await status(state, { host: `evil.example:${port}` })).toBe(403);
  expect(await status(state, { host, 'sec-fetch-site': 'cross-site' })).toBe(403);
});

test('a POST comes from our own page or not at all', async () => {
  const { pathname, host, origin } = new URL(served.server.address);
  const cancel = `${pathname}api/cancel`;
  expect(await status(cancel, { host, origin, ...json }, 'POST')).toBe(200);
  expect(await status(cancel, { host, ...json }, 'POST')).toBe(403);
  expect(await status(cancel, { host, origin: 'null', ...json }, 'POST')).toBe(403);
  expect(await status(cancel, { host, origin: 'http://evil.example', ...json }, 'POST')).toBe(403);
  expect(await status(cancel, { host, origin, 'content-type': 'text/plain' }, 'POST')).toBe(415);
  expect(await status(cancel, { host, origin, ...json }, 'PUT')).toBe(403);
});

test('answers may neither be kept nor framed nor taken for something else', async () => {
  const answer = await fetch(`${served.server.address}api/state`);
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
});

test('what is no request of the protocol is refused with a sentence', async () => {
  const wrong = await window.post<{ message: string }>('api/edit', { tab: 'x' });
  expect([wrong.status, wrong.body.message]).toEqual([
    400,
    'Запрос не разобран. Обновите страницу и повторите.',
  ]);
  expect((await window.post('api/nothing', {})).status).toBe(404);
  expect(
    (await window.post('api/edit', { text: 'x'.repeat(9 * 1024 * 1024) }).catch(() => ({ status: 413 })))
      .status,
  ).toBe(413);
});

test('files are opened and saved in two folders only', async () => {
  for (const path of ['/etc/passwd.xlsx', '../x.xlsx', 'Резервные копии/x.xlsx', '..\\..\\x.xlsx']) {
    const { status: code } = await window.post('api/save-as', { path });
    expect([403, 422]).toContain(code);
  }
  expect((await window.post('api/open', { path: '../../etc/hosts' })).status).toBe(403);
  expect((await window.post('api/open', { path: 'нет.xlsx' })).status).toBe(404);
});
