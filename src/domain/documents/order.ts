/**
 * The frame of every draft order: head with blanks, grounds, «п р и к а з ы в а ю», numbered points, control, signatures
 * before the appendices. Positions stand in the nominative, as «Параметры» have them: nobody is named.
 */
import type { Procedure } from '../tables/lists';
import { workSchoolYear } from '../registers/deficits';
import { compareText } from '../verdict/gather';
import { workTitle } from '../../messages/intake';
import { isAhead } from './ahead';
import type { DocumentInput } from './input';
import type { DocumentId } from './kind';
import type { Block, DocumentModel, Text } from './model';
import { LINE, day, footerOf, headOf, note, own, paragraph, schoolName, signaturesOf, table } from './parts';

const TEXT = {
  type: 'ПРИКАЗ',
  law: 'Федеральным законом от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»',
  decree:
    'постановлением Правительства Российской Федерации от 30.04.2024 № 556 «Об утверждении перечня мероприятий по оценке качества образования и Правил проведения мероприятий по оценке качества образования»',
  bases: (typed: readonly string[]): string => `документами о проведении процедур (${typed.join('; ')})`,
  preamble: (grounds: readonly string[], aim: string): string =>
    `В соответствии с ${grounds.join(', ')}, ${aim} `,
  enact: 'п\u00a0р\u00a0и\u00a0к\u00a0а\u00a0з\u00a0ы\u00a0в\u00a0а\u00a0ю:',
  control: (position: string): string => `Контроль исполнения настоящего приказа осуществляет ${position}.`,
  ownControl: 'Контроль исполнения настоящего приказа оставляю за собой.',
  acquainted: 'С приказом ознакомлены (должность, подпись, дата):',
  toFill: (what: string): string => `Заполнить до подписания: ${what}`,
  appendix: (number: number): readonly string[] => [
    `Приложение № ${number}`,
    'к приказу',
    'от ____________ № ______',
  ],
  past: 'процедуры и дни: впереди в плане учебного года процедур нет, в приложении – последние из «Процедур».',
  works: ['№', 'Процедура', 'Дни проведения', 'Форма'],
} as const;

/** Day of the Rules for assessment procedures: works written before it had other grounds. */
const DECREE_DAY = '2024-04-30';
const DECREE_YEAR = 2024;

/** A point and its parts; notes tell the person what to fill before signing. */
export interface Clause {
  readonly text: Text;
  readonly parts?: readonly Text[];
  readonly toFill?: string;
}

