/** What the panel says of the sample: the page that a newcomer sees first must hold what it promises. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SampleReport, writeSample } from '../../../local/sample';
import { paperFor } from '../../../src/domain/protocol/papers';
import { evaluate } from '../../../src/domain/verdict/evaluate';
import type { Evaluation, SchoolEvaluation } from '../../../src/domain/verdict/evaluation';
import { DEFAULT_PARAMETERS } from '../../../src/domain/verdict/parameters';
import { PANEL_CONTEXT } from '../../domain/indicators/builders';
import { takeIn } from './take-in';

let folder: string;
let sample: SampleReport;
let evaluation: Evaluation;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'found-'));
  sample = await writeSample(folder);
  const { counts } = await takeIn(sample);
  evaluation = evaluate({
    counts: counts.map((one) => ({ ...one, taskSums: [] })),
    tables: [],
    typed: [],
    official: [],
    papers: paperFor,
    referenceChoice: 'loaded',
    parameters: DEFAULT_PARAMETERS,
    ruleSet: 'panel',
    panel: PANEL_CONTEXT,
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const isMarked = ({ level }: { readonly level: string }): boolean =>
  level === 'attention' || level === 'recheck';
const codes = (schools: readonly SchoolEvaluation[]): string[] => schools.map(({ code }) => code).sort();

test('every work is compared within the municipality: 30 schools and more wrote it', () => {
  for (const { pool } of evaluation.panel!.works)
    expect(pool).toMatchObject({ kind: 'municipality', isSmall: false });
});

test('the schools with changes reach the highest level, and only works that were changed are marked', () => {
  const highest = evaluation.schools.filter(({ level }) => level === 'recheck');
  expect(codes(highest)).toEqual(sample.injected.map(({ school }) => school).sort());
  for (const { school, works } of sample.injected) {
    const { units } = evaluation.schools.find(({ code }) => code === school)!;
    const marked = units.filter(isMarked).map(({ work }) => work);
    expect(works).toEqual(expect.arrayContaining(marked));
    expect(marked).not.toHaveLength(0);
  }
});

test('no other school is marked; small ones have too little data, the rest have no signs', () => {
  const changed = sample.injected.map(({ school }) => school);
  const others = evaluation.schools.filter(({ code }) => !changed.includes(code));
  expect(codes(others.filter(isMarked))).toEqual([]);
  const count = (level: string): number => others.filter((one) => one.level === level).length;
  expect(count('none')).toBeGreaterThan(3 * count('unknown'));
  expect(count('unknown')).toBeGreaterThan(0);
});
