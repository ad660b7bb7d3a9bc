/** Memos: one sheet a kind of procedure, days from «Процедуры», short sentences, nothing that a school does not write. */
import type { DocumentInput } from '../../../src/domain/documents/input';
import { memoParents } from '../../../src/domain/documents/memo-parents';
import { memoTeachers } from '../../../src/domain/documents/memo-teachers';
import type { Block, DocumentModel, TableBlock } from '../../../src/domain/documents/model';
import { readProcedures } from '../../../src/domain/tables/lists';
import { livedInput } from '../../support/documents';

let lived: DocumentInput;
beforeAll(() => {
  lived = livedInput();
}, 60_000);

type Row = readonly [id: string, conducted: string, notDrawn?: string];

function inputWith(...rows: readonly Row[]): DocumentInput {
  const placed = rows.map(([id, conducted, notDrawn = ''], position) => {
    const [kind, year, subject, grade] = id.split('-');
    return {
      position,
      cells: {
        id,
        kind,
        year,
        subject,
        grade,
        conducted: conducted.split('-').reverse().join('.'),
        notDrawn,
      },
    };
  });
  const { values } = readProcedures(placed);
  return { ...lived, today: '2025-03-01', procedures: new Map(values.map((one) => [one.id, one])) };
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map(String);
    if (block.kind === 'paragraph' && typeof block.text === 'string') return [block.text];
    return [];
  });
}

const datesOf = ({ blocks }: DocumentModel): TableBlock['rows'] =>
  blocks.find((block): block is TableBlock => block.kind === 'table')!.rows;

const KINDS = ['ВПР', 'ОГЭ', 'ГВЭ', 'ЕГЭ', 'ИС', 'ИСИ', 'ВсОШ', 'ДКР', 'МР'];

describe.each([memoParents, memoTeachers])('$title', (memo) => {
  test('is one for a kind of procedure, with the days of all its subjects', () => {
    const input = inputWith(
      ['ВПР-2025-РУ-4', '2025-04-15'],
      ['ВПР-2025-МА-4', '2025-04-10'],
      ['ВПР-2025-МА-5', ''],
      ['ВПР-2024-МА-5', '2024-04-10'],
      ['ОГЭ-2025-МА-9', '2025-06-03'],
    );
    const { documents } = memo.ofMunicipality!(input);
    expect(documents.map(({ head }) => head.title.includes('ВПР'))).toEqual([true, false]);
    expect(datesOf(documents[0]!).map(({ cells }) => cells)).toEqual([
      ['Математика', '4', '10.04.2025'],
      ['Русский язык', '4', '15.04.2025'],
      ['Математика', '5', 'сообщит школа'],
    ]);
  });

  test('tells of the latest when nothing is ahead, and is lacking without procedures', () => {
    const input = inputWith(['ВПР-2023-РУ-4', '2023-04-15'], ['ВПР-2024-МА-4', '2024-04-10']);
    const [only] = memo.ofMunicipality!(input).documents;
    expect(datesOf(only!).map(({ cells }) => cells[2])).toEqual(['10.04.2024']);
    expect(memo.ofMunicipality!(inputWith()).lacking).toContain('«Процедурах»');
  });

  test('leaves out what the school was not drawn for, and has the name of the school above', () => {
    const input = inputWith(['ВПР-2025-РУ-4', '2025-04-15', '900001'], ['ВПР-2025-МА-4', '2025-04-10']);
    const [only] = memo.ofSchool!(input, '900001').documents;
    expect(datesOf(only!)).toHaveLength(1);
    expect(only!.head.organisation).toEqual(['Школа 1']);
  });

  test('has a sheet a grade where one is too short for all', () => {
    const subjects = ['РУ', 'МА', 'ОМ', 'ЛЧ', 'БИ'];
    const rows = [4, 5].flatMap((grade) =>
      subjects.map((subject): Row => [`ВПР-2025-${subject}-${grade}`, '2025-04-10']),
    );
    const { documents } = memo.ofMunicipality!(inputWith(...rows));
    expect(documents.map(({ file }) => file.slice(-7))).toEqual(['4 класс', '5 класс']);
  });

  test('is written in sentences of 14 words at most in the mean, of 22 the longest', () => {
    for (const kind of KINDS) {
      const { documents } = memo.ofMunicipality!(inputWith([`${kind}-2025-РУ-9`, '2025-04-10']));
      const sentences = textsOf(documents[0]!.blocks)
        .flatMap((text) => text.split(/[.?!]\s+(?=[А-ЯЁ])/))
        .map((sentence) => sentence.split(/\s+/).filter((word) => /[а-яё]/i.test(word)).length);
      expect(sentences.length).toBeGreaterThan(8);
      expect(sentences.reduce((a, b) => a + b) / sentences.length).toBeLessThanOrEqual(14);
      expect(Math.max(...sentences)).toBeLessThanOrEqual(22);
    }
  });

  test('names the Rules of 2024 for works held under them only', () => {
    const textOf = (id: string, conducted: string): string =>
      textsOf(memo.ofMunicipality!(inputWith([id, conducted])).documents[0]!.blocks).join(' ');
    expect(textOf('ВПР-2025-РУ-4', '2025-04-15')).toContain('30.04.2024 № 556');
    expect(textOf('ВПР-2024-РУ-4', '2024-04-15')).not.toContain('556');
    expect(textOf('ВПР-2025-РУ-4', '2025-04-15')).toMatch(/учител(?:я|ей)/);
  });
});
