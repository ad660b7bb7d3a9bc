/** «ВСОКО»: which elements of the internal system of quality assessment a school has, with the document of each. */
import { CHOICES } from '../../../messages/choices';
import { REGISTER_ROWS } from '../../../messages/registers-report';
import { RegisterRules, allSchools } from '../rules';

const ABSENT = CHOICES.present[2];

export const qualitySystemRules: RegisterRules<'qualitySystem'> = {
  read: (cells) => ({
    element: cells.choice('element', CHOICES.qualityElement),
    present: cells.choice('present', CHOICES.present),
    date: cells.date('date'),
    link: cells.text('link'),
  }),
  required: ({ present }) => [
    'school',
    'element',
    'present',
    ...(present === ABSENT ? [] : ['date', 'link']),
  ],
  unit: ({ element }) => element,
  topic: ({ element }) => element,
  date: ({ date }) => date,
  proof: (record) => REGISTER_ROWS.qualitySystem(record),
  words: () => ['всоко', 'внутренн', 'внутришкольн', 'положени', 'локальн', 'критери'],
  expected: (context) => {
    const schools = allSchools(context);
    return CHOICES.qualityElement.map((unit) => ({ unit, schools }));
  },
};
