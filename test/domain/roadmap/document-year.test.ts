/** The school year of a plan from its title, its date or its deadlines. */
import { readFileSync, readdirSync } from 'node:fs';
import { schoolYearOfDocument } from '../../../src/domain/roadmap/document-year';
import { describeWith, shared } from '../../support/shared';

describe('the school year of a document', () => {
  test.each([
    [['План мероприятий на 2023/24 учебный год']],
    [['План', 'мероприятий на 2023-2024', 'уч. год']],
    [['План работы', '2023–2024 учебный год']],
    [['План на 2023/24 учебный год по итогам 2022/23 учебного года']],
    [['По итогам 2022/23 учебного года', 'План на 2023/24 учебный год']],
    [['ПРИКАЗ', 'от 02.03.2019', 'План на 2023/24 учебный год']],
  ])('is the one that its title prints: %j', (texts) => {
    expect(schoolYearOfDocument(texts, ['март 2020'])).toBe(2023);
  });

  test.each([
    [['ПРИКАЗ', '№ 10', 'от «29» декабря 2023 года'], 2023],
    [['Справка на 01.04.2021'], 2020],
    [['Справка на 01.07.2021'], 2020],
    [['УТВЕРЖДЕНО', 'приказом директора', 'от 28.08.2023 № 112'], 2023],
    [['УТВЕРЖДАЮ', '30 мая 2024 г.'], 2023],
  ])('else that of its own date: %j', (texts, year) => {
    expect(schoolYearOfDocument(texts, ['март 2018'])).toBe(year);
  });

  test.each([
    [['В соответствии с законом от 29.12.2012 № 273-ФЗ']],
    [['В соответствии с приказом', 'от 20.05.2020 № 102', 'ПРИКАЗЫВАЮ:', '1. Утвердить план.']],
    [['План', '№ п/п', '09.10.2018']],
    [['План на 2023–2025 годы']],
    [['Телефон 2020-21-22']],
  ])('is not told by %j', (texts) => {
    expect(schoolYearOfDocument(texts, [])).toBeNull();
    expect(schoolYearOfDocument(texts, ['09.10.19', 'март-апрель 2020', 'май 2018', 'Март'])).toBe(2019);
  });

  test('of deadlines that say nothing is unknown', () => {
    expect(schoolYearOfDocument([], ['Март', 'в течение года', '2020–2025 гг.'])).toBeNull();
  });
});

describeWith('shared', 'five real plans', () => {
  const deadlines: Readonly<Record<string, readonly string[]>> = {
    '000': ['Сентябрь–октябрь', 'В течение года'],
    '001': ['Декабрь 2023 г.', 'постоянно'],
    '002': ['09.10.19', 'Март - апрель 2020', 'Февраль', 'Февраль 2020 г.'],
    '003': ['май-июнь 2021г.', 'Март 2021'],
    '004': ['В течение года', 'По плану проведения педсоветов'],
  };

  test.each([
    ['000', 2023],
    ['001', 2023],
    ['002', 2019],
    ['003', 2020],
    ['004', null],
  ])('%s → %s', (seed, year) => {
    const file = readdirSync(shared('seeds')).find((name) => name.startsWith(seed))!;
    const lines = readFileSync(shared('seeds', file), 'utf8').split('\n');
    expect(schoolYearOfDocument(lines, deadlines[seed]!)).toBe(year);
  });
});
