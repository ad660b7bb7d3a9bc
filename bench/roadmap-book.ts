/**
 * A made-up plan of any length, and a workbook with it, procedures and registers of any number of schools, for the
 * benchmark of the roadmap and the test of its calls. The same numbers give the same plan.
 */
import { Addon, blankBook, startAddon } from '../local/addon';
import { FIRST_SCHOOL } from './region';
import { SampleRow, TypedTable } from '../local/sample/type-rows';
import type { SourceRow } from '../src/domain/roadmap/document';
import { CHOICES } from '../src/messages/choices';

/** As many procedures as a large municipality has in a year: one a row of «Процедуры». */
export const PROCEDURES = 8;
export const SCHOOL_YEAR = 2024;
const TODAY = new Date(2025, 3, 16, 12);

const VERBS = ['Провести', 'Обсудить', 'Подготовить', 'Обновить', 'Собрать', 'Разместить', 'Изучить'];
const THINGS = [
  'семинар',
  'памятку',
  'перечень вопросов',
  'график',
  'обзор',
  'критерии',
  'приказ',
  'занятие',
];
const ABOUT = [
  'для координаторов школ',
  'о порядке проведения работ',
  'по итогам независимых работ',
  'о проверке развёрнутых ответов',
  'с руководителями объединений',
  'для родителей и учеников',
  'о хранении материалов',
  'по функциональной грамотности',
  'о внутренней системе оценки',
];
const DEADLINES = [
  'сентябрь',
  'октябрь–ноябрь',
  'в течение 10 дней после каждой процедуры',
  'постоянно',
  'не реже раза в четверть',
  'в течение года',
  'до 15 мая',
  'январь, июль',
];
const RESPONSIBLE = ['методический кабинет', 'руководители ОО', 'управление образования', 'руководители РМО'];

const SECTION = 10;
const at = <Item>(items: readonly Item[], i: number): Item => items[i % items.length]!;
const title = (i: number): string =>
  `${at(VERBS, i)} ${at(THINGS, Math.floor(i / 7))} ${at(ABOUT, i + Math.floor(i / 56))}, выпуск ${i + 1}`;

/** Rows of a table with a header and a section row before every tenth action; lines from 1. */
export function planGrid(actions: number): SourceRow[] {
  const rows: string[][] = [['№', 'Мероприятие', 'Срок', 'Ответственный', 'Ожидаемый результат']];
  for (let i = 0; i < actions; i++) {
    const section = Math.floor(i / SECTION) + 1;
    if (i % SECTION === 0) rows.push([`${section}. Направление работы ${section}`]);
    const number = `${section}.${(i % SECTION) + 1}`;
    rows.push([number, title(i), at(DEADLINES, i), at(RESPONSIBLE, i), `Готовый документ № ${i + 1}`]);
  }
  return rows.map((cells, i) => ({ line: i + 1, cells }));
}

/** The same plan as lines of text: cells of a row are parted by tabs in the one cell of its line. */
export function planLines(actions: number): SourceRow[] {
  return planGrid(actions)
    .flatMap(({ cells }) => cells)
    .map((text, i) => ({ line: i + 1, cells: [text] }));
}

/** An add-on (built into `dist`) on a workbook with all tabs, schools and dated procedures, without a plan. */
export function bookWithProcedures(schools: number, dist: string): Addon {
  const addon = startAddon(blankBook('bench.xlsx'), dist, { today: TODAY, answers: () => 'YES' });
  addon.functions.apiSetup!();
  const spreadsheet = addon.host.globals.SpreadsheetApp.getActiveSpreadsheet();
  new TypedTable(spreadsheet, 'schools').append(
    codes(schools).map((code, i) => ({ code, name: `Школа ${i + 1}`, municipality: 'МО' })),
  );
  new TypedTable(spreadsheet, 'procedures').append(
    procedureIds().map((id, i) => {
      const [kind, year, subject, grade] = id.split('-') as [string, string, string, string];
      const month = `2025-0${2 + (i % 2)}`;
      return {
        id,
        kind,
        year: Number(year),
        subject,
        grade: Number(grade),
        conducted: `${month}-0${1 + i}`,
        checked: `${month}-1${i}`,
        results: `${month}-2${i}`,
      };
    }),
  );
  return addon;
}

/** Types full registers of all schools: control of four procedures, six elements, eight internal results a school … */
export function typeRegisters({ host }: Addon, schools: number): void {
  const spreadsheet = host.globals.SpreadsheetApp.getActiveSpreadsheet();
  const all = codes(schools);
  const per = (count: number, row: (school: string, i: number) => SampleRow): SampleRow[] =>
    all.flatMap((school) => Array.from({ length: count }, (_, i) => row(school, i)));
  const ids = procedureIds();
  const [yes] = CHOICES.yes;
  const link = { action: 'М3', accepted: yes };
  const rows = {
    control: per(4, (school, i) => ({ work: ids[i]!, school, video: 'офлайн', observer: yes, ...link })),
    qualitySystem: per(6, (school, i) => ({
      school,
      element: CHOICES.qualityElement[i]!,
      present: yes,
      ...link,
    })),
    internalResults: per(8, (school, i) => ({
      school,
      grade: 4 + (i % 2),
      subject: i % 4 < 2 ? 'РУ' : 'МА',
      period: CHOICES.period[Math.floor(i / 4)]!,
      mark2: 1,
      mark3: 8,
      mark4: 9,
      mark5: 5,
    })),
    deficits: per(1, (school) => ({
      work: ids[0]!,
      school,
      skill: 'задание 7',
      percent: 40,
      deadline: '2025-05-12',
    })),
    training: per(1, (school) => ({
      school,
      topic: 'Критерии',
      position: 'учитель',
      people: 2,
      state: 'завершено',
    })),
    experts: per(1, (school) => ({
      school,
      role: CHOICES.expertRole[0],
      position: 'учитель',
      count: 2,
      trained: 2,
    })),
  };
  for (const id of Object.keys(rows) as (keyof typeof rows)[])
    new TypedTable(spreadsheet, id).append(rows[id]);
}

function codes(schools: number): string[] {
  return Array.from({ length: schools }, (_, i) => String(FIRST_SCHOOL + i));
}

function procedureIds(): string[] {
  return Array.from(
    { length: PROCEDURES },
    (_, i) => `ВПР-2025-${i % 2 === 0 ? 'РУ' : 'МА'}-${4 + (i >> 1)}`,
  );
}
