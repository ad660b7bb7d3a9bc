/** Draft order on a working group: its positions, its tasks, its meetings of the school year. */
import { CHOICES } from '../../messages/choices';
import { schoolYearBounds, schoolYearText } from '../roadmap/school-year';
import { compareText } from '../verdict/gather';
import type { DocumentInput } from './input';
import { DocumentKind, Made, made } from './kind';
import type { Block } from './model';
import { Clause, order, position } from './order';
import { day, own, table } from './parts';

const TEXT = {
  title: 'Приказ о рабочей группе',
  file: 'Приказ о рабочей группе',
  heading: (year: string): string =>
    `О рабочей группе по обеспечению объективности оценочных процедур${year}`,
  ofYear: (text: string): string => ` в\u00a0${text} учебном году`,
  aim: 'в целях согласованной работы по обеспечению объективности оценочных процедур и помощи школам',
  create:
    'Создать рабочую группу по обеспечению объективности оценочных процедур в составе согласно приложению № 1.',
  tasks: 'Определить задачи рабочей группы:',
  taskParts: [
    'сопровождение плана мероприятий (дорожной карты) и планов школ;',
    'изучение результатов оценочных процедур: при любом признаке сначала обычные причины, затем решение о помощи или перепроверке;',
    'методическая помощь школам: критерии оценивания, работа с заданиями, которые удались меньше других;',
    'подготовка экспертов и независимых наблюдателей;',
    'разъяснения для родителей, учителей и учащихся о порядке процедур и о том, как используются результаты.',
  ],
  meetings: 'Утвердить график заседаний рабочей группы согласно приложению № 2.',
  minutes: (who: string): string =>
    `Решения рабочей группы оформлять протоколом с номером. Учёт решений ведёт ${who}.`,
  use: 'Рабочая группа не сравнивает школы и учителей между собой по результатам; сведения об отдельной школе сообщаются только ей самой.',
  members: 'Состав рабочей группы',
  memberColumns: ['№', 'Роль в группе', 'Должность, место работы', 'Фамилия, имя, отчество'],
  head: 'Руководитель',
  secretary: 'Секретарь',
  member: 'Член группы',
  coordinator: 'муниципальный координатор',
  ofSchool: 'представитель ОО',
  schedule: 'График заседаний рабочей группы',
  scheduleColumns: ['№', 'Срок', 'Вопросы', 'Дата (вписать)'],
  planned: (kind: string, subject: string): string => [kind, subject].filter(Boolean).join(': '),
  scheduleNote: 'Строки с днём взяты из «Мероприятий и решений»; остальные – обычный порядок учебного года.',
  usual: [
    ['сентябрь', 'План на учебный год, состав экспертов и наблюдателей, итоги прошлого года'],
    ['декабрь', 'Ход дорожной карты за полугодие, внутренние результаты и критерии оценивания'],
    ['март', 'Готовность к оценочным процедурам: наблюдатели, инструктаж, проверка работ'],
    ['июнь', 'Результаты процедур, перепроверка, адресные рекомендации, отчёт о дорожной карте'],
  ],
} as const;

/** Places for people whose positions nobody has typed. */
const BLANK_MEMBERS = 3;
const COORDINATOR = CHOICES.expertRole[4];

function ofMunicipality(input: DocumentInput): Made {
  const { office, schoolYear } = input;
  const clauses: readonly Clause[] = [
    { text: TEXT.create },
    { text: TEXT.tasks, parts: TEXT.taskParts },
    { text: TEXT.meetings },
    { text: TEXT.minutes(position(office.executor)) },
    { text: TEXT.use },
  ];
  return made(
    order(input, {
      kind: 'order-working-group',
      file: TEXT.file,
      title: TEXT.heading(schoolYear === null ? '' : TEXT.ofYear(schoolYearText(schoolYear))),
      works: [],
      aim: TEXT.aim,
      clauses,
      appendices: [
        { title: TEXT.members, blocks: [memberTable(input)] },
        { title: TEXT.schedule, blocks: [scheduleTable(input)] },
      ],
    }),
  );
}

function memberTable(input: DocumentInput): Block {
  const { office, registers } = input;
  const coordinators = registers.experts.rows
    .filter(({ record }) => record.role === COORDINATOR)
    .map(({ record }) => own(input, null, record.staff) || TEXT.coordinator);
  const members = [office.methodService, ...[...new Set(coordinators)].sort(compareText)].filter(Boolean);
  const rows = [
    [TEXT.head, office.control],
    [TEXT.secretary, office.executor],
    ...members.map((one) => [TEXT.member, one]),
    ...new Array<readonly string[]>(BLANK_MEMBERS).fill([TEXT.member, TEXT.ofSchool]),
  ];
  const [number, role, place, name] = TEXT.memberColumns;
  return table(
    [
      { title: number, width: 6, align: 'center' },
      { title: role, width: 20 },
      { title: place, width: 42 },
      { title: name, width: 32 },
    ],
    rows.map((row, i) => [String(i + 1), ...row, '']),
  );
}

/** Meetings of the municipality that people have planned, then the usual order of a year. */
function scheduleTable(input: DocumentInput): Block {
  const planned = plannedMeetings(input);
  const rows = [...planned, ...TEXT.usual.map(([month, subject]) => [month, subject, ''])];
  const [number, term, subject, date] = TEXT.scheduleColumns;
  return table(
    [
      { title: number, width: 6, align: 'center' },
      { title: term, width: 16, align: 'center' },
      { title: subject, width: 56 },
      { title: date, width: 22 },
    ],
    rows.map((row, i) => [String(i + 1), ...row]),
    planned.length === 0 ? {} : { note: TEXT.scheduleNote },
  );
}

/** Those of the whole municipality that are still to come in the plan's school year, by day. */
function plannedMeetings(input: DocumentInput): readonly (readonly string[])[] {
  const { registers, schoolYear, today } = input;
  const last = schoolYear === null ? '9' : schoolYearBounds(schoolYear).end;
  const [meeting] = CHOICES.eventKind;
  return registers.events.rows
    .filter(
      ({ school, record: { kind, date } }) =>
        school === '' && kind === meeting && date !== null && date >= today && date <= last,
    )
    .map(({ record: { kind, date, subject } }) => ({ date: date!, text: TEXT.planned(kind, subject) }))
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.text, b.text))
    .map(({ date, text }) => [day(date), own(input, null, text), '']);
}

export const orderWorkingGroup: DocumentKind = {
  id: 'order-working-group',
  title: TEXT.title,
  ofMunicipality,
  ofSchool: null,
};
