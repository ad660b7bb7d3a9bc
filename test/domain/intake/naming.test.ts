import { nameWork, readFileName } from '../../../src/domain/intake/naming';
import { printedWork } from '../../../src/domain/intake/title';
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
    ['ДКР 2024 ИС-9.xlsx', 'ДКР-2024-ИС-9'],
    ['2021_ис8.csv', 'ВПР-2021-ИС-8'],
    ['ОГЭ 2024 Математика 9 класс.xlsx', 'ОГЭ-2024-МА-9'],
    ['огэ_2024_русский язык.xlsx', 'ОГЭ-2024-РУ-9'],
    ['ЕГЭ-2025 Русский язык.xlsx', 'ЕГЭ-2025-РУ-11'],
    ['ГВЭ-11 2024 Математика.xlsx', 'ГВЭ-2024-МА-11'],
    ['ИС-9 2025.xlsx', 'ИС-2025-РУ-9'],
    ['Итоговое_собеседование_2025.xlsx', 'ИС-2025-РУ-9'],
    ['ИС(И)-11 2024.xlsx', 'ИСИ-2024-РУ-11'],
    ['Итоговое сочинение (изложение) 2024.xlsx', 'ИСИ-2024-РУ-11'],
    ['ВсОШ 2024 школьный этап математика 9 класс.xlsx', 'ВсОШ-2024-МА-9-ШЭ'],
    ['Муниципальный этап ВсОШ 2024 Физика 10 класс.xlsx', 'ВсОШ-2024-ФИ-10-МЭ'],
    ['МР 2024 Математика 7 класс.xlsx', 'МР-2024-МА-7'],
  ])('%s', (file, id) => {
    expect(idOf(nameWork(null, null, file, null))).toBe(id);
  });

  test('folders of the path do not count', () => {
    expect(readFileName('2021/ma4/список.xlsx')).toEqual({
      kind: null,
      year: null,
      session: null,
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

describe('a heading names a work', () => {
  test.each([
    ['ВПР 2021 Математика 4 класс', 'ВПР-2021-МА-4'],
    ['ОГЭ 2024 Математика 9 класс', 'ОГЭ-2024-МА-9'],
    ['ОГЭ 2024. Математика', 'ОГЭ-2024-МА-9'],
    ['Результаты ОГЭ по русскому языку, 2024 год', 'ОГЭ-2024-РУ-9'],
    ['ЕГЭ-2025 Русский язык', 'ЕГЭ-2025-РУ-11'],
    ['ГВЭ-11 2024 Математика', 'ГВЭ-2024-МА-11'],
    ['Итоговое собеседование 2025', 'ИС-2025-РУ-9'],
    ['ИС 2025', 'ИС-2025-РУ-9'],
    ['Итоговое сочинение (изложение) 2024 год', 'ИСИ-2024-РУ-11'],
    ['ВсОШ 2024 школьный этап математика 9 класс', 'ВсОШ-2024-МА-9-ШЭ'],
    ['Школьный этап ВсОШ 2024 Математика 9 класс', 'ВсОШ-2024-МА-9-ШЭ'],
    ['ДТ 2024 Физика 9 класс', 'ДТ-2024-ФИ-9'],
  ])('%s', (line, id) => {
    expect(idOf(nameWork(printedWork(line), null, 'file.xlsx', null))).toBe(id);
  });

  test.each([
    'Отчёт 2021 Математика 4 класс',
    'ВПР 2021',
    'ВПР 2021. Статистика по отметкам',
    'ОГЭ 2024',
    'Подготовка к ОГЭ 2024 Математика',
    'ВсОШ 2024 математика',
  ])('not «%s»', (line) => {
    expect(printedWork(line)).toBeNull();
  });
});

describe('an option names a work in any spelling of its kind', () => {
  test.each([
    ['ИС-9;2024;РУ;9', 'ИС-2024-РУ-9'],
    ['ис(и)-11;2024;РУ;11', 'ИСИ-2024-РУ-11'],
    ['ГВЭ-9;2024;МА;9', 'ГВЭ-2024-МА-9'],
    ['всош;2024;школьный этап;МА;9', 'ВсОШ-2024-МА-9-ШЭ'],
    ['дкр;2024;осень;РУ;8', 'ДКР-2024-РУ-8-осень'],
  ])('%s', (text, id) => {
    expect(workId(option(text))).toBe(id);
  });
});

describe('header, option, file name, in this order', () => {
  const printed = { kind: 'ВПР', year: 2021, session: null, subject: 'Математика', grade: 4 };

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
