/** Rows of registers as a sheet gives them: every column there, blank where a test says nothing. */
import { readRegister, Register, Registers, PlacedRow } from '../../../src/domain/registers/read';
import type { RegisterContext, RegisterLists } from '../../../src/domain/registers/rules';
import type { Procedure, School } from '../../../src/domain/tables/lists';
import { parseWorkId } from '../../../src/domain/protocol/work';
import { paperFor } from '../../../src/domain/protocol/papers';
import { REGISTER_IDS, REGISTER_TABLES, RegisterId } from '../../../src/domain/tables/registers';

type Cells = Readonly<Record<string, unknown>>;

export function schoolsOf(...codes: readonly string[]): ReadonlyMap<string, School> {
  return new Map(codes.map((code, i) => [code, { code, name: `Школа ${i + 1}` } as School]));
}

export function procedure(id: string, conducted: string | null, notDrawn: readonly string[] = []): Procedure {
  const work = parseWorkId(id)!;
  const paper = paperFor(work) ?? { maxScore: null, cuts: null, tasks: [] };
  return { id, work, conducted, paper, notDrawn: new Set(notDrawn) } as unknown as Procedure;
}

export function listsOf(
  parts: Partial<RegisterContext> & { readonly works?: readonly Procedure[] } = {},
): RegisterContext {
  const { works = [procedure('ВПР-2025-МА-4', '2025-04-15')], ...rest } = parts;
  return {
    schools: schoolsOf('900001', '900002', '900003'),
    procedures: new Map(works.map((one) => [one.id, one])),
    schoolYear: 2024,
    today: '2025-06-01',
    participants: new Map(),
    withDeficits: new Set(),
    ...rest,
  };
}

/** Rows 2, 3 … of the sheet. */
export function placed(id: RegisterId, rows: readonly Cells[]): PlacedRow[] {
  const blank = Object.fromEntries(REGISTER_TABLES[id].columns.map((column) => [column.id, '']));
  return rows.map((cells, i) => ({ position: i + 1, cells: { ...blank, ...cells } }));
}

export function read<Id extends RegisterId>(
  id: Id,
  rows: readonly Cells[],
  lists: RegisterLists = listsOf(),
): Register<Id> {
  return readRegister(id, placed(id, rows), lists);
}

/** The registers that a test names; the others are empty. */
export function registersOf(
  rows: Readonly<Partial<Record<RegisterId, readonly Cells[]>>>,
  lists: RegisterLists = listsOf(),
): Registers {
  return Object.fromEntries(
    REGISTER_IDS.map((id) => [id, read(id, rows[id] ?? [], lists)]),
  ) as unknown as Registers;
}

export function messagesOf({ problems }: Register): string[] {
  return problems.map(({ message }) => message);
}

/** A complete row of every register. */
export const COMPLETE: Readonly<Record<RegisterId, Cells>> = {
  control: {
    work: 'ВПР-2025-МА-4',
    school: '900001',
    video: 'онлайн',
    videoPlanned: 'да',
    videoConduct: 'да',
    videoChecking: 'нет',
    observer: 'да',
    observerTrained: 'да',
    noConflict: 'да',
    briefing: new Date(2025, 3, 14),
    channel: 'да',
    appointed: 'да',
    order: '17 от 01.04.2025',
    commission: 'школьная',
    criteria: 'да',
    equipment: 'да',
    storage: 'да',
  },
  events: {
    kind: 'педагогический совет',
    date: new Date(2024, 9, 12),
    topic: 'Единые критерии проверки',
    audience: 'учителя',
    minutes: '3',
    decision: 'принять критерии',
    deadline: '01.11.2024',
    done: 'да',
  },
  qualitySystem: {
    school: '900001',
    element: 'Положение о ВСОКО',
    present: 'да',
    date: '01.09.2024',
    link: 'приказ № 5',
  },
  internalResults: {
    school: '900001',
    grade: 4,
    subject: 'МА',
    period: '1 четверть',
    mark2: 1,
    mark3: 4,
    mark4: 8,
    mark5: 7,
    absent: 2,
  },
  deficits: {
    work: 'ВПР-2025-МА-4',
    school: '900001',
    skill: 'задание 7',
    percent: 42,
    municipality: 61.5,
    correction: 'повторение на уроках',
    deadline: '01.12.2025',
    programme: 'нет',
  },
  training: {
    school: '900001',
    topic: 'Оценивание работ',
    position: 'учитель математики',
    people: 3,
    form: 'курсы',
    planned: '01.10.2024',
    state: 'завершено',
    finished: '20.12.2024',
    trained: 2,
  },
  support: {
    school: '900001',
    subject: 'РУ',
    grade: 5,
    reason: 'просьба школы',
    mentor: '900002',
    programme: 'общие уроки',
    start: '01.10.2024',
  },
  experts: {
    school: '900001',
    role: 'эксперт по проверке',
    position: 'учитель',
    count: 4,
    trained: 4,
    noConflict: 'да',
    date: '01.03.2025',
  },
  taskBank: {
    title: 'Дроби, 5 класс',
    subject: 'МА',
    grade: 5,
    purpose: 'внутренний мониторинг',
    reviewed: '10.09.2024',
    reviewer: 'руководитель объединения',
    review: 'рекомендовано',
    uses: 2,
  },
};
