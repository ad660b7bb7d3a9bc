/** Tables from files: encodings, separators, sheets, refusals, stopping. */
import { unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { Intake } from '../../src/domain/intake/intake';
import { Protocols } from '../../src/domain/intake/protocols';
import { IntakeResult } from '../../src/domain/intake/records';
import { LARGEST_UNPACKED } from '../../src/files/limits';
import { RowTaker, readTables } from '../../src/files/read-tables';
import { FileSource, blobSource } from '../../src/files/source';
import { fileText } from '../../src/messages/files';
import { problemText } from '../../src/messages/intake';
import { CSV_HEADER, Rows, marksSheet, participants, protocol, pupil } from '../domain/intake/sheets';
import { Packed, archive } from './archives';

async function takeInFiles(...files: readonly FileSource[]): Promise<IntakeResult> {
  const intake = new Intake({ workOption: null, paperOf: () => null }, new Protocols());
  for (const file of files) await readTables(file, intake);
  return intake.close();
}

function given(name: string, content: Uint8Array | string): FileSource {
  return blobSource(name, new Blob([content as BlobPart]));
}

const csv = (rows: Rows, separator = ';', lineEnd = '\n'): string =>
  rows.map((row) => row.join(separator)).join(lineEnd) + lineEnd;

/** windows-1251 bytes of Russian text. */
function windows1251(text: string): Buffer {
  const decoder = new TextDecoder('windows-1251');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter)!));
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('CSV in any encoding and with any separator', () => {
  const rows = [CSV_HEADER, ...[1, 2, 3, 4, 5].map(() => pupil({ mo: 'МО Северное', class: 'Б' }))];
  const text = csv(rows);

  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff' + text)],
    ['UTF-16 LE', Buffer.from('\ufeff' + text, 'utf16le')],
    ['UTF-16 BE', utf16be('\ufeff' + text)],
    ['UTF-16 LE without a mark', Buffer.from(text, 'utf16le')],
    ['windows-1251', windows1251(text)],
    ['CRLF', Buffer.from(csv(rows, ';', '\r\n'))],
    ['commas', Buffer.from(csv(rows, ','))],
    ['tabs', Buffer.from(csv(rows, '\t'))],
    ['quoted cells', Buffer.from(csv(rows.map((row) => row.map((cell) => `"${cell}"`))))],
  ])('%s', async (_, bytes) => {
    const result = await takeInFiles(given('2021_ma4.csv', bytes));
    expect(result.problems).toEqual([]);
    expect(result.counts).toMatchObject([{ municipality: 'МО Северное', classes: [{ label: 'Б' }] }]);
    expect(participants(result.counts[0])).toBe(5);
  });

  test('windows-1251 is told apart even when the first Cyrillic letter comes late', async () => {
    const latin = Array.from({ length: 3000 }, (_, i) =>
      pupil({ code: String(40001 + i), mo: 'M', class: '1' }),
    );
    const late = [CSV_HEADER, ...latin, pupil({ login: 'edu900002', mo: 'МО Южное', class: '2' })];
    const result = await takeInFiles(given('2021_ma4.csv', windows1251(csv(late))));
    expect(result.counts.map(({ municipality }) => municipality)).toEqual(['M', 'МО Южное']);
  });

  test('rows are numbered as a spreadsheet shows them, blank lines included', async () => {
    const bad = pupil({ total: '99' });
    const file = given('2021_ma4.csv', `${csv([CSV_HEADER, pupil()])}\n\n${csv([bad])}`);
    expect((await takeInFiles(file)).counts[0].rejected.places).toMatchObject([{ file: file.name, row: 5 }]);
  });

  test('a quote that is never closed is reported', async () => {
    const file = given('2021_ma4.csv', csv([CSV_HEADER, pupil(), ['"edu900001', ...pupil().slice(1)]]));
    expect((await takeInFiles(file)).problems).toMatchObject([
      { row: 3, message: expect.stringContaining('кавычки') },
    ]);
  });

  test('progress ends at the size of the file', async () => {
    const file = given('2021_ma4.csv', text);
    const heard: number[][] = [];
    const intake = new Intake({ workOption: null, paperOf: () => null }, new Protocols());
    await readTables(file, intake, (done, total) => heard.push([done, total]));
    expect(heard[heard.length - 1]).toEqual([Buffer.byteLength(text), Buffer.byteLength(text)]);
  });
});

