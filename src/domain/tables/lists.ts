/** Rows of the typed lists («Школы», «Процедуры», «Официальный список») as records, and records as new rows. */
import { cellCount, cellDate, cellNumber, cellText } from '../intake/cells';
import type { OfficialEntry } from '../intake/records';
import type { CutScores, Paper, Task } from '../protocol/paper';
import { paperFor } from '../protocol/papers';
import { cutProblems, cutsOf, parseScale, rangeProblems } from '../protocol/scale-check';
import { normaliseMunicipality, parseSchoolCode } from '../protocol/school';
import { Work, hasReadableId, parseWorkId, subjectCode, workId } from '../protocol/work';
import { ResultKind, procedureKind, resultKindOf } from '../procedures/kinds';
import { RESULT_KIND_WORDS } from '../../messages/choices';
import { LISTS } from '../../messages/lists';
import type { TableRow } from './schema';

export interface School {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  /** Other spellings of the municipality. */
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly branchOf: string;
  readonly place: string;
  readonly cluster: string;
  readonly isControl: boolean;
  readonly lowResults: string;
  readonly curator: string;
}

export interface Procedure {
  readonly work: Work;
  readonly id: string;
  readonly resultKind: ResultKind;
  /** As typed: points, or a percent of the maximum for an olympiad; null where the cell is blank. */
  readonly threshold: number | null;
  /** Points of a medal, as typed. */
  readonly medalThreshold: number | null;
  readonly level: string;
  readonly basis: string;
  readonly form: string;
  /** ISO dates or null. */
  readonly conducted: string | null;
  readonly conductedUntil: string | null;
  readonly checked: string | null;
  readonly uploaded: string | null;
  readonly results: string | null;
  readonly keptUntil: string | null;
  readonly paper: Paper;
  /** Codes of schools that the draw left out: «не писали», which is not «нет данных». */
  readonly notDrawn: ReadonlySet<string>;
}

/** Whether the tasks are those that a person has listed in «Задания работ». */
export function hasOwnTasks({ work, paper }: Pick<Procedure, 'work' | 'paper'>): boolean {
  return paper.tasks.length > 0 && paper.tasks !== paperFor(work)?.tasks;
}

/** A sentence about a row that could not be used. */
export interface RowProblem {
  /** 0-based row on the sheet. */
  readonly position: number;
  readonly message: string;
}

export interface Read<Value> {
  readonly values: readonly Value[];
  readonly problems: readonly RowProblem[];
}

interface PlacedRow {
  readonly position: number;
  readonly cells: TableRow;
}

export function readSchools(rows: readonly PlacedRow[]): Read<School> {
  const values: School[] = [];
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  for (const { position, cells } of rows) {
    const code = parseSchoolCode(cells.code);
    if (code === null || seen.has(code)) {
      problems.push({
        position,
        message: code === null ? LISTS.noCode(cellText(cells.code)) : LISTS.twice(code),
      });
      continue;
    }
    seen.add(code);
    values.push({
      code,
      name: cellText(cells.name),
      municipality: normaliseMunicipality(cellText(cells.municipality)),
      aliases: cellText(cells.aliases).split(';').map(normaliseMunicipality).filter(Boolean),
      kind: cellText(cells.kind),
      branchOf: parseSchoolCode(cells.branchOf) ?? '',
      place: cellText(cells.place),
      cluster: cellText(cells.cluster),
      isControl: cellText(cells.control).toLowerCase() === 'да',
      lowResults: cellText(cells.lowResults),
      curator: cellText(cells.curator),
    });
  }
  return { values, problems };
}

/** `ownTasks` («Задания работ») stand before shipped ones. */
export function readProcedures(
  rows: readonly PlacedRow[],
  ownTasks: ReadonlyMap<string, readonly Task[]> = new Map(),
): Read<Procedure> {
  const values: Procedure[] = [];
  const problems: RowProblem[] = [];
  for (const { position, cells } of rows) {
    const work = workOf(cells);
    if (work === null) {
      problems.push({ position, message: LISTS.noWork });
      continue;
    }
    const maxScore = cellCount(cells.maxScore);
    const { cuts, sentences } = scaleOf(workId(work), cells, maxScore);
    for (const message of sentences) problems.push({ position, message });
    values.push({
      work,
      id: workId(work),
      resultKind: resultKind(cells, work),
      threshold: typedNumber(cells.threshold),
      medalThreshold: typedNumber(cells.medalThreshold),
      level: cellText(cells.level),
      basis: cellText(cells.basis),
      form: cellText(cells.form),
      conducted: cellDate(cells.conducted),
      conductedUntil: cellDate(cells.conductedUntil),
      checked: cellDate(cells.checked),
      uploaded: cellDate(cells.uploaded),
      results: cellDate(cells.results),
      keptUntil: cellDate(cells.keptUntil),
      paper: {
        maxScore,
        cuts,
        tasks: ownTasks.get(workId(work)) ?? paperFor(work)?.tasks ?? [],
      },
      notDrawn: new Set((cellText(cells.notDrawn).match(/\d{6}/g) ?? []) as string[]),
    });
  }
  return { values, problems };
}

