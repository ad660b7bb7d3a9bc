/**
 * Draft order on independent observers: for each procedure ahead the schools that need one, who stands ready by number
 * and position, days of briefing. Nobody is sent to the school where he works.
 */
import { workTitle } from '../../messages/intake';
import { CHOICES } from '../../messages/choices';
import type { ControlRecord } from '../registers/record';
import { allSchools } from '../registers/rules';
import type { Procedure } from '../tables/lists';
import { compareText } from '../verdict/gather';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import type { Block, TableRow } from './model';
import { Clause, order, pastToFill, procedureTable, proceduresAhead, schoolCells } from './order';
import { dayOrDash, group, note, own, table } from './parts';

const TEXT = {
  title: 'Приказ о независимых наблюдателях',
  file: 'Приказ о независимых наблюдателях',
  heading: 'О независимых наблюдателях при проведении оценочных процедур',
  aim: 'в целях обеспечения объективности проведения оценочных процедур',
  noProcedures:
    'В «Процедурах» нет ни одной строки: впишите процедуры и дни проведения, и приказ будет составлен.',
  noSchools: 'В «Школах» нет ни одной школы: заполните список, и приказ будет составлен.',
  send: 'При проведении процедур (приложение № 1) направить независимых наблюдателей в общеобразовательные организации (приложение № 2).',
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
  works: 'Процедуры, которые проводятся с независимым наблюдением',
  places: 'Общеобразовательные организации, в которые направляются наблюдатели',
  columns: ['№', 'Код ОО', 'ОО', 'Нужно', 'Есть', 'Инструктаж', 'Наблюдатель (должность, место работы)'],
  everywhere: (titles: readonly string[]): string => `${titles.join('; ')} – все ОО`,
  placesNote:
    'Нужно – по одному наблюдателю на школу в день процедуры. Есть – по «Контролю процедур»; прочерк – сведений нет. Порядок – по коду ОО. Последний столбец заполняют от руки.',
  staff: 'Независимые наблюдатели муниципалитета',
  staffColumns: [
    'Где работают (код ОО)',
    'Должность',
    'Человек',
    'Прошли подготовку',
    'Нет конфликта интересов',
  ],
  total: 'Всего',
  enough: (needed: number, ready: number): string =>
    `В один день нужно до ${needed} наблюдателей; в реестре без конфликта интересов – ${ready}.`,
  noStaff:
    'На вкладке «Эксперты и наблюдатели» нет независимых наблюдателей: впишите их по школам – число и должность, без фамилий.',
} as const;

const OBSERVER = CHOICES.expertRole[1];
const [YES, NO] = CHOICES.yes;

function ofMunicipality(input: DocumentInput): Made {
  const works = proceduresAhead(input);
  if (works.length === 0) return lacking(TEXT.noProcedures);
  const places = placesOf(input, works);
  if (places.rows.length === 0) return lacking(TEXT.noSchools);
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
        { title: TEXT.works, blocks: [procedureTable(works)] },
        { title: TEXT.places, blocks: [placesTable(places.rows)] },
        { title: TEXT.staff, blocks: staffBlocks(input, places.most) },
      ],
    }),
  );
}

interface Places {
  readonly rows: readonly TableRow[];
  /** Schools of the procedure that has most of them. */
  readonly most: number;
}

/** Schools that «Контроль процедур» has for a procedure; of procedures it does not know, all schools once. */
function placesOf(input: DocumentInput, works: readonly Procedure[]): Places {
  const rows: TableRow[] = [];
  const everywhere: Procedure[] = [];
  let most = 0;
  for (const work of works) {
    const known = controlOf(input, work.id);
    if (known.size === 0) everywhere.push(work);
    else {
      rows.push(group(workTitle(work.work)));
      [...known].forEach(([code, record], i) => rows.push(placeRow(input, i + 1, code, record)));
      most = Math.max(most, known.size);
    }
  }
  // A draw may leave a school out of one work and not of another: it stays while any of them is written there.
  const schools = allSchools(input).filter((code) => everywhere.some(({ notDrawn }) => !notDrawn.has(code)));
  if (schools.length > 0) {
    rows.push(group(TEXT.everywhere(everywhere.map(({ work }) => workTitle(work)))));
    schools.forEach((code, i) => rows.push(placeRow(input, i + 1, code, null)));
  }
  return { rows, most: Math.max(most, schools.length) };
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

function placeRow(
  input: DocumentInput,
  number: number,
  code: string,
  record: ControlRecord | null,
): TableRow {
  const observer = record?.observer ?? null;
  return {
    cells: [
      String(number),
      ...schoolCells(input, code),
      '1',
      observer === null ? '–' : observer ? YES : NO,
      dayOrDash(record?.briefing ?? null),
      '',
    ],
  };
}

function placesTable(rows: readonly TableRow[]): Block {
  const [number, code, name, needed, having, briefing, who] = TEXT.columns;
  return table(
    [
      { title: number, width: 5, align: 'center' },
      { title: code, width: 11, align: 'center' },
      { title: name, width: 27 },
      { title: needed, width: 9, align: 'center' },
      { title: having, width: 8, align: 'center' },
      { title: briefing, width: 14, align: 'center' },
      { title: who, width: 26 },
    ],
    rows,
    { note: TEXT.placesNote },
  );
}

/** Counts of staff by school and position; no names. */
function staffBlocks(input: DocumentInput, needed: number): Block[] {
  const observers = input.registers.experts.rows
    .filter(({ record }) => record.role === OBSERVER)
    .sort((a, b) => compareText(a.school, b.school) || compareText(a.record.staff, b.record.staff));
  if (observers.length === 0) return [note(TEXT.noStaff)];
  const sum = (pick: (row: (typeof observers)[number]) => number | null): number =>
    observers.reduce((all, row) => all + (pick(row) ?? 0), 0);
  const shown = (count: number | null): string => (count === null ? '–' : String(count));
  const [place, staff, people, trained, noConflict] = TEXT.staffColumns;
  const ready = sum(({ record }) => (record.noConflict === true ? record.count : 0));
  return [
    table(
      [
        { title: place, width: 20, align: 'center' },
        { title: staff, width: 36 },
        { title: people, width: 12, align: 'center' },
        { title: trained, width: 14, align: 'center' },
        { title: noConflict, width: 18, align: 'center' },
      ],
      [
        ...observers.map(({ school, record }) => [
          school || '–',
          own(input, null, record.staff) || '–',
          shown(record.count),
          shown(record.trained),
          record.noConflict === null ? '–' : record.noConflict ? YES : NO,
        ]),
        {
          cells: [
            TEXT.total,
            '',
            String(sum(({ record }) => record.count)),
            String(sum(({ record }) => record.trained)),
            '',
          ],
          look: 'total',
        },
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
