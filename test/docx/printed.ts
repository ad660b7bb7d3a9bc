/** A `.docx` as LibreOffice Writer prints it, as texts of its pages. Calc alone, which other tests need, reads no `.docx`. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describeWith } from '../support/shared';

/** `describeWith('libreoffice', …)` where Writer and pdftotext are there; else it skips as loudly, or fails where required. */
export function describeWithWriter(name: string, body: () => void): void {
  const isRequired = (process.env['REQUIRE'] ?? '').split(',').includes('libreoffice');
  if (isRequired || hasWriter()) return describeWith('libreoffice', name, body);
  process.stderr.write(`SKIPPED (libreoffice: Writer or pdftotext): ${name}\n`);
  describe.skip(`[libreoffice] ${name}`, () => test('needs Writer', () => undefined));
}

function hasWriter(): boolean {
  const { status, stdout } = spawnSync('which', ['soffice', 'pdftotext'], { encoding: 'utf8' });
  if (status !== 0) return false;
  const program = dirname(realpathSync(stdout.split('\n')[0]!));
  return existsSync(join(program, 'libswlo.so'));
}

/** Text of every page, laid out as on paper. */
export async function printedPages(docx: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'objectivity-writer-'));
  const run = promisify(execFile);
  try {
    const source = join(folder, 'document.docx');
    await writeFile(source, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source]);
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'document.pdf'), '-'], {
      maxBuffer: 1e8,
    });
    return stdout.split('\f').slice(0, -1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
