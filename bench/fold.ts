/**
 * Folding a protocol against a bare scan of the same rows: what the counts cost beside reading the cells at all.
 * The rows are nested arrays as `getValues` returns them, all in memory before anything is timed.
 */
import { ProtocolColumns, ProtocolFold } from '../src/domain/protocol/fold';
import { paired, printTable, progress } from './measure';
import { COLUMNS, PAPER, ProtocolRow, RowOrder, syntheticRows } from './region';

const SIZES: readonly number[] = [20_000, 100_000, 1_000_000];
const ORDERS: Readonly<Record<RowOrder, string>> = { 'by-school': 'by school', mixed: 'mixed' };
const WITHOUT_TASKS: ProtocolColumns = { ...COLUMNS, tasks: [] };
const SEED = 7;

/**
 * The base: a loop over rows and cells as anybody would write it, which reads all 22 cells of a row and adds up the
 * numbers and the lengths of the texts. It counts nothing, looks nothing up and keeps nothing.
 */
export function bareScan(rows: readonly ProtocolRow[]): number {
  let sum = 0;
  for (const row of rows) {
    for (const cell of row) sum += typeof cell === 'number' ? cell : cell.length;
  }
  return sum;
}

/** Everything from the first row to the finished counts. */
function foldRows(rows: readonly ProtocolRow[], columns: ProtocolColumns): number {
  const fold = new ProtocolFold();
  const work = { kind: 'ВПР', year: 2031, session: null, subject: 'МА', grade: 4 };
  const folder = fold.open({ file: 'bench', work, paper: PAPER, columns, fixedSchool: null });
  for (let i = 0; i < rows.length; i++) folder.push(rows[i]!, i + 2);
  return fold.close().length;
}

export async function benchFold(): Promise<void> {
  const lines: string[][] = [];
  let kept = 0;
  for (const size of SIZES) {
    for (const order of Object.keys(ORDERS) as RowOrder[]) {
      progress(`fold: ${size} rows, ${ORDERS[order]}`);
      const rows = syntheticRows(size, SEED, order);
      const runs = size >= 1_000_000 ? 7 : 25;
      const scan = (): void => void (kept += bareScan(rows));
      const everyday = paired(runs, runs, scan, () => void (kept += foldRows(rows, WITHOUT_TASKS)));
      const few = Math.ceil(runs / 4);
      const whole = paired(few, few, scan, () => void (kept += foldRows(rows, COLUMNS)));
      lines.push([
        `${size} ${ORDERS[order]}`,
        ...[everyday.base, everyday.other].map((ms) => ms.toFixed(1)),
        ...[everyday.minimumRatio, everyday.medianRatio].map((ratio) => ratio.toFixed(2)),
        whole.other.toFixed(0),
        ...[whole.minimumRatio, whole.medianRatio].map((ratio) => ratio.toFixed(1)),
      ]);
    }
  }
  if (kept === 0) throw new Error('nothing was read');
  printTable(
    'Folding a protocol against a bare scan of its rows (ms; times the scan by shortest runs and by the median pair)',
    ['rows', 'scan', 'everyday', 'min', 'median', 'with tasks and pairs', 'min', 'median'],
    lines,
  );
}
