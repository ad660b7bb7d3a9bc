/**
 * `answers make`: «Сведения ОО», a file for each school with its own rows only. `answers read`: the files that came
 * back into the workbook, with a preview of what changes.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileLayout } from '../../src/domain/answers/layout';
import type { AnswersData } from '../../src/domain/answers/outgoing';
import type { MergePreview, SchoolPreview } from '../../src/domain/answers/preview';
import type { SchoolReturn } from '../../src/domain/answers/returned';
import { cellDate } from '../../src/domain/intake/cells';
import type { Problem } from '../../src/domain/intake/records';
import { ANSWERS_RUN, FORM } from '../../src/messages/answers';
import { problemText } from '../../src/messages/intake';
import type { AnswersPayload, AnswersPlan } from '../../src/sheets/answers';
import { saveBook } from '../addon';
import { answersFile } from '../../src/files/answers-file';
import { readReturnFile } from '../../src/files/read-return';
import { openPaths } from '../files/disk';
import { openExisting } from './book';
import { Addon, CommandError, EXIT, callJson } from './command';
import { cliText } from './messages';

/** Options as typed. */
export interface AnswersArguments {
  readonly workbook: string | undefined;
  readonly out: string | undefined;
  readonly school: string | undefined;
  readonly until: string | undefined;
  /** Show what would change, write nothing. */
  readonly dryRun: boolean;
  /** Where a register holds another value, take the school's. */
  readonly takeSchool: boolean;
  readonly today: Date | undefined;
}

/** @returns exit code: 0 done, 1 nothing was done, 2 something was refused. */
export async function answers([action, ...rest]: readonly string[], args: AnswersArguments): Promise<number> {
  if (action === 'make') {
    if (rest.length > 0) throw new CommandError(cliText.unexpected(rest[0]!));
    return makeFiles(args);
  }
  if (action === 'read') return readFiles(rest, args);
  throw new CommandError(ANSWERS_RUN.noCommand);
}

async function makeFiles(args: AnswersArguments): Promise<number> {
  const { out } = args;
  const codes = codesOf(args.school);
  const until = dayOf(args.until);
  if (out === undefined) throw new CommandError(cliText.missingOption('out'));
  const addon = await openAddon(args);
  const data = callJson<AnswersData>(addon, 'apiAnswersData', JSON.stringify(codes));
  if (data.unknown.length > 0) process.stderr.write(`${ANSWERS_RUN.unknownCodes(data.unknown)}\n`);
  if (data.schools.length === 0) {
    if (data.unknown.length === 0) process.stderr.write(`${ANSWERS_RUN.noSchools}\n`);
    return EXIT.nothing;
  }
  await mkdir(out, { recursive: true });
  const issued = cellDate(args.today ?? new Date())!;
  const files: { code: string; lines: number }[] = [];
  for (const school of data.schools) {
    const path = join(out, FORM.fileName(school.code));
    if (existsSync(path)) {
      process.stderr.write(`${ANSWERS_RUN.exists(path)}\n`);
      continue;
    }
    await writeFile(path, await answersFile(fileLayout(school, data, issued, until), data.procedures));
    files.push({ code: school.code, lines: school.lines.length });
  }
  const made = files.length;
  const notes = [
    ANSWERS_RUN.made(made, out),
    ...(made > 0 ? [ANSWERS_RUN.lines(files)] : []),
    ...(data.withoutCode > 0 ? [ANSWERS_RUN.withoutCode(data.withoutCode)] : []),
    ...(data.schoolYear === null ? [ANSWERS_RUN.noYear] : []),
  ];
  process.stdout.write(`${notes.join('\n')}\n`);
  if (made === 0) return EXIT.nothing;
  return made < data.schools.length || data.unknown.length > 0 ? EXIT.partly : EXIT.done;
}

