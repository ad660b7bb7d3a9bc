import { parseWorkOption } from '../../../src/domain/protocol/work';
import { blobSource } from '../../../src/files/source';
import { addFiles, withWork } from '../../../src/ui/load/given';

const file = (name: string, text: string) => blobSource(name, new Blob([text]));
const namesOf = (given: Awaited<ReturnType<typeof addFiles>>['given']): string[] =>
  given.map(({ source }) => source.name);

describe('files given to the window', () => {
  test('of one content are taken once, whatever they are called, and the repeat is named', async () => {
    const first = await addFiles([], [file('2021_ma4.csv', 'строки'), file('копия.csv', 'строки')]);
    expect(namesOf(first.given)).toEqual(['2021_ma4.csv']);
    expect(first.repeats).toEqual(['копия.csv']);
    const second = await addFiles(first.given, [file('2021_ma4.csv', 'строки')]);
    expect(namesOf(second.given)).toEqual(['2021_ma4.csv']);
    expect(second.repeats).toEqual(['2021_ma4.csv']);
  });

  test('of one length and other bytes are other files', async () => {
    const { given, repeats } = await addFiles([], [file('а.csv', 'один'), file('б.csv', 'семь')]);
    expect(namesOf(given)).toEqual(['а.csv', 'б.csv']);
    expect(repeats).toEqual([]);
  });

  test('of one name stay apart by a number in front, where it is no grade', async () => {
    const { given } = await addFiles(
      [],
      [file('Ф3.xlsx', '1'), file('Ф3.xlsx', '22'), file('Ф3.xlsx', '333')],
    );
    expect(namesOf(given)).toEqual(['Ф3.xlsx', '(2) Ф3.xlsx', '(3) Ф3.xlsx']);
    expect(new TextDecoder().decode(await given[2]!.source.read(0, 3))).toBe('333');
  });

  test('that cannot be read any more are taken, so that reading says so', async () => {
    const gone = { name: 'а.csv', size: 4, read: () => Promise.reject(new Error('gone')) };
    const { given } = await addFiles([], [file('б.csv', 'семь'), file('в.csv', '1234'), gone]);
    expect(namesOf(given)).toEqual(['б.csv', 'в.csv', 'а.csv']);
  });

  test('keep the work that a person named for them', async () => {
    const work = parseWorkOption('ВПР;2021;МА;4')!;
    const { given } = await addFiles([], [file('а.csv', '1'), file('б.csv', '22')]);
    expect(withWork(given, ['б.csv'], work).map((one) => one.work)).toEqual([null, work]);
  });
});
