/** The wording rules of the methodology, on every file that may hold text for a person: describe, never accuse or order. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { OFFICIAL_SIGNS_2019 } from '../src/messages/indicators';
import { FORBIDDEN } from './support/forbidden-words';

const ROOT = resolve(__dirname, '..');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

const FILES = ['src', 'local']
  .flatMap((folder) => filesUnder(join(ROOT, folder)))
  .filter((path) => /\.(ts|mjs|html|css)$/.test(path));

/** The quotation of the methodology of 2019 is the one exception, word for word and in one file. */
function textOf(path: string): string {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith(join('messages', 'indicators.ts'))) return text;
  return OFFICIAL_SIGNS_2019.reduce((rest, name) => rest.split(name).join(''), text);
}

describe('wording', () => {
  test('no text accuses anyone or orders schools by result', () => {
    const found = FILES.flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, i) =>
          FORBIDDEN.test(line) ? [`${relative(ROOT, path)}:${i + 1} ${line.trim()}`] : [],
        ),
    );
    expect(found).toEqual([]);
  });

  test('the quotation is needed: without it the test would fail', () => {
    expect(OFFICIAL_SIGNS_2019.filter((name) => FORBIDDEN.test(name)).length).toBeGreaterThan(0);
    expect(FILES.length).toBeGreaterThan(50);
  });
});
