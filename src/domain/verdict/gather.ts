/**
 * Brings counts and percent tables together, work by work: one unit for each school, from its protocol if there is
 * one, else from tables. It computes sums and figures; it compares nothing.
 */
import { describe } from '../indicators/descriptive';
import { Reference, ReferenceChoice, chooseReference } from '../indicators/reference';
import { GroupTables, SchoolTables, WorkTables, tablesByWork, tallyOfTables } from '../indicators/tables';
import { TaskFigure, TaskSum, addTaskSums, taskFigures, taskFinder } from '../indicators/task-success';
import { Tally, sumTallies, tallyOfCounts } from '../indicators/tally';
import { AggregateTable } from '../intake/records';
import { SchoolWorkCounts } from '../protocol/counts';
import { Paper } from '../protocol/paper';
import { Work, workId } from '../protocol/work';
import { Described, MunicipalityResults, UnitSource } from './evaluation';

/** One school's work from a protocol, with points by task; the two big tables are empty unless they were read. */
export interface SchoolResult extends Pick<
  SchoolWorkCounts,
  'work' | 'school' | 'municipality' | 'maxScore' | 'classes' | 'absent' | 'tasks'
> {
  readonly taskSums: readonly TaskSum[];
}

export interface Results {
  readonly counts: readonly SchoolResult[];
  /** Imported percent tables. */
  readonly tables: readonly AggregateTable[];
  /** Percent tables typed by hand; they stand before imported ones. */
  readonly typed: readonly AggregateTable[];
  /** Scale, maximum and tasks of a work, for its year; null when nothing is known. */
  readonly papers: (work: Work) => Paper | null;
  readonly referenceChoice: ReferenceChoice;
}

export interface GatheredUnit extends Described {
  readonly school: string;
  readonly municipality: string;
  readonly source: UnitSource;
}

export interface GatheredWork extends Described {
  readonly id: string;
  readonly work: Work;
  readonly paper: Paper;
  /** By school code. */
  readonly units: readonly GatheredUnit[];
  readonly municipalities: readonly MunicipalityResults[];
  readonly reference: Reference;
  readonly referenceTasks: readonly TaskFigure[];
}

/** All works that any source knows, by year, kind, subject, grade, session. */
export function gatherWorks(results: Results): GatheredWork[] {
  const imported = tablesByWork(results.tables);
  const typed = tablesByWork(results.typed);
  const counts = new Map<string, SchoolResult[]>();
  const works = new Map<string, Work>();
  for (const school of results.counts) {
    const id = workId(school.work);
    works.set(id, school.work);
    const known = counts.get(id);
    if (known === undefined) counts.set(id, [school]);
    else known.push(school);
  }
  for (const [id, { work }] of [...imported, ...typed]) works.set(id, work);
  return [...works]
    .sort(([, a], [, b]) => compareWorks(a, b))
    .map(([id, work]) =>
      gatherWork(id, work, counts.get(id) ?? [], imported.get(id), typed.get(id), results),
    );
}

