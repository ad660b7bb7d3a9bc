import { nameWork, readFileName } from '../../../src/domain/intake/naming';
import { Work, parseWorkOption, workId } from '../../../src/domain/protocol/work';

const option = (text: string): Work => parseWorkOption(text)!;
const idOf = (naming: ReturnType<typeof nameWork>): string =>
  'work' in naming ? workId(naming.work) : naming.refusal;

describe('a file name names a work', () => {
  test.each([
    ['mo1_2021_ma4.csv', 'ВПР-2021-МА-4'],
    ['data/rawlike_mo3_2020_ma5.csv', 'ВПР-2020-МА-5'],
    ['РУ 4 2021.xlsx', 'ВПР-2021-РУ-4'],
    ['Проведение работы по математике, 4 класс. ВПР 2021.xlsx', 'ВПР-2021-МА-4'],
    ['Проведение работы по русскому языку, 6 класс. ВПР 2021.xlsx', 'ВПР-2021-РУ-6'],
    ['Форма сбора результатов Английский язык 8 класс ВПР 2026_edu900001.xlsx', 'ВПР-2026-АЯ-8'],
    ['ДКР 2024 Физика 9.xlsx', 'ДКР-2024-ФИ-9'],
  ])('%s', (file, id) => {
    expect(idOf(nameWork(null, null, file, null))).toBe(id);
  });

  test('folders of the path do not count', () => {
    expect(readFileName('2021/ma4/список.xlsx')).toEqual({
      kind: null,
      year: null,
      subject: null,
      grade: null,
    });
  });

  test('a preposition that is also a subject code needs a grade after it', () => {
    expect(readFileName('Отчёт об успеваемости 2021.xlsx').subject).toBeNull();
    expect(readFileName('2021_об6.csv')).toMatchObject({ subject: 'ОБ', grade: 6 });
  });

  test('two subjects in one name are none', () => {
    expect(readFileName('2021_ma4_ru4.csv')).toMatchObject({ year: 2021, subject: null, grade: 4 });
  });
});

describe('header, option, file name, in this order', () => {
  const printed = { kind: 'ВПР', year: 2021, subject: 'Математика', grade: 4 };

  test('the header goes before the file name', () => {
    expect(idOf(nameWork(printed, null, '2020_ru5.csv', null))).toBe('ВПР-2021-МА-4');
  });

  test('the option goes before the file name', () => {
    expect(idOf(nameWork(null, option('ВПР;2020;МА;5'), '2021_ma4.csv', null))).toBe('ВПР-2020-МА-5');
  });

  test('a conflict of header and option is refused and names both', () => {
    const refusal = idOf(nameWork(printed, option('ВПР;2021;МА;5'), 'a.xlsx', null));
    expect(refusal).toContain('ВПР 2021, Математика, 4 класс');
    expect(refusal).toContain('--work "ВПР;2021;МА;5"');
  });

  test('the option adds a session to the header', () => {
    expect(idOf(nameWork(printed, option('ВПР;2021;осень;МА;4'), 'a.xlsx', null))).toBe(
      'ВПР-2021-МА-4-осень',
    );
  });

  test('works named in different ways are equal as JSON', () => {
    const ways = [
      nameWork(printed, null, 'a.csv', null),
      nameWork(null, option('ВПР;2021;МА;4'), 'a.csv', null),
      nameWork(null, null, '2021_ma4.csv', null),
    ].map((naming) => JSON.stringify(naming));
    expect(new Set(ways).size).toBe(1);
  });

  test('an unknown subject in the header is refused until the option names it', () => {
    const unknown = { ...printed, subject: 'Матем. грамотность' };
    expect(idOf(nameWork(unknown, null, 'a.xlsx', null))).toContain('--work "ВПР;2021;ПРЕДМЕТ;4"');
    expect(idOf(nameWork(unknown, option('ВПР;2021;МА;4'), 'a.xlsx', null))).toBe('ВПР-2021-МА-4');
  });
});

describe('what is not enough is refused with the option to type', () => {
  test('all that is known is filled in', () => {
    expect(idOf(nameWork(null, null, 'протокол.csv', null))).toContain('--work "ВПР;ГОД;ПРЕДМЕТ;КЛАСС"');
    expect(idOf(nameWork(null, null, '2019 Математика.xlsx', 15))).toContain('--work "ВПР;2019;МА;КЛАСС"');
  });

  test('«2020 Математика» with 16 tasks can only be the paper of grade 5', () => {
    expect(idOf(nameWork(null, null, '2020 Математика.xlsx', 16))).toContain('--work "ВПР;2020;МА;5"');
  });
});
