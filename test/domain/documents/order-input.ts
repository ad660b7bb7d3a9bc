/** Data for orders and re-check papers: a plan, a drawn re-check, a list, decisions of people. */
import type { DocumentInput } from '../../../src/domain/documents/input';
import type { DocumentModel } from '../../../src/domain/documents/model';
import { BLANK_OFFICE } from '../../../src/domain/documents/office';
import type { OfficialEntry } from '../../../src/domain/intake/records';
import { latestRechecks, readRechecks } from '../../../src/domain/recheck/record';
import type { ActionView } from '../../../src/domain/roadmap/refresh-view';
import type { Procedure } from '../../../src/domain/tables/lists';
import { MATHS, PROCEDURES } from '../targets/target-data';
import { InputOf, flat, plainText, schoolInput } from './school-input';

type Cells = Readonly<Record<string, unknown>>;

/** Rows of a tab in their order. */
export const placed = (rows: readonly Cells[]): DocumentInput['recheckRows'] =>
  rows.map((cells, position) => ({ position, cells }));

const BLANK_WORK = { basis: '', form: 'бумажная', conductedUntil: null, keptUntil: null, results: null };

/** Spring of 2025 and of the year before; the day of the documents is 1 June 2025. */
export const WORKS: ReadonlyMap<string, Procedure> = new Map(
  [...PROCEDURES].map(([id, one]) => [id, { ...one, ...BLANK_WORK }] as const),
);

export const worksWith = (parts: Partial<Procedure>): ReadonlyMap<string, Procedure> =>
  new Map([[MATHS, { ...WORKS.get(MATHS)!, ...parts }]]);

export interface OrderOf extends InputOf {
  readonly rechecked?: readonly Cells[];
  readonly changes?: readonly Cells[];
  readonly actions?: readonly Partial<ActionView>[];
}

export function action(parts: Partial<ActionView>): ActionView {
  return {
    id: 'М1',
    number: '1.1',
    section: 'Подготовка',
    direction: '',
    title: 'Собрать координаторов',
    details: [],
    deadlineText: 'сентябрь',
    responsible: ['Методист'],
    result: '',
    state: 'Запланировано',
    ...parts,
  } as ActionView;
}

export function orderInput({ rechecked = [], changes = [], actions = [{}], ...rest }: OrderOf = {}) {
  const recheckRows = placed(rechecked);
  const office = {
    ...BLANK_OFFICE,
    head: 'Начальник управления',
    control: 'Заместитель начальника',
    executor: 'Методист',
    methodService: 'ИМЦ',
  };
  return schoolInput({
    office,
    procedures: WORKS,
    recheckRows,
    rechecks: latestRechecks(readRechecks(recheckRows).values),
    changeRows: placed(changes),
    roadmap: { today: '2025-06-01', year: 2024, actions: actions.map(action) } as DocumentInput['roadmap'],
    ...rest,
  });
}

export const official = (year: number, school: string, markers: OfficialEntry['markers'] = {}) =>
  ({ year, school, municipality: 'Округ', name: '', markers }) as OfficialEntry;

export const drawnRow = (school: string, parts: Cells = {}): Cells => ({
  work: MATHS,
  school,
  date: new Date(2025, 4, 20),
  drawn: 15,
  seed: 'жребий 20 мая',
  ...parts,
});

/** 15 works: 12 as the school has them, 3 a point lower. */
export const RESULTS = { works: 15, agreed: 12, lowered: 3, raised: 0, sum: -3, squares: 3 };

/** Every text of a model, joined. */
export function textOf(model: DocumentModel): string {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect({ ...model, file: '' });
  return texts.join('\n');
}

/** Numbers of the points in their order. */
export function numbersOf({ blocks }: DocumentModel): string[] {
  return flat(blocks).flatMap((block) => (block.kind === 'point' ? [block.number] : []));
}

/** Cells of all rows of all tables. */
export function allRows({ blocks }: DocumentModel): string[][] {
  return flat(blocks).flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(plainText)) : [],
  );
}
