/** `report`: «Сформировать отчёт» through the add-on, and the results as JSON. */
import { writeFile } from 'node:fs/promises';
import { RULE_SET_NAMES, RuleSetName } from '../../src/domain/tables/settings';
import type { Preview, RunResult } from '../../src/sheets/report';
import { saveBook } from '../addon';
import { openExisting } from './book';
import { Addon, CommandError, EXIT, callJson } from './command';
import { cliText } from './messages';

export interface ReportArguments {
  readonly workbook: string;
  readonly rules: string | undefined;
  readonly json: string | undefined;
  readonly tabs: string | undefined;
  readonly today: Date | undefined;
}

export async function makeReport(args: ReportArguments): Promise<number> {
  const { rules, tabs } = args;
  if (rules !== undefined && !RULE_SET_NAMES.includes(rules as RuleSetName)) {
    throw new CommandError(cliText.badRules(rules, RULE_SET_NAMES));
  }
  if (tabs !== undefined && !/^(all|none|\d{6}(,\d{6})*)$/.test(tabs))
    throw new CommandError(cliText.badTabs(tabs));
  const addon = await openExisting(args.workbook, args.today);
  const { preview, run } = reportOn(addon, { ...(rules && { rules }), ...(tabs && { tabs }) });
  await saveBook(addon.host.workbook, args.workbook);
  if (args.json !== undefined) {
    const results = callJson<object>(addon, 'apiResults', JSON.stringify({ ...(rules && { rules }) }));
    await writeFile(args.json, `${JSON.stringify(results, null, 1)}\n`);
  }
  process.stdout.write(`${reportLines(preview, run).concat(cliText.saved(args.workbook)).join('\n')}\n`);
  return EXIT.done;
}

/** Presses «Сформировать отчёт» until it is done. */
export function reportOn(addon: Addon, options: object): { preview: Preview; run: RunResult } {
  const text = JSON.stringify(options);
  const preview = callJson<Preview>(addon, 'apiPlanReport', text);
  let hash = preview.hash;
  for (;;) {
    const run = callJson<RunResult>(addon, 'apiRunReport', hash, text);
    if (run.done) return { preview, run };
    hash = callJson<Preview>(addon, 'apiPlanReport', text).hash;
  }
}

export function reportLines(preview: Preview, run: RunResult): string[] {
  return [
    cliText.reportDone(run.isNew, run.changed, run.unchanged),
    ...(preview.renamed.length > 0 ? [cliText.renamed(preview.renamed)] : []),
    ...(preview.typedReplaced > 0 ? [cliText.typedReplaced(preview.typedReplaced)] : []),
    ...(preview.withoutTab > 0 ? [cliText.withoutTab(preview.withoutTab)] : []),
    ...(preview.unknownCodes.length > 0 ? [cliText.unknownCodes(preview.unknownCodes)] : []),
    ...(preview.attention > 0 ? [cliText.attention(preview.attention)] : []),
  ];
}
