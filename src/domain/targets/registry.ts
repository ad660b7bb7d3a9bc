/** The indicators that the program computes, in the order of their rows. A missing one is a compile error. */
import { TargetData, TargetFigure } from './figure';
import { answeredSchools, internalSchools, qualitySystemSchools, trainedPeople } from './of-schools';
import { objectivityIndex, rechecksConfirmed, schoolsWithSigns } from './of-results';
import { controlShare, wasBriefed, wasFilmed } from './of-control';
import { roadmapDone, roadmapDue } from './of-roadmap';

export const TARGET_IDS = [
  'signs',
  'index',
  'observers',
  'video',
  'briefing',
  'channel',
  'recheck',
  'qualitySystem',
  'internal',
  'answered',
  'roadmapDue',
  'roadmapAll',
  'training',
] as const;
export type TargetId = (typeof TARGET_IDS)[number];

/** What «Показатели» calls them in its column «Код»; they never change their meaning. */
export const TARGET_CODES: Readonly<Record<TargetId, string>> = {
  signs: 'П1',
  index: 'П2',
  observers: 'П3',
  video: 'П4',
  briefing: 'П5',
  channel: 'П6',
  recheck: 'П7',
  qualitySystem: 'П8',
  internal: 'П9',
  answered: 'П10',
  roadmapDue: 'П11',
  roadmapAll: 'П12',
  training: 'П13',
};

const FIGURES: Readonly<Record<TargetId, (data: TargetData) => TargetFigure>> = {
  signs: schoolsWithSigns,
  index: objectivityIndex,
  observers: (data) => controlShare(data, ({ observer }) => observer),
  video: (data) => controlShare(data, wasFilmed),
  briefing: (data) => controlShare(data, wasBriefed),
  channel: (data) => controlShare(data, ({ channel }) => channel),
  recheck: rechecksConfirmed,
  qualitySystem: qualitySystemSchools,
  internal: internalSchools,
  answered: answeredSchools,
  roadmapDue,
  roadmapAll: roadmapDone,
  training: trainedPeople,
};

/** Every indicator of the data's school year. */
export function targetFigures(data: TargetData): ReadonlyMap<TargetId, TargetFigure> {
  return new Map(TARGET_IDS.map((id) => [id, FIGURES[id](data)] as const));
}
