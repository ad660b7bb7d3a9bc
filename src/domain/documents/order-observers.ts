/**
 * Draft order on independent observers: for each procedure ahead the schools that need one, who stands ready by number
 * and position, days of briefing. Nobody is sent to the school where he works.
 */
import { CHOICES } from '../../messages/choices';
import { workTitle } from '../../messages/intake';
import type { ControlRecord } from '../registers/record';
import { allSchools } from '../registers/rules';
import type { Procedure } from '../tables/lists';
import { compareText } from '../verdict/gather';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import type { Block, TableColumn } from './model';
import { Clause, order, pastToFill, procedureDays, proceduresAhead, schoolCells } from './order';
import { StaffRow, conflictWord, staffCount, staffGroups } from './order-staff';
import { dayOrDash, note, own, table } from './parts';

const TEXT = {
  title: 'Приказ о независимых наблюдателях',
  file: 'Приказ о независимых наблюдателях',
  heading: 'О независимых наблюдателях при проведении оценочных процедур',
  aim: 'в целях обеспечения объективности проведения оценочных процедур',
  noProcedures:
    'В «Процедурах» нет ни одной строки: впишите процедуры и дни проведения, и приказ будет составлен.',
  noSchools: 'В «Школах» нет ни одной школы: заполните список, и приказ будет составлен.',
  send: 'При проведении процедур направить независимых наблюдателей в общеобразовательные организации (приложение № 1). Сведения о независимых наблюдателях муниципалитета – в приложении № 2.',
  rules: 'При назначении наблюдателей соблюдать условия:',
  rulesParts: [
    'наблюдатель не работает в школе, в которую направлен, и у него нет в ней близких родственников среди участников и работников;',
    'наблюдатель прошёл инструктаж и знает порядок проведения процедуры;',
    'наблюдатель следит за порядком и не вмешивается в ход работы; замечания он записывает в акт, который подписывает и руководитель школы.',
  ],
  briefing: 'Провести инструктаж наблюдателей под подпись не позднее ____________.',
  heads: 'Руководителям общеобразовательных организаций:',
  headsParts: [
    'предоставить наблюдателям рабочее место и порядок проведения процедуры;',
    'сообщить участникам и родителям, что наблюдение – обычная часть процедуры;',
    'передать сведения о наблюдении муниципальному координатору в течение недели после процедуры.',
  ],
  places: 'Процедуры и общеобразовательные организации, в которые направляются наблюдатели',
  dayColumns: ['Дни проведения', 'Процедуры', 'Нужно наблюдателей', 'Из них есть'],
  work: (short: string, title: string, form: string): string =>
    `${short} – ${title}${form === '' ? '' : ` (${form})`}`,
  short: (subject: string, grade: number): string => `${subject}\u00a0${grade}`,
  columns: ['№', 'Код ОО', 'ОО', 'Инструктаж', 'Наблюдатель (должность, ОО)'],
  allWorks: 'Процедуры',
  state: { present: 'есть', absent: 'нет', needed: 'нужен' },
  one: (work: string, state: string): string => `${work}\u00a0– ${state}`,
  placesNote:
    'Есть, нет – по «Контролю процедур»; нужен – сведений нет; прочерк – школа в процедуре не участвует. Инструктаж – последний из отмеченных. Порядок – по коду ОО. Последний столбец заполняют от руки.',
  staff: 'Независимые наблюдатели муниципалитета',
  staffColumns: ['Должность', 'Нет конфликта интересов', 'Человек', 'Прошли подготовку', 'Код ОО – человек'],
  total: 'Всего',
  enough: (needed: number, ready: number): string =>
    `В один день нужно до ${needed} наблюдателей; в реестре без конфликта интересов – ${ready}.`,
  noStaff:
    'На вкладке «Эксперты и наблюдатели» нет независимых наблюдателей: впишите их по школам – число и должность, без фамилий.',
} as const;

