/**
 * Benchmarks: `npm run bench -- [NAME…] [--OPTION=VALUE…]`, all of them without a name; options go to each named one.
 * They print figures and never fail for being slow; what was aimed at and what was reached stands in docs/benchmarks.md.
 */
import { benchCalls } from './calls';
import { benchDetection } from './detection/detection';
import { benchInjections } from './detection/real/injections-report';
import { benchFold } from './fold';
import { progress } from './measure';
import { benchMunicipalities } from './municipalities';
import { benchRegion } from './region-report';
import { benchStream } from './stream';

export { judgeMunicipalities } from './detection/detection';
export { readProtocolFiles } from './stream';

type BenchName = 'fold' | 'calls' | 'stream' | 'region' | 'municipalities' | 'detection' | 'detection-real';

const BENCHES: Readonly<Record<BenchName, (options: readonly string[]) => Promise<void>>> = {
  fold: benchFold,
  calls: benchCalls,
  stream: benchStream,
  region: benchRegion,
  municipalities: benchMunicipalities,
  detection: benchDetection,
  'detection-real': benchInjections,
};

/** Exit code: 0, or 1 for a name that no benchmark has. */
export async function main(args: readonly string[]): Promise<number> {
  const isOption = (arg: string): boolean => arg.startsWith('--');
  const options = args.filter(isOption);
  const wanted = args.filter((arg) => !isOption(arg));
  const unknown = wanted.filter((name) => !(name in BENCHES));
  if (unknown.length > 0) {
    progress(`no such benchmark: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
    return 1;
  }
  const names = wanted.length > 0 ? wanted : Object.keys(BENCHES);
  for (const name of names) await BENCHES[name as BenchName](options);
  return 0;
}
