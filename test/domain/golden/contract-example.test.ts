/** The contract's example: invented pupils in, the published JSON out. */
import { readFileSync } from 'node:fs';
import { toContractJson } from '../../../src/domain/verdict/contract-json';
import { evaluate } from '../../../src/domain/verdict/evaluate';
import { DEFAULT_PARAMETERS } from '../../../src/domain/verdict/parameters';
import { describeWith, shared } from '../../support/shared';
import { foldCsv, paperOf, papersOfRegion, schoolResults, regionWorks, workOf } from './regional-data';

const RELATIVE = 1e-12;

function expectSame(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number' && typeof actual === 'number' && expected !== 0) {
    if (!(Math.abs(actual / expected - 1) <= RELATIVE))
      throw new Error(`${path}: ${actual}, expected ${expected}`);
    return;
  }
  if (typeof expected !== 'object' || expected === null) {
    if (actual !== expected) throw new Error(`${path}: ${String(actual)}, expected ${String(expected)}`);
    return;
  }
  const known = Object.keys(expected);
  // Keys may be added, but only after those of the contract, whose order stands.
  expect([path, Object.keys(actual as object).slice(0, known.length)]).toEqual([path, known]);
  if (Array.isArray(expected)) expect([path, (actual as unknown[]).length]).toEqual([path, expected.length]);
  for (const key of known) {
    expectSame(
      (actual as Record<string, unknown>)[key],
      (expected as Record<string, unknown>)[key],
      `${path}.${key}`,
    );
  }
}

describeWith('shared', "the contract's example", () => {
  test('gives the published JSON, with the order of its keys', () => {
    const work = workOf('2021_ma4');
    const path = shared('contract', 'example.csv');
    const counts = foldCsv([{ path, work, paper: paperOf(regionWorks()['2021_ma4']!) }]);
    const evaluation = evaluate({
      counts: schoolResults(counts),
      tables: [],
      typed: [],
      official: [],
      papers: papersOfRegion(),
      referenceChoice: 'loaded',
      parameters: DEFAULT_PARAMETERS,
      ruleSet: 'fioko-2019',
    });
    const json = toContractJson(
      evaluation,
      counts.flatMap(({ rejected }) => rejected.places),
      counts.flatMap(({ remarked }) => remarked.places),
    );
    expectSame(json, JSON.parse(readFileSync(shared('contract', 'example.json'), 'utf8')), '$');
  });
});
