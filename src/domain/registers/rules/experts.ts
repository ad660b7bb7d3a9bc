/** «Эксперты и наблюдатели»: how many people of which position a school has for each role. */
import { CHOICES } from '../../../messages/choices';
import { REGISTER_ROWS } from '../../../messages/registers-report';
import { RegisterRules, allSchools } from '../rules';

/** Roles that judge or watch the work of others. */
const INDEPENDENT: readonly string[] = CHOICES.expertRole.slice(0, 2);

export const expertRules: RegisterRules<'experts'> = {
  read: (cells) => {
    const count = cells.count('count');
    return {
      role: cells.choice('role', CHOICES.expertRole),
      staff: cells.nameless('position'),
      subject: cells.subject('subject'),
      count,
      trained: cells.part('trained', count, 'count'),
      noConflict: cells.yes('noConflict'),
      date: cells.date('date'),
    };
  },
  required: ({ role }) => [
    'school',
    'role',
    'position',
    'count',
    'trained',
    'date',
    ...(INDEPENDENT.includes(role) ? ['noConflict'] : []),
  ],
  unit: () => '',
  topic: ({ role }) => role,
  date: ({ date }) => date,
  proof: (record) => REGISTER_ROWS.experts(record),
  words: () => ['эксперт', 'наблюдат', 'организатор', 'координатор', 'специалист', 'кадров'],
  expected: (context) => [{ unit: '', schools: allSchools(context) }],
};
