/** Files «Сведения ОО» in the hands of a school: made from the workbook's data, filled, moved about, and read back. */
import { FileLayout, fileLayout } from '../../src/domain/answers/layout';
import type { AnswersData } from '../../src/domain/answers/outgoing';
import { FileSheet, SchoolReturn, readReturn } from '../../src/domain/answers/returned';
import { FORM } from '../../src/messages/answers';

type Cell = string | number | boolean | null;

/** The sheets of a file as they are read: days are texts. */
export class SchoolSheets {
  readonly sheets: { name: string; rows: Cell[][] }[];

  constructor(layout: FileLayout) {
    const head = [
      [FORM.title],
      ...layout.head.map(({ label, value }) => [label, shown(value as Cell)]),
      ...layout.steps.map((text) => [text]),
    ];
    this.sheets = [
      { name: FORM.tab, rows: head },
      ...layout.tabs.map(({ title, columns, rows }) => ({
        name: title,
        rows: [
          columns.map(({ heading }) => heading),
          ...rows.map((row) => row.map((cell) => shown(cell as Cell))),
        ],
      })),
    ];
  }

  rows(tab: string): Cell[][] {
    const found = this.sheets.find(({ name }) => name === tab);
    if (found === undefined) throw new Error(`no tab ${tab}`);
    return found.rows;
  }

  column(tab: string, heading: string): number {
    const index = this.rows(tab)[0]!.indexOf(heading);
    if (index < 0) throw new Error(`no column ${heading} on ${tab}`);
    return index;
  }

  /** Types into the first row whose cells hold `where`; '' for a row whose cell is blank. */
  type(tab: string, where: Readonly<Record<string, Cell>>, cells: Readonly<Record<string, Cell>>): this {
    const row = this.rows(tab)
      .slice(1)
      .find((one) =>
        Object.keys(where).every((heading) => (one[this.column(tab, heading)] ?? '') === where[heading]),
      );
    if (row === undefined) throw new Error(`no row ${JSON.stringify(where)} on ${tab}`);
    for (const heading of Object.keys(cells)) row[this.column(tab, heading)] = cells[heading]!;
    return this;
  }

  comment(text: string): this {
    this.rows(FORM.tab).find(([label]) => label === FORM.labels.comment)![1] = text;
    return this;
  }

  /** Rows of a tab the other way round, columns too, a title above them. */
  movedAbout(): FileSheet[] {
    return this.sheets.map(({ name, rows }, i) =>
      name === FORM.tab
        ? { name: 'Наша школа', rows }
        : { name: `Лист${i}`, rows: [['сдать завхозу'], ...turned(rows)] },
    );
  }
}

/** Headings stay first. */
function turned([headings, ...rows]: readonly Cell[][]): Cell[][] {
  return [headings!, ...rows.reverse()].map((row) => [...row].reverse());
}

function shown(cell: Cell): Cell {
  return typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell)
    ? cell.split('-').reverse().join('.')
    : cell;
}

export function sheetsFor(
  data: AnswersData,
  code: string,
  issued = '2024-09-01',
  until: string | null = '2024-10-20',
): SchoolSheets {
  const school = data.schools.find((one) => one.code === code);
  if (school === undefined) throw new Error(`no file for ${code}`);
  return new SchoolSheets(fileLayout(school, data, issued, until));
}

/** What is read from a file; a refusal fails the test. */
export function returnOf(file: string, sheets: SchoolSheets | readonly FileSheet[]): SchoolReturn {
  const { returned, refused } = readReturn(file, sheets instanceof SchoolSheets ? sheets.sheets : sheets);
  if (returned === null || refused.length > 0) throw new Error(JSON.stringify(refused));
  return returned;
}
