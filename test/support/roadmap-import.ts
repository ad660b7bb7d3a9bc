/** An invented plan, loaded as the entry points do it, and what then stands in «Дорожная карта». */
import type { PlanDocument, PlannedAction } from '../../src/domain/roadmap/document';
import type { RoadmapPayload, RoadmapPlan, RoadmapRun } from '../../src/sheets/roadmap-import';
import { Book } from './book';

export const TAB = 'Дорожная карта';

export const action = (number: string, title: string, parts: Partial<PlannedAction> = {}): PlannedAction => ({
  section: 'I. Подготовка',
  direction: '',
  number,
  title,
  details: [],
  deadlineText: 'май',
  responsible: ['методист'],
  result: '',
  state: '',
  line: 1,
  ...parts,
});

export const documentOf = (
  actions: readonly PlannedAction[],
  parts: Partial<PlanDocument> = {},
): PlanDocument => ({
  schoolYear: 2023,
  sections: [...new Set(actions.map(({ section }) => section))],
  actions,
  unplaced: [],
  names: [],
  ...parts,
});

export const TRAIN = action('1', 'Обучить экспертов единому пониманию критериев', {
  details: ['вводный вебинар', 'разбор трудных случаев'],
  responsible: ['методист', 'руководитель объединения'],
  result: 'эксперты обучены',
});
export const OBSERVE = action('2', 'Направить наблюдателей в школы', { deadlineText: 'март–апрель' });
export const RECHECK = action('2.10', 'Перепроверить часть работ муниципальной комиссией', {
  section: 'II. Проверка',
  deadlineText: 'июнь',
});
export const PLAN = documentOf([TRAIN, OBSERVE, RECHECK]);

export const payloadOf = (document: PlanDocument, schoolYear: number | null = null): string =>
  JSON.stringify({ document, schoolYear } satisfies RoadmapPayload);
export const plan = (book: Book, document: PlanDocument, year: number | null = null): RoadmapPlan =>
  book.api('apiPlanRoadmap', payloadOf(document, year));
export const run = (
  book: Book,
  hash: string,
  document: PlanDocument,
  year: number | null = null,
): RoadmapRun => book.api('apiRunRoadmap', hash, payloadOf(document, year));
export const load = (book: Book, document: PlanDocument, year: number | null = null): RoadmapRun =>
  run(book, plan(book, document, year).hash, document, year);

export function loaded(document = PLAN): Book {
  const book = Book.new();
  load(book, document);
  return book;
}

/** Rows as records by heading, as a person sees them; blank cells are left out. */
export function rowsOf(book: Book, tab = TAB): Record<string, string>[] {
  const shown = book.sheet(tab).getDataRange().getDisplayValues();
  return shown
    .slice(1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) =>
      Object.fromEntries(row.map((cell, i) => [shown[0]![i]!, cell]).filter(([, cell]) => cell !== '')),
    );
}

export const rowOf = (book: Book, title: string, tab = TAB): Record<string, string> =>
  rowsOf(book, tab).find((row) => row['Мероприятие'] === title)!;

/** Types into the row of an action. */
export function type(book: Book, title: string, cells: Readonly<Record<string, unknown>>, tab = TAB): void {
  const values = book.values(tab);
  const headings = values[0] as string[];
  const row = values.findIndex((one) => one[headings.indexOf('Мероприятие')] === title) + 1;
  for (const [heading, value] of Object.entries(cells))
    book
      .sheet(tab)
      .getRange(row, headings.indexOf(heading) + 1)
      .setValue(value);
}

export const TYPED = {
  Статус: 'Исполнено частично',
  'Дата исполнения': '20.05.2024',
  Подтверждение: 'https://пример.рф/протокол-4',
  Комментарий: 'ждём вторую школу',
};

export function setting(book: Book): unknown {
  return book.values('Параметры').find(([name]) => name === 'Учебный год плана')?.[1];
}

export function setYear(book: Book, value: string): void {
  const row = book.values('Параметры').findIndex(([name]) => name === 'Учебный год плана') + 1;
  book.sheet('Параметры').getRange(row, 2).setNumberFormat('@').setValue(value);
}
