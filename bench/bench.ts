/**
 * Benchmarks: `npm run bench [NAME…]`, all of them without a name. They print figures and never fail for being slow;
 * what was aimed at and what was reached stands in docs/benchmarks.md.
 */
import { benchCalls } from './calls';
import { benchFold } from './fold';
import { progress } from './measure';
import { benchMunicipalities } from './municipalities';
import { benchRegion } from './region-report';
import { benchStream } from './stream';

export { readProtocolFiles } from './stream';

type BenchName = 'fold' | 'calls' | 'stream' | 'region' | 'municipalities';

const BENCHES: Readonly<Record<BenchName, () => Promise<void>>> = {
  fold: benchFold,
  calls: benchCalls,
  stream: benchStream,
  region: benchRegion,
  municipalities: benchMunicipalities,
};

/** Exit code: 0, or 1 for a name that no benchmark has. */
export async function main(args: readonly string[]): Promise<number> {
  const unknown = args.filter((name) => !(name in BENCHES));
  if (unknown.length > 0) {
    progress(`no such benchmark: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
    return 1;
  }
  const names = args.length > 0 ? args : Object.keys(BENCHES);
  for (const name of names) await BENCHES[name as BenchName]();
  return 0;
}
