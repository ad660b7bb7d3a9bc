/** A `.docx` as LibreOffice Writer prints it, as texts of its pages. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

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
