/**
 * Finds table headers by their words, wherever empty rows and columns have shifted them.
 * Knows nothing of particular layouts.
 */
import { Task, TaskLevel } from '../protocol/paper';
import { Row, cellText, headerText } from './cells';

export interface HeaderMatch<Name extends string> {
  /** Index of the header row. */
  readonly row: number;
  /** Zero-based column of each name; −1 for an optional one that is absent. */
  readonly columns: Readonly<Record<Name, number>>;
}

/**
 * The first row that has a column for every required name. Columns are given out from left to right, one to a name.
 */
export function findHeader<Name extends string, Extra extends string = never>(
  head: readonly Row[],
  required: Readonly<Record<Name, RegExp>>,
  optional: Readonly<Record<Extra, RegExp>> = {} as Readonly<Record<Extra, RegExp>>,
): HeaderMatch<Name | Extra> | null {
  const requiredNames = Object.keys(required) as Name[];
  const optionalNames = Object.keys(optional) as Extra[];
  for (let row = 0; row < head.length; row++) {
    const texts = head[row].map(headerText);
    const taken = new Set<number>();
    const columns = {} as Record<Name | Extra, number>;
    const place = (name: Name | Extra, pattern: RegExp): boolean => {
      const column = texts.findIndex((text, i) => text !== '' && !taken.has(i) && pattern.test(text));
      columns[name] = column;
      if (column >= 0) taken.add(column);
      return column >= 0;
    };
    if (!requiredNames.every((name) => place(name, required[name]))) continue;
    optionalNames.forEach((name) => place(name, optional[name]));
    return { row, columns };
  }
  return null;
}

/** A task column of a table; an ordinal layout («балл за 7») has no labels. */
export interface TaskColumn {
  readonly column: number;
  readonly label: string | null;
  readonly max: number | null;
  readonly level: TaskLevel | null;
}

/**
 * Task label in one spelling: «1К2» with a Cyrillic К, «5.1» for «5,1» and «5(1)». null when the text is no task label.
 */
export function taskLabel(text: string): string | null {
  const folded = text
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/K/g, 'К')
    .replace(/,/g, '.')
    .replace(/\((\d+)\)$/, '.$1');
  return /^\d{1,2}(\.\d{1,2})*(К\d{1,2})?(\.\d{1,2})?$/.test(folded) ? folded : null;
}

/** Columns headed «5.1 (1б)»; levels Б, П, В are read from the row above when there is one. */
export function tasksWithMaxima(header: Row, above: Row | undefined): TaskColumn[] {
  const tasks: TaskColumn[] = [];
  header.forEach((cell, column) => {
    const match = /^(.+?)\s*\((\d+)\s*б\.?\)$/i.exec(cellText(cell));
    const label = match === null ? null : taskLabel(match[1]);
    if (match === null || label === null) return;
    tasks.push({ column, label, max: Number(match[2]), level: taskLevel(above?.[column]) });
  });
  return tasks;
}

function taskLevel(cell: unknown): TaskLevel | null {
  const text = cellText(cell).toUpperCase();
  return text === 'Б' || text === 'П' || text === 'В' ? text : null;
}

/** The task of a column; `index` names it when the layout has ordinals only. */
export function taskOf({ label, max, level }: TaskColumn, index: number): Task {
  return { label: label ?? String(index + 1), max, level };
}
