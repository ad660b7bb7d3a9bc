/** Files of schools one after another: what replaces what, stopping, and a file that cannot be read. */
import { writeXlsx } from 'hucre/xlsx';
import { FileSource, blobSource } from '../../../src/files/source';
import { readReturns, withDropped } from '../../../src/ui/answers/read-returns';

const file = (name: string, content: BlobPart = 'х'): FileSource => blobSource(name, new Blob([content]));
const workbook = async (name: string): Promise<FileSource> =>
  file(name, (await writeXlsx({ sheets: [{ name: 'Лист1', rows: [['Что-то', 'другое']] }] })) as BlobPart);

describe('files that schools sent back', () => {
  test('a file with the same name takes the place of the one that was dropped before', () => {
    const [a, b, again] = [file('а.xlsx'), file('б.xlsx'), file('а.xlsx')];
    expect(withDropped([a, b], [again])).toEqual([b, again]);
  });

  test('two files of one name that were dropped together both stay', () => {
    const both = [file('а.xlsx'), file('а.xlsx')];
    expect(withDropped([], both)).toEqual(both);
  });

  test('a file that is none of ours is a problem, and the next one is read', async () => {
    const said: string[] = [];
    const files = [file('а.pdf', '%PDF-1.7'), await workbook('б.xlsx')];
    const read = await readReturns(files, (label) => said.push(label), new AbortController().signal);
    expect(read!.refused.map(({ file: name }) => name)).toEqual(['а.pdf', 'б.xlsx']);
    expect(read!.files).toEqual([]);
    expect(said.slice(1)).toEqual(['Читаю 1 из 2: а.pdf', 'Читаю 2 из 2: б.xlsx']);
  });

  test('it stops between two files', async () => {
    const stop = new AbortController();
    const said: string[] = [];
    const say = (label: string): void => {
      said.push(label);
      if (label.includes('1 из 3')) stop.abort();
    };
    const files = await Promise.all(['а', 'б', 'в'].map((name) => workbook(`${name}.xlsx`)));
    expect(await readReturns(files, say, stop.signal)).toBeNull();
    expect(said).toHaveLength(2);
  });
});
