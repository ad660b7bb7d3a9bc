/**
 * «Протокол перепроверки» of the commission. It holds codes of participants: it is made of the local list of a draw and
 * written beside it, never of the workbook and never into it. Scores are blanks; the school's is not shown to experts.
 */
import { parseWorkId } from '../protocol/work';
import type { DrawnUnit } from '../recheck/list';
import { workTitle } from '../../messages/intake';
import type { Block, DocumentModel } from './model';
import { LINE, day, heading, paragraph, table } from './parts';

const TEXT = {
  file: 'Протокол перепроверки',
  type: 'ПРОТОКОЛ',
  title: 'заседания муниципальной комиссии\nпо выборочной перепроверке работ',
  basis: 'Комиссия создана приказом от ____________ № ______. Дата перепроверки: ____________.',
  members: 'Состав комиссии (должность, фамилия, имя, отчество):',
  drawn: 'Отобрано работ',
  drawDay: 'Дата отбора',
  seed: 'Зерно отбора',
  columns: [
    '№',
    'Класс',
    'Код участника',
    'Балл эксперта 1',
    'Балл эксперта 2',
    'Согласо\u00adванный балл',
    'Балл школы',
    'Подписи экспертов',
  ],
  heading: (school: string, work: string): string => `ОО ${school}: ${work}`,
  blind:
    'Эксперты проверяют работы независимо и не видят балла школы. Его вписывает секретарь из списка отбора после того, как согласован балл экспертов. Эксперт не проверяет работы школы, в которой работает.',
  result: 'Совпало работ ______; балл комиссии ниже ______; выше ______.',
  remarks: 'Замечания и особые мнения:',
  signatures: ['Председатель комиссии', 'Секретарь комиссии', 'Эксперт 1', 'Эксперт 2'],
  footer:
    'Содержит коды участников: хранить там же, где протоколы процедуры; в книгу и в Google Таблицы не загружать.',
} as const;

/** One record with a part for each school × work of the draw, in the order of the list. */
export function commissionRecord(units: readonly DrawnUnit[]): DocumentModel {
  return {
    kind: 'recheck-record',
    school: null,
    file: TEXT.file,
    head: {
      organisation: [LINE + LINE],
      type: TEXT.type,
      date: null,
      number: null,
      place: null,
      title: TEXT.title,
    },
    isDraft: true,
    blocks: [
      paragraph(TEXT.basis),
      { kind: 'blank', label: TEXT.members, lines: 4 },
      paragraph(TEXT.blind),
      ...units.flatMap((unit, i): Block[] => [
        ...(i === 0 ? [] : [{ kind: 'pageBreak' as const }]),
        ...unitBlocks(unit),
      ]),
    ],
    signatures: [],
    footer: TEXT.footer,
  };
}

function unitBlocks({ work, school, date, seed, works }: DrawnUnit): Block[] {
  const parsed = parseWorkId(work);
  const title = parsed === null ? work : workTitle(parsed);
  const widths = [5, 8, 17, 12, 12, 13, 11, 22];
  return [
    heading(TEXT.heading(school, title)),
    {
      kind: 'facts',
      rows: [
        [TEXT.drawn, String(works.length)],
        [TEXT.drawDay, day(date)],
        [TEXT.seed, seed],
      ],
    },
    table(
      TEXT.columns.map((column, i) => ({ title: column, width: widths[i]!, align: 'center' as const })),
      works.map(({ className, code }, i) => [String(i + 1), className || '–', code, '', '', '', '', '']),
    ),
    paragraph(TEXT.result),
    { kind: 'blank', label: TEXT.remarks, lines: 2 },
    { kind: 'signatures', signatures: TEXT.signatures.map((position) => ({ position })) },
  ];
}