describe('.xlsx', () => {
  const cells = (rows: Rows): (string | number | null)[][] => rows as (string | number | null)[][];
  const marks = marksSheet([['МБОУ "СОШ № 1"(edu900001)', '', 65, 10, 20, 30, 40]]);

  test('all visible sheets are read, hidden ones are not', async () => {
    const sheets = [
      { name: 'Отметки', rows: cells(marks.rows) },
      { name: 'Протокол', rows: cells([['ВПР 2021 Математика 4 класс'], ...protocol([pupil()]).rows]) },
      { name: 'Скрытый', rows: cells(marks.rows), hidden: true },
    ];
    const result = await takeInFiles(given('отчёт.xlsx', Buffer.from(await writeXlsx({ sheets }))));
    expect(result.problems).toEqual([]);
    expect(result.outcomes.map(({ sheet, layout }) => [sheet, layout])).toEqual([
      ['Отметки', 'mark-statistics'],
      ['Протокол', 'protocol-csv'],
    ]);
  });

  test('a table that starts lower and further right keeps its row numbers', async () => {
    const rows = [...Array.from({ length: 4 }, () => []), ...marks.rows.map((row) => [null, null, ...row])];
    rows.push([null, null, 'СОШ без логина', '', 5, 10, 20, 30, 40]);
    const result = await takeInFiles(
      given('Ф3.xlsx', Buffer.from(await writeXlsx({ sheets: [{ name: 'Лист', rows: cells(rows) }] }))),
    );
    expect(result.tables[0].rows).toHaveLength(1);
    expect(result.problems).toMatchObject([{ row: 14, column: 'C' }]);
  });
});

