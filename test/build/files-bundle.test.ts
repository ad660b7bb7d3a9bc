/** The ring of files as a browser gets it: it builds without anything of Node, and names nothing of it. */
import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
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
    // Papa Parse asks for Node's streams where its caller says so.
    external: [],
  });
  const [{ imports }] = Object.values(metafile.outputs) as [{ imports: readonly { path: string }[] }];
  expect(imports).toEqual([]);
  const code = outputFiles[0]!.text;
  const named = builtinModules.filter((name) =>
    new RegExp(`(require|import)\\(["'](node:)?${name.replace(/[/.]/g, '\\$&')}["']\\)`).test(code),
  );
  expect(named).toEqual([]);
  expect(code).not.toMatch(/\bBuffer\.(from|alloc|concat)\b/);
});

test('modules lie where their tests expect them', () => {
  for (const name of ['unpack', 'read-tables', 'read-plan', 'read-return', 'answers-file', 'recheck-list']) {
    expect(readdirSync(FILES)).toContain(join(`${name}.ts`));
  }
});
