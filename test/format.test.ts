/** The sources stand as prettier writes them: `npm run format`. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

test('every file is formatted', () => {
  const root = resolve(__dirname, '..');
  const prettier = resolve(root, 'node_modules/prettier/bin/prettier.cjs');
  const { stdout } = spawnSync(process.execPath, [prettier, '--list-different', '.'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout.split('\n').filter((path) => path !== '')).toEqual([]);
});
