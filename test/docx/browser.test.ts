/** The writer in a browser's place: bundled for one and run where there is nothing but the language and TextEncoder. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { writeDocx } from '../../src/docx';
import { EVERY_BLOCK_MODEL } from '../support/document-models';

test('the same bytes come without Node', async () => {
  const root = resolve(__dirname, '../..');
  const options = {
    entryPoints: ['src/docx/index.ts'],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'docx',
    // The library asks for it only where there is no `atob`, for pictures.
    external: ['buffer'],
    write: false,
  };
  // In a process of its own: esbuild refuses the Uint8Array of jest.
  const script = `process.stdout.write(require('esbuild').buildSync(${JSON.stringify(options)}).outputFiles[0].text)`;
  const { status, stdout } = spawnSync(process.execPath, ['-e', script], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect(status).toBe(0);
  const page = createContext({
    TextEncoder,
    TextDecoder,
    setTimeout,
    clearTimeout,
    model: EVERY_BLOCK_MODEL,
  });
  runInContext(`var self = globalThis, window = globalThis;\n${stdout}`, page);
  const bytes = (await runInContext('docx.writeDocx(model)', page)) as Uint8Array;
  expect(Buffer.from(bytes).equals(Buffer.from(await writeDocx(EVERY_BLOCK_MODEL)))).toBe(true);
});
