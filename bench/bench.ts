/**
 * Benchmarks: `npm run bench -- [NAME…] [--OPTION=VALUE…]`; without a name those of speed and memory, since detection
 * takes many minutes. Options go to each named one. They print figures and never fail for being slow; what was aimed at
 * and what was reached stands in docs/benchmarks.md.
 */
import { benchCalls } from './calls';
import { benchDetection } from './detection/detection';
import { benchDetectionPanel } from './detection/panel-report';
import { benchInjections } from './detection/real/injections-report';
import { benchDocuments } from './documents';
import { benchFold } from './fold';
import { progress } from './measure';
import { benchMunicipalities } from './municipalities';
import { benchPacket } from './packet';
import { benchPage } from './page';
import { benchPaint } from './paint';
import { benchPanel } from './panel';
import { benchRegion } from './region-report';
import { benchRoadmap } from './roadmap';
import { benchStream } from './stream';
import { benchWindows } from './windows';

export { judgeMunicipalities } from './detection/detection';
export { measureInjections } from './detection/panel-report';
export { foldSyntheticRegion, judgeSyntheticRegion } from './panel';
export { servePage } from './page';
export { makeSample } from './sample-book';
export { readProtocolFiles } from './stream';
export { readDroppedFiles } from './windows';

interface Bench {
  readonly run: (options: readonly string[]) => Promise<void>;
  /** Runs when nothing is named. */
  readonly everyday: boolean;
}

const BENCHES: Readonly<Record<string, Bench>> = {
  fold: { run: benchFold, everyday: true },
  calls: { run: benchCalls, everyday: true },
  stream: { run: benchStream, everyday: true },
  region: { run: benchRegion, everyday: true },
  municipalities: { run: benchMunicipalities, everyday: true },
  panel: { run: benchPanel, everyday: true },
  roadmap: { run: benchRoadmap, everyday: true },
  documents: { run: benchDocuments, everyday: true },
  windows: { run: benchWindows, everyday: true },
  packet: { run: benchPacket, everyday: true },
  paint: { run: benchPaint, everyday: true },
  page: { run: benchPage, everyday: true },
  detection: { run: benchDetection, everyday: false },
  'detection-real': { run: benchInjections, everyday: false },
  'detection-panel': { run: benchDetectionPanel, everyday: false },
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
  const everyday = Object.keys(BENCHES).filter((name) => BENCHES[name]!.everyday);
  for (const name of wanted.length > 0 ? wanted : everyday) await BENCHES[name]!.run(options);
  return 0;
}
