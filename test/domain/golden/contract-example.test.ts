/** The contract's example: invented pupils in, the published JSON out. */
import { readFileSync } from 'node:fs';
import { toContractJson } from '../../../src/domain/verdict/contract-json';
import { evaluate } from '../../../src/domain/verdict/evaluate';
import { DEFAULT_PARAMETERS } from '../../../src/domain/verdict/parameters';
import { expectSame } from '../../support/expect-same';
import { PANEL_CONTEXT } from '../indicators/builders';
import { describeWith, shared } from '../../support/shared';
import { foldCsv, paperOf, papersOfRegion, schoolResults, regionWorks, workOf } from './regional-data';

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
      panel: PANEL_CONTEXT,
    });
    const json = toContractJson(
      evaluation,
      counts.flatMap(({ rejected }) => rejected.places),
      counts.flatMap(({ remarked }) => remarked.places),
    );
    expectSame(json, JSON.parse(readFileSync(shared('contract', 'example.json'), 'utf8')));
  });
});
