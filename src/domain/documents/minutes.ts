/** Minutes of the meetings of «Мероприятия и решения»: what was heard and decided; votes and names are left to fill. */
import { compareText } from '../verdict/gather';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import {
  Meeting,
  OpenDecision,
  Question,
  fileKind,
  genitive,
  isMeeting,
  meetingsOf,
  openDecisions,
} from './meetings';
import type { Block, DocumentModel } from './model';
import { LINE, day, dayOrDash, footerOf, headOf, heading, list, note, paragraph, table } from './parts';

const TEXT = {
  title: 'Протокол',
  type: 'ПРОТОКОЛ',
  file: (date: string, kind: string): string => `Протокол ${date} ${kind}`.trim(),
  noMeetings:
    'На вкладке «Мероприятия и решения» нет прошедших мероприятий с решением или номером протокола: впишите вид, дату, тему и решение, и протокол будет составлен.',
  noMeetingsOfSchool:
    'На вкладке «Мероприятия и решения» нет прошедших мероприятий этой школы с решением или номером протокола: впишите вид, дату, тему, код ОО и решение, и протокол будет составлен.',
  chair: 'Председатель',
  secretary: 'Секретарь',
  present: 'Присутствовали',
  count: 'Всего присутствовало',
  people: '______ человек',
  agenda: 'Повестка дня',
  heard: 'СЛУШАЛИ: ',
  spoke: 'ВЫСТУПИЛИ:',
  decided: 'РЕШИЛИ: ',
  term: 'Срок',
  responsible: 'Ответственный',
  vote: 'Голосование',
  votes: '«за» ____, «против» ____, «воздержались» ____',
  control: 'Контроль ранее принятых решений',
  controlColumns: ['Принято', 'Решение', 'Срок', 'Отметка об исполнении'],
  past: 'срок прошёл',
  controlNote:
    'Решения, которые в книге не отмечены как исполненные. Если решение уже исполнено, поставьте «да» в столбце «Выполнено».',
} as const;

/** A past meeting with a decision or a number of its minutes. */
function isMinuted({ today }: DocumentInput, meeting: Meeting): boolean {
  const isKept = meeting.number !== '' || meeting.questions.some(({ decision }) => decision !== '');
  return isMeeting(meeting) && meeting.date <= today && isKept;
}

function minutesOf(input: DocumentInput, school: string | null): Made {
  const all = meetingsOf(input, school);
  const minuted = all.filter((meeting) => isMinuted(input, meeting));
  if (minuted.length === 0) return lacking(school === null ? TEXT.noMeetings : TEXT.noMeetingsOfSchool);
  const open = openDecisions(all);
  return made(...minuted.map((meeting) => documentOf(input, school, meeting, open)));
}

function documentOf(
  input: DocumentInput,
  school: string | null,
  meeting: Meeting,
  open: readonly OpenDecision[],
): DocumentModel {
  const { kind, date, number, audience, questions } = meeting;
  const { office } = input;
  const [chair, secretary] =
    school === null ? [office.head, office.executor] : [office.schoolHead, office.schoolExecutor];
  return {
    kind: 'minutes',
    school,
    file: TEXT.file(date, fileKind(kind)),
    head: headOf(input, school, {
      type: TEXT.type,
      date: day(date),
      number: number === '' ? null : number,
      place: office.place === '' ? null : office.place,
      title: genitive(kind),
    }),
    isDraft: true,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [TEXT.chair, LINE],
          [TEXT.secretary, LINE],
          [TEXT.present, audience.length === 0 ? LINE : audience.join('; ')],
          [TEXT.count, TEXT.people],
        ],
      },
      heading(TEXT.agenda),
      list(
        questions.map(({ topic }) => topic || LINE),
        true,
      ),
      ...questions.flatMap(questionBlocks),
      ...controlBlocks(
        open.filter((one) => one.date < date),
        date,
      ),
    ],
    signatures: [
      { position: chair, caption: TEXT.chair },
      { position: secretary, caption: TEXT.secretary },
    ],
    footer: footerOf(input),
  };
}

function questionBlocks({ topic, decision, deadline }: Question, i: number): Block[] {
  return [
    paragraph([{ text: `${i + 1}. ${TEXT.heard}`, bold: true }, { text: topic || LINE + LINE }], {
      keepWithNext: true,
    }),
    { kind: 'blank', label: TEXT.spoke, lines: 2 },
    paragraph([{ text: TEXT.decided, bold: true }, { text: decision || LINE + LINE }], {
      keepWithNext: true,
    }),
    {
      kind: 'facts',
      rows: [
        [TEXT.term, deadline === null ? LINE : day(deadline)],
        [TEXT.responsible, LINE],
        [TEXT.vote, TEXT.votes],
      ],
    },
  ];
}

/** Of earlier meetings, those without a term last. */
function controlBlocks(open: readonly OpenDecision[], date: string): Block[] {
  if (open.length === 0) return [];
  const key = ({ deadline, date: from, decision }: OpenDecision): string =>
    [deadline ?? '9', from, decision].join('|');
  const rows = [...open].sort((a, b) => compareText(key(a), key(b)));
  return [
    heading(TEXT.control),
    table(
      [
        { title: TEXT.controlColumns[0], width: 3, align: 'center' },
        { title: TEXT.controlColumns[1], width: 8 },
        { title: TEXT.controlColumns[2], width: 3, align: 'center' },
        { title: TEXT.controlColumns[3], width: 5 },
      ],
      rows.map((one) => [
        day(one.date),
        one.decision,
        one.deadline !== null && one.deadline < date
          ? `${day(one.deadline)}\n${TEXT.past}`
          : dayOrDash(one.deadline),
        '',
      ]),
    ),
    note(TEXT.controlNote),
  ];
}

export const minutes: DocumentKind = {
  id: 'minutes',
  title: TEXT.title,
  ofMunicipality: (input) => minutesOf(input, null),
  ofSchool: minutesOf,
};
