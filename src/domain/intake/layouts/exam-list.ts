/**
 * Lists of participants with names, as ОГЭ, ГВЭ, ЕГЭ, ИС, ИСИ and stages of ВсОШ come from regional offices: a row per
 * participant with the code of the school, scores, marks or зачёт. Only the columns named here are ever read.
 */
import { Row, cellText, headerText, isBlank } from '../cells';
import { TaskColumn, taskLabel, tasksWithMaxima } from '../headers';
import { ListColumns, ProtocolLayout, ProtocolMatch } from '../layout';
import { isPersonalHeading } from '../personal';

const SCHOOL_WORDS =
  '(оо|оу|школ[аы]|(обще)?образовательн[а-я]+ (организаци[яи]|учреждени[яе])|организаци[яи])';
const MARK_WORDS = '(отметка|оценка)';

/** By column; of several patterns the first that any heading fits. */
const PATTERNS = {
  school: [
    /^(логин|login)(?! (участник|обучающ|учащ|ученик|выпускник|user))/,
    new RegExp(`^код ${SCHOOL_WORDS}`),
    new RegExp(`^${SCHOOL_WORDS} ?\\(код\\)$`),
    new RegExp(`^${SCHOOL_WORDS}$`),
  ],
  schoolName: [new RegExp(`^(краткое |полное )?(название|наименование) ${SCHOOL_WORDS}`), /^(оо|оу|школа)$/],
  municipality: [
    /^(муниципалитет|муниципальн[а-я]+ (образование|округ|район)|мо|мсу|район)$/,
    /^(название|наименование) (мо|мсу|муниципал[а-я]+.*)$/,
  ],
  class: [/^класс( участника| обучающегося)?$/],
  code: [/^код (участника|обучающегося|работы)$/],
  yearly: [
    new RegExp(`^(годовая ${MARK_WORDS}|${MARK_WORDS} (за год|годовая))`),
    new RegExp(`^(итоговая ${MARK_WORDS}|${MARK_WORDS} (итоговая|по журналу))`),
  ],
  mark: [
    new RegExp(
      `^(экзаменационная |пятибалльная )?${MARK_WORDS}( за (экзамен|огэ|гвэ|работу)| на экзамене| по пятибалльной шкале)?$`,
    ),
    new RegExp(`^${MARK_WORDS} \\(?(огэ|гвэ|экзамен[а-я]*|5-?балл[а-я]*)\\)?$`),
  ],
  primary: [/^(сумма )?первичн[а-я]+ балл/],
  test: [/^тестов[а-я]+ балл/],
  score: [
    /^(итогов[а-я]+ |общий )?баллы?$/,
    /^(всего|сумма|количество|набрано|итого) балл/,
    /^набранн[а-я]+ балл/,
  ],
  passed: [/^(не)?зачет/, /^(результат|итог|оценка).*зачет/],
  status: [/^(статус|диплом|тип диплома|статус (участника|диплома))$/],
} as const;

type ColumnName = keyof typeof PATTERNS;
/** Columns are given out in this order, one to a name. */
const NAMES = Object.keys(PATTERNS) as ColumnName[];
/** A list has at least one of them. */
const RESULTS = ['yearly', 'mark', 'primary', 'test', 'score', 'passed', 'status'] as const;

export const examList: ProtocolLayout = {
  kind: 'protocol',
  confirmed: false,
  recognise(head) {
    for (let row = 0; row < head.length; row++) {
      const below = head[row + 1];
      const columns = place(head[row]!);
      const isJoined = below !== undefined && isSecondHeading(below, columns?.school ?? -1);
      const headings = isJoined ? joined(head[row]!, below) : head[row]!;
      const match = matchOf(headings, row + Number(isJoined), head[row - 1]);
      if (match !== null) return match;
    }
    return null;
  },
};

function matchOf(headings: Row, headerRow: number, above: Row | undefined): ProtocolMatch | null {
  const at = place(headings);
  const hasResult = RESULTS.some((name) => name !== 'yearly' && at[name] >= 0);
  const isOfPeople = at.code >= 0 || headings.some((cell) => isPersonalHeading(headerText(cell)));
  if (at.school < 0 || !hasResult || !isOfPeople || headings.some(isVariant)) return null;
  const { school, municipality, class: ofClass, code, schoolName, ...rest } = at;
  const list: ListColumns = { headings, ...rest };
  return {
    headerRow,
    columns: { school, municipality, class: ofClass, code, variant: -1, total: -1, journalMark: -1 },
    tasks: taskColumns(headings, above),
    schoolName,
    schoolInFileName: false,
    list,
  };
}

/** Protocols have variants, lists do not. */
function isVariant(cell: unknown): boolean {
  return headerText(cell) === 'вариант';
}

function place(headings: Row): Record<ColumnName, number> {
  const texts = headings.map(headerText);
  const taken = new Set<number>();
  const at = {} as Record<ColumnName, number>;
  for (const name of NAMES) {
    let column = -1;
    for (const pattern of PATTERNS[name]) {
      column = texts.findIndex((text, i) => !taken.has(i) && pattern.test(text));
      if (column >= 0) break;
    }
    at[name] = column;
    if (column >= 0) taken.add(column);
  }
  return at;
}

/** The lower row of a heading of two: words without numbers, and nothing under the school. */
function isSecondHeading(row: Row, school: number): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  return (
    filled.length > 0 &&
    (school < 0 || isBlank(row[school])) &&
    filled.every((cell) => typeof cell === 'string' && !/^\d+$/.test(cell.trim()))
  );
}

function joined(above: Row, below: Row): Row {
  const width = Math.max(above.length, below.length);
  return Array.from({ length: width }, (_, i) => (isBlank(below[i]) ? above[i] : below[i]));
}

/** «5.1 (1б)», «Задание 5.1», or plain labels when the first of them is 1. */
function taskColumns(headings: Row, above: Row | undefined): TaskColumn[] {
  const withMaxima = tasksWithMaxima(headings, above);
  if (withMaxima.length > 0) return withMaxima;
  const plain = headings.flatMap((cell, column) => {
    const label = taskLabel(cellText(cell).replace(/^(задание|зад\.?) ?(№ ?)?/i, ''));
    return label === null ? [] : [{ column, label, max: null, level: null }];
  });
  return /^1(\D|$)/.test(plain[0]?.label ?? '') ? plain : [];
}
