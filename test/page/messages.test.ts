/** The words of the page keep the wording rules of the methodology. */
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { FORBIDDEN } from '../support/forbidden-words';

const FOLDER = resolve(__dirname, '../../page/src');

test('no text of the page accuses anyone, and words stand in one file', () => {
  for (const name of readdirSync(FOLDER).filter((one) => /\.tsx?$/.test(one))) {
    const text = readFileSync(resolve(FOLDER, name), 'utf8');
    expect(`${name}: ${FORBIDDEN.exec(text)?.[0] ?? 'ok'}`).toBe(`${name}: ok`);
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    if (name !== 'messages.ts')
      expect(`${name}: ${/[А-Яа-яЁё]{3,}/.exec(code)?.[0] ?? 'ok'}`).toBe(`${name}: ok`);
  }
});
