/** `sample` (npm start): an invented municipality from its files to a finished workbook, and what was found in it. */
import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { INJECTED_KINDS, writeSample } from '../sample';
import { workTitle } from '../../src/messages/intake';
import { parseWorkId } from '../../src/domain/protocol/work';
import { EXIT } from './command';
import { importFiles } from './import';
import { cliText } from './messages';
import { makeReport } from './report';

const FOLDER = 'out';
const BOOK = join(FOLDER, 'objectivity-sample.xlsx');

export async function runSample(today: Date | undefined): Promise<number> {
  const files = join(FOLDER, 'sample');
  await rm(files, { recursive: true, force: true });
  await rm(BOOK, { force: true });
  await mkdir(files, { recursive: true });
  const sample = await writeSample(files);
  process.stdout.write(`${cliText.sampleFiles(sample.files.length, relative('.', files))}\n\n`);
  await importFiles(sample.files, { workbook: BOOK, work: undefined, today });
  process.stdout.write('\n');
  await makeReport({ workbook: BOOK, rules: undefined, json: undefined, tabs: undefined, today });
  const changes = sample.injected.map(({ school, kind, works }) => {
    const titles = works.map((id) => workTitle(parseWorkId(id)!)).join('; ');
    return cliText.sampleChange(school, INJECTED_KINDS[kind], titles);
  });
  process.stdout.write(`\n${[cliText.sampleChanges, ...changes, '', cliText.sampleLook(BOOK)].join('\n')}\n`);
  return EXIT.done;
}
