/** What memos for parents and for teachers share: which procedures they tell of, dates, one sheet a kind of procedure. */
import { procedureKind } from '../procedures/kinds';
import { subjectName } from '../protocol/work';
import { workSchoolYear } from '../registers/deficits';
import { schoolYearText } from '../roadmap/school-year';
import type { Procedure } from '../tables/lists';
import { compareText } from '../verdict/gather';
import { isAhead } from './ahead';
import type { DocumentInput } from './input';
import { DocumentId, Made, lacking, made } from './kind';
import type { Block, DocumentModel } from './model';
import { LINE, day, footerOf, headOf, list, own, paragraph, table } from './parts';

const TEXT = {
  type: 'ПАМЯТКА',
  noProcedures:
    'В «Процедурах» нет ни одной строки: впишите процедуры и дни проведения, и памятка будет составлена.',
  notDrawn:
    'В «Процедурах» нет работ, которые пишет эта школа: проверьте столбец «Не писали» и дни проведения.',
  columns: ['Предмет', 'Класс', 'Дата'],
  unknownDay: 'сообщит школа',
  grade: (grade: number): string => `${grade} класс`,
  year: (year: string): string => `${year} учебный год`,
  file: (audience: string, kind: string, grade: string): string =>
    ['Памятка', audience, kind, grade].filter(Boolean).join(' '),
  ask: (position: string, phone: string): string => `${position}, телефон ${phone}`,
  whom: 'Кого спросить',
} as const;

/** Longer tables do not fit one sheet: then every grade has its own. */
const MOST_ROWS = 8;

export interface MemoSection {
  readonly heading: string;
  readonly items: readonly string[];
}

/** What one kind of procedure is, for one kind of reader. */
export interface MemoText {
  /** Short, in the name of the file: «ВПР». */
  readonly short: string;
  /** «о всероссийских проверочных работах (ВПР)». */
  readonly about: string;
  readonly what: string;
  readonly sections: readonly MemoSection[];
}

export interface Memo {
  readonly kind: DocumentId;
  /** «родителям». */
  readonly audience: string;
  /** By the code of the kind of procedure; `isUnderRules`: held under the Rules of 30.04.2024. */
  readonly textOf: (kind: string, isUnderRules: boolean) => MemoText;
}

/** Day of the Rules for assessment procedures (ПП РФ № 556). */
const RULES_DAY = '2024-04-30';
const RULES_YEAR = 2024;

/** One memo a kind of procedure, by grade where one sheet is too short for all. */
export function memos(input: DocumentInput, school: string | null, memo: Memo): Made {
  if (input.procedures.size === 0) return lacking(TEXT.noProcedures);
  const held = [...input.procedures.values()].filter(
    ({ notDrawn }) => school === null || !notDrawn.has(school),
  );
  const byKind = new Map<string, Procedure[]>();
  for (const one of toTellOf(input, held)) {
    const kind = kindOf(one);
    byKind.set(kind, [...(byKind.get(kind) ?? []), one]);
  }
  const kinds = [...byKind].sort(([a], [b]) => compareText(a, b));
  if (kinds.length === 0) return lacking(TEXT.notDrawn);
  return made(
    ...kinds.flatMap(([kind, procedures]) =>
      sheetsOf(procedures).map((sheet) => memoOf(input, school, memo, kind, sheet)),
    ),
  );
}

/** Those still to come; when there are none, the latest of each kind of the latest school year. */
function toTellOf(input: DocumentInput, procedures: readonly Procedure[]): readonly Procedure[] {
  const ahead = procedures.filter((one) => isAhead(input, one));
  if (ahead.length > 0) return ahead;
  const yearOf = ({ id }: Procedure): number => workSchoolYear(id, input.procedures) ?? 0;
  const latest = Math.max(...procedures.map(yearOf));
  return procedures.filter((one) => yearOf(one) === latest);
}

interface Sheet {
  /** null: of all grades. */
  readonly grade: number | null;
  readonly procedures: readonly Procedure[];
}

function sheetsOf(procedures: readonly Procedure[]): readonly Sheet[] {
  if (procedures.length <= MOST_ROWS) return [{ grade: null, procedures }];
  const grades = [...new Set(procedures.map(({ work }) => work.grade))].sort((a, b) => a - b);
  return grades.map((grade) => ({
    grade,
    procedures: procedures.filter(({ work }) => work.grade === grade),
  }));
}

function memoOf(
  input: DocumentInput,
  school: string | null,
  { kind, audience, textOf }: Memo,
  procedure: string,
  { grade, procedures }: Sheet,
): DocumentModel {
  const text = textOf(own(input, school, procedure), procedures.every(isUnderRules));
  const gradeText = grade === null ? '' : TEXT.grade(grade);
  const year = Math.max(...procedures.map(({ id }) => workSchoolYear(id, input.procedures) ?? 0));
  return {
    kind,
    school,
    file: TEXT.file(audience, text.short, gradeText).replace(/[^0-9A-Za-zА-Яа-яЁё() -]+/g, ' '),
    head: headOf(input, school, {
      type: TEXT.type,
      title: [`${audience} ${text.about}`, gradeText].filter(Boolean).join(', '),
      ...(year > 0 ? { subtitle: TEXT.year(schoolYearText(year)) } : {}),
    }),
    isDraft: false,
    blocks: [
      paragraph(text.what),
      datesTable(procedures),
      ...text.sections.flatMap(({ heading, items }): Block[] => [
        paragraph([{ text: heading, bold: true }], { keepWithNext: true }),
        list(items),
      ]),
      { kind: 'facts', rows: [[TEXT.whom, whom(input, school)]] },
    ],
    signatures: [],
    footer: footerOf(input),
  };
}

function whom({ office }: DocumentInput, school: string | null): string {
  const position = school === null ? office.executor : office.schoolExecutor;
  return TEXT.ask(position === '' ? LINE : position, LINE);
}

function datesTable(procedures: readonly Procedure[]): Block {
  const rows = procedures
    .map(({ work, id, conducted, conductedUntil }) => ({
      key: [String(work.grade).padStart(2, '0'), conducted ?? '9', id].join('|'),
      cells: [subjectName(work.subject), String(work.grade), dates(conducted, conductedUntil)],
    }))
    .sort((a, b) => compareText(a.key, b.key));
  return table(
    [
      { title: TEXT.columns[0], width: 5 },
      { title: TEXT.columns[1], width: 2, align: 'center' },
      { title: TEXT.columns[2], width: 4, align: 'center' },
    ],
    rows.map(({ cells }) => cells),
  );
}

function dates(from: string | null, until: string | null): string {
  if (from === null) return until === null ? TEXT.unknownDay : day(until);
  return until === null || until === from ? day(from) : `${day(from)} – ${day(until)}`;
}

function kindOf({ work }: Procedure): string {
  return procedureKind(work.kind)?.code ?? work.kind;
}

function isUnderRules({ work, conducted }: Procedure): boolean {
  return conducted === null ? work.year > RULES_YEAR : conducted >= RULES_DAY;
}
