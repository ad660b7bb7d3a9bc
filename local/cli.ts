/**
 * The command line: reads arguments, starts the command, turns failures into plain sentences. Progress goes to
 * stderr, results to stdout.
 */
import { parseArgs } from 'node:util';
import { answers } from './commands/answers';
import { drawControlSample } from './commands/control-sample';
import { writeDocuments } from './commands/documents';
import { importFiles } from './commands/import';
import { pasteList } from './commands/paste-list';
import { drawRecheck, readRecheck } from './commands/recheck';
import { makeReport } from './commands/report';
import { roadmap } from './commands/roadmap';
import { runSample } from './commands/sample';
import { makeSchoolPlans } from './commands/school-plan';
import { makeTemplate } from './commands/template';
import { CommandError, EXIT } from './commands/command';
import { cliText } from './commands/messages';
import { serveText } from './serve/messages';
import { serve } from './serve/start';
import { functionTable } from './function-table';
import { RECHECK_RUN } from '../src/messages/recheck';

export { makeTemplate as writeTemplate } from './commands/template';

const OPTIONS = {
  workbook: { type: 'string' },
  work: { type: 'string' },
  rules: { type: 'string' },
  json: { type: 'string' },
  tabs: { type: 'string' },
  schools: { type: 'string' },
  share: { type: 'string' },
  seed: { type: 'string' },
  school: { type: 'string' },
  kind: { type: 'string' },
  count: { type: 'string' },
  out: { type: 'string' },
  year: { type: 'string' },
  mark: { type: 'boolean' },
  until: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'take-school': { type: 'boolean' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  today: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Exit code: 0 done, 1 nothing done, 2 some files refused. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    return EXIT.nothing;
  }
}

/** What a person can act on; anything else is a fault of the program and is thrown on. */
function sentenceOf(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && path !== undefined) return cliText.fileFailed(path, code);
  throw error;
}

async function run(args: readonly string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CommandError(`${cliText.badOption((error as Error).message)}\n\n${cliText.help}`);
  }
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  if (values.help === true || command === undefined) {
    process.stdout.write(`${cliText.help}\n`);
    return values.help === true ? EXIT.done : EXIT.nothing;
  }
  const today = todayOf(values.today);
  switch (command) {
    case 'template':
      if (rest.length !== 1) throw new CommandError(cliText.templatePath);
      await makeTemplate(rest[0]!, today);
      process.stdout.write(`${cliText.saved(rest[0]!)}\n`);
      return EXIT.done;
    case 'import':
      return importFiles(rest, { workbook: needed(values.workbook, 'workbook'), work: values.work, today });
    case 'report':
      nothingElse(rest);
      return makeReport({
        workbook: needed(values.workbook, 'workbook'),
        rules: values.rules,
        json: values.json,
        tabs: values.tabs,
        today,
      });
    case 'control-sample':
      nothingElse(rest);
      return drawControlSample({
        workbook: needed(values.workbook, 'workbook'),
        schools: values.schools,
        share: values.share,
        seed: values.seed,
        out: values.out,
        mark: values.mark === true,
        today,
      });
    case 'recheck':
      return recheck(rest, values, today);
    case 'roadmap':
      return roadmap(rest, { workbook: values.workbook, year: values.year, json: values.json, today });
    case 'answers':
      return answers(rest, {
        workbook: values.workbook,
        out: values.out,
        school: values.school,
        until: values.until,
        dryRun: values['dry-run'] === true,
        takeSchool: values['take-school'] === true,
        today,
      });
    case 'school-plan':
      nothingElse(rest);
      return makeSchoolPlans({
        workbook: needed(values.workbook, 'workbook'),
        school: needed(values.school, 'school'),
        today,
      });
    case 'documents':
      nothingElse(rest);
      return writeDocuments({
        workbook: needed(values.workbook, 'workbook'),
        out: needed(values.out, 'out'),
        kind: values.kind,
        school: values.school,
        today,
      });
    case 'sample':
      return runSample(today);
    case 'serve':
      return serveBook(rest, values, today);
    case 'paste-list':
      return pasteList();
    case 'function-table':
      process.stdout.write(`${functionTable()}\n`);
      return EXIT.done;
    default:
      throw new CommandError(`${cliText.unknownCommand(command)}\n\n${cliText.help}`);
  }
}

/** `recheck draw` and `recheck read`. */
function recheck(
  [action, ...paths]: readonly string[],
  values: Readonly<
    Partial<Record<'workbook' | 'work' | 'school' | 'out' | 'count' | 'seed' | 'json', string>>
  >,
  today: Date | undefined,
): Promise<number> {
  const workbook = needed(values.workbook, 'workbook');
  const { work, school, out, count, seed, json } = values;
  if (action === 'draw') return drawRecheck(paths, { workbook, work, school, out, count, seed, today });
  if (action === 'read') return readRecheck(paths, { workbook, json, today });
  throw new CommandError(RECHECK_RUN.noCommand);
}

function serveBook(
  [book, ...others]: readonly string[],
  { port, 'no-open': isQuiet }: Readonly<Partial<{ port: string; 'no-open': boolean }>>,
  today: Date | undefined,
): Promise<number> {
  if (others.length > 0) throw new CommandError(serveText.onlyOne);
  return serve({ book, port, open: isQuiet !== true, today });
}

/** `--tabs 900001 900002` would lose the second code. */
function nothingElse([word]: readonly string[]): void {
  if (word !== undefined) throw new CommandError(cliText.unexpected(word));
}

function needed(value: string | undefined, option: string): string {
  if (value === undefined) throw new CommandError(cliText.missingOption(option));
  return value;
}

/** Midday of the day given, so that no time zone moves it. */
function todayOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const [year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).slice(1).map(Number);
  const date = new Date(year!, month! - 1, day, 12);
  // A 31 February would become a day of March.
  if (date.getMonth() !== month! - 1 || date.getDate() !== day) throw new CommandError(cliText.badDate(text));
  return date;
}
