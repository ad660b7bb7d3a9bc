/** The school's own workbook: what its tab says, and nothing of any other school in any part of the file. */
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import type { ReportData } from '../../src/domain/report/report';
import { schoolTab } from '../../src/domain/report/school-tab';
import type { TabPlan } from '../../src/domain/tabs/plan';
import { schoolTabFile } from '../../src/files/school-tab-file';
import { readReportData } from '../../src/sheets/report';
import { DOCUMENTS_DAY, readIn } from '../support/documents';
import { HOSTILE } from '../support/hostile-input';
import { livedBook } from '../support/roadmap-lived';

const CODES = Object.keys(HOSTILE);
let data: ReportData;

beforeAll(() => {
  const read = readIn(livedBook(DOCUMENTS_DAY), readReportData);
  const schools = [...read.schools].map(
    ([code, school]) => [code, { ...school, name: HOSTILE[code]!.name }] as const,
  );
  data = { ...read, schools: new Map(schools) };
}, 60_000);

/** As it comes out of the workbook. */
function planOf(code: string): TabPlan {
  const school = data.evaluation.schools.find((one) => one.code === code)!;
  return JSON.parse(JSON.stringify(schoolTab(school, data))) as TabPlan;
}

test('says nothing of another school in any part of the file', async () => {
  for (const code of CODES) {
    const parts = unzipSync(await schoolTabFile(planOf(code), `Школа ${code}`));
    expect(Object.keys(parts)).toContain('xl/worksheets/sheet1.xml');
    const found = Object.entries(parts).flatMap(([path, bytes]) => {
      const xml = strFromU8(bytes);
      // What a chart or a cell says may lie in several elements.
      const texts = [path, xml, xml.replace(/<[^>]*>/g, '')];
      return CODES.filter((other) => other !== code).flatMap((other) =>
        texts.flatMap((text) => {
          const trace = text.includes(HOSTILE[other]!.name) || HOSTILE[other]!.trace.test(text);
          return trace ? [`${code}: ${other} in ${path}`] : [];
        }),
      );
    });
    expect(found).toEqual([]);
  }
});

test('holds the cells of the plan and no formula, link or ruler', async () => {
  const plan = planOf('900001');
  const file = await schoolTabFile(plan, 'Школа 900001');
  const { sheets } = await readXlsx(file);
  expect(sheets.map(({ name }) => name)).toEqual(['Школа 900001']);
  const shown = (value: unknown): unknown => (value === '' ? null : (value ?? null));
  const expected = plan.rows.map(({ cells }) => plan.columns.map((_, c) => shown(cells[c]?.value)));
  expect(expected.map((row, r) => row.map((_, c) => shown(sheets[0]!.rows[r]?.[c])))).toEqual(expected);
  const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml']!);
  expect(sheet).not.toMatch(/<f[ >]|<hyperlink|hidden="1"/);
});

test('draws the charts of the plan, one with a line over its columns', async () => {
  const plan = planOf('900001');
  const parts = unzipSync(await schoolTabFile(plan, 'Школа 900001'));
  const charts = Object.entries(parts).filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path));
  expect(charts).toHaveLength(plan.charts.length);
  const lined = charts.filter(([, bytes]) => strFromU8(bytes).includes('<c:lineChart>'));
  expect(lined).toHaveLength(plan.charts.filter(({ kind }) => kind === 'stacked-and-line').length);
  expect(lined.length).toBeGreaterThan(0);
});

test('keeps a text that looks like a formula a text', async () => {
  const plan = planOf('900002');
  const [first, ...rest] = plan.rows;
  const rows = [{ ...first!, cells: [{ value: '=HYPERLINK("http://x")', style: 'text' as const }] }, ...rest];
  const { sheets } = await readXlsx(await schoolTabFile({ ...plan, rows }, 'Школа 900002'));
  expect(sheets[0]!.rows[0]![0]).toBe('=HYPERLINK("http://x")');
});
