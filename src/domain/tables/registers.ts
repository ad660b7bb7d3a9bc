/**
 * Registers (реестры): what the roadmap orders and schools report. Every register ends with the code of a roadmap line
 * and the word by which a person accepts the row as its evidence.
 */
import { CHOICES } from '../../messages/choices';
import { Column, TableId, TableSchema, column } from './schema';

const REGISTER = '#8e7cc3';

/** In the order of their tabs. */
export const REGISTER_IDS = [
  'control',
  'events',
  'qualitySystem',
  'internalResults',
  'deficits',
  'training',
  'support',
  'experts',
  'taskBank',
] as const;
export type RegisterId = (typeof REGISTER_IDS)[number];

const yes = (id: string, width = 110): Column => column(id, 'text', width, { choices: CHOICES.yes });
const later = (one: Column): Column => ({ ...one, later: true });
const school = column('school', 'code', 80);
const grade = column('grade', 'count', 60);
const subject = column('subject', 'text', 80, { choices: CHOICES.subject });
const work = column('work', 'code', 130, { choicesFrom: { table: 'procedures', column: 'id' } });

/** The line of the roadmap that a row serves, and whether a person accepts it as evidence. */
const LINK: readonly Column[] = [column('action', 'code', 80), yes('accepted', 80)];

function register(
  id: RegisterId & TableId,
  key: readonly string[],
  frozenColumns: number,
  columns: readonly Column[],
): TableSchema {
  return { id, columns, key, frozenColumns, colour: REGISTER, hidden: false, typingRows: 60 };
}

export const REGISTER_TABLES: Readonly<Record<RegisterId, TableSchema>> = {
  control: {
    ...register('control', ['work', 'school'], 2, [
      work,
      column('school', 'code', 110),
      column('video', 'text', 110, { choices: CHOICES.video }),
      later(yes('videoPlanned')),
      later(yes('videoConduct')),
      later(yes('videoChecking')),
      column('observer', 'text', 110, { choices: CHOICES.yes }),
      later(yes('observerTrained')),
      later(yes('noConflict')),
      column('briefing', 'date', 110),
      column('channel', 'text', 110, { choices: CHOICES.yes }),
      later(yes('appointed', 120)),
      column('order', 'text', 140),
      column('commission', 'text', 140, { choices: CHOICES.commission }),
      later(yes('criteria')),
      later(yes('equipment')),
      later(yes('storage')),
      column('note', 'long-text', 220),
      ...LINK.map(later),
    ]),
    typingRows: 100,
  },
  events: register('events', ['kind', 'date', 'topic'], 3, [
    column('kind', 'text', 170, { choices: CHOICES.eventKind }),
    column('date', 'date', 100),
    column('topic', 'long-text', 300),
    column('audience', 'long-text', 180),
    school,
    column('minutes', 'text', 120),
    column('decision', 'long-text', 280),
    column('deadline', 'date', 100),
    yes('done', 100),
    column('link', 'long-text', 180),
    column('note', 'long-text', 180),
    ...LINK,
  ]),
  qualitySystem: register('qualitySystem', ['school', 'element'], 2, [
    school,
    column('element', 'text', 280, { choices: CHOICES.qualityElement }),
    column('present', 'text', 110, { choices: CHOICES.present }),
    column('date', 'date', 100),
    column('link', 'long-text', 240),
    column('note', 'long-text', 220),
    ...LINK,
  ]),
  internalResults: register('internalResults', ['school', 'grade', 'subject', 'period', 'year'], 5, [
    school,
    grade,
    subject,
    column('period', 'text', 120, { choices: CHOICES.period }),
    column('year', 'code', 80),
    ...[2, 3, 4, 5].map((mark) => column(`mark${mark}`, 'count', 60)),
    column('absent', 'count', 60),
    { ...column('passed', 'percent', 100), computed: true },
    { ...column('quality', 'percent', 90), computed: true },
    { ...column('learned', 'percent', 70), computed: true },
    column('note', 'long-text', 220),
    ...LINK,
  ]),
  deficits: register('deficits', ['work', 'school', 'skill'], 3, [
    work,
    school,
    column('skill', 'long-text', 320),
    column('percent', 'percent', 80),
    column('municipality', 'percent', 120),
    column('correction', 'long-text', 260),
    column('deadline', 'date', 100),
    column('again', 'percent', 110),
    column('againDate', 'date', 110),
    yes('programme', 130),
    column('note', 'long-text', 200),
    ...LINK,
  ]),
  training: register('training', ['school', 'topic', 'position'], 2, [
    school,
    column('topic', 'long-text', 300),
    column('position', 'text', 180),
    column('people', 'count', 80),
    column('form', 'text', 150, { choices: CHOICES.trainingForm }),
    column('planned', 'date', 100),
    column('application', 'text', 140),
    column('state', 'text', 140, { choices: CHOICES.trainingState }),
    column('finished', 'date', 100),
    column('trained', 'count', 90),
    column('note', 'long-text', 200),
    ...LINK,
  ]),
  support: register('support', ['school', 'subject', 'grade'], 3, [
    school,
    subject,
    grade,
    column('reason', 'long-text', 240),
    column('mentor', 'code', 110),
    column('lessons', 'count', 100),
    column('programme', 'long-text', 260),
    column('start', 'date', 100),
    column('end', 'date', 100),
    column('result', 'long-text', 220),
    column('note', 'long-text', 180),
    ...LINK,
  ]),
  experts: register('experts', ['school', 'role', 'position', 'subject'], 2, [
    school,
    column('role', 'text', 180, { choices: CHOICES.expertRole }),
    column('position', 'text', 200),
    subject,
    column('count', 'count', 80),
    column('trained', 'count', 90),
    yes('noConflict', 120),
    column('date', 'date', 110),
    column('note', 'long-text', 240),
    ...LINK,
  ]),
  taskBank: register('taskBank', ['title', 'subject', 'grade'], 1, [
    column('title', 'long-text', 280),
    subject,
    grade,
    column('purpose', 'text', 150, { choices: CHOICES.taskPurpose }),
    column('reviewed', 'date', 110),
    column('reviewer', 'text', 180),
    column('review', 'text', 140, { choices: CHOICES.review }),
    column('uses', 'count', 110),
    column('link', 'long-text', 200),
    column('note', 'long-text', 220),
    ...LINK,
  ]),
};
