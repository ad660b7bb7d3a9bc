/**
 * «Акт приёма-передачи работ» for a re-check: one act for each school × work that was drawn. It counts works and packages
 * and holds no codes of participants: those stand in the local list of the draw.
 */
import { isFew } from '../report/shown';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import type { DocumentModel } from './model';
import { procedureTitle } from './order';
import { RecordedDraw, drawsAhead } from './recheck-draws';
import { day, footerOf, headOf, note, paragraph, schoolName, table } from './parts';

const TEXT = {
  title: 'Акт приёма-передачи работ',
  file: (work: string, school: string): string => `Акт приёма-передачи ${work} ${school}`,
  type: 'АКТ',
  heading: 'приёма-передачи работ участников\nдля выборочной перепроверки',
  nothing:
    'На вкладке «Перепроверка» нет отобранных работ: отберите их командой recheck draw (или впишите «Отобрано»), и акты будут составлены.',
  nothingOfSchool:
    'Для этой школы на вкладке «Перепроверка» нет отобранных работ, которые ещё не перепроверены: акт не нужен.',
  what: (school: string, code: string): string =>
    `Общеобразовательная организация ${school} (код ОО ${code}) передала, а муниципальная комиссия по перепроверке приняла работы участников:`,
  facts: {
    procedure: 'Процедура',
    drawn: 'Дата отбора',
    works: 'Отобрано работ',
    kept: 'Работы хранятся до',
    basis: 'Основание (приказ)',
  },
  basis: 'от ____________ № ______',
  noDay: '____________',
  columns: ['№', 'Что передано', 'Количество', 'Упаковка: номер пакета, целость', 'Примечание'],
  papers: 'Работы участников (копии или подлинники – подчеркнуть)',
  criteria: 'Критерии оценивания и ответы',
  lists: 'Список кодов отобранных работ (без фамилий)',
  codes:
    'Коды участников в акт не вписывают: они стоят в списке отбора, который хранится отдельно. Список соответствия кодов и фамилий остаётся в школе.',
  few: 'Работ от одной до четырёх: число впишите от руки, в документах программы такие числа не показываются.',
  state: 'Работы приняты в упаковке без повреждений; замечания:',
  back: 'Работы возвращены в школу: дата ____________, количество ______.',
  schoolSide: 'Передал (ОО)',
  officeSide: 'Принял (муниципальная комиссия)',
  officePosition: 'Секретарь комиссии',
  returned: 'Получил обратно (ОО)',
} as const;

function ofMunicipality(input: DocumentInput): Made {
  const draws = drawsAhead(input);
  return draws.length === 0 ? lacking(TEXT.nothing) : made(...draws.map((draw) => act(input, draw, null)));
}

function ofSchool(input: DocumentInput, school: string): Made {
  const draws = drawsAhead(input).filter((draw) => draw.school === school);
  return draws.length === 0
    ? lacking(TEXT.nothingOfSchool)
    : made(...draws.map((draw) => act(input, draw, school)));
}

/** Both sides get the same act; `owner` is whose folder it goes to. */
function act(input: DocumentInput, draw: RecordedDraw, owner: string | null): DocumentModel {
  const { office } = input;
  const { work, school, date, drawn, keptUntil } = draw;
  const works = isFew(drawn) ? TEXT.noDay : String(drawn);
  const shownDay = (iso: string | null): string => (iso === null ? TEXT.noDay : day(iso));
  const { facts } = TEXT;
  return {
    kind: 'recheck-handover',
    school: owner,
    file: TEXT.file(work, school) + (date === null ? '' : ` ${date}`),
    head: headOf(input, null, {
      type: TEXT.type,
      date: null,
      number: null,
      place: office.place || null,
      title: TEXT.heading,
    }),
    isDraft: true,
    blocks: [
      paragraph(TEXT.what(schoolName(input, school), school)),
      {
        kind: 'facts',
        rows: [
          [facts.procedure, procedureTitle(input, work)],
          [facts.drawn, shownDay(date)],
          [facts.works, works],
          [facts.kept, shownDay(keptUntil)],
          [facts.basis, TEXT.basis],
        ],
      },
      packages(works),
      ...(isFew(drawn) ? [note(TEXT.few)] : []),
      note(TEXT.codes),
      { kind: 'blank', label: TEXT.state, lines: 2 },
      {
        kind: 'signatures',
        signatures: [
          { position: office.schoolHead, caption: TEXT.schoolSide },
          { position: TEXT.officePosition, caption: TEXT.officeSide },
        ],
      },
      paragraph(TEXT.back, { keepWithNext: true }),
      {
        kind: 'signatures',
        signatures: [{ position: office.schoolHead, caption: TEXT.returned }],
      },
    ],
    signatures: [],
    footer: footerOf(input),
  };
}

function packages(works: string): DocumentModel['blocks'][number] {
  const [number, what, count, packing, remark] = TEXT.columns;
  return table(
    [
      { title: number, width: 6, align: 'center' },
      { title: what, width: 36 },
      { title: count, width: 14, align: 'center' },
      { title: packing, width: 26 },
      { title: remark, width: 18 },
    ],
    [
      ['1', TEXT.papers, works, '', ''],
      ['2', TEXT.criteria, '', '', ''],
      ['3', TEXT.lists, '', '', ''],
    ],
  );
}

export const recheckHandover: DocumentKind = {
  id: 'recheck-handover',
  title: TEXT.title,
  ofMunicipality,
  ofSchool,
};
