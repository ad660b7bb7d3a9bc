/** «Мероприятия и решения»: meetings, seminars, publications, the hot line, and what was decided there. */
import { CHOICES } from '../../../messages/choices';
import { REGISTER_ROWS } from '../../../messages/registers-report';
import type { RegisterRules } from '../rules';

type Kind = (typeof CHOICES.eventKind)[number];

/** What each kind is proved by besides its date and topic, and the words by which a plan asks for it. */
const KINDS: Readonly<
  Record<Kind, { readonly proof: readonly string[]; readonly words: readonly string[] }>
> = {
  совещание: { proof: ['minutes', 'decision'], words: ['совещан'] },
  семинар: { proof: [], words: ['семинар'] },
  вебинар: { proof: [], words: ['вебинар', 'видеоконференц'] },
  'педагогический совет': {
    proof: ['minutes', 'decision'],
    words: [
      'педсовет',
      'педагогических совет',
      'педагогический совет',
      'педагогического совет',
      'педагогическом совет',
    ],
  },
  'заседание методического объединения': {
    proof: ['minutes'],
    words: [
      'шмо',
      'рмо',
      'ммо',
      'методических объединен',
      'методическими объединен',
      'методического объединен',
      'заседани',
    ],
  },
  инструктаж: { proof: [], words: ['инструктаж'] },
  'родительское собрание': { proof: [], words: ['родител'] },
  'классный час': { proof: [], words: ['классны', 'обучающимися', 'разъясн'] },
  'публикация на сайте': {
    proof: ['link'],
    words: ['сайт', 'публикац', 'размещен', 'информирован', 'информационн'],
  },
  'горячая линия': { proof: [], words: ['горяч'] },
  консультация: { proof: [], words: ['консультац', 'консультирован', 'разъясн'] },
  другое: { proof: [], words: [] },
};

const isKind = (kind: string): kind is Kind => kind in KINDS;

export const eventRules: RegisterRules<'events'> = {
  read: (cells) => {
    cells.nameless('audience');
    return {
      kind: cells.text('kind').toLowerCase(),
      date: cells.date('date'),
      subject: cells.text('topic'),
      minutes: cells.text('minutes'),
      decision: cells.nameless('decision'),
      deadline: cells.date('deadline'),
      done: cells.yes('done'),
      link: cells.text('link'),
    };
  },
  required: ({ kind, deadline }) => [
    'kind',
    'date',
    'topic',
    'audience',
    ...(isKind(kind) ? KINDS[kind].proof : []),
    ...(deadline === null ? [] : ['done']),
  ],
  unit: () => '',
  topic: ({ kind, subject }) => [kind, subject].filter(Boolean).join(': '),
  date: ({ date }) => date,
  proof: (record) => REGISTER_ROWS.events(record),
  words: ({ kind }) => (isKind(kind) ? KINDS[kind].words : []),
  expected: null,
};
