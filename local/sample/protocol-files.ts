/**
 * Protocols as files: the plain CSV, and the regional form of 2021 as a workbook of text cells or as CSV in
 * windows-1251, the way Excel saves it.
 */
import Papa from 'papaparse';
import { writeFile } from '../../src/files/xlsx/hucre';
import { SamplePupil, SampleProtocol, SchoolProtocol } from './pupils';
import { MUNICIPALITY } from './schools';

type TextRow = string[];

/** Written by a participant whose journal mark is unknown. */
const NO_MARK = 'нет отметки';

/** UTF-8, semicolons, LF; English headers, tasks by label. */
export function plainCsv(protocol: SampleProtocol): Buffer {
  const { tasks } = protocol.facts.paper;
  const header = ['login', 'mo', 'class', 'code', 'variant', 'total', 'journal_mark'];
  const labels = tasks.map(({ label }) => `t${label.replace('К', 'K')}`);
  const rows = pupilRows(protocol, ({ school }, pupil) => [
    `edu${school.code}`,
    MUNICIPALITY,
    pupil.className,
    String(pupil.code),
    String(pupil.variant),
    totalText(pupil),
    markText(pupil),
    ...taskTexts(pupil, tasks.length),
  ]);
  return Buffer.from(csv([[...header, ...labels], ...rows], '\n'));
}

/** windows-1251, semicolons, CRLF. */
export function formCsv(protocol: SampleProtocol): Buffer {
  return windows1251(csv(formRows(protocol), '\r\n'));
}

/** Sheet `Sheet`, every cell a text. */
export async function formWorkbook(protocol: SampleProtocol): Promise<Buffer> {
  return Buffer.from(await writeFile({ sheets: [{ name: 'Sheet', rows: formRows(protocol) }] }));
}

function formRows(protocol: SampleProtocol): TextRow[] {
  const taskCount = protocol.facts.paper.tasks.length;
  const header = [
    'логин школы',
    'регион',
    'номер обучающегося',
    'код обучающегося',
    'отметка за предыдущую четверть/триместр',
    'пол',
    'класс',
    'вариант',
    'всего баллов',
    ...Array.from({ length: taskCount }, (_, i) => `балл за ${i + 1}`),
    'Учебник',
    'Др.уч. автор',
    'Др.уч. название',
  ];
  const rows = pupilRows(protocol, ({ school }, pupil, number) => [
    `sch${school.code}`,
    MUNICIPALITY,
    String(number),
    String(pupil.code),
    markText(pupil),
    '',
    pupil.className,
    String(pupil.variant),
    totalText(pupil),
    ...taskTexts(pupil, taskCount),
    '',
    '',
    '',
  ]);
  return [header, ...rows];
}

/** A row per pupil, school by school; `number` counts the pupils of a school from 1. */
function pupilRows(
  { schools }: SampleProtocol,
  rowOf: (school: SchoolProtocol, pupil: SamplePupil, number: number) => TextRow,
): TextRow[] {
  return schools.flatMap((school) => school.pupils.map((pupil, i) => rowOf(school, pupil, i + 1)));
}

function totalText({ total }: SamplePupil): string {
  return total === null ? '' : String(total);
}

function markText({ total, journalMark }: SamplePupil): string {
  if (journalMark !== null) return String(journalMark);
  return total === null ? '' : NO_MARK;
}

function taskTexts({ total, tasks }: SamplePupil, count: number): TextRow {
  return total === null ? new Array<string>(count).fill('') : tasks.map(String);
}

function csv(rows: readonly TextRow[], newline: string): string {
  return Papa.unparse(rows as TextRow[], { delimiter: ';', newline }) + newline;
}

/** Bytes of Russian text; every letter must be one of windows-1251. */
function windows1251(text: string): Buffer {
  const decoder = new TextDecoder('windows-1251');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter)!));
}
