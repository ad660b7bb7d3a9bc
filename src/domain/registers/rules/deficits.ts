/** «Дефициты»: skills and tasks that were done less well than their level asks, and what is done about them. */
import { REGISTER_PROBLEMS, REGISTER_ROWS } from '../../../messages/registers-report';
import type { RegisterRules } from '../rules';

export const deficitRules: RegisterRules<'deficits'> = {
  read: (cells) => {
    const again = cells.percent('again');
    const againDate = cells.date('againDate');
    if (again === null && againDate !== null)
      cells.note(REGISTER_PROBLEMS.pairMissing(cells.heading('againDate'), cells.heading('again')));
    return {
      work: cells.work('work'),
      skill: cells.text('skill'),
      percent: cells.percent('percent'),
      municipality: cells.percent('municipality'),
      correction: cells.nameless('correction'),
      deadline: cells.date('deadline'),
      again,
      againDate,
      inProgramme: cells.yes('programme') === true,
    };
  },
  required: ({ again }) => [
    'work',
    'skill',
    'percent',
    'correction',
    'deadline',
    'programme',
    ...(again === null ? [] : ['againDate']),
  ],
  unit: () => '',
  topic: ({ skill }) => skill,
  date: ({ againDate, deadline }) => againDate ?? deadline,
  proof: (record) => REGISTER_ROWS.deficits(record),
  words: () => ['дефицит', 'рабочих программ', 'рабочие программ', 'заданий', 'проблемны'],
  // Nobody has deficits by decree: only schools whose loaded results show some are asked.
  expected: ({ withDeficits }) =>
    withDeficits.size === 0 ? [] : [{ unit: '', schools: [...withDeficits].sort() }],
};
