/**
 * Reports of ФИС ОКО about the sample: «Статистика по отметкам», «Сравнение отметок с отметками по журналу», and an
 * official list. School and municipality rows are counted from the protocols, region rows are the region's facts.
 */
import { markByScore } from '../../src/domain/protocol/paper';
import { subjectName } from '../../src/domain/protocol/work';
import { writeFile } from '../../src/files/xlsx/hucre';
import { WorkFacts } from './facts';
import { SampleProtocol, SamplePupil } from './pupils';
import { MUNICIPALITY, MUNICIPALITY_GROUP, REGION, SCHOOLS, SampleSchool } from './schools';

type Cell = string | number | null;

/** Longest tab name of a workbook: ФИС ОКО cuts its own there. */
const TAB_NAME = 31;
/** «Вся выборка» is invented: this many regions of the same size, with a little of every mark moved one mark up. */
const WHOLE_SAMPLE = 57;
const MOVED_UP = 0.05;

/** Ф3: percent of the marks 2–5 of all participants, a score above the maximum being a «5». */
export function marksReport(protocol: SampleProtocol): Promise<Buffer> {
  const { facts } = protocol;
  const groups = schoolGroups(protocol).map(({ school, participants }) => {
    const marks = markCounts(participants, facts);
    return { school, n: participants.length, marks };
  });
  const all = [0, 1, 2, 3].map((place) => groups.reduce((sum, { marks }) => sum + marks[place]!, 0));
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  return report('Статистика по отметкам', facts, [
    ['Группы участников', 'Кол-во ОО', 'Кол-во участников', 2, 3, 4, 5],
    [
      'Вся выборка',
      facts.schools * WHOLE_SAMPLE,
      facts.participants * WHOLE_SAMPLE,
      ...movedUp(facts.marksPct).map(twoDecimals),
    ],
    [REGION, facts.schools, facts.participants, ...facts.marksPct],
    [MUNICIPALITY_GROUP, groups.length, n, ...percents(all, n)],
    ...groups.map(({ school, n, marks }) => [groupName(school), null, n, ...percents(marks, n)]),
  ]);
}

/** Wide form: percent and count of lowered, confirmed and raised marks, of participants with a journal mark. */
export function journalReport(protocol: SampleProtocol): Promise<Buffer> {
  const { facts } = protocol;
  const groups = schoolGroups(protocol)
    .map(({ school, participants }) => ({
      school,
      n: participants.length,
      counts: journalCounts(participants, facts),
    }))
    .filter(({ counts }) => counts.some((count) => count > 0));
  const all = [0, 1, 2].map((place) => groups.reduce((sum, { counts }) => sum + counts[place]!, 0));
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const region = facts.journalPct.map((percent) => Math.round((percent * facts.pairs) / 100));
  return report('Сравнение отметок с отметками по журналу', facts, [
    [
      'Группы участников',
      'Кол-во участников(всего)',
      ...[
        'Понизили (Отметка < Отметка по журналу)',
        'Подтвердили (Отметка = Отметке по журналу)',
        'Повысили (Отметка > Отметка по журналу)',
      ].flatMap((title) => [`${title} %`, `${title} Кол-во участников`]),
    ],
    [REGION, facts.participants, ...withPercents(region)],
    [MUNICIPALITY_GROUP, n, ...withPercents(all)],
    ...groups.map(({ school, n, counts }) => [groupName(school), n, ...withPercents(counts)]),
  ]);
}

/** An invented list: of 2020 with blanks for «нет», of 2021 with zeros, as such lists have changed over the years. */
export function officialList(): Promise<Buffer> {
  const line = (year: number, code: string, markers: readonly Cell[]): Cell[] => {
    const school = SCHOOLS.find((one) => one.code === code)!;
    const count = markers.filter((marker) => marker === 1).length;
    return [year, `edu${code}`, MUNICIPALITY, school.name, ...markers, count];
  };
  return workbook('Список ОО', [
    ['Год', 'Логин', 'Муниципалитет', 'ОО', '4 РУ', '4 МА', '5 РУ', '5 МА', 'Количество маркеров'],
    line(2020, '990107', [1, null, null, null]),
    line(2021, '990102', [0, 1, 0, 0]),
    line(2021, '990104', [1, 0, 0, 0]),
    line(2021, '990107', [0, 0, 1, 1]),
  ]);
}

interface SchoolGroup {
  readonly school: SampleSchool;
  readonly participants: readonly SamplePupil[];
}

/** Schools with participants, by code. */
function schoolGroups({ schools }: SampleProtocol): SchoolGroup[] {
  return schools
    .map(({ school, pupils }) => ({ school, participants: pupils.filter(({ total }) => total !== null) }))
    .filter(({ participants }) => participants.length > 0);
}

function markCounts(participants: readonly SamplePupil[], { paper }: WorkFacts): number[] {
  const counts = [0, 0, 0, 0];
  for (const { total } of participants) counts[markByScore(total!, paper.cuts!) - 2]!++;
  return counts;
}

/** Lowered, confirmed, raised. */
function journalCounts(participants: readonly SamplePupil[], { paper }: WorkFacts): number[] {
  const counts = [0, 0, 0];
  for (const { total, journalMark } of participants) {
    if (journalMark !== null) counts[Math.sign(markByScore(total!, paper.cuts!) - journalMark) + 1]!++;
  }
  return counts;
}

function groupName({ name, code }: SampleSchool): string {
  return `${name}(edu${code})`;
}

function percents(counts: readonly number[], n: number): number[] {
  return counts.map((count) => twoDecimals((100 * count) / n));
}

/** Percent of the sum and count of each, side by side. */
function withPercents(counts: readonly number[]): number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.flatMap((count) => [twoDecimals((100 * count) / sum), count]);
}

function movedUp(shares: readonly number[]): number[] {
  const moved = shares.map((share, i) => (i === shares.length - 1 ? 0 : share * MOVED_UP));
  return shares.map((share, i) => share - moved[i]! + (moved[i - 1] ?? 0));
}

function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A table below the block that ФИС ОКО prints above it: rows 2 and 7 stay empty, the header is row 8. */
function report(title: string, facts: WorkFacts, table: readonly (readonly Cell[])[]): Promise<Buffer> {
  const { kind, year, subject, grade } = facts.work;
  return workbook(`${subject} ${grade} ${title}`, [
    [title],
    [],
    [`${kind} ${year} ${subjectName(subject)} ${grade} класс`],
    ['Предмет:', subjectName(subject)],
    ['Максимальный первичный балл:', facts.paper.maxScore],
    ['Дата:', facts.date],
    [],
    ...table,
  ]);
}

async function workbook(tab: string, rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const sheet = { name: tab.slice(0, TAB_NAME), rows: rows.map((row) => [...row]) };
  return Buffer.from(await writeFile({ sheets: [sheet] }));
}