describe('files that are no tables', () => {
  const refusals: readonly (readonly [name: string, content: Buffer | string, sentence: RegExp])[] = [
    ['old.xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /старого формата \.xls/],
    ['doc.pdf', '%PDF-1.7\n', /это PDF/],
    ['pack.zip', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(60)]), /это архив/],
    ['pack.rar', 'Rar!\x1a\x07', /это архив/],
    ['book.ods', Buffer.from('PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), /\.ods/],
    ['cut.xlsx', Buffer.from('PK\x03\x04.......xl/workbook.xml'), /повреждена/],
    ['page.xls', '<html><table></table></html>', /веб-страница/],
    ['photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2]), /ожидалась книга/],
    ['blank.csv', '', /файл пуст/],
  ];

  test.each(refusals)('%s is refused by a sentence', async (name, content, sentence) => {
    const result = await takeInFiles(given(name, content));
    expect(result.problems.map(problemText)).toEqual([expect.stringMatching(sentence)]);
    expect(result.problems[0].file.endsWith(name)).toBe(true);
  });

  test('a file that went away is a sentence, and the other files go in', async () => {
    const gone: FileSource = {
      name: 'нет.csv',
      size: 9,
      read: () => Promise.reject(new Error('NotFoundError')),
    };
    const result = await takeInFiles(gone, given('2021_ma4.csv', csv([CSV_HEADER, pupil()])));
    expect(result.problems).toMatchObject([
      { file: 'нет.csv', message: expect.stringContaining('не читается') },
    ]);
    expect(result.counts).toHaveLength(1);
  });
});

describe('workbooks that must not fill the memory', () => {
  const marks = marksSheet([['МБОУ "СОШ № 1"(edu900001)', '', 65, 10, 20, 30, 40]]).rows;
  const book = async (): Promise<Record<string, Uint8Array>> =>
    unzipSync(await writeXlsx({ sheets: [{ name: 'Лист', rows: marks as (string | number)[][] }] }));
  const packed = (parts: Record<string, Uint8Array>, change: (name: string) => Partial<Packed>): Uint8Array =>
    archive(...Object.entries(parts).map(([name, content]) => ({ name, content, ...change(name) })));
  const isSheet = (name: string): boolean => name === 'xl/worksheets/sheet1.xml';

  async function problemOf(bytes: Uint8Array): Promise<string> {
    const { problems, tables } = await takeInFiles(given('Ф3.xlsx', bytes));
    expect(tables).toEqual([]);
    expect(problems).toHaveLength(1);
    return problems[0]!.message;
  }

  test('an honest one that was packed anew goes in', async () => {
    const result = await takeInFiles(
      given(
        'Ф3.xlsx',
        packed(await book(), () => ({})),
      ),
    );
    expect(result.problems).toEqual([]);
    expect(result.tables[0]!.rows).toHaveLength(1);
  });

  test.each([1, 0])('one that says that its sheet has %d bytes', async (saidSize) => {
    const bytes = packed(await book(), (name) => (isSheet(name) ? { saidSize } : {}));
    expect(await problemOf(bytes)).toBe(fileText.damagedWorkbook);
  });

  test('one whose sheet is packed a thousandfold', async () => {
    const parts = await book();
    parts['xl/worksheets/sheet1.xml'] = new Uint8Array(20 * 1024 * 1024).fill(32);
    expect(await problemOf(packed(parts, () => ({})))).toBe(fileText.workbookTooLarge(LARGEST_UNPACKED));
  });

  test('one that says more than fits', async () => {
    const bytes = packed(await book(), (name) => (isSheet(name) ? { saidSize: LARGEST_UNPACKED + 1 } : {}));
    expect(await problemOf(bytes)).toBe(fileText.workbookTooLarge(LARGEST_UNPACKED));
  });

  test('one with an empty part whose size is to be looked for elsewhere', async () => {
    const parts = { ...(await book()), 'xl/styles.xml': new Uint8Array(0) };
    const bytes = packed(parts, (name) => (name === 'xl/styles.xml' ? { flags: 8, method: 0 } : {}));
    expect(await problemOf(bytes)).toBe(fileText.damagedWorkbook);
  });

  test('a row far below the last one that the format has', async () => {
    const parts = await book();
    const sheet = new TextDecoder()
      .decode(parts['xl/worksheets/sheet1.xml'])
      .replace(/<row r="\d+"(?![^]*<row )/, '<row r="99999999"');
    expect(sheet).toContain('99999999');
    parts['xl/worksheets/sheet1.xml'] = new TextEncoder().encode(sheet);
    expect(await problemOf(packed(parts, () => ({})))).toBe(fileText.damagedSheet);
  });

  test('rows without cells that the file leaves out are counted', async () => {
    const sheets = [{ name: 'Лист', rows: [['a'], [], [], ['b']] }];
    const rows: (readonly unknown[])[] = [];
    const taker = {
      openSheet: () => ({ push: (row: readonly unknown[]) => void rows.push(row), end: () => undefined }),
      refuse: () => undefined,
    };
    await readTables(given('a.xlsx', await writeXlsx({ sheets })), taker);
    expect(rows).toEqual([['a'], [], [], ['b']]);
  });
});

describe('a long file', () => {
  const line = 'edu900001;МО Северное;Б;40001;1\n';
  const LINES = 60_000;
  const longText = line.repeat(LINES);

  function counting(): { rows: number; ended: boolean; taker: RowTaker } {
    const heard = { rows: 0, ended: false };
    const reader = { push: () => void heard.rows++, end: () => void (heard.ended = true) };
    return Object.assign(heard, { taker: { openSheet: () => reader, refuse: () => undefined } });
  }

  test('is read in slices, each row once, also where a slice ends within a letter', async () => {
    const heard = counting();
    const sizes: number[] = [];
    const whole = given('a.csv', longText);
    const source: FileSource = {
      ...whole,
      read(from, to) {
        sizes.push(to - from);
        return whole.read(from, to);
      },
    };
    await readTables(source, heard.taker);
    expect([heard.rows, heard.ended]).toEqual([LINES, true]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(524_288);
    expect(sizes.length).toBeGreaterThan(6);
  });

  test('stops between two slices and does not end the sheet', async () => {
    const heard = counting();
    const signal = { aborted: false };
    await readTables(given('a.csv', longText), heard.taker, () => (signal.aborted = true), signal);
    expect(heard.rows).toBeGreaterThan(0);
    expect(heard.rows).toBeLessThan(LINES / 2);
    expect(heard.ended).toBe(false);
  });

  test('a workbook stops between blocks of rows', async () => {
    const heard = counting();
    const rows = Array.from({ length: 9000 }, (_, i) => [i]);
    const file = given('a.xlsx', await writeXlsx({ sheets: [{ name: 'Лист', rows }] }));
    const signal = {
      get aborted(): boolean {
        return heard.rows > 0;
      },
    };
    await readTables(file, heard.taker, undefined, signal);
    expect([heard.rows, heard.ended]).toEqual([2000, false]);
  });

  test('lets other tasks run meanwhile', async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 0);
    await readTables(given('a.csv', longText), counting().taker);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(3);
  });

  test('with a quote that nobody closes is read to its end, not gathered', async () => {
    const heard = counting();
    await readTables(given('a.csv', `${line}"${longText}`), heard.taker);
    expect(heard.ended).toBe(true);
    expect(heard.rows).toBeGreaterThan(1);
  });
});