async function readFiles(paths: readonly string[], args: AnswersArguments): Promise<number> {
  if (paths.length === 0) throw new CommandError(ANSWERS_RUN.noFiles);
  const addon = await openAddon(args);
  const { files, refused, warnings } = await readAll(paths);
  const payload: AnswersPayload = { files, takeSchool: args.takeSchool };
  const plan = callJson<AnswersPlan>(addon, 'apiPlanAnswers', JSON.stringify(payload));
  const problems = [...refused, ...plan.refused];
  [...problems, ...warnings].forEach((problem) => process.stderr.write(`${problemText(problem)}\n`));
  if (plan.schools.length === 0) {
    process.stderr.write(`${ANSWERS_RUN.nothing}\n`);
    return EXIT.nothing;
  }
  const ending = await write(addon, plan, payload, args);
  process.stdout.write(
    `${[...previewLines(plan), ...countLines(plan, problems.length), ...ending].join('\n')}\n`,
  );
  return problems.length > 0 ? EXIT.partly : EXIT.done;
}

/** Writes what is new, if anything is; returns the lines that say so. */
async function write(
  addon: Addon,
  plan: AnswersPlan,
  payload: AnswersPayload,
  { workbook, dryRun }: AnswersArguments,
): Promise<string[]> {
  if (dryRun) return [ANSWERS_RUN.dryRun];
  const isNew = plan.schools.some(
    ({ added, changed, kept, isStamped }) => added.length + changed.length + kept.length > 0 || isStamped,
  );
  if (!isNew) return [ANSWERS_RUN.same];
  callJson(addon, 'apiRunAnswers', plan.hash, JSON.stringify(payload));
  await saveBook(addon.host.workbook, workbook!);
  return [ANSWERS_RUN.refresh, cliText.saved(workbook!)];
}

async function openAddon({ workbook, today }: AnswersArguments): Promise<Addon> {
  if (workbook === undefined) throw new CommandError(cliText.missingOption('workbook'));
  return openExisting(workbook, today);
}

interface ReadFiles {
  readonly files: SchoolReturn[];
  readonly refused: Problem[];
  readonly warnings: Problem[];
}

async function readAll(paths: readonly string[]): Promise<ReadFiles> {
  const opened = await openPaths(paths);
  const read: ReadFiles = { files: [], refused: [...opened.problems], warnings: [] };
  for (const file of opened.files) {
    const { returned, refused, warnings } = await readReturnFile(file);
    if (returned !== null) read.files.push(returned);
    read.refused.push(...refused);
    read.warnings.push(...warnings);
  }
  return read;
}

function previewLines({ schools }: MergePreview): string[] {
  return schools.flatMap(schoolLines);
}

function schoolLines({ code, name, comment, added, changed, kept, unchanged }: SchoolPreview): string[] {
  const counts = { added: added.length, changed: changed.length, kept: kept.length, unchanged };
  return [
    ANSWERS_RUN.school(code, name, counts),
    ...(comment === '' ? [] : [ANSWERS_RUN.comment(comment)]),
    ...added.map(({ tab, place }) => ANSWERS_RUN.added(tab, place)),
    ...changed.map((one) => ANSWERS_RUN.changed(one.tab, one.place, one.column, one.before, one.after)),
    ...kept.map((one) => ANSWERS_RUN.kept(one.tab, one.place, one.column, one.before, one.after)),
  ];
}

function countLines({ schools, missing }: MergePreview, refused: number): string[] {
  const kept = schools.reduce((all, school) => all + school.kept.length, 0);
  const late = schools.flatMap(({ code, until, received, isLate }) =>
    isLate && until !== null ? [{ code, until, received }] : [],
  );
  const otherPlan = schools.filter(({ isOtherPlan }) => isOtherPlan).map(({ code }) => code);
  return [
    ...(kept > 0 ? [ANSWERS_RUN.keptHint(kept)] : []),
    ...(refused > 0 ? [ANSWERS_RUN.refused(refused)] : []),
    ...(otherPlan.length > 0 ? [ANSWERS_RUN.planChanged(otherPlan)] : []),
    ANSWERS_RUN.returned(schools.map(({ code }) => code)),
    ...(missing.length > 0 ? [ANSWERS_RUN.missing(missing)] : []),
    ...(late.length > 0 ? [ANSWERS_RUN.late(late)] : []),
  ];
}

function codesOf(text: string | undefined): string[] | null {
  if (text === undefined) return null;
  if (!/^\d{6}(,\d{6})*$/.test(text)) throw new CommandError(ANSWERS_RUN.badSchool(text));
  return [...new Set(text.split(','))];
}

/** ISO day, as typed. */
function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (cellDate(`${day}.${month}.${year}`) !== text) throw new CommandError(ANSWERS_RUN.badUntil(text));
  return text;
}
