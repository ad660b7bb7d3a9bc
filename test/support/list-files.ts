/** Lists of participants with invented names as files, the command line over them, and what a saved workbook holds. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { openBook, saveBook } from '../../local/addon';
import { createHost } from '../../local/index';
import { SampleRow, TypedTable } from '../../local/sample/type-rows';
import { loadWorkbook } from '../../local/xlsx';
import type { TableId } from '../../src/domain/tables/schema';

const ROOT = resolve(__dirname, '../..');
const SURNAMES = ['Выдуманнова', 'Несуществуев', 'Придумайкин', 'Небывалова', 'Ниоткудин'];
const FIRST = ['Аделаида', 'Порфирий', 'Евлампий', 'Пульхерия', 'Мефодий'];
const PATRONYMIC = ['Порфирьевна', 'Евлампиевич', 'Мефодьевич', 'Аристарховна', 'Мефодиевич'];
const SERIES = '9904';

/** Headings of a person; results follow. */
export const PERSON_HEADINGS = [
  'Код ОО',
  'МСУ',
  'Класс',
  'Фамилия',
  'Имя',
  'Отчество',
  'Серия документа',
  'Номер документа',
  'СНИЛС',
];

export const PERSONAL_COLUMNS = PERSON_HEADINGS.slice(3).join(', ');

/** Makes rows of persons and remembers all that no workbook may hold. */
export class People {
  private readonly documents = new Set<string>([SERIES]);

  /** Rows of one school, a pupil for each of `results`; `place` keeps documents of schools apart. */
  rows(school: string, place: number, results: readonly (readonly unknown[])[]): unknown[][] {
    return results.map((own, i) => {
      const snils = `1${place}${i}-64${i}-73${place} ${place}${i}`;
      const number = String(730_051 + 97 * i + 1009 * place);
      this.documents.add(snils).add(number);
      const name = [SURNAMES[i % 5], FIRST[(i + place) % 5], PATRONYMIC[(i + 2 * place) % 5]];
      return [`edu${school}`, 'МО-1', `9${i < 5 ? 'А' : 'Б'}`, ...name, SERIES, number, snils, ...own];
    });
  }

  /** «word in part» for everything personal that stands in any part of the saved workbook. */
  foundIn(path: string): string[] {
    const words = [...SURNAMES, ...FIRST, ...PATRONYMIC, ...this.documents];
    return partsOf(path).flatMap(([name, text]) =>
      words.filter((word) => text.includes(word)).map((word) => `${word} in ${name}`),
    );
  }
}

/** Name and text of every part of a saved workbook. */
export function partsOf(path: string): [name: string, text: string][] {
  return Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]);
}

export function run(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'local/run.mjs'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

export async function writeList(path: string, rows: unknown[][]): Promise<string> {
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Список', rows: rows as never }] }));
  return path;
}

/** Values of a tab, heading first; '' for a blank cell. */
export async function rowsOf(path: string, tab: string): Promise<unknown[][]> {
  const { sheets } = await loadWorkbook(readFileSync(path), 'book');
  return sheets.find(({ name }) => name === tab)!.rows.map((row) => row.map((one) => one?.value ?? ''));
}

/** Types rows into a saved workbook, as a person would between two runs. */
export async function typeInto(
  path: string,
  rows: Partial<Readonly<Record<TableId, readonly SampleRow[]>>>,
): Promise<void> {
  const workbook = (await openBook(path))!;
  const spreadsheet = createHost({ workbook }).globals.SpreadsheetApp.getActiveSpreadsheet();
  for (const [id, typed] of Object.entries(rows)) new TypedTable(spreadsheet, id as TableId).append(typed);
  await saveBook(workbook, path);
}
