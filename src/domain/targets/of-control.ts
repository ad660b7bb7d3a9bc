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

export type ControlTopic = 'observer' | 'video' | 'briefing' | 'channel';

const NO_VIDEO = CHOICES.video[2];

/** null: the row says nothing of it. */
const ANSWERS: Readonly<Record<ControlTopic, (record: ControlRecord, today: string) => boolean | null>> = {
  observer: ({ observer }) => observer,
  video: ({ video, videoConduct, videoChecking }) => {
    if (videoConduct === true || videoChecking === true) return true;
    if (video !== '') return video !== NO_VIDEO;
    return videoConduct === null && videoChecking === null ? null : false;
  },
  // Only a day proves it: a row without one, or with one to come, does not confirm it.
  briefing: ({ briefing }, today) => briefing !== null && briefing <= today,
  channel: ({ channel }) => channel,
};

export function controlShare(data: TargetData, topic: ControlTopic): TargetFigure {
  const { registers, procedures, schoolYear, today } = data;
  const rows = registers.control.rows.filter(
    ({ record }) => workSchoolYear(record.work, procedures) === schoolYear,
  );
  if (rows.length === 0) return noFigure(TARGETS.noRows(REGISTER_TABLE_TEXT.control.title));
  const answers = new Map<string, boolean | null>();
  for (const pair of heldPairs(data)) answers.set(pair, null);
  for (const { record } of rows) {
    const pair = `${record.work}|${record.place}`;
    const answer = ANSWERS[topic](record, today);
    if (answers.get(pair) !== true) answers.set(pair, answer ?? answers.get(pair) ?? null);
  }
  const known = [...answers].filter(([, answer]) => answer !== null);
  if (known.length === 0) return noFigure(TARGETS.unheard(answers.size));
  const confirmed = known.filter(([, answer]) => answer === true).length;
  return shareOf(confirmed, known.length, TARGETS.ofRows, TARGETS.unheard(answers.size - known.length));
}

/** Procedures of the year that have been held × the schools that wrote them. */
function heldPairs({ evaluation, schools, procedures, schoolYear, today }: TargetData): string[] {
  const participants = new Map(
    evaluation.works.map(
      ({ id }) =>
        [
          id,
          new Set(
            evaluation.schools
              .filter(({ units }) => units.some(({ work, figures }) => work === id && figures.n > 0))
              .map(({ code }) => code),
          ),
        ] as const,
    ),
  );
  const context = { schools, procedures, schoolYear, today, participants, withDeficits: new Set<string>() };
  return controlRules.expected!(context).flatMap(({ unit, schools: codes }) =>
    codes.map((code) => `${unit}|${code}`),
  );
}
