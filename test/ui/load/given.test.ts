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
      [file('Ф3.xlsx', '333'), file('Ф3.xlsx', '1'), file('Ф3.xlsx', '22')],
    );
    expect(namesOf(given)).toEqual(['Ф3.xlsx', '(2) Ф3.xlsx', '(3) Ф3.xlsx']);
    expect(new TextDecoder().decode(await given[2]!.source.read(0, 3))).toBe('333');
  });

  test('that cannot be read any more are taken, so that reading says so', async () => {
    const gone = { name: 'а.csv', size: 4, read: () => Promise.reject(new Error('gone')) };
    const { given } = await addFiles([], [file('б.csv', 'семь'), file('в.csv', '1234'), gone]);
    expect(namesOf(given)).toEqual(['а.csv', 'б.csv', 'в.csv']);
  });

  test('stand in one order, whatever the order of dropping, and so do those of one name', async () => {
    const files = [file('б.csv', '1'), file('а.csv', 'ю'), file('а.csv', 'я'), file('а.csv', 'длинный')];
    const text = async (order: readonly number[]): Promise<string[]> => {
      const { given } = await addFiles(
        (
          await addFiles(
            [],
            order.slice(0, 2).map((i) => files[i]!),
          )
        ).given,
        order.slice(2).map((i) => files[i]!),
      );
      return Promise.all(
        given.map(async ({ source }) =>
          [source.name, new TextDecoder().decode(await source.read(0, 99))].join(': '),
        ),
      );
    };
    const expected = ['а.csv: ю', '(2) а.csv: я', '(3) а.csv: длинный', 'б.csv: 1'];
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
    ])
      expect(await text(order)).toEqual(expected);
  });

  test('of one content go by the name that says more: a file that was renamed as advised counts', async () => {
    const first = await addFiles([], [file('школа.csv', 'строки')]);
    const { given, repeats } = await addFiles(first.given, [file('2021_ma4.csv', 'строки')]);
    expect(namesOf(given)).toEqual(['2021_ma4.csv']);
    expect(repeats).toEqual(['школа.csv']);
  });

  test('of one content whose names tell different works or schools are different files', async () => {
    const { given, repeats } = await addFiles(
      [],
      ['2021_ma4.csv', '2021_ru4.csv', '900001 2021_ma4.csv', '900002 2021_ma4.csv'].map((name) =>
        file(name, 'строки'),
      ),
    );
    expect(given.length).toBe(3);
    expect(repeats).toEqual(['2021_ma4.csv']);
  });

  test('keep the work that a person named for them', async () => {
    const work = parseWorkOption('ВПР;2021;МА;4')!;
    const { given } = await addFiles([], [file('а.csv', '1'), file('б.csv', '22')]);
    expect(withWork(given, ['б.csv'], work).map((one) => one.work)).toEqual([null, work]);
  });
});
