/**
 * Draft order on a re-check with its commission. Schools enter by a recorded draw, which a person has asked for; experts
 * stand by position and number and never check works of their own school.
 */
import { parseWorkId, subjectName } from '../protocol/work';
import { compareText } from '../verdict/gather';
import { CHOICES } from '../../messages/choices';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import type { Block } from './model';
import { Clause, order, position, procedureTitle, schoolCells } from './order';
import { StaffRow, conflictWord, staffCount, staffGroups } from './order-staff';
import { RecordedDraw, drawsAhead } from './recheck-draws';
import { FEW_MEANING, counted, day, dayOrDash, note, own, people, table } from './parts';

const TEXT = {
  title: 'Приказ о перепроверке работ',
  file: 'Приказ о перепроверке работ',
  heading: 'О выборочной перепроверке работ участников оценочных процедур',
  aim: 'в целях независимого подтверждения результатов оценочных процедур',
  noDraws:
    'На вкладке «Перепроверка» нет отобранных работ: отберите их командой recheck draw (или впишите «Отобрано» и «Зерно отбора»), и приказ будет составлен. Школы входят в него только по такому отбору.',
  hold: (schools: string, procedures: string): string =>
    `Провести выборочную перепроверку работ (${schools}, ${procedures}) согласно приложению № 1.`,
  commission: 'Создать муниципальную комиссию по перепроверке в составе согласно приложению № 2.',
  terms: (until: string | null): string =>
    until === null
      ? 'Завершить перепроверку до ____________.'
      : `Завершить перепроверку не позднее ${day(until)}: до этого дня хранятся работы.`,
  fillTerms: 'срок; день, до которого хранятся работы, впишите в «Процедуры» («Работы хранятся до»).',
  pastTerms: (until: string): string =>
    `срок хранения работ по «Процедурам» (${day(until)}) уже прошёл: узнайте в школах, сохранены ли работы, и впишите срок.`,
  how: 'Установить порядок перепроверки:',
  howParts: [
    'работы обозначены кодами участников; список соответствия кодов и фамилий остаётся в школе;',
    'до начала комиссия обсуждает критерии оценивания на одной-двух работах, чтобы применять их одинаково;',
    'каждую работу независимо друг от друга проверяют два эксперта, которые не видят балла школы и балла другого эксперта;',
    'эксперт не проверяет работы школы, в которой работает;',
    'если баллы экспертов различаются, эксперты согласуют балл, а при несогласии его определяет председатель комиссии;',
    'согласованный балл сравнивают с баллом школы; отметки учащихся по итогам перепроверки не меняют.',
  ],
  heads: 'Руководителям общеобразовательных организаций, указанных в приложении № 1:',
  headsParts: [
    'передать отобранные работы по акту приёма-передачи до ____________;',
    'ознакомиться с итогами перепроверки; пояснения школы, если они есть, приложить к справке.',
  ],
  results: (who: string): string =>
    `Справку о результатах перепроверки с пояснениями школ готовит ${who} в срок до ____________.`,
  use: 'Считать перепроверку помощью в согласовании критериев: её итоги не используются для оценки работы учителей.',
  works: 'Работы, отобранные для перепроверки',
  columns: ['№', 'Код ОО', 'ОО', 'Процедура', 'Отобрано работ', 'Дата отбора', 'Работы хранятся до'],
  seeds: (list: readonly string[]): string =>
    `Зерно отбора: ${list.join('; ')}. По зерну и тому же протоколу отбор повторяется в точности.`,
  drawn:
    'Сначала отобраны работы с баллом у границы отметки, остальные – случайно. Отбор ничего не говорит о работе школы. Порядок – по коду ОО.',
  members: 'Состав муниципальной комиссии по перепроверке',
  memberColumns: ['Роль в комиссии', 'Должность, место работы', 'Фамилия, имя, отчество'],
  chair: 'Председатель',
  secretary: 'Секретарь',
  expert: (subject: string): string => `Эксперт: ${subject}`,
  experts: 'Эксперты муниципалитета (по вкладке «Эксперты и наблюдатели»)',
  expertColumns: ['Предмет', 'Должность', 'Нет конфликта интересов', 'Человек', 'Код ОО – человек'],
  anySubject: 'не указан',
  noExperts:
    'На вкладке «Эксперты и наблюдатели» нет экспертов по проверке: впишите их по школам и предметам – число и должность, без фамилий.',
  typedCommission: (texts: readonly string[]): string =>
    `В «Перепроверке» в столбце «Комиссия (должности)» указано: ${texts.join('; ')}.`,
} as const;

/** Two experts see each work. */
const EXPERTS_A_SUBJECT = 2;
const [EXPERT] = CHOICES.expertRole;

