/**
 * The command line: reads arguments, starts the command, turns failures into plain sentences. Progress goes to
 * stderr, results to stdout.
 */
import { parseArgs } from 'node:util';
import { importFiles } from './commands/import';
import { pasteList } from './commands/paste-list';
import { makeReport } from './commands/report';
import { runSample } from './commands/sample';
import { makeTemplate } from './commands/template';
import { CommandError } from './commands/command';
import { cliText } from './commands/messages';

export { makeTemplate as writeTemplate } from './commands/template';

const OPTIONS = {
  workbook: { type: 'string' },
  work: { type: 'string' },
  rules: { type: 'string' },
  json: { type: 'string' },
  tabs: { type: 'string' },
  today: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Exit code: 0 done, 1 nothing done, 2 some files refused. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
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
    return values.help === true ? 0 : 1;
  }
  const today = todayOf(values.today);
  switch (command) {
    case 'template':
      if (rest.length !== 1) throw new CommandError(cliText.templatePath);
      await makeTemplate(rest[0]!, today);
      process.stdout.write(`${cliText.saved(rest[0]!)}\n`);
      return 0;
    case 'import':
      return importFiles(rest, { workbook: needed(values.workbook, 'workbook'), work: values.work, today });
    case 'report':
      return makeReport({
        workbook: needed(values.workbook, 'workbook'),
        rules: values.rules,
        json: values.json,
        tabs: values.tabs,
        today,
      });
    case 'sample':
      return runSample(today);
    case 'paste-list':
      return pasteList();
    default:
      throw new CommandError(`${cliText.unknownCommand(command)}\n\n${cliText.help}`);
  }
}

function needed(value: string | undefined, option: string): string {
  if (value === undefined) throw new CommandError(cliText.missingOption(option));
  return value;
}

/** Midday of the day given, so that no time zone moves it. */
function todayOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const date = new Date(`${text}T12:00:00`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime())) {
    throw new CommandError(cliText.badDate(text));
  }
  return date;
}