/** null where the cell is blank or holds no number. */
function typedNumber(cell: unknown): number | null {
  const value = cellNumber(cell);
  return value === null || Number.isNaN(value) ? null : value;
}

/** As the row says it, else by the kind of procedure. */
function resultKind(cells: TableRow, { kind }: Work): ResultKind {
  const typed = cellText(cells.resultKind).toLowerCase();
  const known = (Object.keys(RESULT_KIND_WORDS) as ResultKind[]).find(
    (id) => RESULT_KIND_WORDS[id] === typed,
  );
  return known ?? resultKindOf(kind);
}

/** A row names its work by the parts, or by the id alone. */
function workOf(cells: TableRow): Work | null {
  const year = cellCount(cells.year);
  const grade = cellCount(cells.grade);
  const subject = subjectCode(cellText(cells.subject));
  const kind = kindOf(cellText(cells.kind));
  const byId = parseWorkId(cellText(cells.id));
  if (year === null || grade === null || subject === null) return byId;
  const work = { kind, year, session: cellText(cells.session) || null, subject, grade };
  return hasReadableId(work) ? work : byId;
}

/** Another spelling of a known kind is that kind; a person's own stays as it is typed. */
function kindOf(typed: string): string {
  return procedureKind(typed)?.code ?? typed;
}

/** Cut scores of a row, from their own columns or from the pasted scale, and what is wrong with them. */
function scaleOf(
  id: string,
  cells: TableRow,
  maxScore: number | null,
): { readonly cuts: CutScores | null; readonly sentences: readonly string[] } {
  const sentences: string[] = [];
  const typed = typedCuts(cells);
  if (typed === 'broken') sentences.push(LISTS.brokenScale(id));
  const cuts = typed === 'broken' ? null : typed;
  if (cuts !== null) sentences.push(...cutProblems(cuts, maxScore).map((one) => LISTS.scaleProblem(id, one)));
  const text = cellText(cells.scale);
  if (text === '') return { cuts, sentences };
  const ranges = parseScale(text);
  if (ranges === null) return { cuts, sentences: [...sentences, LISTS.unreadableScale(id, text)] };
  const problems = rangeProblems(ranges, maxScore ?? ranges[3].to);
  sentences.push(...problems.map((one) => LISTS.scaleProblem(id, one)));
  const pasted = cutsOf(ranges);
  if (cuts !== null && cuts.join() !== pasted.join()) sentences.push(LISTS.scaleDiffers(id));
  return { cuts: cuts ?? (typed === 'broken' ? null : pasted), sentences };
}

function typedCuts(cells: TableRow): CutScores | null | 'broken' {
  const typed = [cells.cut3, cells.cut4, cells.cut5];
  if (typed.every((cell) => cellText(cell) === '')) return null;
  const cuts = typed.map(cellCount);
  if (cuts.some((cut) => cut === null)) return 'broken';
  const [three, four, five] = cuts as [number, number, number];
  return three < four && four < five ? [three, four, five] : 'broken';
}

/** Columns that are not ours count as markers when everything in them is 1, 0 or blank. */
export function readOfficial(
  rows: readonly (PlacedRow & { readonly raw: readonly unknown[] })[],
  others: readonly { readonly index: number; readonly heading: string }[],
): Read<OfficialEntry> {
  const isMarker = (cell: unknown): boolean => ['', '0', '1'].includes(cellText(cell));
  const markers = others.filter(
    ({ index }) =>
      rows.every(({ raw }) => isMarker(raw[index])) && rows.some(({ raw }) => cellText(raw[index]) !== ''),
  );
  const values: OfficialEntry[] = [];
  const problems: RowProblem[] = [];
  for (const { position, cells, raw } of rows) {
    const year = cellCount(cells.year);
    const school = parseSchoolCode(cells.school);
    if (year === null || school === null) {
      problems.push({ position, message: LISTS.brokenOfficial });
      continue;
    }
    values.push({
      year,
      school,
      municipality: normaliseMunicipality(cellText(cells.municipality)),
      name: cellText(cells.name),
      markers: Object.fromEntries(
        markers.map(({ index, heading }) => [heading, cellText(raw[index]) === '1']),
      ),
    });
  }
  return { values, problems };
}
