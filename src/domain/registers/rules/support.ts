/** «Адресная помощь»: what is done together with a school in a subject and grade; nobody is named. */
import { REGISTER_PROBLEMS, REGISTER_ROWS } from '../../../messages/registers-report';
import type { RegisterRules } from '../rules';

export const supportRules: RegisterRules<'support'> = {
  read: (cells) => {
    const start = cells.date('start');
    const end = cells.date('end');
    if (start !== null && end !== null && end < start)
      cells.note(REGISTER_PROBLEMS.endBeforeStart(cells.heading('end'), cells.heading('start')));
    return {
      subject: cells.subject('subject'),
      grade: cells.grade('grade'),
      reason: cells.nameless('reason'),
      mentor: cells.school('mentor'),
      lessons: cells.count('lessons'),
      programme: cells.nameless('programme'),
      start,
      end,
      result: cells.nameless('result'),
    };
  },
  required: ({ end }) => [
    'school',
    'subject',
    'grade',
    'reason',
    'mentor',
    'programme',
    'start',
    ...(end === null ? [] : ['lessons', 'result']),
  ],
  unit: () => '',
  topic: ({ programme, reason }) => programme || reason,
  date: ({ end, start }) => end ?? start,
  proof: (record) => REGISTER_ROWS.support(record),
  words: () => ['помощ', 'наставни', 'адресн', 'посещени', 'взаимопосещ', 'сопровожден', 'индивидуальн'],
  expected: null,
};
