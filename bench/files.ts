/** Made-up protocols as files and as uploads, and the folders they lie in while a benchmark runs. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Addon, startAddon, blankBook, saveBook } from '../local/addon';
import { distFolder } from '../local/commands/command';
import { ProtocolFold } from '../src/domain/protocol/fold';
import type { Paper } from '../src/domain/protocol/paper';
import { Work, workId } from '../src/domain/protocol/work';
import type { UploadPayload } from '../src/domain/intake/payload';
import { storeForm } from '../src/domain/intake/stored-counts';
import { COLUMNS, PAPER, ProtocolRow, syntheticRegion } from './region';

/** Headings of the columns of a row. */
export const HEADER = ['login', 'mo', 'class', 'code', 'variant', 'total', 'journal_mark'].concat(
  PAPER.tasks.map(({ label }) => `t${label}`),
);
const ROWS_AT_ONCE = 10_000;

/** Gives `body` an empty folder that is gone afterwards. */
export async function inFolder<Result>(body: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'objectivity-bench-'));
  try {
    return await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes a protocol as CSV (UTF-8, semicolons); the name tells the work. Returns the path. */
export async function writeProtocol(
  folder: string,
  work: Work,
  rows: readonly ProtocolRow[],
): Promise<string> {
  const path = join(folder, `${work.kind} ${work.year} ${work.subject} ${work.grade}.csv`);
  const file = await open(path, 'w');
  try {
    await file.write(`${HEADER.join(';')}\n`);
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      const lines = rows.slice(start, start + ROWS_AT_ONCE).map((row) => row.join(';'));
      await file.write(`${lines.join('\n')}\n`);
    }
  } finally {
    await file.close();
  }
  return path;
}

/** A new workbook that lists the works with their cut scores, as a person would have typed them into «Процедуры». */
export function bookOf(works: readonly Work[]): Addon {
  const addon = startAddon(blankBook('book.xlsx'), distFolder());
  addon.functions.apiSetup!();
  addon.functions.apiLoad!(
    JSON.stringify({ ...EMPTY_UPLOAD, works: works.map((work) => foundWork(work, PAPER)) }),
  );
  return addon;
}

/** The same as a file. */
export async function writeBook(path: string, works: readonly Work[]): Promise<void> {
  await saveBook(bookOf(works).host.workbook, path);
}

const EMPTY_UPLOAD: UploadPayload = {
  counts: [],
  tables: [],
  official: [],
  works: [],
  schoolNames: [],
  outcomes: [],
  files: [],
};

function foundWork(work: Work, { maxScore, cuts, tasks }: Paper): UploadPayload['works'][number] {
  return { work, maxScore, cuts, tasks, date: null };
}

/** The counts of a region as the command line would hand them over. */
export function regionUpload(schools: number, works: number, seed: number): UploadPayload {
  const counts: UploadPayload['counts'][number][] = [];
  const found: UploadPayload['works'][number][] = [];
  for (const { work, paper, rows } of syntheticRegion(schools, works, seed)) {
    const fold = new ProtocolFold();
    const folder = fold.open({ file: workId(work), work, paper, columns: COLUMNS, fixedSchool: null });
    rows.forEach((row, i) => folder.push(row, i + 2));
    for (const one of fold.close()) counts.push(storeForm(one, paper.tasks));
    found.push(foundWork(work, paper));
  }
  return { ...EMPTY_UPLOAD, counts, works: found };
}
