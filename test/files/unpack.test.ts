/** Archives as people have them: names in cp866, folders, leftovers of macOS, passwords, archives in archives, bombs. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { LARGEST_FILE, LARGEST_TOTAL, LARGEST_UNPACKED, MOST_FILES } from '../../src/files/limits';
import { FileSource, UnreadableFile, blobSource } from '../../src/files/source';
import { unpack } from '../../src/files/unpack';
import { fileText } from '../../src/messages/files';
import { archive, cp866 } from './archives';
import { docx, p } from './docx';

const given = (name: string, bytes: Uint8Array): FileSource =>
  blobSource(name, new Blob([bytes as BlobPart]));

async function textOf(file: FileSource): Promise<string> {
  return strFromU8(await file.read(0, file.size));
}

const refused = (file: string, message: string): object => ({
  file,
  sheet: null,
  row: null,
  column: null,
  message,
});

describe('an archive', () => {
  test('gives its files in its order, with their folders in the names; other files stay where they were', async () => {
    const zip = zipSync({ 'б/2.csv': strToU8('два'), '1.csv': strToU8('раз') });
    const { files, problems } = await unpack([
      given('до.csv', strToU8('до')),
      given('все.zip', zip),
      given('после.csv', strToU8('после')),
    ]);
    expect(problems).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual([
      'до.csv',
      'все.zip/б/2.csv',
      'все.zip/1.csv',
      'после.csv',
    ]);
    expect(await Promise.all(files.map(textOf))).toEqual(['до', 'два', 'раз', 'после']);
  });

  test('is known by its content, not by its name', async () => {
    const { files } = await unpack([given('выгрузка', zipSync({ 'a.csv': strToU8('x') }))]);
    expect(files.map(({ name }) => name)).toEqual(['выгрузка/a.csv']);
  });

  test('any part of a file in it can be read, in any order', async () => {
    const zip = zipSync({ a: strToU8('0123456789'), b: strToU8('abcdefghij') });
    const [a, b] = (await unpack([given('x.zip', zip)])).files as [FileSource, FileSource];
    expect([a.size, b.size]).toEqual([10, 10]);
    expect(strFromU8(await b.read(8, 99))).toBe('ij');
    expect(strFromU8(await a.read(2, 4))).toBe('23');
    expect(strFromU8(await b.read(0, 2))).toBe('ab');
  });

  test('leaves out folders, hidden files, what macOS and Windows put there, locks of office programs', async () => {
    const names = [
      'ф/',
      '__MACOSX/ф/._1.csv',
      '.DS_Store',
      'ф/.hidden.csv',
      'ф/~$1.xlsx',
      'Thumbs.db',
      'ф/1.csv',
    ];
    const zip = archive(...names.map((name) => ({ name, content: '', flags: 0x800 })));
    const { files, problems } = await unpack([given('x.zip', zip)]);
    expect(files.map(({ name }) => name)).toEqual(['x.zip/ф/1.csv']);
    expect(problems).toEqual([]);
  });

  test('without files is a sentence', async () => {
    const { files, problems } = await unpack([given('x.zip', archive({ name: 'ф/', content: '' }))]);
    expect(files).toEqual([]);
    expect(problems).toEqual([refused('x.zip', fileText.emptyArchive)]);
  });

  test('office files are no archives', async () => {
    const book = await writeXlsx({ sheets: [{ name: 'Лист', rows: [['x']] }] });
    const { files } = await unpack([given('a.xlsx', book), given('b.docx', docx(p('План')))]);
    expect(files.map(({ name }) => name)).toEqual(['a.xlsx', 'b.docx']);
  });

  test('that was cut off is left to the reader, which says so', async () => {
    const zip = zipSync({ 'a.csv': strToU8('x'.repeat(100)) });
    const { files } = await unpack([given('x.zip', zip.subarray(0, zip.length - 30))]);
    expect(files.map(({ name }) => name)).toEqual(['x.zip']);
  });
});

describe('names', () => {
  const RUSSIAN = 'Школа № 1/протокол ёлка.csv';

  test.each<[string, Uint8Array, number]>([
    ['cp866 without a flag, as Windows writes them', cp866(RUSSIAN), 0],
    ['UTF-8 with the flag', strToU8(RUSSIAN), 0x800],
    ['UTF-8 without the flag, as macOS writes them', strToU8(RUSSIAN), 0],
    ['UTF-8 with «ё» of two characters', strToU8(RUSSIAN.normalize('NFD')), 0],
    ['cp866 with backslashes', cp866(RUSSIAN.replace('/', '\\')), 0],
  ])('in %s', async (_, name, flags) => {
    const { files } = await unpack([given('x.zip', archive({ name, content: 'x', flags }))]);
    expect(files.map((file) => file.name)).toEqual([`x.zip/${RUSSIAN}`]);
  });

  test('in windows-1251, as some archivers write them', async () => {
    const name = Uint8Array.of(0xcf, 0xf0, 0xee, 0xf2, 0xee, 0xea, 0xee, 0xeb);
    const { files } = await unpack([given('x.zip', archive({ name, content: 'x' }))]);
    expect(files[0]!.name).toBe('x.zip/Протокол');
  });

  test('in a field of their own, beside a name in another encoding', async () => {
    const path = strToU8('Отметки.csv');
    const extra = Buffer.concat([Buffer.from([0x75, 0x70, path.length + 5, 0, 1, 0, 0, 0, 0]), path]);
    const { files } = await unpack([given('x.zip', archive({ name: '???????.csv', content: 'x', extra }))]);
    expect(files[0]!.name).toBe('x.zip/Отметки.csv');
  });

  test('three letters of cp866 are not taken for UTF-8', async () => {
    const { files } = await unpack([given('x.zip', archive({ name: cp866('ров.csv'), content: 'x' }))]);
    expect(files[0]!.name).toBe('x.zip/ров.csv');
  });
});

describe('archives in archives', () => {
  const inner = zipSync({ '1.csv': strToU8('раз') });

  test('are opened once', async () => {
    const zip = zipSync({ 'МО-1.zip': inner, '2.csv': strToU8('два') });
    const { files, problems } = await unpack([given('все.zip', zip)]);
    expect(problems).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual(['все.zip/МО-1.zip/1.csv', 'все.zip/2.csv']);
    expect(await Promise.all(files.map(textOf))).toEqual(['раз', 'два']);
  });

  test('deeper ones are refused, the files beside them go in', async () => {
    const middle = zipSync({ 'deep.zip': inner, '2.csv': strToU8('два') });
    const { files, problems } = await unpack([given('x.zip', zipSync({ 'y.zip': middle }))]);
    expect(files.map(({ name }) => name)).toEqual(['x.zip/y.zip/2.csv']);
    expect(problems).toEqual([refused('x.zip/y.zip/deep.zip', fileText.nestedTooDeep)]);
  });
});

describe('passwords', () => {
  test('one locked file is a sentence, the others go in', async () => {
    const zip = archive({ name: 'a.csv', content: 'x', flags: 1 }, { name: 'b.csv', content: 'y' });
    const { files, problems } = await unpack([given('x.zip', zip)]);
    expect(files.map(({ name }) => name)).toEqual(['x.zip/b.csv']);
    expect(problems).toEqual([refused('x.zip/a.csv', fileText.lockedEntry)]);
  });

  test('an archive that is locked as a whole is one sentence', async () => {
    const zip = archive({ name: 'a.csv', content: 'x', flags: 1 }, { name: 'b.csv', content: 'y', flags: 1 });
    const { files, problems } = await unpack([given('x.zip', zip)]);
    expect(files).toEqual([]);
    expect(problems).toEqual([refused('x.zip', fileText.lockedArchive)]);
  });
});

describe('what must not fill the memory', () => {
  const zeros = new Uint8Array(20 * 1024 * 1024);

  test('a file that is packed a thousandfold', async () => {
    const zip = archive({ name: 'bomb.csv', content: zeros }, { name: 'b.csv', content: 'y' });
    const { files, problems } = await unpack([given('x.zip', zip)]);
    expect(files).toEqual([]);
    expect(problems).toEqual([refused('x.zip', fileText.archiveTooLarge(LARGEST_TOTAL))]);
  });

  test('one that says it is small, as soon as it is more', async () => {
    const zip = archive({ name: 'liar.csv', content: zeros, saidSize: 1000 });
    const { files } = await unpack([given('x.zip', zip)]);
    const [liar] = files as [FileSource];
    const before = process.memoryUsage().arrayBuffers;
    await expect(liar.read(0, 10)).rejects.toThrow(new UnreadableFile(fileText.damagedEntry));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(zeros.length);
  });

  test('one that says it is larger than it is', async () => {
    const zip = archive({ name: 'liar.csv', content: 'x', saidSize: 1000 });
    const [liar] = (await unpack([given('x.zip', zip)])).files as [FileSource];
    await expect(liar.read(0, 10)).rejects.toThrow(new UnreadableFile(fileText.damagedEntry));
  });

  test('many archives that together are too much: those that fit go in', async () => {
    const said = Math.floor(LARGEST_TOTAL * 0.4);
    let seed = 1;
    const noise = new Uint8Array(1_500_000).map(() => (seed = (seed * 48271) % 2147483647) >>> 8);
    const zip = archive({ name: 'a.bin', content: noise, saidSize: said });
    const packed = ['1.zip', '2.zip', '3.zip'].map((name) => given(name, zip));
    const { problems } = await unpack(packed);
    expect(problems.map(({ file }) => file)).toEqual(['1.zip/a.bin', '2.zip/a.bin', '3.zip']);
    expect(problems[0]!.message).toBe(fileText.entryTooLarge(LARGEST_UNPACKED));
    expect(problems[2]!.message).toBe(fileText.archiveTooLarge(LARGEST_TOTAL));
  });

  test('more files than anybody has', async () => {
    const many = Object.fromEntries(
      Array.from({ length: MOST_FILES + 1 }, (_, i) => [`${i}`, new Uint8Array(0)]),
    );
    const { files, problems } = await unpack([given('x.zip', zipSync(many, { level: 0 }))]);
    expect(files).toEqual([]);
    expect(problems).toEqual([refused('x.zip', fileText.tooManyFiles(MOST_FILES))]);
  });

  test('a file of 50 MB is taken, one beyond the limit is refused unread', async () => {
    const unread = (name: string, size: number): FileSource => ({
      name,
      size,
      read: (from, to) => {
        expect(to - from).toBeLessThan(100);
        return Promise.resolve(strToU8('edu9'));
      },
    });
    const { files, problems } = await unpack([
      unread('протокол.csv', 50 * 1024 * 1024),
      unread('огромный.csv', LARGEST_FILE + 1),
    ]);
    expect(files.map(({ name }) => name)).toEqual(['протокол.csv']);
    expect(problems).toEqual([refused('огромный.csv', fileText.tooLarge(LARGEST_FILE))]);
  });
});

test('a damaged file in an archive is a sentence', async () => {
  const zip = archive({ name: 'a.csv', content: 'login;code\n'.repeat(50) });
  zip[40] ^= 0xff;
  const [file] = (await unpack([given('x.zip', zip)])).files as [FileSource];
  await expect(file.read(0, 10)).rejects.toThrow(new UnreadableFile(fileText.damagedEntry));
});

test('a way of packing that is not known is a sentence', async () => {
  const { problems } = await unpack([given('x.zip', archive({ name: 'a.csv', content: 'x', method: 14 }))]);
  expect(problems).toEqual([refused('x.zip/a.csv', fileText.unknownPacking)]);
});
