/**
 * A built window behind an address of the loopback: `google.script.run` of the page becomes a request that is answered by
 * whoever serves it, texts up and texts down. It knows neither the workbook nor the browser.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { DialogId } from '../src/messages/dialog-titles';

/** Calls an entry point; a message of an error comes back to the page as Google words it. */
export type AnswerCall = (
  name: string,
  args: readonly unknown[],
) => { readonly value: unknown } | { readonly error: string };

export interface DialogServer {
  readonly address: string;
  close(): Promise<void>;
}

const SHIM = `
window.google = { script: {
  host: { close() { window.closed_ = true; } },
  get run() {
    const make = (ok, fail) => new Proxy({}, { get: (_, name) =>
      name === 'withSuccessHandler' ? (handler) => make(handler, fail) :
      name === 'withFailureHandler' ? (handler) => make(ok, handler) :
      (...args) => { fetch('/call', { method: 'POST', body: JSON.stringify({ name, args }) })
        .then((response) => response.json())
        .then(({ value, error }) => error === undefined ? ok(value) : fail(new Error(error))); } });
    return make(() => undefined, () => undefined);
  },
} };`;

/** @param dist the folder of the built pages */
export async function serveDialog(dist: string, id: DialogId, answer: AnswerCall): Promise<DialogServer> {
  const html = readFileSync(join(dist, `${id}.html`), 'utf8').replace(
    '<script>',
    () => `<script>${SHIM}</script><script>`,
  );
  const server = createServer((request, response) => {
    if (request.url !== '/call') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(request.url === '/' ? html : '');
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { name, args } = JSON.parse(Buffer.concat(parts).toString()) as { name: string; args: unknown[] };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer(name, args)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
