/**
 * «Перепроверка»: records what was drawn, and puts the counts of filled lists into the rows of their draws. Only counts
 * and seeds come here; participant codes stay in local files. What a person has typed beside is never written.
 */
import { cellText, isBlank } from '../domain/intake/cells';
import type { DrawRecord } from '../domain/recheck/draw-units';
import type { RecheckAnswer } from '../domain/recheck/entered';
import { keyOfRow, recheckKey } from '../domain/recheck/record';
import type { RecheckTally } from '../domain/recheck/tally';
import type { PlanValue } from '../domain/tabs/plan';
import { RECHECK_LOG, RECHECK_REFUSED } from '../messages/recheck';
import { comparable, literal } from './literal';
import { addMissingColumns } from './new-columns';
import { growTo } from './new-sheet';
import { contiguousRuns } from './runs';
import type { ReadRow, Table } from './table';
import type { Workbook } from './workbook';

/** The columns of a row that are the program's, by id; a date as ISO text. */
type OwnCells = Readonly<Record<string, PlanValue>>;

interface Wanted {
  readonly key: string;
  /** `ВПР-2021-МА-4 · 900182`. */
  readonly place: string;
  readonly cells: OwnCells;
}

/** Call it under the lock. A draw whose results are in is kept: drawing anew must not hide them. */
export function recordDraws(workbook: Workbook, draws: readonly DrawRecord[]): RecheckAnswer {
  const wanted = draws.map(({ work, school, date, drawn, seed }) =>
    wantedRow(work, school, date, { drawn: Number(drawn), seed: String(seed) }),
  );
  const hasResults = ({ cells }: ReadRow): boolean =>
    [cells.works, cells.agreed, cells.lowered, cells.raised].some((cell) => !isBlank(cell));
  const change = merge(workbook, wanted, RECHECK_LOG.drawnAgain, (row, { place }) =>
    hasResults(row) ? RECHECK_REFUSED.hasResults(place) : null,
  );
  const refused = new Set(change.refused.map(({ key }) => key));
  const written = draws.filter(({ work, school, date }) => !refused.has(recheckKey(work, school, date)));
  if (change.added + change.replaced > 0) logDraws(workbook, written);
  return change;
}

/** Call it under the lock. Results typed by hand, without a draw, are not replaced. */
export function saveRechecks(workbook: Workbook, tallies: readonly RecheckTally[]): RecheckAnswer {
  const wanted = tallies.map((tally) => {
    const { work, school, date, works, agreed, lowered, raised, sum, squares, kappa } = tally;
    const { expertSchools, seed } = tally;
    const counts = [works, agreed, lowered, raised].map(Number);
    return wantedRow(work, school, date, {
      works: counts[0]!,
      agreed: counts[1]!,
      lowered: counts[2]!,
      raised: counts[3]!,
      sum,
      squares,
      kappa,
      ...(expertSchools.length === 0 ? {} : { expertSchool: expertSchools.join(' ') }),
      ...(seed === '' ? {} : { seed }),
    });
  });
  const change = merge(workbook, wanted, RECHECK_LOG.replaced, ({ cells }, { place, cells: { seed } }) => {
    const recorded = cellText(cells.seed);
    if (recorded === '') return isBlank(cells.works) ? null : RECHECK_REFUSED.typed(place);
    return seed === undefined || seed === recorded
      ? null
      : RECHECK_REFUSED.otherDraw(place, recorded, String(seed));
  });
  if (change.added + change.replaced > 0) {
    const works = tallies.reduce((all, one) => all + Number(one.works), 0);
    workbook.log.add({
      event: RECHECK_LOG.read,
      tab: workbook.sheet('recheck').getName(),
      place: '',
      before: '',
      after: RECHECK_LOG.readCounts(tallies.length, works),
    });
  }
  return change;
}

/** One line a work: the schools' own rows stand in the table. */
function logDraws(workbook: Workbook, draws: readonly DrawRecord[]): void {
  const byWork = new Map<string, DrawRecord[]>();
  for (const draw of draws) byWork.set(draw.work, [...(byWork.get(draw.work) ?? []), draw]);
  for (const [work, ofWork] of byWork) {
    const drawn = ofWork.reduce((all, one) => all + Number(one.drawn), 0);
    const seeds = [...new Set(ofWork.map(({ seed }) => seed))];
    workbook.log.add({
      event: RECHECK_LOG.drawn,
      tab: workbook.sheet('recheck').getName(),
      place: work,
      before: '',
      after: RECHECK_LOG.drawnCounts(ofWork.length, drawn, seeds, ofWork[0]!.date),
    });
  }
}

function wantedRow(work: string, school: string, date: string, cells: OwnCells): Wanted {
  const key = recheckKey(work, school, date);
  return { key, place: `${work} · ${school}`, cells: { work, school, date, ...cells } };
}

