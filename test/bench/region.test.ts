import { COLUMNS, PAPER, ProtocolRow, syntheticRegion, syntheticRows } from '../../bench/region';
import { SchoolWorkCounts } from '../../src/domain/protocol/counts';
import { ProtocolFold } from '../../src/domain/protocol/fold';
import { Work, workId } from '../../src/domain/protocol/work';

const WORK: Work = { kind: 'ВПР', year: 2031, session: null, subject: 'МА', grade: 4 };

function fold(rows: readonly ProtocolRow[]): SchoolWorkCounts[] {
  const all = new ProtocolFold();
  const source = { file: '', work: WORK, paper: PAPER, columns: COLUMNS, fixedSchool: null };
  const folder = all.open(source);
  rows.forEach((row, i) => folder.push(row, i + 2));
  return all.close();
}

describe('rows for the benchmarks', () => {
  const rows = syntheticRows(3000, 5, 'by-school');

  test('are as many as asked for, 22 cells each, and the fold finds nothing wrong with them', () => {
    expect(rows).toHaveLength(3000);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([22]));
    for (const { rejected, remarked } of fold(rows)) {
      expect([rejected.total, remarked.total]).toEqual([{}, {}]);
    }
  });

  test('are the same for the same seed, and others for another', () => {
    expect(syntheticRows(3000, 5, 'by-school')).toEqual(rows);
    expect(syntheticRows(3000, 6, 'by-school')).not.toEqual(rows);
  });

  test('in mixed order are the same pupils with the same counts, neighbours mostly of different schools', () => {
    const mixed = syntheticRows(3000, 5, 'mixed');
    expect(fold(mixed)).toEqual(fold(rows));
    const changes = mixed.filter((row, i) => i > 0 && row[0] !== mixed[i - 1]![0]).length;
    expect(changes).toBeGreaterThan(2500);
  });

  test('of a region are given work by work, all schools in each', () => {
    const works = [...syntheticRegion(30, 8, 1)];
    expect(new Set(works.map(({ work }) => workId(work))).size).toBe(8);
    for (const { rows: ofWork } of works) expect(new Set(ofWork.map((row) => row[0])).size).toBe(30);
  });
});