function ofMunicipality(input: DocumentInput): Made {
  const draws = drawsAhead(input);
  if (draws.length === 0) return lacking(TEXT.noDraws);
  const { office, procedures } = input;
  const ids = [...new Set(draws.map(({ work }) => work))];
  const schools = new Set(draws.map(({ school }) => school)).size;
  const clauses: readonly Clause[] = [
    {
      text: TEXT.hold(
        counted(schools, 'школа', 'школы', 'школ'),
        counted(ids.length, 'процедура', 'процедуры', 'процедур'),
      ),
    },
    { text: TEXT.commission },
    terms(input, draws),
    { text: TEXT.how, parts: TEXT.howParts },
    { text: TEXT.heads, parts: TEXT.headsParts },
    { text: TEXT.results(position(office.executor)) },
    { text: TEXT.use },
  ];
  return made(
    order(input, {
      kind: 'order-recheck',
      file: TEXT.file,
      title: TEXT.heading,
      works: ids.flatMap((id) => procedures.get(id) ?? []),
      aim: TEXT.aim,
      clauses,
      appendices: [
        { title: TEXT.works, blocks: worksBlocks(input, draws) },
        { title: TEXT.members, blocks: commissionBlocks(input, draws) },
      ],
    }),
  );
}

/** Before the first works may be thrown away. */
function terms({ today }: DocumentInput, draws: readonly RecordedDraw[]): Clause {
  const days = draws.flatMap(({ keptUntil }) => keptUntil ?? []).sort(compareText);
  const first = days[0];
  if (first === undefined) return { text: TEXT.terms(null), toFill: TEXT.fillTerms };
  return first < today
    ? { text: TEXT.terms(null), toFill: TEXT.pastTerms(first) }
    : { text: TEXT.terms(first) };
}

function worksBlocks(input: DocumentInput, draws: readonly RecordedDraw[]): Block[] {
  const [number, code, name, work, drawn, date, kept] = TEXT.columns;
  const seeds = [...new Set(draws.map(({ seed }) => seed).filter(Boolean))].sort();
  const hidesFew = draws.some((one) => people(one.drawn) !== String(one.drawn));
  return [
    table(
      [
        { title: number, width: 5, align: 'center' },
        { title: code, width: 10, align: 'center' },
        { title: name, width: 25 },
        { title: work, width: 24 },
        { title: drawn, width: 11, align: 'center' },
        { title: date, width: 12, align: 'center' },
        { title: kept, width: 13, align: 'center' },
      ],
      draws.map((one, i) => [
        String(i + 1),
        ...schoolCells(input, one.school),
        procedureTitle(input, one.work),
        people(one.drawn),
        dayOrDash(one.date),
        dayOrDash(one.keptUntil),
      ]),
      { note: [TEXT.drawn, ...(hidesFew ? [FEW_MEANING] : [])].join(' ') },
    ),
    ...(seeds.length === 0 ? [] : [note(TEXT.seeds(seeds))]),
  ];
}

function commissionBlocks(input: DocumentInput, draws: readonly RecordedDraw[]): Block[] {
  const [role, place, name] = TEXT.memberColumns;
  const subjects = [...new Set(draws.map(({ work }) => parseWorkId(work)?.subject ?? ''))].sort();
  const experts = subjects.flatMap((subject) =>
    new Array<readonly string[]>(EXPERTS_A_SUBJECT).fill([
      TEXT.expert(subjectName(subject).toLowerCase()),
      '',
      '',
    ]),
  );
  const typed = [...new Set(draws.map(({ commission }) => own(input, null, commission)))].filter(Boolean);
  return [
    table(
      [
        { title: role, width: 30 },
        { title: place, width: 40 },
        { title: name, width: 30 },
      ],
      [[TEXT.chair, '', ''], [TEXT.secretary, '', ''], ...experts],
    ),
    ...(typed.length === 0 ? [] : [note(TEXT.typedCommission(typed.sort()))]),
    ...expertBlocks(input, subjects),
  ];
}

/** Whom the office can ask, by subject: counts of staff and their schools, no names. */
function expertBlocks(input: DocumentInput, subjects: readonly string[]): Block[] {
  const experts = input.registers.experts.rows.filter(
    ({ record: { role, subject } }) => role === EXPERT && (subject === '' || subjects.includes(subject)),
  );
  if (experts.length === 0) return [note(TEXT.noExperts)];
  const cellsOf = ({ record }: StaffRow): readonly string[] => [
    record.subject === '' ? TEXT.anySubject : subjectName(record.subject),
    own(input, null, record.staff) || '–',
    conflictWord(record),
  ];
  const [subject, staff, noConflict, count, places] = TEXT.expertColumns;
  return [
    table(
      [
        { title: subject, width: 17 },
        { title: staff, width: 24 },
        { title: noConflict, width: 14, align: 'center' },
        { title: count, width: 10, align: 'center' },
        { title: places, width: 35 },
      ],
      staffGroups(experts, (row) => cellsOf(row).join('|')).map((one) => [
        ...cellsOf(one.rows[0]!),
        staffCount(one.rows, 'count'),
        one.places,
      ]),
      { title: TEXT.experts },
    ),
  ];
}

export const orderRecheck: DocumentKind = {
  id: 'order-recheck',
  title: TEXT.title,
  ofMunicipality,
  ofSchool: null,
};
