/**
 * `recheck draw`: works to re-check, as a local list and a blank record of the commission, both with participant codes, and
 * as counts in the workbook.
 * `recheck read`: filled lists into counts, and those into the workbook. Codes stay on this side of the add-on.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { commissionRecord } from '../../src/domain/documents/recheck-record';
import { cellDate } from '../../src/domain/intake/cells';
import { Protocols } from '../../src/domain/intake/protocols';
import { parseWorkOption } from '../../src/domain/protocol/work';
import { WORKS_DRAWN } from '../../src/domain/recheck/draw';
import { drawRecord, drawUnit, drawnLines, paperLookup } from '../../src/domain/recheck/draw-units';
import { RecheckAnswer, enteredLines } from '../../src/domain/recheck/entered';
import { recheckKey } from '../../src/domain/recheck/record';
import { recheckResults } from '../../src/domain/recheck/results';
import { RosterFold, RosterUnit } from '../../src/domain/recheck/roster';
import { FilledLists, RecheckTally } from '../../src/domain/recheck/tally';
import { writeDocx } from '../../src/docx';
import { problemText } from '../../src/messages/intake';
import { RECHECK_RUN } from '../../src/messages/recheck';
import type { KnownPaper } from '../../src/domain/intake/payload';
import { saveBook } from '../addon';
import { openExisting } from './book';
import { openPaths } from '../files/disk';
import { readTables } from '../../src/files/read-tables';
import { recheckListFile } from '../../src/files/recheck-list';
import { CommandError, EXIT, callJson } from './command';
import { readFiles } from './import';
import { cliText } from './messages';

export interface DrawArguments {
  readonly workbook: string;
  readonly work: string | undefined;
  readonly school: string | undefined;
  readonly out: string | undefined;
  readonly count: string | undefined;
  readonly seed: string | undefined;
  readonly today: Date | undefined;
}

export async function drawRecheck(paths: readonly string[], args: DrawArguments): Promise<number> {
  if (paths.length === 0) throw new CommandError(RECHECK_RUN.noProtocols);
  const { workbook, today } = args;
  const workOption = args.work === undefined ? null : parseWorkOption(args.work);
  if (args.work !== undefined && workOption === null) throw new CommandError(cliText.badWork(args.work));
  const count = countOf(args.count);
  const schools = schoolsOf(args.school);
  const date = cellDate(today ?? new Date())!;
  const out = args.out ?? listPath(workbook, date);
  // A list that somebody has begun to fill must not be lost.
  const record = RECHECK_RUN.recordName(out);
  for (const path of [out, record]) if (existsSync(path)) throw new CommandError(RECHECK_RUN.outExists(path));
  const addon = await openExisting(workbook, today);
  const roster = new RosterFold();
  const papers = callJson<KnownPaper[]>(addon, 'apiPapers');
  const { problems } = await readFiles(paths, workOption, papers, new Protocols(roster));
  problems.forEach((problem) => process.stderr.write(`${problemText(problem)}\n`));
  const wanted = roster.units().filter(({ school }) => schools === null || schools.has(school));
  noteLeftOut(wanted, schools);
  const drawn = wanted
    .filter(({ participants }) => participants.length > 0)
    .map((unit) => drawUnit(unit, count, args.seed ?? null, date));
  if (drawn.length === 0) return nothingDone();
  const change = callJson<RecheckAnswer>(addon, 'apiRecheckDraw', JSON.stringify(drawn.map(drawRecord)));
  const refused = noteRefused(change);
  const listed = drawn.filter(({ work, school }) => !refused.has(recheckKey(work, school, date)));
  if (listed.length === 0) return nothingDone();
  await writeFile(out, await recheckListFile(listed, count, date));
  await writeFile(record, await writeDocx(commissionRecord(listed)));
  await saveBook(addon.host.workbook, workbook);
  const saved = [out, record, workbook].map((path) => cliText.saved(path));
  const lines = [...drawnLines(listed), RECHECK_RUN.keepLocal, ...saved];
  process.stdout.write(`${lines.join('\n')}\n`);
  return problems.length + refused.size > 0 ? EXIT.partly : EXIT.done;
}

export interface ReadArguments {
  readonly workbook: string;
  readonly json: string | undefined;
  readonly today: Date | undefined;
}

export async function readRecheck(paths: readonly string[], args: ReadArguments): Promise<number> {
  if (paths.length === 0) throw new CommandError(RECHECK_RUN.noLists);
  const { workbook, today, json } = args;
  const addon = await openExisting(workbook, today);
  const lists = new FilledLists(paperLookup(callJson<KnownPaper[]>(addon, 'apiPapers')));
  const opened = await openPaths(paths);
  opened.problems.forEach((problem) => lists.refuse(problem));
  for (const file of opened.files) await readTables(file, lists);
  const problems = lists.problems();
  problems.forEach((problem) => process.stderr.write(`${problemText(problem)}\n`));
  const tallies = lists.tallies();
  if (json !== undefined)
    await writeFile(json, `${JSON.stringify(resultsJson(tallies, problems), null, 1)}\n`);
  if (tallies.length === 0) return nothingDone();
  const change = callJson<RecheckAnswer>(addon, 'apiRecheckSave', JSON.stringify(tallies));
  const refused = noteRefused(change);
  await saveBook(addon.host.workbook, workbook);
  const lines = [...enteredLines(tallies, change, lists.blank), cliText.saved(workbook)];
  process.stdout.write(`${lines.join('\n')}\n`);
  const fileRefused = problems.some(({ row }) => row === null);
  return fileRefused || refused.size > 0 ? EXIT.partly : EXIT.done;
}

function countOf(text: string | undefined): number {
  if (text === undefined) return WORKS_DRAWN;
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new CommandError(RECHECK_RUN.badCount(text));
  return Number(text);
}

function schoolsOf(text: string | undefined): ReadonlySet<string> | null {
  if (text === undefined) return null;
  if (!/^\d{6}(,\d{6})*$/.test(text)) throw new CommandError(RECHECK_RUN.badSchool(text));
  return new Set(text.split(','));
}

/** Beside the workbook: the list is as local as the files it was drawn from. */
function listPath(workbook: string, date: string): string {
  const name = basename(workbook).replace(/\.xlsx$/i, '');
  return join(dirname(resolve(workbook)), RECHECK_RUN.listName(name, date));
}

