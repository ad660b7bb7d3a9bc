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

/** Makes the files, the book and its documents in `folder`; earlier ones are replaced. */
export async function runSample(typedDay: Date | undefined, folder = FOLDER): Promise<number> {
  const book = join(folder, 'objectivity-sample.xlsx');
  const documentFolder = join(folder, 'documents');
  const today = typedDay ?? SAMPLE_DAY;
  const day = cellDate(today)!;
  const files = join(folder, 'sample');
  await rm(files, { recursive: true, force: true });
  await rm(book, { force: true });
  await rm(documentFolder, { recursive: true, force: true });
  await mkdir(files, { recursive: true });
  const sample = await writeSample(files);
  process.stdout.write(`${cliText.sampleFiles(sample.files.length, relative('.', files))}\n\n`);
  await importFiles(sample.files, { workbook: book, work: undefined, today });
  const addon = await openExisting(book, today);
  typeOffice(addon);
  typeRechecks(addon);
  const { actions, rows } = fillRoadmap(addon);
  typeOutcomes(addon);
  const { preview, run } = reportOn(addon, {});
  // «Показатели» have rows only now; the block on «Сводка» shows what is planned beside them.
  typeTargets(addon);
  reportOn(addon, {});
  await saveBook(addon.host.workbook, book);
  const documents = await writeAll(addon, documentFolder, { kinds: null, schools: null });
  const changes = sample.injected.map(({ school, kind, works }) => {
    const titles = works.map((id) => workTitle(parseWorkId(id)!)).join('; ');
    return cliText.sampleChange(school, INJECTED_KINDS[kind], titles);
  });
  const lines = [
    '',
    sampleText.roadmap(actions, rows),
    ...reportLines(preview, run),
    cliText.saved(book),
    '',
    cliText.sampleChanges,
    ...changes,
    '',
    cliText.sampleLook(book, day),
    ...sampleText.lookAtRoadmap(book, day),
    '',
    ...documents.lines,
    sampleText.lookAtDocuments(documentFolder),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.done;
}
