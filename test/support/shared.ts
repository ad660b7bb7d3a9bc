/**
 * Tests that need something a bare checkout may lack (the shared folder, LibreOffice, a browser) are declared here,
 * so that a skip is always loud, of a named kind, and a failure where `REQUIRE` names the kind.
 */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';

export type Need = 'shared' | 'libreoffice' | 'writer' | 'browser' | 'page';

const SHARED = process.env.OBJECTIVITY_SHARED ?? resolve(__dirname, '../../../shared');

/** Path inside the shared folder. */
export function shared(...parts: string[]): string {
  return resolve(SHARED, ...parts);
}

const present: Record<Need, () => boolean> = {
  shared: () => existsSync(shared('data')),
  libreoffice: () => spawnSync('soffice', ['--version']).status === 0,
  writer: hasWriter,
  browser: () => existsSync('/usr/bin/chromium'),
  page: () =>
    existsSync('/usr/bin/chromium') && existsSync(resolve(__dirname, '../../page/node_modules/preact')),
};

/** LibreOffice Writer with pdftotext beside it: Calc alone, which other tests need, reads no `.docx`. */
function hasWriter(): boolean {
  const { status, stdout } = spawnSync('which', ['soffice', 'pdftotext'], { encoding: 'utf8' });
  if (status !== 0) return false;
  return existsSync(join(dirname(realpathSync(stdout.split('\n')[0]!)), 'libswlo.so'));
}

/** `describe` that skips loudly when `need` is missing, and fails instead when REQUIRE lists it. */
export function describeWith(need: Need, name: string, body: () => void): void {
  if (present[need]()) {
    describe(name, body);
    return;
  }
  const required = (process.env.REQUIRE ?? '').split(',').includes(need);
  if (required) {
    describe(name, () => {
      test(`needs ${need}`, () => {
        throw new Error(`${need} is required here (REQUIRE) and missing`);
      });
    });
    return;
  }
  process.stderr.write(`SKIPPED (${need}): ${name}\n`);
  // jest runs the body of a skipped `describe` too, and it may read what is missing.
  describe.skip(`[${need}] ${name}`, () => test(`needs ${need}`, () => undefined));
}