export interface OrderAppendix {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface OrderParts {
  readonly kind: DocumentId;
  /** Six digits of the school whose order it is; left out: the office's. */
  readonly school?: string;
  /** Name of the file. */
  readonly file: string;
  /** «О …», «Об …». */
  readonly title: string;
  /** Works that the order is about: their grounds are named. */
  readonly works: readonly Procedure[];
  /** «в целях …». */
  readonly aim: string;
  /** The point on control is added at the end. */
  readonly clauses: readonly Clause[];
  /** Numbered from 1 in their order. */
  readonly appendices: readonly OrderAppendix[];
  readonly isLandscape?: boolean;
}

/** A draft: date, number and names are left to the person who signs. */
export function order(input: DocumentInput, parts: OrderParts): DocumentModel {
  const { office } = input;
  const { kind, file, title, aim, works, clauses, appendices, isLandscape } = parts;
  const school = parts.school ?? null;
  const [signer, executor] = signaturesOf(input, school);
  const control: Clause = {
    text: school === null ? TEXT.control(position(office.control)) : TEXT.ownControl,
  };
  return {
    kind,
    school,
    file,
    head: headOf(input, school, {
      type: TEXT.type,
      date: null,
      number: null,
      place: office.place || null,
      title,
    }),
    isDraft: true,
    ...(isLandscape === true ? { isLandscape } : {}),
    blocks: [
      paragraph([
        { text: TEXT.preamble(groundsOf(input, school, works), aim) },
        { text: TEXT.enact, bold: true },
      ]),
      ...points([...clauses, control]),
      // Before the appendices: what an order approves is not signed.
      {
        kind: 'signatures',
        signatures: [signer!, executor!],
      },
      { kind: 'blank', label: TEXT.acquainted, lines: 2 },
      ...appendices.flatMap((one, i): Block[] => [
        { kind: 'appendix', label: TEXT.appendix(i + 1), title: one.title },
        ...one.blocks,
      ]),
    ],
    signatures: [],
    footer: footerOf(input),
  };
}

/** Numbers are given here, so that a point left out leaves no gap: «1.», «1.1.». */
export function points(clauses: readonly Clause[]): Block[] {
  return clauses.flatMap(({ text, parts = [], toFill }, i): Block[] => [
    { kind: 'point', number: `${i + 1}.`, level: 1, text },
    ...parts.map((part, j): Block => ({ kind: 'point', number: `${i + 1}.${j + 1}.`, level: 2, text: part })),
    ...(toFill === undefined ? [] : [note(TEXT.toFill(toFill))]),
  ]);
}

/** The law always, the Rules for works under them, and what is typed beside the works. */
function groundsOf(
  input: DocumentInput,
  school: string | null,
  works: readonly Procedure[],
): readonly string[] {
  const typed = [...new Set(works.map(({ basis }) => own(input, school, basis.trim())))]
    .filter(Boolean)
    .sort();
  return [
    TEXT.law,
    ...(works.some(isUnderDecree) ? [TEXT.decree] : []),
    ...(typed.length === 0 ? [] : [TEXT.bases(typed)]),
  ];
}

function isUnderDecree({ work, conducted }: Procedure): boolean {
  return work.kind === 'ВПР' && (conducted === null ? work.year >= DECREE_YEAR : conducted >= DECREE_DAY);
}

/** A position inside a sentence: «заместитель начальника …», but «ИМЦ»; a line where none is known. */
export function position(text: string): string {
  if (text === '') return LINE;
  return /^[А-ЯЁA-Z][а-яё]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}

/**
 * Procedures of the plan's school year that are still to come on the day, else those of the latest calendar year of the
 * list, by day and id.
 */
export function proceduresAhead(input: DocumentInput): readonly Procedure[] {
  const { procedures, schoolYear } = input;
  const all = [...procedures.values()].sort(
    (a, b) => compareText(a.conducted ?? '9', b.conducted ?? '9') || compareText(a.id, b.id),
  );
  const ahead = all.filter((one) => workSchoolYear(one.id, procedures) === schoolYear && isAhead(input, one));
  if (ahead.length > 0) return ahead;
  const latest = Math.max(...all.map(({ work }) => work.year));
  return all.filter(({ work }) => work.year === latest);
}

/** What to fill where no procedure is ahead. */
export function pastToFill(input: DocumentInput, works: readonly Procedure[]): Pick<Clause, 'toFill'> {
  return works.some((one) => isAhead(input, one)) ? {} : { toFill: TEXT.past };
}

/** «ВПР 2025, математика, 4 класс». */
export function procedureTitle({ procedures }: DocumentInput, id: string): string {
  const procedure = procedures.get(id);
  return procedure === undefined ? id : workTitle(procedure.work);
}

/** «20.05.2025», «20.05.2025–23.05.2025», a line to fill. */
export function procedureDays({ conducted, conductedUntil }: Procedure): string {
  if (conducted === null) return '__________';
  const last = conductedUntil === null || conductedUntil === conducted ? '' : `–${day(conductedUntil)}`;
  return day(conducted) + last;
}

/** Procedures as an appendix lists them. */
export function procedureTable(works: readonly Procedure[]): Block {
  const [number, work, days, form] = TEXT.works;
  return table(
    [
      { title: number, width: 6, align: 'center' },
      { title: work, width: 52 },
      { title: days, width: 24, align: 'center' },
      { title: form, width: 18, align: 'center' },
    ],
    works.map((one, i) => [String(i + 1), workTitle(one.work), procedureDays(one), one.form || '–']),
  );
}

/** Code and name as tables of orders show a school. */
export function schoolCells(input: DocumentInput, code: string): readonly [string, string] {
  return [code, schoolName(input, code)];
}
