/**
 * Which tabs and columns the file of one school has. What is the office's alone – acceptance, the mentor, figures of
 * the municipality – and what is computed stays in the workbook.
 */
import type { Column } from '../tables/schema';
import { REGISTER_IDS, REGISTER_TABLES, RegisterId } from '../tables/registers';
import { ROADMAP_TABLES } from '../tables/roadmap';
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import { LINE_HEADINGS } from '../../messages/answers';

/** Registers with rows of schools, in the order of their tabs. */
export type SchoolRegisterId = Exclude<RegisterId, 'taskBank'>;
export const SCHOOL_REGISTER_IDS = REGISTER_IDS.filter((id): id is SchoolRegisterId => id !== 'taskBank');

const OFFICE_ONLY: readonly string[] = ['accepted', 'mentor', 'municipality'];

/** Columns that are filled before the school types anything: they alone do not make a row. */
const PREFILLED: Readonly<Partial<Record<SchoolRegisterId, readonly string[]>>> = {
  control: ['work', 'school'],
  qualitySystem: ['school', 'element'],
  internalResults: ['school', 'year'],
};

/** What a school says of a line of the roadmap. */
export const SAID = ['status', 'done', 'evidence', 'comment'] as const;
export type Said = (typeof SAID)[number];

/** Columns of the tab «Дорожная карта» of a school, from left to right. */
export type LineColumn = keyof typeof LINE_HEADINGS;
export const LINE_COLUMNS = Object.keys(LINE_HEADINGS) as readonly LineColumn[];

export const isSaid = (column: string): column is Said => SAID.some((id) => id === column);

/** Columns of a register's tab in the school's file. */
export function formColumns(id: SchoolRegisterId): readonly Column[] {
  return REGISTER_TABLES[id].columns.filter(
    (column) => column.computed !== true && !OFFICE_ONLY.includes(column.id),
  );
}

export function prefilled(id: SchoolRegisterId): readonly string[] {
  return PREFILLED[id] ?? ['school'];
}

/** The column of «Ответы школ» that a school's word goes into. */
export function saidColumn(id: Said): Column {
  return ROADMAP_TABLES.answers.columns.find((column) => column.id === id)!;
}

export function headingOf(register: SchoolRegisterId, column: string): string {
  return REGISTER_TABLE_TEXT[register].columns[column]!.header;
}