function noteLeftOut(units: readonly RosterUnit[], schools: ReadonlySet<string> | null): void {
  const withoutCode = units.reduce((all, unit) => all + unit.withoutCode, 0);
  if (withoutCode > 0) process.stderr.write(`${RECHECK_RUN.withoutCode(withoutCode)}\n`);
  const found = new Set(units.map(({ school }) => school));
  const missing = [...(schools ?? [])].filter((code) => !found.has(code));
  if (missing.length > 0) process.stderr.write(`${RECHECK_RUN.notInFiles(missing)}\n`);
}

/** Says what the workbook did not take; returns the keys. */
function noteRefused({ refused }: RecheckAnswer): ReadonlySet<string> {
  refused.forEach(({ message }) => process.stderr.write(`${message}\n`));
  return new Set(refused.map(({ key }) => key));
}

function nothingDone(): number {
  process.stderr.write(`${RECHECK_RUN.nothing}\n`);
  return EXIT.nothing;
}

function resultsJson(
  tallies: readonly RecheckTally[],
  problems: ReturnType<FilledLists['problems']>,
): object {
  const rechecks = tallies.map((tally) => {
    const { confirmed, difference, differenceInterval, p, kappa } = recheckResults({
      ...tally,
      drawn: null,
    })!;
    return {
      ...tally,
      kappa: kappa.value,
      confirmed: { share: confirmed.share, ...confirmed.interval },
      difference: difference.value === null ? null : { mean: difference.value, ...differenceInterval.value },
      p: p.value,
    };
  });
  return { rechecks, problems };
}
