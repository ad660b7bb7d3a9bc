/**
 * Writes a municipality that nobody has: pupil protocols, ФИС ОКО reports and an official list of 40 schools, drawn from
 * the figures of a real region, the same for the same seed. It writes files and knows nothing of workbooks.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { INJECTIONS, Injection, injectChanges } from './injections';
import { fileNames } from './file-names';
import { formCsv, formWorkbook, plainCsv } from './protocol-files';
import { SampleProtocol, drawProtocols } from './pupils';
import { Random } from './random';
import { journalReport, marksReport, officialList } from './report-files';
import { addSlips } from './slips';

export type { InjectedKind, Injection } from './injections';
export { INJECTED_KINDS } from './messages';

export const SAMPLE_SEED = 2021;

export interface SampleReport {
  /** Paths of the files written, in the order to load them. */
  readonly files: readonly string[];
  readonly seed: number;
  /** What was changed on purpose, and where. */
  readonly injected: readonly Injection[];
}

/** Writes the sample into `folder`, which is made when it is absent; files of the same names are replaced. */
export async function writeSample(folder: string, seed = SAMPLE_SEED): Promise<SampleReport> {
  const contents = await sampleFiles(seed);
  const files: string[] = [];
  for (const [name, bytes] of contents) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    files.push(path);
  }
  return { files, seed, injected: INJECTIONS };
}

async function sampleFiles(seed: number): Promise<readonly (readonly [name: string, bytes: Buffer])[]> {
  const random = new Random(seed);
  const protocols = addSlips(injectChanges(drawProtocols(random), random), random);
  const files: (readonly [string, Buffer])[] = [];
  for (const protocol of protocols) files.push(await protocolFile(protocol));
  for (const protocol of protocols) {
    files.push([fileNames.marks(protocol.facts.work), await marksReport(protocol)]);
    files.push([fileNames.journal(protocol.facts.work), await journalReport(protocol)]);
  }
  files.push([fileNames.officialList, await officialList()]);
  return files;
}

/** Plain CSV of 2020, the form of 2021 as a workbook, and one work of it as CSV saved by Excel. */
async function protocolFile(protocol: SampleProtocol): Promise<readonly [name: string, bytes: Buffer]> {
  const { work } = protocol.facts;
  if (work.year === 2020) return [fileNames.csv(work), plainCsv(protocol)];
  if (work.subject === 'МА' && work.grade === 5) return [fileNames.csv(work), formCsv(protocol)];
  return [fileNames.form(work), await formWorkbook(protocol)];
}