function gatherWork(
  id: string,
  work: Work,
  counts: readonly SchoolResult[],
  imported: WorkTables | undefined,
  typed: WorkTables | undefined,
  { papers, referenceChoice }: Results,
): GatheredWork {
  const paper = paperOf(papers(work), counts, imported, typed);
  const findTask = taskFinder(paper.tasks);
  const describeGroup = (tally: Tally, sums: readonly TaskSum[]): Described => ({
    tally,
    figures: describe(tally),
    tasks: taskFigures(sums, findTask),
  });
  const describeTables = (group: GroupTables): Described =>
    describeGroup(tallyOfTables(group, paper.cuts), group.tasks ?? []);
  const describeSum = (parts: readonly Described[]): Described =>
    describeGroup(sumTallies(parts.map(({ tally }) => tally)), addTaskSums(parts.map(({ tasks }) => tasks)));

  const units = new Map<string, GatheredUnit>();
  for (const [school, tables] of schoolTables(imported, typed)) {
    const { municipality, group, source } = tables;
    units.set(school, { school, municipality, source, ...describeTables(group) });
  }
  for (const own of counts) {
    const { school, municipality } = own;
    const results = describeGroup(tallyOfCounts(own, paper.cuts), own.taskSums);
    units.set(school, { school, municipality, source: 'protocol', ...results });
  }
  const ordered = [...units.values()].sort((a, b) => compareText(a.school, b.school));
  const loaded = describeSum(ordered);
  const row =
    referenceChoice === 'loaded' ? undefined : (referenceChoice === 'typed' ? typed : imported)?.region;
  const region = row === undefined || Object.keys(row).length === 0 ? null : describeTables(row);
  return {
    id,
    work,
    paper,
    units: ordered,
    ...loaded,
    municipalities: municipalities(
      ordered,
      new Map([...(imported?.municipalities ?? []), ...(typed?.municipalities ?? [])]),
      describeSum,
      describeTables,
    ),
    reference: chooseReference(referenceChoice, region && region.tally, loaded.tally),
    referenceTasks: region !== null && region.tasks.length > 0 ? region.tasks : loaded.tasks,
  };
}

/** A municipality is what was loaded of it, or its own row where that counts more pupils and lacks no part. */
function municipalities(
  units: readonly GatheredUnit[],
  rows: ReadonlyMap<string, GroupTables>,
  describeSum: (parts: readonly Described[]) => Described,
  describeTables: (group: GroupTables) => Described,
): MunicipalityResults[] {
  const members = new Map<string, GatheredUnit[]>();
  for (const unit of units) {
    const known = members.get(unit.municipality);
    if (known === undefined) members.set(unit.municipality, [unit]);
    else known.push(unit);
  }
  return [...members.keys()].sort(compareText).map((name) => {
    const loaded = describeSum(members.get(name)!);
    const tables = rows.get(name);
    const row = tables === undefined ? null : describeTables(tables);
    return {
      name,
      ...(row !== null && row.tally.n > loaded.tally.n && hasPartsOf(row, loaded) ? row : loaded),
    };
  });
}

function hasPartsOf(row: Described, loaded: Described): boolean {
  const parts = ['scores', 'marks', 'journal'] as const;
  return (
    parts.every((part) => row.tally[part] !== null || loaded.tally[part] === null) &&
    row.tasks.length >= loaded.tasks.length
  );
}

function schoolTables(
  imported: WorkTables | undefined,
  typed: WorkTables | undefined,
): Map<string, SchoolTables & { readonly source: UnitSource }> {
  const schools = new Map<string, SchoolTables & { readonly source: UnitSource }>();
  for (const [school, tables] of imported?.schools ?? []) schools.set(school, { ...tables, source: 'table' });
  for (const [school, { group, municipality }] of typed?.schools ?? []) {
    const known = schools.get(school);
    schools.set(school, {
      group: { ...known?.group, ...group },
      municipality: municipality === '' ? (known?.municipality ?? '') : municipality,
      source: 'typed',
    });
  }
  return schools;
}

/** What is known of the paper; a maximum or tasks that only the data tell are better than none. */
function paperOf(
  paper: Paper | null,
  counts: readonly SchoolResult[],
  imported: WorkTables | undefined,
  typed: WorkTables | undefined,
): Paper {
  const maxima = [
    paper?.maxScore,
    ...counts.map(({ maxScore }) => maxScore),
    imported?.maxScore,
    typed?.maxScore,
  ];
  const tasks = [paper?.tasks, imported?.tasks, typed?.tasks];
  return {
    maxScore: maxima.find((max) => max !== null && max !== undefined) ?? null,
    cuts: paper?.cuts ?? null,
    tasks: tasks.find((list) => list !== undefined && list.length > 0) ?? [],
  };
}

function compareWorks(a: Work, b: Work): number {
  return (
    a.year - b.year ||
    compareText(a.kind, b.kind) ||
    compareText(a.subject, b.subject) ||
    a.grade - b.grade ||
    compareText(a.session ?? '', b.session ?? '')
  );
}

/** Order of code points, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
