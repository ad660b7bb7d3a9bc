/** «Повышение квалификации»: the perspective plan, applications, who has finished – by position, in numbers. */
import { CHOICES } from '../../../messages/choices';
import { REGISTER_PROBLEMS, REGISTER_ROWS } from '../../../messages/registers-report';
import { RegisterRules, allSchools } from '../rules';

const [, APPLIED, , FINISHED] = CHOICES.trainingState;

export const trainingRules: RegisterRules<'training'> = {
  read: (cells) => {
    const people = cells.count('people');
    const planned = cells.date('planned');
    const finished = cells.date('finished');
    const state = cells.choice('state', CHOICES.trainingState);
    if (finished !== null && state !== '' && state !== FINISHED)
      cells.note(REGISTER_PROBLEMS.finishedState(state));
    return {
      title: cells.text('topic'),
      staff: cells.nameless('position'),
      people,
      planned,
      application: cells.text('application'),
      state,
      finished,
      trained: cells.part('trained', people, 'people'),
    };
  },
  required: ({ state }) => [
    'school',
    'topic',
    'position',
    'people',
    'form',
    'planned',
    'state',
    ...(state === APPLIED ? ['application'] : []),
    ...(state === FINISHED ? ['finished', 'trained'] : []),
  ],
  unit: () => '',
  topic: ({ title }) => title,
  date: ({ finished, planned }) => finished ?? planned,
  proof: (record) => REGISTER_ROWS.training(record),
  words: () => ['повышени', 'квалификац', 'курс', 'обучени', 'стажиров'],
  expected: (context) => [{ unit: '', schools: allSchools(context) }],
};
