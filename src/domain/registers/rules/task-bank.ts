/** «Банк КИМ»: task sets with their review and how often a year they are written. */
import { CHOICES } from '../../../messages/choices';
import { REGISTER_ROWS } from '../../../messages/registers-report';
import type { RegisterRules } from '../rules';

const NOT_REVIEWED = CHOICES.review[3];

export const taskBankRules: RegisterRules<'taskBank'> = {
  read: (cells) => {
    cells.nameless('reviewer');
    return {
      title: cells.text('title'),
      subject: cells.subject('subject'),
      grade: cells.grade('grade'),
      purpose: cells.choice('purpose', CHOICES.taskPurpose),
      reviewed: cells.date('reviewed'),
      review: cells.choice('review', CHOICES.review),
      uses: cells.count('uses'),
    };
  },
  required: ({ review }) => [
    'title',
    'subject',
    'grade',
    'purpose',
    'review',
    'uses',
    ...(review === NOT_REVIEWED ? [] : ['reviewed', 'reviewer']),
  ],
  unit: () => '',
  topic: ({ title }) => title,
  date: ({ reviewed }) => reviewed,
  proof: (record) => REGISTER_ROWS.taskBank(record),
  words: () => ['контрольно', 'измерительн', 'ким', 'мониторинг', 'экспертиз'],
  expected: null,
};
