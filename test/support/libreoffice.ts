/**
 * Drives LibreOffice for tests: recomputes a workbook or prints it. Every call has a profile of its own in a temporary
 * folder, so that parallel tests and a person's own LibreOffice do not disturb each other.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readXlsx } from 'hucre/xlsx';

/** A cell as LibreOffice leaves it: null is blank, an error is its text (`#N/A`). */
export type RecalculatedValue = string | number | boolean | Date | null;

// 0 = always: formulas are computed on load, cached values of the file are not trusted.
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Every tab by name, as rows of values, after LibreOffice has opened the `.xlsx` and computed all formulas anew.
 * Hidden tabs are included; trailing blanks of a row may be missing. Dates come in UTC, as in `readXlsx`.
 */
export async function recalculated(bytes: Uint8Array): Promise<Map<string, RecalculatedValue[][]>> {
  const workbook = await readXlsx(await converted(bytes, 'xlsx'));
  return new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.rows]));
}

/** The `.xlsx` as LibreOffice converts it, e.g. to `pdf` (as printed) or `xlsx` (as LibreOffice saves it). */
export async function converted(bytes: Uint8Array, extension: 'pdf' | 'xlsx'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'objectivity-soffice-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    const source = join(folder, 'workbook.xlsx');
    const output = join(folder, 'output');
    await writeFile(source, bytes);
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      extension,
      '--outdir',
      output,
      source,
    ]);
    return await readFile(join(output, `workbook.${extension}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
