import { digestOf } from '../../../src/ui/load/digest';
import { takeIn } from '../../domain/intake/sheets';

const HEADER = ['login', 'mo', 'class', 'code', 'variant', 'total', 'journal_mark'];
const pupil = (school: string, code: number, total: unknown, name?: string): unknown[] => [
  `edu${school}`,
  'МО-1',
  '4А',
  code,
  1,
  total,
  4,
  ...(name === undefined ? [] : [name]),
];

describe('the digest of what was read', () => {
  const digest = digestOf(
    takeIn([
      {
        file: '2021_ma4.csv',
        sheet: '',
        rows: [
          [...HEADER, 'ФИО'],
          pupil('900001', 1, 5, 'Выдуманнова Аделаида Порфирьевна'),
          pupil('900001', 2, 'много', 'Несуществуев Порфирий Евлампиевич'),
          pupil('900002', 3, 99, 'Придумайкин Евлампий Мефодьевич'),
          pupil('900002', 4, 7, 'Небывалова Пульхерия Аристарховна'),
        ],
      },
      { file: 'часть 2_2021_ma4.csv', sheet: '', rows: [HEADER, pupil('900003', 5, 8)] },
      { file: '2020_ru4.csv', sheet: '', rows: [HEADER, pupil('900003', 6, 8)] },
      { file: 'заметки.csv', sheet: '', rows: [['купить хлеб']] },
    ]),
  );

  test('counts schools and files of each work, in the order of titles', () => {
    expect(digest.works).toEqual([
      { id: 'ВПР-2020-РУ-4', title: 'ВПР 2020, Русский язык, 4 класс', schools: 1, files: 1 },
      { id: 'ВПР-2021-МА-4', title: 'ВПР 2021, Математика, 4 класс', schools: 3, files: 2 },
    ]);
  });

  test('names rows that were not taken by file and reason', () => {
    expect(digest.rejectedRows).toBe(2);
    expect(digest.rejected).toEqual([
      { file: '2021_ma4.csv', reason: 'score-unreadable', rows: [3] },
      { file: '2021_ma4.csv', reason: 'score-out-of-range', rows: [4] },
    ]);
  });

  test('tells files that gave nothing from remarks about the others, and names dropped columns', () => {
    expect(digest.refused.map(({ file }) => file)).toEqual(['заметки.csv']);
    expect(digest.remarks.map(({ file }) => file)).not.toContain('заметки.csv');
    expect(digest.dropped).toEqual([{ file: '2021_ma4.csv', sheet: '', columns: ['ФИО'] }]);
  });

  test('holds no name', () => {
    expect(JSON.stringify(digest)).not.toMatch(/Выдуманнова|Несуществуев|Придумайкин|Небывалова/);
  });
});
