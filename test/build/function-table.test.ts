/** The table of custom functions in the README is the one that `npm run --silent objectivity -- function-table` prints. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { functionTable } from '../../local/function-table';
import { FUNCTIONS } from '../../src/domain/formulas/registry';

describe('function table', () => {
  test('has every function, each described once', () => {
    for (const name of Object.keys(FUNCTIONS)) {
      expect(
        functionTable()
          .split('\n')
          .filter((line) => line.startsWith(`| \`${name}(`)),
      ).toHaveLength(1);
    }
  });

  test('stands in the README as it is printed', () => {
    const readme = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');
    const [, block] = /<!-- functions -->\n+([\s\S]*?)\n+<!-- \/functions -->/.exec(readme) ?? [];
    expect(block).toBe(functionTable());
  });
});
