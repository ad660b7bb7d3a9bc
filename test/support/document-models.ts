/** Models of documents that use every block; their figures are invented and mean nothing. */
import type { Block, DocumentModel } from '../../src/domain/documents/model';

const TEXT =
  'Справка составлена по итогам проверочных работ в муниципалитете. Показатели приведены вместе с числом участников и набором правил, по которому они посчитаны; признак сам по себе ничего не доказывает.';

/** One block of each kind, in an order in which documents use them. */
export const EVERY_BLOCK: readonly Block[] = [
  { kind: 'heading', level: 1, text: '1. Основание и участники' },
  { kind: 'paragraph', text: TEXT },
  {
    kind: 'paragraph',
    text: [
      { text: 'Важно: ', bold: true },
      { text: 'первыми проверяют обычные причины, ' },
      { text: 'а потом остальные.', italic: true },
    ],
  },
  { kind: 'list', items: ['сверить ключи и критерии;', 'посмотреть журнал за ту же четверть;', TEXT] },
  { kind: 'list', items: ['первый шаг;', 'второй шаг.'], isNumbered: true },
  { kind: 'list', items: ['снова первый шаг;', 'снова второй шаг.'], isNumbered: true },
  { kind: 'point', number: '1.', level: 1, text: `Утвердить дорожную карту. ${TEXT}` },
  { kind: 'point', number: '1.1.', level: 2, text: `Довести её до сведения. ${TEXT}` },
  { kind: 'heading', level: 2, text: '1.1. Отметки' },
  {
    kind: 'table',
    title: 'Таблица 1. Отметки по предметам',
    columns: [
      { title: 'Предмет', width: 4 },
      { title: 'Участники', width: 2, align: 'center' },
      { title: 'Подтвердили отметку, %', width: 3, align: 'center' },
      { title: 'Набор правил', width: 4 },
    ],
    rows: [
      { cells: ['4 класс'], look: 'group' },
      { cells: ['Русский язык', '84', '67,9', 'Сводные отчёты'] },
      {
        cells: [
          'Математика',
          '81',
          '71,6',
          [{ text: 'Сводные отчёты', italic: true }, { text: '\nвторая строка' }],
        ],
      },
      { cells: ['5 класс'], look: 'group' },
      { cells: ['История', '‹5', '‹5', '=SUM(A1:A2)'] },
      { cells: ['Всего', '165', '69,7', ''], look: 'total' },
    ],
    note: '«‹5» – от одного до четырёх человек: такие числа не показываются.',
  },
  {
    kind: 'facts',
    rows: [
      ['Дата работы', '19.05.2021'],
      ['Участники', [{ text: '165', bold: true }, { text: ' из 171' }]],
    ],
  },
  {
    kind: 'chart',
    title: 'Рисунок 1. Доли отметок',
    shape: 'columns',
    categories: ['2', '3', '4', '5'],
    series: [
      { name: 'Школа', values: [4.8, 31.2, 44.1, 19.9], colour: '#1f3864' },
      { name: 'Муниципалитет', values: [6.1, 35.4, 40.3, 18.2], colour: '#8eaadb' },
      { name: 'Ожидалось', values: [7, 36, null, 17], colour: '#c55a11', isLine: true },
    ],
    xTitle: 'Отметка',
    yTitle: 'Доля, %',
    height: 6,
    alt: 'Доли отметок 2, 3, 4 и 5 в школе и в муниципалитете',
  },
  {
    kind: 'beside',
    columns: [
      [
        { kind: 'paragraph', text: 'Слева от рисунка.', align: 'left' },
        {
          kind: 'chart',
          title: 'Рисунок 2. Сложенные доли',
          shape: 'stacked',
          categories: ['2023', '2024', '2025'],
          series: [
            { name: 'Ниже', values: [30, 20, 12], colour: '#404040' },
            { name: 'Подтвердили', values: [60, 72, 80], colour: '#bfbfbf' },
            { name: 'Выше', values: [10, 8, 8], colour: '#7f7f7f' },
          ],
          height: 5,
          alt: 'Доли за три года',
        },
      ],
      [
        {
          kind: 'chart',
          title: 'Рисунок 3. По заданиям',
          shape: 'bars',
          categories: ['Задание 1', 'Задание 2', 'Задание 3'],
          series: [{ name: 'Выполнили, %', values: [91, 55, 38], colour: '#2e75b6' }],
          height: 5,
          alt: 'Доли выполнивших задания',
        },
      ],
    ],
  },
  { kind: 'blank', label: 'Замечания школы:', lines: 3 },
  {
    kind: 'signatures',
    signatures: [{ position: 'Председатель комиссии', caption: 'Комиссия' }, { position: 'Член комиссии' }],
  },
  { kind: 'paragraph', text: 'Источник: протоколы работ.', align: 'left', isNote: true },
  { kind: 'pageBreak' },
  { kind: 'paragraph', text: 'На новой странице, по центру.', align: 'center', keepWithNext: true },
  { kind: 'paragraph', text: 'У правого края.', align: 'right' },
  {
    kind: 'appendix',
    label: ['Приложение № 1', 'к приказу от ________ № ____'],
    title: 'Состав рабочей группы',
  },
  { kind: 'paragraph', text: 'Заместитель директора по УВР ____________________' },
];

export const EVERY_BLOCK_MODEL: DocumentModel = {
  kind: 'order-roadmap',
  school: null,
  file: 'Приказ об утверждении дорожной карты',
  head: {
    organisation: ['Управление образования администрации', 'Энского муниципального района'],
    type: 'ПРИКАЗ',
    date: null,
    number: null,
    place: 'г. Энск',
    title: 'Об утверждении дорожной карты\nпо повышению объективности оценочных процедур',
    subtitle: 'по состоянию на 19.05.2021',
    approvedBy: 'Начальник управления образования',
    addressee: ['Руководителям', 'общеобразовательных организаций'],
  },
  isDraft: true,
  blocks: EVERY_BLOCK,
  signatures: [
    { position: 'Начальник управления образования' },
    { position: 'Методист', caption: 'Исполнитель' },
  ],
  footer:
    'Составлено программой «Объективность» по данным книги на 19.05.2021. Набор правил: Сводные отчёты.',
};