/** Columns by which a row is found: written once, when the row is new. */
const KEY: readonly string[] = ['work', 'school', 'date'];

interface Change {
  readonly row: ReadRow;
  readonly wanted: Wanted;
}

/** Writes into the rows of the same school, work and date, and appends the others. */
function merge(
  workbook: Workbook,
  wanted: readonly Wanted[],
  replacedEvent: string,
  refusal: (row: ReadRow, wanted: Wanted) => string | null,
): RecheckAnswer {
  addMissingColumns(workbook.table('recheck'));
  const table = workbook.table('recheck');
  const standing = new Map<string, ReadRow>();
  for (const row of table.rows) {
    const key = keyOfRow(row.cells);
    if (key !== null && !standing.has(key)) standing.set(key, row);
  }
  const added: Wanted[] = [];
  const changed: Change[] = [];
  const refused: { key: string; message: string }[] = [];
  for (const one of wanted) {
    const row = standing.get(one.key);
    const message = row === undefined ? null : refusal(row, one);
    if (row === undefined) added.push(one);
    else if (message !== null) refused.push({ key: one.key, message });
    else if (differing(row, one).length > 0) changed.push({ row, wanted: one });
  }
  logReplaced(workbook, table, changed, replacedEvent);
  // What is replaced below must be on record even if the run is cut short between the two.
  workbook.log.save();
  rewrite(table, changed);
  append(table, added);
  const unchanged = wanted.length - added.length - changed.length - refused.length;
  return { added: added.length, replaced: changed.length, unchanged, refused };
}

/** Ids of the program's cells that are not as wanted. */
function differing({ cells }: ReadRow, wanted: Wanted): string[] {
  return Object.keys(wanted.cells).filter(
    (id) => !KEY.includes(id) && comparable(cells[id]) !== comparable(wanted.cells[id]),
  );
}

/** Only what stood there before: results that fill the blank cells of their draw replace nothing. */
function logReplaced(workbook: Workbook, { sheet }: Table, changed: readonly Change[], event: string): void {
  for (const { row, wanted } of changed) {
    const ids = differing(row, wanted).filter((id) => !isBlank(row.cells[id]));
    if (ids.length === 0) continue;
    const text = (cells: Readonly<Record<string, unknown>>): string =>
      ids.map((id) => String(cells[id] ?? '')).join(' · ');
    workbook.log.add({
      event,
      tab: sheet.getName(),
      place: wanted.place,
      before: text(row.cells),
      after: text(wanted.cells),
    });
  }
}

/** A block of rows and columns at a time: calls do not grow with rows that stand together. */
function rewrite(table: Table, changed: readonly Change[]): void {
  if (changed.length === 0) return;
  const ids = ownIds(
    table,
    changed.map(({ wanted }) => wanted),
  ).filter((id) => !KEY.includes(id));
  for (const run of contiguousRuns(changed.map(({ row }) => row.position))) {
    for (const block of contiguousRuns(ids.map((id) => table.columns.get(id)!))) {
      const grid = run.items.map((i) => {
        const { row, wanted } = changed[i]!;
        return block.items.map((c) => {
          const id = ids[c]!;
          return cellOf(table, id, (id in wanted.cells ? wanted.cells[id] : row.cells[id]) as PlanValue);
        });
      });
      table.sheet.getRange(run.start + 1, block.start + 1, grid.length, block.items.length).setValues(grid);
    }
  }
}

function append(table: Table, added: readonly Wanted[]): void {
  if (added.length === 0) return;
  growTo(table.sheet, table.end + added.length, 1);
  const ids = ownIds(table, added);
  const blocks = contiguousRuns(ids.map((id) => table.columns.get(id)!)).map((block) => ({
    range: table.sheet.getRange(table.end + 1, block.start + 1, added.length, block.items.length),
    grid: added.map(({ cells }) => block.items.map((c) => cellOf(table, ids[c]!, cells[ids[c]!]))),
  }));
  try {
    blocks.forEach(({ range, grid }) => range.setValues(grid));
  } catch (error) {
    // Half a row has no key by which the next run could find it.
    blocks.forEach(({ range }) => range.clearContent());
    throw error;
  }
}

function ownIds({ schema, columns }: Table, wanted: readonly Wanted[]): string[] {
  const used = new Set(wanted.flatMap(({ cells }) => Object.keys(cells)));
  return schema.columns.map(({ id }) => id).filter((id) => used.has(id) && columns.has(id));
}

/** A value as setValues takes it: a day as the date that people see and sort by. */
function cellOf({ schema }: Table, id: string, value: PlanValue | undefined): unknown {
  if (id === 'date' && typeof value === 'string') {
    const [year, month, day] = value.split('-').map(Number);
    return new Date(year!, month! - 1, day!);
  }
  return literal(value, schema.columns.find((column) => column.id === id)!.kind === 'code');
}
