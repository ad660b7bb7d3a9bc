/** `import`: files into counts and tables, and those into the workbook, through the add-on. */
import { basename, dirname } from 'node:path';
import { Intake } from '../../src/domain/intake/intake';
import { KnownPaper, uploadOf } from '../../src/domain/intake/payload';
import { Protocols } from '../../src/domain/intake/protocols';
import type { FileOutcome, IntakeResult } from '../../src/domain/intake/records';
import { Work, parseWorkOption, workId } from '../../src/domain/protocol/work';
import type { Paper } from '../../src/domain/protocol/paper';
import { LAYOUT_TITLES, problemText, workTitle } from '../../src/messages/intake';
import type { LoadResult } from '../../src/sheets/load';
import { openOrMake } from './book';
import { CommandError, EXIT, callJson, progressBar } from './command';
import { saveBook } from '../addon';
import { openPaths } from '../files/disk';
import { readTables } from '../../src/files/read-tables';
import { cliText } from './messages';

export interface ImportOptions {
  readonly workbook: string;
  readonly work: string | undefined;
  readonly today: Date | undefined;
}

export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<number> {
  if (paths.length === 0) throw new CommandError(cliText.noFiles);
  const workOption = options.work === undefined ? null : parseWorkOption(options.work);
  if (options.work !== undefined && workOption === null)
    throw new CommandError(cliText.badWork(options.work));
  const addon = await openOrMake(options.workbook, options.today);
  const result = await readFiles(paths, workOption, callJson<KnownPaper[]>(addon, 'apiPapers'));
  for (const { file, columns } of result.dropped) process.stderr.write(`${cliText.dropped(file, columns)}\n`);
  for (const problem of result.problems) process.stderr.write(`${problemText(problem)}\n`);
  const accepted = result.outcomes.filter(({ rows }) => rows > 0);
  if (accepted.length === 0) {
    process.stderr.write(`${cliText.nothingIn}\n`);
    return EXIT.nothing;
  }
  const loaded = callJson<LoadResult>(addon, 'apiLoad', JSON.stringify(uploadOf(result)));
  await saveBook(addon.host.workbook, options.workbook);
  const lines = accepted.map(describeOutcome);
  lines.push(cliText.loaded(loaded.added, loaded.replaced, loaded.unchanged));
  if (loaded.tableRows + loaded.skippedRows > 0)
    lines.push(cliText.tables(loaded.tableRows, loaded.skippedRows));
  lines.push(cliText.saved(options.workbook));
  process.stdout.write(`${lines.join('\n')}\n`);
  const acceptedFiles = new Set(accepted.map(({ file }) => file));
  const refused = result.problems.some(({ file }) => !acceptedFiles.has(file));
  return refused ? EXIT.partly : EXIT.done;
}

/** Reads all files as one upload; `protocols` takes the rows of protocols. */
export async function readFiles(
  paths: readonly string[],
  workOption: Work | null,
  papers: readonly KnownPaper[],
  protocols: Protocols = new Protocols(),
): Promise<IntakeResult> {
  const known = new Map<string, Paper>(
    papers.map(({ work, maxScore, cuts, tasks }) => [workId(work), { maxScore, cuts, tasks }] as const),
  );
  const paperOf = (work: Work): Paper | null => known.get(workId(work)) ?? null;
  const intake = new Intake({ workOption, paperOf }, protocols);
  const { files, problems } = await openPaths(paths, shownNames);
  problems.forEach((problem) => intake.refuse(problem));
  const bar = progressBar(files.length, '');
  for (const [i, file] of files.entries()) {
    const text = cliText.reading(file.name);
    bar.update(i, text);
    await readTables(file, intake, (done, total) => bar.update(i + done / total, text));
  }
  bar.stop();
  return intake.close();
}

/** File names without their folders; with the last folder where names repeat, and as typed where even those do. */
function shownNames(paths: readonly string[]): string[] {
  const withFolder = paths.map((path) => `${basename(dirname(path))}/${basename(path)}`);
  const isFree = (names: readonly string[]): ((name: string) => boolean) => {
    const count = new Map<string, number>();
    for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
    return (name) => count.get(name) === 1;
  };
  const isFreeBase = isFree(paths.map((path) => basename(path)));
  const isFreeWithFolder = isFree(withFolder);
  return paths.map((path, i) => {
    if (isFreeBase(basename(path))) return basename(path);
    return isFreeWithFolder(withFolder[i]!) ? withFolder[i]! : path;
  });
}

function describeOutcome({ file, layout, work, rows, rejected, remarked }: FileOutcome): string {
  const title = layout === null ? '' : LAYOUT_TITLES[layout as keyof typeof LAYOUT_TITLES];
  const line = cliText.accepted(file, title, work === null ? '' : workTitle(work), rows);
  return rejected + remarked === 0 ? line : line + cliText.notes(rejected, remarked);
}
