/** Five real plans, saved as each kind of file that a plan may come in: the same actions every time. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { writeXlsx } from 'hucre/xlsx';
import { diskSource } from '../../local/files/disk';
import { planRows } from '../../src/files/read-plan';
import { readPlan } from '../../src/domain/roadmap/intake/read-plan';
import { describeWith, shared } from '../support/shared';
import { docx, docxOfLines, p, tbl, tr } from './docx';

const SEEDS = ['000', '001', '002', '003', '004'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'objectivity-seeds-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a methodologist would call the same action; sections only counted, their numbers may stand in another cell. */
async function planOf(path: string): Promise<object> {
  const { sections, actions, schoolYear } = readPlan((await planRows(await diskSource(path))).rows);
  const same = actions.map(({ number, title, details, deadlineText, responsible, result }) => {
    return { number, title, details, deadlineText, responsible, result };
  });
  return { sections: sections.length, actions: same, schoolYear };
}

function padded(rows: readonly string[][]): string[][] {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

type Make = (lines: readonly string[], rows: string[][]) => string | Uint8Array | Promise<Uint8Array>;

const FORMATS: readonly (readonly [kind: string, file: string, make: Make])[] = [
  ['a Word table', 'plan.docx', (lines) => docxOfLines(lines)],
  [
    'a Word table with everything in it',
    'all.docx',
    (_lines, rows) => docx(tbl(padded(rows).map((row) => tr(...row)))),
  ],
  ['Word paragraphs with tabs', 'tabs.docx', (lines) => docx(lines.map((line) => p(line)).join(''))],
  ['a workbook', 'plan.xlsx', (_lines, rows) => writeXlsx({ sheets: [{ name: 'План', rows }] })],
  ['CSV with semicolons', 'plan.csv', (_lines, rows) => Papa.unparse(rows, { delimiter: ';' })],
  ['CSV with commas', 'commas.csv', (_lines, rows) => Papa.unparse(padded(rows), { delimiter: ',' })],
  ['tabbed text', 'plan.tsv', (lines) => lines.join('\r\n')],
];

describeWith('shared', 'a real plan', () => {
  const cases = SEEDS.flatMap((seed) =>
    FORMATS.map(([kind, file, make]) => [seed, kind, file, make] as const),
  );

  test.each(cases)('%s is the same saved as %s', async (seed, _kind, file, make) => {
    const path = shared(
      'seeds',
      readdirSync(shared('seeds')).find((name) => name.startsWith(seed))!,
    );
    const lines = readFileSync(path, 'utf8').split(/\r?\n/);
    const saved = join(folder, `${seed}-${file}`);
    writeFileSync(
      saved,
      await make(
        lines,
        lines.map((line) => line.split('\t')),
      ),
    );
    expect(await planOf(saved)).toEqual(await planOf(path));
  });
});
