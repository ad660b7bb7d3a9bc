/**
 * `sample` (npm start): an invented municipality from its files to a finished workbook with its roadmap and registers,
 * and what was found in it. It is shown on a day of its own school year unless another one is given.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { INJECTED_KINDS, writeSample } from '../sample';
import { SAMPLE_DAY } from '../sample/roadmap-plan';
import { typeOffice } from '../sample/office';
import { typeOutcomes } from '../sample/outcomes';
import { typeRechecks } from '../sample/rechecks';
import { fillRoadmap, typeTargets } from '../sample/roadmap';
import { cellDate } from '../../src/domain/intake/cells';
import { workTitle } from '../../src/messages/intake';
import { parseWorkId } from '../../src/domain/protocol/work';
import { saveBook } from '../addon';
import { openExisting } from './book';
import { writeAll } from './documents';
import { EXIT } from './command';
import { importFiles } from './import';
import { cliText, sampleText } from './messages';
import { reportLines, reportOn } from './report';

const FOLDER = 'out';
const BOOK = join(FOLDER, 'objectivity-sample.xlsx');
const DOCUMENTS = join(FOLDER, 'documents');

export async function runSample(typedDay: Date | undefined): Promise<number> {
  const today = typedDay ?? SAMPLE_DAY;
  const day = cellDate(today)!;
  const files = join(FOLDER, 'sample');
  await rm(files, { recursive: true, force: true });
  await rm(BOOK, { force: true });
  await rm(DOCUMENTS, { recursive: true, force: true });
  await mkdir(files, { recursive: true });
  const sample = await writeSample(files);
  process.stdout.write(`${cliText.sampleFiles(sample.files.length, relative('.', files))}\n\n`);
  await importFiles(sample.files, { workbook: BOOK, work: undefined, today });
  const addon = await openExisting(BOOK, today);
  typeOffice(addon);
  typeRechecks(addon);
  const { actions, rows } = fillRoadmap(addon);
  typeOutcomes(addon);
  const { preview, run } = reportOn(addon, {});
  // «Показатели» have rows only now; the block on «Сводка» shows what is planned beside them.
  typeTargets(addon);
  reportOn(addon, {});
  await saveBook(addon.host.workbook, BOOK);
  const documents = await writeAll(addon, DOCUMENTS, { kinds: null, schools: null });
  const changes = sample.injected.map(({ school, kind, works }) => {
    const titles = works.map((id) => workTitle(parseWorkId(id)!)).join('; ');
    return cliText.sampleChange(school, INJECTED_KINDS[kind], titles);
  });
  const lines = [
    '',
    sampleText.roadmap(actions, rows),
    ...reportLines(preview, run),
    cliText.saved(BOOK),
    '',
    cliText.sampleChanges,
    ...changes,
    '',
    cliText.sampleLook(BOOK, day),
    ...sampleText.lookAtRoadmap(BOOK, day),
    '',
    ...documents.lines,
    sampleText.lookAtDocuments(DOCUMENTS),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.done;
}