const OBSERVER = CHOICES.expertRole[1];
/** Columns of procedures that a page has room for; more stand in one cell. */
const MOST_COLUMNS = 8;

function ofMunicipality(input: DocumentInput): Made {
  const works = proceduresAhead(input);
  if (works.length === 0) return lacking(TEXT.noProcedures);
  const places = placesOf(input, works);
  if (places.schools.length === 0) return lacking(TEXT.noSchools);
  const clauses: readonly Clause[] = [
    { text: TEXT.send, ...pastToFill(input, works) },
    { text: TEXT.rules, parts: TEXT.rulesParts },
    { text: TEXT.briefing },
    { text: TEXT.heads, parts: TEXT.headsParts },
  ];
  return made(
    order(input, {
      kind: 'order-observers',
      file: TEXT.file,
      title: TEXT.heading,
      works,
      aim: TEXT.aim,
      clauses,
      appendices: [
        { title: TEXT.places, blocks: [daysTable(places.days), placesTable(input, places)] },
        {
          title: TEXT.staff,
          blocks: staffBlocks(input, Math.max(...places.days.map(({ needed }) => needed))),
        },
      ],
    }),
  );
}

/** A procedure and the schools that write it, with their row of «Контроль процедур» where there is one. */
interface Place {
  readonly work: Procedure;
  readonly short: string;
  readonly records: ReadonlyMap<string, ControlRecord | null>;
}

/** Procedures of the same days: one observer serves a school on all of them. */
interface Days {
  readonly text: string;
  readonly places: readonly Place[];
  /** Schools, and those of them that have an observer at each procedure. */
  readonly needed: number;
  readonly present: number;
}

interface Places {
  readonly places: readonly Place[];
  readonly days: readonly Days[];
  /** By code. */
  readonly schools: readonly string[];
}

/** Schools that «Контроль процедур» has for a procedure; of one that it does not know, all that it was drawn for. */
function placesOf(input: DocumentInput, works: readonly Procedure[]): Places {
  const places = works.map((work): Place => {
    const known = controlOf(input, work.id);
    const drawn = allSchools(input).filter((code) => !work.notDrawn.has(code));
    const records = known.size > 0 ? known : new Map(drawn.map((code) => [code, null] as const));
    return { work, short: shortOf(work, works), records };
  });
  const byDays = new Map<string, Place[]>();
  for (const place of places) {
    const text = procedureDays(place.work);
    byDays.set(text, [...(byDays.get(text) ?? []), place]);
  }
  const days = [...byDays].map(([text, own]): Days => {
    const schools = schoolsOf(own);
    const present = schools.filter((code) =>
      own.every(({ records }) => !records.has(code) || records.get(code)?.observer === true),
    );
    return { text, places: own, needed: schools.length, present: present.length };
  });
  return { places, days, schools: schoolsOf(places) };
}

function schoolsOf(places: readonly Place[]): readonly string[] {
  return [...new Set(places.flatMap(({ records }) => [...records.keys()]))].sort(compareText);
}

/** «РУ 4», with the kind and the session where another procedure would read the same. */
function shortOf({ work }: Procedure, works: readonly Procedure[]): string {
  const { kind, session, subject, grade } = work;
  const alike = works.filter(({ work: other }) => other.subject === subject && other.grade === grade);
  const short = TEXT.short(subject, grade);
  return alike.length === 1 ? short : [kind, short, session ?? ''].filter(Boolean).join(' ');
}

/** By code, the first row of each; an exam point without a code of a school has no row here. */
function controlOf({ registers }: DocumentInput, work: string): ReadonlyMap<string, ControlRecord> {
  const known = new Map<string, ControlRecord>();
  for (const { school, record } of [...registers.control.rows].sort((a, b) =>
    compareText(a.school, b.school),
  ))
    if (record.work === work && school !== '' && !known.has(school)) known.set(school, record);
  return known;
}

