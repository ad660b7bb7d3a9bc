/** What leaves the computer: of hostile protocols neither a code nor a row nor a surname. */
import { uploadOf } from '../../../src/domain/intake/payload';
import { notesOf } from '../../../src/domain/intake/stored-counts';
import { protocol, pupil, takeIn } from './sheets';

const NAMED = 'Выдуманов_Лев_Ильич mo1_2021_ma4.csv';
const CODES = ['7300101', '7300102', '7300103', '7300104', '7300105', '7300106'];

/** Codes in every way they are met: in order, repeated, refused for the score, without a mark, as an absentee. */
const ROWS = [
  pupil({ code: CODES[0]!, class: 'Выдуманов Лев' }),
  pupil({ code: CODES[1]! }),
  pupil({ code: CODES[1]!, total: '7' }),
  pupil({ code: CODES[2]!, total: '731' }),
  pupil({ code: CODES[3]!, mark: 'Выдуманова А. Б.' }),
  pupil({ code: CODES[4]!, variant: 'отсутствовал', total: '', tasks: Array<string>(15).fill('') }),
  pupil({ code: CODES[5]!, variant: '=HYPERLINK("http://example.org";"Выдуманов")' }),
];

test('an upload of a protocol with names and repeated codes holds neither, nor any of its rows', () => {
  const upload = uploadOf(takeIn([protocol(ROWS, NAMED)]));
  expect(upload.counts).toHaveLength(1);
  const text = JSON.stringify(upload);
  for (const code of CODES) expect(text).not.toContain(code);
  expect(text).not.toMatch(/Выдуманов|HYPERLINK|отсутствовал/);
  for (const row of ROWS) {
    expect(text).not.toContain(row.slice(4).join(','));
    expect(text).not.toContain(JSON.stringify(row.slice(5)).slice(1, -1));
  }
});

test('a file’s name loses surnames in the list of files and in the notes, and keeps the rest', () => {
  const { files, counts } = uploadOf(takeIn([protocol(ROWS, NAMED)]));
  expect(files.map(({ file, rejected }) => [file, rejected])).toEqual([['… mo1 2021 ma4.csv', 2]]);
  const { rejected } = notesOf(counts[0]!.notes);
  expect(rejected.places.map(({ file, row }) => [file, row])).toEqual([
    ['… mo1 2021 ma4.csv', 4],
    ['… mo1 2021 ma4.csv', 5],
  ]);
});

test('files that gave nothing are not named', () => {
  const strange = { file: 'Выдуманов.csv', rows: [['что-то'], ['ещё']] };
  expect(uploadOf(takeIn([protocol(ROWS), strange])).files.map(({ file }) => file)).toEqual([
    'mo1_2021_ma4.csv',
  ]);
});
