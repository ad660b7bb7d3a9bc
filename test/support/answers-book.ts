/** A workbook with an invented plan, and «Сведения ОО» of its schools made, filled and read as the entry points do it. */
import { type AnswersData } from '../../src/domain/answers/outgoing';
import { type SchoolReturn } from '../../src/domain/answers/returned';
import { REGISTER_TABLE_TEXT } from '../../src/messages/registers';
import { type RegisterId } from '../../src/domain/tables/registers';
import { type AnswersPlan, type AnswersRun } from '../../src/sheets/answers';
import { completeRoadmap } from '../../src/sheets/roadmap-complete';
import { type SchoolSheets, sheetsFor } from './answers';
import { Book, SCHOOLS } from './book';
import { ROADMAP, rowsOf, setYear, typePlan, writing } from './roadmap';

export const PLAN = [
  {
    number: '1',
    section: 'А',
    action: 'Назначить ответственных',
    deadline: 'сентябрь',
    responsible: 'Директора школ',
  },
  {
    number: '2',
    section: 'А',
    action: 'Издать приказ',
    deadline: 'сентябрь',
    responsible: 'Управление образования',
  },
  {
    number: '2.10',
    section: 'Б',
    action: 'Обсудить итоги',
    deadline: 'январь',
    responsible: 'Руководители ШМО\nУО',
  },
];
export const [FIRST, SECOND, THIRD] = SCHOOLS as [string, string, string];
export const SEMINAR = { Вид: 'семинар', Дата: '12.10.2024', Тема: 'Критерии', 'Кто участвует': 'учителя' };

let made: Book | null = null;

function make(): Book {
  const filledBook = Book.filled();
  setYear(filledBook, '2024/25');
  typePlan(filledBook, PLAN);
  writing(filledBook, completeRoadmap);
  return filledBook;
}

/** A copy of the same workbook for every test. */
export function book(): Book {
  made ??= make();
  return Book.on(structuredClone(made.host.workbook));
}

export const dataOf = (on: Book, codes: readonly string[] | null = null): AnswersData =>
  on.api('apiAnswersData', JSON.stringify(codes));

export interface Read {
  readonly plan: AnswersPlan;
  readonly run: AnswersRun;
}

export function read(on: Book, files: readonly SchoolReturn[], takeSchool = false): Read {
  const payload = JSON.stringify({ files, takeSchool });
  const plan = on.api<AnswersPlan>('apiPlanAnswers', payload);
  return { plan, run: on.api<AnswersRun>('apiRunAnswers', plan.hash, payload) };
}

export const answerRows = (on: Book): string[][] =>
  rowsOf(on, 'answers', [
    'action',
    'school',
    'number',
    'title',
    'status',
    'done',
    'evidence',
    'comment',
    'received',
  ]);

export function columnIn(on: Book, register: RegisterId, id: string): number {
  return (
    on
      .values(REGISTER_TABLE_TEXT[register].title)[0]!
      .indexOf(REGISTER_TABLE_TEXT[register].columns[id]!.header) + 1
  );
}

export function typeRow(
  on: Book,
  register: RegisterId,
  row: number,
  cells: Readonly<Record<string, unknown>>,
): void {
  const sheet = on.sheet(REGISTER_TABLE_TEXT[register].title);
  for (const id of Object.keys(cells)) sheet.getRange(row, columnIn(on, register, id)).setValue(cells[id]);
}

/** Cells of the register's rows by column id. */
export function registerRows(on: Book, register: RegisterId, ids: readonly string[]): unknown[][] {
  const values = on.values(REGISTER_TABLE_TEXT[register].title).slice(1);
  const columns = ids.map((id) => columnIn(on, register, id) - 1);
  return values
    .map((row) => columns.map((index) => row[index]))
    .filter((row) => row.some((cell) => cell !== ''));
}

/** A school that has answered both of its lines, added a meeting and an element of ВСОКО. */
export function filled(on: Book, code: string): SchoolSheets {
  return sheetsFor(dataOf(on), code)
    .type(
      ROADMAP,
      { Код: 'М1' },
      { Статус: 'Выполнено', 'Дата исполнения': '05.09.2024', Подтверждение: '=приказ 7' },
    )
    .type(ROADMAP, { Код: 'М3' }, { Статус: 'Запланировано', Комментарий: '2-3 недели' })
    .type('Мероприятия и решения', { Вид: '' }, { ...SEMINAR, 'Код мероприятия': 'М3' })
    .type('ВСОКО', { Элемент: 'Положение о ВСОКО' }, { Есть: 'да', 'Дата документа': '01.09.2024' })
    .comment('Нужны критерии');
}
