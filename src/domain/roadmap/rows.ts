/** Rows of «Дорожная карта» as records. A row is an action as soon as its action or number is filled. */
import { cellDate, cellText } from '../intake/cells';
import type { TableRow } from '../tables/schema';

export interface RoadmapRow {
  /** 0-based row on the sheet. */
  readonly position: number;
  /** Code of the row (М1, М2 …), given by the program; blank until the next run. */
  readonly id: string;
  readonly number: string;
  readonly section: string;
  readonly direction: string;
  readonly action: string;
  readonly details: readonly string[];
  readonly deadline: string;
  /** ISO days. */
  readonly start: string | null;
  readonly end: string | null;
  readonly responsible: readonly string[];
  readonly result: string;
  /** As typed; blank when nobody has chosen one. */
  readonly status: string;
  readonly done: string | null;
  readonly evidence: string;
  readonly comment: string;
}

/** Several lines in a cell: sub-points, those responsible. */
export function cellLines(cell: unknown): string[] {
  return String(cell ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A deadline typed as a date stands in its cell as a date: «20.12.2024». */
function shownDay(day: string | null): string {
  return day === null ? '' : day.split('-').reverse().join('.');
}

export function readRoadmap(
  rows: readonly { readonly position: number; readonly cells: TableRow }[],
): RoadmapRow[] {
  return rows
    .map(({ position, cells }) => ({
      position,
      id: cellText(cells.id),
      number: cellText(cells.number),
      section: cellText(cells.section),
      direction: cellText(cells.direction),
      action: cellText(cells.action),
      details: cellLines(cells.details),
      deadline: cellText(cells.deadline) || shownDay(cellDate(cells.deadline)),
      start: cellDate(cells.start),
      end: cellDate(cells.end),
      responsible: cellLines(cells.responsible),
      result: cellText(cells.result),
      status: cellText(cells.status),
      done: cellDate(cells.done),
      evidence: cellText(cells.evidence),
      comment: cellText(cells.comment),
    }))
    .filter(({ action, number }) => action !== '' || number !== '');
}
