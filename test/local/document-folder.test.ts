/** The folder of documents: what people have changed stays, nothing is lost, nothing is written without need. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentFolder } from '../../local/commands/document-folder';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'objectivity-folder-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const PATH = join('900001', 'Справка.docx');
const LEDGER = '.objectivity.json';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

async function run(...files: readonly (readonly [path: string, text: string])[]): Promise<DocumentFolder> {
  const folder = await DocumentFolder.open(root);
  for (const [path, text] of files) await folder.write(path, bytes(text));
  await folder.save();
  return folder;
}

test('a second run over the same data writes no file, its own record neither', async () => {
  await run([PATH, 'а']);
  const long = new Date(2020, 1, 1);
  for (const path of [PATH, LEDGER]) utimesSync(join(root, path), long, long);
  expect((await run([PATH, 'а'])).same).toBe(1);
  for (const path of [PATH, LEDGER]) expect(statSync(join(root, path)).mtime).toEqual(long);
});

test('two documents of one name in one run both stay, whatever their letters are like', async () => {
  await run([PATH, 'а'], [PATH.toUpperCase().replace('DOCX', 'docx'), 'б'], [PATH, 'в']);
  const names = readdirSync(join(root, '900001')).sort();
  expect(names).toEqual(['СПРАВКА (2).docx', 'Справка (3).docx', 'Справка.docx']);
  const again = await run([PATH, 'а'], [PATH.toUpperCase().replace('DOCX', 'docx'), 'б'], [PATH, 'в']);
  expect([again.same, again.kept]).toEqual([3, []]);
});

test('what a person has changed stays, and so does what they have changed beside it', async () => {
  await run([PATH, 'а']);
  writeFileSync(join(root, PATH), 'моё');
  await run([PATH, 'б']);
  expect([read(PATH), read('900001', 'Справка (новый).docx')]).toEqual(['моё', 'б']);
  await run([PATH, 'в']);
  expect(read('900001', 'Справка (новый).docx')).toBe('в');
  writeFileSync(join(root, '900001', 'Справка (новый).docx'), 'и это моё');
  const { kept } = await run([PATH, 'г']);
  expect(kept.map(([, beside]) => beside)).toEqual([join(root, '900001', 'Справка (новый 2).docx')]);
  expect(read('900001', 'Справка (новый).docx')).toBe('и это моё');
  expect(read('900001', 'Справка (новый 2).docx')).toBe('г');
});

test.each(['{', 'null', '[]', '"а"', ''])(
  'with the record «%s» every file counts as a person’s',
  async (text) => {
    await run([PATH, 'а']);
    writeFileSync(join(root, LEDGER), text);
    await run([PATH, 'б']);
    expect(read(PATH)).toBe('а');
  },
);

test('a run that is cut short knows its own files when it is run again', async () => {
  const folder = await DocumentFolder.open(root);
  await folder.write(PATH, bytes('а'));
  await folder.save();
  // Cut short here: the second file was begun, its last name was never given.
  writeFileSync(join(root, '900001', 'План школы.docx.999.tmp'), 'пол');
  const again = await run([PATH, 'б'], [join('900001', 'План школы.docx'), 'план']);
  expect(again.kept).toEqual([]);
  expect([read(PATH), read('900001', 'План школы.docx')]).toEqual(['б', 'план']);
});

test('two runs at once leave whole files', async () => {
  const long = 'а'.repeat(1_000_000);
  await Promise.all([run([PATH, long]), run([PATH, long])]);
  expect(read(PATH)).toBe(long);
  expect(readdirSync(join(root, '900001'))).toEqual(['Справка.docx']);
});

test('a file in the place of the folder is an error that names it', async () => {
  writeFileSync(join(root, 'файл'), '');
  await expect(DocumentFolder.open(join(root, 'файл', 'документы'))).rejects.toMatchObject({
    code: 'ENOTDIR',
    path: expect.stringContaining('файл') as string,
  });
});
