/** A workbook in the second year of its roadmap: archive, times, registers, answers of schools, indicators, a report. */
import { REGISTER_TABLE_TEXT } from '../../src/messages/registers';
import { REGISTER_IDS, REGISTER_TABLES, RegisterId } from '../../src/domain/tables/registers';
import { Book, SCHOOLS, WORKS } from './book';
import { addProcedures, setYear, type, typePlan } from './roadmap';
import type { WorkbookModel } from '../../local/model';

let made: WorkbookModel | null = null;

/** Made once, then copied. */
export function livedBook(today: Date): Book {
  made ??= newLivedBook(today).host.workbook;
  return Book.on(structuredClone(made), { today });
}

/** For a way through a file: days in a copy are of another realm than those that a file is written from. */
export function newLivedBook(today: Date): Book {
  const book = Book.filled({ today });
  fill(book);
  return book;
}

/** Tab names by the key they are marked with. */
export function tabMarks(book: Book): string[] {
  const { sheets, metadata } = book.host.workbook;
  const names = new Map(sheets.map((sheet) => [sheet.id, sheet.name] as const));
  return metadata
    .map(({ value, location }) => `${value}: ${location.type === 'SHEET' ? names.get(location.sheetId) : ''}`)
    .sort();
}

function fill(book: Book): void {
  setYear(book, '2024/25');
  typePlan(book);
  addProcedures(book, ['ВПР-2025-МА-4', new Date(2025, 4, 20)]);
  book.report();
  type(book, 'roadmap', 2, 'done', new Date(2024, 8, 25));
  type(book, 'roadmap', 2, 'evidence', 'Приказ 12');
  const { hash } = book.api<{ hash: string }>('apiPlanNextYear', '2025');
  book.api('apiRunNextYear', hash, '2025');
  type(book, 'roadmap', 3, 'comment', 'памятка на сайте');
  for (const id of REGISTER_IDS) fillRegister(book, id);
  typeAnswer(book, 2, 'М1', SCHOOLS[0]!, 'Выполнено');
  typeAnswer(book, 3, 'М4', SCHOOLS[1]!, 'Выполняется');
  book.report();
}

function typeAnswer(book: Book, row: number, action: string, school: string, status: string): void {
  type(book, 'answers', row, 'action', action);
  type(book, 'answers', row, 'school', school);
  type(book, 'answers', row, 'status', status);
}

/** A row of a register by column id. */
export function typeRegister(
  book: Book,
  id: RegisterId,
  row: number,
  cells: Readonly<Record<string, unknown>>,
): void {
  const { title, columns } = REGISTER_TABLE_TEXT[id];
  const sheet = book.sheet(title);
  const headings = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0] as string[];
  for (const column of Object.keys(cells))
    sheet.getRange(row, headings.indexOf(columns[column]!.header) + 1).setValue(cells[column]);
}

const SAMPLE: Readonly<Record<string, unknown>> = {
  work: WORKS[0],
  school: SCHOOLS[0],
  kind: 'совещание',
  grade: 4,
  subject: 'МА',
  mark2: 2,
  mark3: 8,
  mark4: 6,
  mark5: 3,
};

/** Key columns and the link to a line, whatever the register. */
function fillRegister(book: Book, id: RegisterId): void {
  const cells: Record<string, unknown> = { action: 'М1', accepted: 'да' };
  for (const { id: column, kind, choices, computed } of REGISTER_TABLES[id].columns) {
    if (column in cells || computed === true) continue;
    if (column in SAMPLE) cells[column] = SAMPLE[column];
    else if (kind === 'date') cells[column] = new Date(2025, 8, 5);
    else if (choices !== undefined) cells[column] = choices[0];
    else if (kind === 'text' || kind === 'long-text') cells[column] = `запись ${column}`;
  }
  typeRegister(book, id, 2, cells);
}
