/** The ring of files as a browser gets it: it builds without anything of Node, and names nothing of it. */
import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const FILES = resolve(__dirname, '../../src/files');

test('all of src/files builds for browsers and imports nothing', async () => {
  const modules = readdirSync(FILES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(modules.length).toBeGreaterThan(15);
  const contents = modules
    .map((name) => `export * from ${JSON.stringify(`./${name.replace(/\\/g, '/')}`)};`)
    .join('\n');
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: FILES, loader: 'ts' },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2020',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  const code = outputFiles[0]!.text;
  const named = builtinModules.filter((name) =>
    new RegExp(`(require|import)\\(["'](node:)?${name.replace(/[/.]/g, '\\$&')}["']\\)`).test(code),
  );
  expect(named).toEqual([]);
  expect(code).not.toMatch(/\bBuffer\.(from|alloc|concat)\b/);
});
