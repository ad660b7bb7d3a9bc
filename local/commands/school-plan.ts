/** `school-plan`: «План школы…» through the add-on. */
import { planCodes } from '../../src/domain/school-plan/codes';
import { SCHOOL_PLAN_RUN } from '../../src/messages/school-plan';
import type { SchoolPlanPreview } from '../../src/sheets/school-plan';
import type { RunResult } from '../../src/sheets/steps';
import { saveBook } from '../addon';
import { openExisting } from './book';
import { CommandError, EXIT, callJson } from './command';
import { cliText } from './messages';

export interface SchoolPlanArguments {
  readonly workbook: string;
  /** Codes as typed. */
  readonly school: string;
  readonly today: Date | undefined;
}

export async function makeSchoolPlans({ workbook, school, today }: SchoolPlanArguments): Promise<number> {
  const codes = planCodes(school);
  if (codes === null) throw new CommandError(SCHOOL_PLAN_RUN.badOption(school));
  const addon = await openExisting(workbook, today);
  const text = JSON.stringify(codes);
  const { isNew, changed, unchanged } = runWhole(addon, text);
  await saveBook(addon.host.workbook, workbook);
  const lines = [
    SCHOOL_PLAN_RUN.done(isNew.length, changed.length, unchanged.length),
    ...isNew,
    ...changed,
    cliText.saved(workbook),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.done;
}

/** Runs until everything is in place; returns what the first preview said. */
function runWhole(addon: Parameters<typeof callJson>[0], codes: string): SchoolPlanPreview {
  const preview = callJson<SchoolPlanPreview>(addon, 'apiPlanSchoolPlan', codes);
  let { hash } = preview;
  while (!callJson<RunResult>(addon, 'apiRunSchoolPlan', hash, codes).done)
    hash = callJson<SchoolPlanPreview>(addon, 'apiPlanSchoolPlan', codes).hash;
  return preview;
}