function daysTable(days: readonly Days[]): Block {
  const [when, works, needed, present] = TEXT.dayColumns;
  return table(
    [
      { title: when, width: 22, align: 'center' },
      { title: works, width: 48 },
      { title: needed, width: 17, align: 'center' },
      { title: present, width: 13, align: 'center' },
    ],
    days.map(({ text, places, ...counts }) => [
      text,
      places.map(({ short, work }) => TEXT.work(short, workTitle(work.work), work.form)).join('\n'),
      String(counts.needed),
      String(counts.present),
    ]),
  );
}

/** A row a school: with a row for each of its procedures the appendix would take a dozen pages. */
function placesTable(input: DocumentInput, { places, schools }: Places): Block {
  const [number, code, name, briefing, who] = TEXT.columns;
  const isWide = places.length <= MOST_COLUMNS;
  const works: readonly TableColumn[] = isWide
    ? places.map(({ short }) => ({ title: short, width: 8, align: 'center' }))
    : [{ title: TEXT.allWorks, width: 40 }];
  const statesOf = (school: string): readonly string[] =>
    isWide
      ? places.map(({ records }) => stateOf(records, school) ?? '–')
      : [
          places
            .flatMap(({ short, records }) => {
              const state = stateOf(records, school);
              return state === null ? [] : [TEXT.one(short, state)];
            })
            .join('; '),
        ];
  return table(
    [
      { title: number, width: 5, align: 'center' },
      { title: code, width: 9, align: 'center' },
      { title: name, width: 30 },
      ...works,
      { title: briefing, width: 13, align: 'center' },
      { title: who, width: 24 },
    ],
    schools.map((school, i) => [
      String(i + 1),
      ...schoolCells(input, school),
      ...statesOf(school),
      dayOrDash(lastBriefing(places, school)),
      '',
    ]),
    { note: TEXT.placesNote },
  );
}

/** null: the school does not write the work. */
function stateOf(records: Place['records'], school: string): string | null {
  if (!records.has(school)) return null;
  const observer = records.get(school)?.observer ?? null;
  return observer === null ? TEXT.state.needed : observer ? TEXT.state.present : TEXT.state.absent;
}

function lastBriefing(places: readonly Place[], school: string): string | null {
  const days = places.flatMap(({ records }) => records.get(school)?.briefing ?? []).sort(compareText);
  return days[days.length - 1] ?? null;
}

/** Counts of staff by position; no names. */
function staffBlocks(input: DocumentInput, needed: number): Block[] {
  const observers = input.registers.experts.rows.filter(({ record }) => record.role === OBSERVER);
  if (observers.length === 0) return [note(TEXT.noStaff)];
  const ready = observers.reduce(
    (sum, { record }) => sum + (record.noConflict === true ? (record.count ?? 0) : 0),
    0,
  );
  const cellsOf = ({ record }: StaffRow): readonly string[] => [
    own(input, null, record.staff) || '–',
    conflictWord(record),
  ];
  const countsOf = (rows: readonly StaffRow[]): readonly string[] => [
    staffCount(rows, 'count'),
    staffCount(rows, 'trained'),
  ];
  const [staff, noConflict, people, trained, places] = TEXT.staffColumns;
  return [
    table(
      [
        { title: staff, width: 24 },
        { title: noConflict, width: 16, align: 'center' },
        { title: people, width: 11, align: 'center' },
        { title: trained, width: 14, align: 'center' },
        { title: places, width: 35 },
      ],
      [
        ...staffGroups(observers, (row) => cellsOf(row).join('|')).map((one) => [
          ...cellsOf(one.rows[0]!),
          ...countsOf(one.rows),
          one.places,
        ]),
        { cells: [TEXT.total, '', ...countsOf(observers), ''], look: 'total' },
      ],
      { note: TEXT.enough(needed, ready) },
    ),
  ];
}

export const orderObservers: DocumentKind = {
  id: 'order-observers',
  title: TEXT.title,
  ofMunicipality,
  ofSchool: null,
};
