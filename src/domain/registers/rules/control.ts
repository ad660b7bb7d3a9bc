/** «Контроль процедур»: how a procedure was held in a school or at an exam point. */
import { CHOICES } from '../../../messages/choices';
import { REGISTER_ROWS } from '../../../messages/registers-report';
import { schoolYearOf } from '../../roadmap/school-year';
import type { Procedure } from '../../tables/lists';
import { Expectation, RegisterContext, RegisterRules, allSchools } from '../rules';

const NO_VIDEO = CHOICES.video[2];

export const controlRules: RegisterRules<'control'> = {
  read: (cells) => {
    cells.yes('videoPlanned');
    return {
      work: cells.work('work'),
      place: cells.place('school'),
      video: cells.choice('video', CHOICES.video),
      videoConduct: cells.yes('videoConduct'),
      videoChecking: cells.yes('videoChecking'),
      observer: cells.yes('observer'),
      observerTrained: cells.yes('observerTrained'),
      noConflict: cells.yes('noConflict'),
      briefing: cells.date('briefing'),
      channel: cells.yes('channel'),
      appointed: cells.yes('appointed'),
      order: cells.text('order'),
      commission: cells.choice('commission', CHOICES.commission),
      criteria: cells.yes('criteria'),
      equipment: cells.yes('equipment'),
      storage: cells.yes('storage'),
    };
  },
  required: ({ video, observer, appointed }) => [
    'work',
    'school',
    'video',
    'videoPlanned',
    ...(video === NO_VIDEO ? [] : ['videoConduct', 'videoChecking']),
    'observer',
    ...(observer === true ? ['observerTrained', 'noConflict'] : []),
    'briefing',
    'channel',
    'appointed',
    ...(appointed === true ? ['order'] : []),
    'commission',
    'criteria',
    'equipment',
    'storage',
  ],
  unit: ({ work }) => work,
  topic: ({ work }) => work,
  date: ({ briefing }) => briefing,
  proof: ({ work, place, order }) => REGISTER_ROWS.control(work, place, order),
  words: () => [
    'видеонаблюд',
    'наблюдат',
    'инструктаж',
    'зкс',
    'защищ',
    'конфиденц',
    'копиров',
    'бумаг',
    'комисси',
  ],
  expected: (context) => heldProcedures(context).map((procedure) => writers(procedure, context)),
};

/** Procedures of the plan's school year that have been held, in the order of their days. */
function heldProcedures({ procedures, schoolYear, today }: RegisterContext): Procedure[] {
  return [...procedures.values()]
    .filter(
      ({ conducted }) => conducted !== null && conducted <= today && schoolYearOf(conducted) === schoolYear,
    )
    .sort((a, b) => (`${a.conducted}${a.id}` < `${b.conducted}${b.id}` ? -1 : 1));
}

/** Schools with results of the work; all of «Школы» but those not drawn while nothing has been loaded. */
function writers({ id, notDrawn }: Procedure, context: RegisterContext): Expectation {
  const wrote = context.participants.get(id);
  const schools =
    wrote === undefined ? allSchools(context).filter((code) => !notDrawn.has(code)) : [...wrote].sort();
  return { unit: id, schools };
}
