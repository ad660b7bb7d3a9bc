/** `control-sample`: draws schools for a control sample through the add-on, writes the list for an order, marks them. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CONTROL_SAMPLE } from '../../src/messages/control-sample';
import type {
  ControlSampleOptions,
  ControlSamplePlan,
  ControlSampleRun,
} from '../../src/sheets/control-sample';
import { saveBook } from '../addon';
import { openExisting } from './book';
import { CommandError, EXIT, callJson } from './command';
import { controlSampleFile, emptyNotes, omissions } from './control-sample-list';
import { cliText } from './messages';

export interface ControlSampleArguments {
  readonly workbook: string;
  readonly schools: string | undefined;
  /** Percent. */
  readonly share: string | undefined;
  readonly seed: string | undefined;
  readonly out: string | undefined;
  readonly mark: boolean;
  readonly today: Date | undefined;
}

export async function drawControlSample(args: ControlSampleArguments): Promise<number> {
  const { workbook, out } = args;
  const date = dayText(args.today ?? new Date());
  const options: ControlSampleOptions = { seed: args.seed ?? date, ...amountOf(args) };
  if (out !== undefined && resolve(out) === resolve(workbook)) throw new CommandError(cliText.outIsBook(out));
  const addon = await openExisting(workbook, args.today);
  const text = JSON.stringify(options);
  const plan = callJson<ControlSamplePlan>(addon, 'apiPlanControlSample', text);
  const lines = linesOf(plan, date);
  if (out !== undefined) {
    await writeFile(out, await controlSampleFile(plan, date));
    lines.push(cliText.saved(out));
  }
  if (args.mark) {
    const run = callJson<ControlSampleRun>(addon, 'apiMarkControlSample', plan.hash, text);
    lines.push(CONTROL_SAMPLE.marked(run.marked));
    if (run.kept.length > 0) lines.push(CONTROL_SAMPLE.kept(run.kept));
    if (run.marked > 0) {
      await saveBook(addon.host.workbook, workbook);
      lines.push(cliText.saved(workbook));
    }
  } else lines.push(CONTROL_SAMPLE.notMarked);
  process.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.done;
}

function amountOf({
  schools,
  share,
}: ControlSampleArguments): Pick<ControlSampleOptions, 'schools' | 'share'> {
  if (schools !== undefined && share !== undefined) throw new CommandError(cliText.bothAmounts);
  if (schools !== undefined) {
    if (!/^[1-9]\d{0,4}$/.test(schools)) throw new CommandError(cliText.badSchools(schools));
    return { schools: Number(schools) };
  }
  if (share === undefined) return {};
  const percent = /^\d{1,3}([.,]\d+)?%?$/.test(share) ? Number(share.replace('%', '').replace(',', '.')) : 0;
  if (percent <= 0 || percent > 100) throw new CommandError(cliText.badShare(share));
  return { share: percent };
}

function linesOf(plan: ControlSamplePlan, date: string): string[] {
  return [
    ...plan.schools.map(({ code, municipality, name, stratum }, i) =>
      CONTROL_SAMPLE.school(i + 1, [municipality, code, name, `[${stratum}]`]),
    ),
    CONTROL_SAMPLE.drawn(plan.schools.length, plan.candidates),
    CONTROL_SAMPLE.date(date),
    CONTROL_SAMPLE.seed(plan.seed),
    CONTROL_SAMPLE.rule(plan),
    ...omissions(plan),
    ...emptyNotes(plan),
    ...plan.strata
      .filter(({ drawn }) => drawn.length === 0)
      .map(({ title, schools }) => CONTROL_SAMPLE.emptyStratum(title, schools)),
    CONTROL_SAMPLE.proposal,
  ];
}

/** «22.11.2026», in local time. */
function dayText(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
}
