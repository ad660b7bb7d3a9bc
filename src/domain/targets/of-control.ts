/**
 * Shares of «Контроль процедур»: of the pairs procedure × school (or exam point) about which the register says
 * something. Pairs that were held and that it says nothing of are counted beside, never as a «нет».
 */
import { CHOICES } from '../../messages/choices';
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import { TARGETS } from '../../messages/targets';
import { workSchoolYear } from '../registers/deficits';
import type { ControlRecord } from '../registers/record';
import { controlRules } from '../registers/rules/control';
import { TargetData, TargetFigure, noFigure, shareOf } from './figure';

/** What is needed to know which procedures were held, and what is said of them. */
export type ControlData = Pick<
  TargetData,
  'registers' | 'evaluation' | 'schools' | 'procedures' | 'schoolYear' | 'today'
>;
/** null: the row says nothing of it. */
export type ControlQuestion = (record: ControlRecord, today: string) => boolean | null;

const NO_VIDEO = CHOICES.video[2];

export function wasFilmed({ video, videoConduct, videoChecking }: ControlRecord): boolean | null {
  if (videoConduct === true || videoChecking === true) return true;
  if (video !== '') return video !== NO_VIDEO;
  return videoConduct === null && videoChecking === null ? null : false;
}

/** Only a day proves it: a row without one, or with one to come, does not confirm it. */
export function wasBriefed({ briefing }: ControlRecord, today: string): boolean {
  return briefing !== null && briefing <= today;
}

export interface ControlCounts {
  readonly confirmed: number;
  /** Pairs of which something is said. */
  readonly known: number;
  /** Pairs held in the year of which nothing is said. */
  readonly unheard: number;
}

/** Of several rows of a pair one «да» is enough. */
export function controlCounts(data: ControlData, question: ControlQuestion): ControlCounts {
  const answers = new Map<string, boolean | null>();
  for (const { work, school } of heldPairs(data)) answers.set(`${work}|${school}`, null);
  for (const { record } of rowsOfYear(data)) {
    const pair = `${record.work}|${record.place}`;
    const answer = question(record, data.today);
    if (answers.get(pair) !== true) answers.set(pair, answer ?? answers.get(pair) ?? null);
  }
  const known = [...answers.values()].filter((answer) => answer !== null);
  const confirmed = known.filter((answer) => answer === true).length;
  return { confirmed, known: known.length, unheard: answers.size - known.length };
}

export function controlShare(data: TargetData, question: ControlQuestion): TargetFigure {
  if (rowsOfYear(data).length === 0) return noFigure(TARGETS.noRows(REGISTER_TABLE_TEXT.control.title));
  const { confirmed, known, unheard } = controlCounts(data, question);
  if (known === 0) return noFigure(TARGETS.unheard(unheard));
  return shareOf(confirmed, known, TARGETS.ofRows, TARGETS.unheard(unheard));
}

function rowsOfYear({ registers, procedures, schoolYear }: ControlData) {
  return registers.control.rows.filter(
    ({ record }) => workSchoolYear(record.work, procedures) === schoolYear,
  );
}

/** Procedures of the year that have been held × the schools that wrote them. */
export function heldPairs({
  evaluation,
  schools,
  procedures,
  schoolYear,
  today,
}: ControlData): { readonly work: string; readonly school: string }[] {
  const participants = new Map<string, Set<string>>();
  for (const { code, units } of evaluation.schools)
    for (const { work, figures } of units)
      if (figures.n > 0) participants.set(work, (participants.get(work) ?? new Set()).add(code));
  const context = { schools, procedures, schoolYear, today, participants, withDeficits: new Set<string>() };
  return controlRules.expected!(context).flatMap(({ unit: work, schools: codes }) =>
    codes.map((school) => ({ work, school })),
  );
}
