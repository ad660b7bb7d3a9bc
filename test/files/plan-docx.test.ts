/** Rows of plans in Word documents: tables, joined cells, lists, corrections, boxes. */
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { docxRows } from '../../src/files/plan-docx';
import { MERGE_FIRST, MERGE_NEXT, docx, item, list, p, r, span, tbl, tc, tr } from './docx';
import type { DocxParts } from './docx';

/** Texts of the cells, row by row. */
function cells(body: string, parts?: DocxParts): (readonly string[])[] {
  return docxRows(docx(body, parts)).map((row) => row.cells);
}

describe('text of a document', () => {
  test('paragraphs and rows of tables come in their order and are numbered one by one', () => {
    const rows = docxRows(docx(p('План') + tbl([tr('1', 'Сверить журналы')]) + p('Исполнитель')));
    expect(rows).toEqual([
      { line: 1, cells: ['План'] },
      { line: 2, cells: ['1', 'Сверить журналы'] },
      { line: 3, cells: ['Исполнитель'] },
    ]);
  });

  test('blank paragraphs are rows too', () => {
    expect(cells(p('А') + p('') + p('Б'))).toEqual([['А'], [''], ['Б']]);
  });

  test('tabs part a paragraph into cells, its line breaks begin rows', () => {
    expect(cells(p('1.\tСовещание\nмай\tдиректор'))).toEqual([
      ['1.', 'Совещание'],
      ['май', 'директор'],
    ]);
  });

  test('paragraphs and breaks of a cell are its lines, tabs in it are spaces', () => {
    const cell = tc(p('Сверка\tотметок') + p('') + p('по классам\nпо предметам'));
    expect(cells(tbl([tr('1', cell)]))).toEqual([['1', 'Сверка отметок\nпо классам\nпо предметам']]);
  });

  test('a hyphen that must not break stays, a soft one goes', () => {
    const runs =
      '<w:r><w:t>январь</w:t><w:noBreakHyphen/><w:t>фев</w:t><w:softHyphen/><w:t>раль, от\u00ADчёт</w:t></w:r>';
    expect(cells(p(runs))).toEqual([['январь-февраль, отчёт']]);
  });

  test('deleted and moved text goes, inserted text stays', () => {
    const runs =
      r('до 1 ') +
      `<w:del w:id="1"><w:r><w:delText>мая</w:delText></w:r></w:del><w:ins w:id="2">${r('июня')}</w:ins>` +
      `<w:moveFrom w:id="3">${r(' срочно')}</w:moveFrom><w:moveTo w:id="4">${r(' 2024')}</w:moveTo>`;
    expect(cells(p(runs))).toEqual([['до 1 июня 2024']]);
  });

  test('a deleted paragraph and a deleted row leave nothing behind', () => {
    const deleted =
      '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del><w:r><w:delText>А</w:delText></w:r></w:del></w:p>';
    const row = tr('2', 'Б').replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="2"/></w:trPr>');
    expect(cells(p('План') + deleted + tbl([tr('1', 'А'), row]))).toEqual([['План'], ['1', 'А']]);
  });

  test('hidden text is not printed', () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>черновик</w:t></w:r>';
    const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>чистовик</w:t></w:r>';
    expect(cells(p(hidden + shown))).toEqual([['чистовик']]);
  });

  test('links and fields give their text, not their codes', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>' +
      r('май') +
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect(cells(p(`<w:hyperlink>${r('сайт, ')}</w:hyperlink>${field}`))).toEqual([['сайт, май']]);
  });

  test('content controls are read around rows, cells, paragraphs and runs; an unfilled one is blank', () => {
    const control = (content: string, properties = ''): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const unfilled = control(tc('Место для ввода текста'), '<w:showingPlcHdr/>');
    const row = `<w:tr>${tc('1')}${unfilled}${control(tc('май'))}</w:tr>`;
    const body =
      control(p('План')) +
      tbl([control(row)]) +
      p(`<w:sdt><w:sdtContent>${r('Итог')}</w:sdtContent></w:sdt>`);
    expect(cells(body)).toEqual([['План'], ['1', '', 'май'], ['Итог']]);
  });

  test('a text box is read once, after the paragraph that holds it', () => {
    const box = (name: string): string =>
      `<${name}><w:txbxContent>${p('УТВЕРЖДАЮ')}</w:txbxContent></${name}>`;
    const run = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('wps:txbx')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('v:textbox')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(cells(p(run + r('План')) + p('на год'))).toEqual([['План'], ['УТВЕРЖДАЮ'], ['на год']]);
    expect(cells(tbl([tr(tc(p(r('План') + run)), 'май')]))).toEqual([['План\nУТВЕРЖДАЮ', 'май']]);
  });

  test('any prefix, the strict vocabulary and another name of the main part are understood', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const document = `<x:document xmlns:x="${strict}"><x:body><x:p><x:r><x:t>План</x:t></x:r></x:p></x:body></x:document>`;
    const files = { 'word/document2.xml': strToU8(document) };
    expect(cells('', { main: 'document2.xml', files })).toEqual([['План']]);
  });
});

describe('tables', () => {
  test('a cell over several columns keeps the columns after it in place', () => {
    const rows = [
      tr('1', 'Сверка', 'май'),
      tr(tc('Раздел', span(3))),
      tr('2', tc('Разбор', span(1)), 'июнь'),
    ];
    expect(cells(tbl(rows, [800, 5000, 2000]))).toEqual([
      ['1', 'Сверка', 'май'],
      ['Раздел'],
      ['2', 'Разбор', 'июнь'],
    ]);
  });

  test('cells that a joined one covers are blank and named', () => {
    const rows = [
      tr('1', 'Сверка', tc('в течение года', MERGE_FIRST)),
      tr('2', 'Разбор', tc('', MERGE_NEXT)),
      tr('3', 'Отчёт', 'май'),
      tr('4', 'Итог', tc('июнь', MERGE_NEXT)),
    ];
    expect(docxRows(docx(tbl(rows))).map((row) => [row.cells[2], row.covered])).toEqual([
      ['в течение года', undefined],
      ['', [2]],
      ['май', undefined],
      // Nothing above goes on: the text is the cell's own.
      ['июнь', undefined],
    ]);
  });

  test('a joined cell over two columns covers both', () => {
    const first = tr(tc('1', MERGE_FIRST + span(2)), 'А');
    const next = tr(tc('', MERGE_NEXT + span(2)), 'Б');
    expect(docxRows(docx(tbl([first, next])))[1]).toEqual({ line: 2, cells: ['', '', 'Б'], covered: [0, 1] });
  });

  test('a row that begins later keeps its columns', () => {
    const row = tr('Сверка', 'май').replace('<w:tr>', '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>');
    expect(cells(tbl([tr('1', 'А', 'Б'), row]))).toEqual([
      ['1', 'А', 'Б'],
      ['', 'Сверка', 'май'],
    ]);
  });

  test('borders drawn a little apart do not shift the columns', () => {
    // Word cuts the grid at every border: the second row's «Срок» begins 1 mm to the right of the heading's.
    const heading = tr('№', 'Мероприятие', tc('Сроки', span(2)));
    const row = tr('1', tc('Сверка', span(2)), 'май');
    expect(cells(tbl([heading, row], [800, 5000, 57, 2000]))).toEqual([
      ['№', 'Мероприятие', 'Сроки'],
      ['1', 'Сверка', 'май'],
    ]);
  });

  test('a grid without widths is taken as it is', () => {
    expect(cells(tbl([tr(tc('Раздел', span(2)), 'май'), tr('1', 'Сверка', 'июнь')], [0, 0, 0]))).toEqual([
      ['Раздел', '', 'май'],
      ['1', 'Сверка', 'июнь'],
    ]);
  });

  test('a table in a cell becomes lines of the cell', () => {
    const inner = tc(p('Перечень:') + tbl([tr('5 класс', 'май'), tr('6 класс', 'июнь')]) + p(''));
    expect(cells(tbl([tr('1', inner)]))).toEqual([['1', 'Перечень:\n5 класс май\n6 класс июнь']]);
  });

  test('a table that only lays out the page is looked through', () => {
    const plan = tbl([tr('№', 'Мероприятие'), tr('1', 'Сверка')]);
    expect(cells(tbl([tr(tc(p('План') + plan + p('')), '')]))).toEqual([
      ['План'],
      ['№', 'Мероприятие'],
      ['1', 'Сверка'],
      [''],
    ]);
  });
});

describe('automatic numbers', () => {
  const DECIMAL = list(1, [
    ['decimal', '%1.'],
    ['decimal', '%1.%2.'],
  ]);

  test('stand where Word prints them, a deeper level begins anew after a higher one', () => {
    const row = (level: number, text: string): string => tr(tc(p('', item(1, level))), text);
    const rows = [row(0, 'А'), row(1, 'Б'), row(1, 'В'), row(0, 'Г'), row(1, 'Д')];
    expect(cells(tbl(rows), { numbering: DECIMAL }).map(([number]) => number)).toEqual([
      '1.',
      '1.1.',
      '1.2.',
      '2.',
      '2.1.',
    ]);
  });

  test('the tenth sub-point is 2.10, not 2.1', () => {
    const rows = [0, 0, ...Array<number>(10).fill(1)].map((level) => p('х', item(1, level)));
    const all = cells(rows.join(''), { numbering: DECIMAL });
    expect(all[all.length - 1]).toEqual(['2.10. х']);
  });

  test('items of a list inside a cell keep their dashes or letters', () => {
    const numbering = list(1, [['bullet', '\uF0B7']]) + list(2, [['russianLower', '%1)']]);
    const cell = tc(p('Сверка:') + p('отметок', item(1)) + p('баллов', item(1)) + p('журналов', item(2)));
    expect(cells(tbl([tr('1', cell)]), { numbering })).toEqual([
      ['1', 'Сверка:\n- отметок\n- баллов\nа) журналов'],
    ]);
  });

  test.each([
    ['upperRoman', ['I', 'II', 'III', 'IV']],
    ['lowerLetter', ['a', 'b', 'c', 'd']],
    ['russianUpper', ['А', 'Б', 'В', 'Г']],
    ['decimalZero', ['01', '02', '03', '04']],
    ['none', ['', '', '', '']],
  ])('are counted as %s', (format, expected) => {
    const body = Array.from({ length: 4 }, () => p('', item(1))).join('');
    expect(cells(body, { numbering: list(1, [[format, '%1']]) }).flat()).toEqual(expected);
  });

  test('come from a style, and from the style that it is based on', () => {
    const styles =
      `<w:style w:styleId="Base"><w:pPr>${item(1)}</w:pPr></w:style>` +
      '<w:style w:styleId="Point"><w:basedOn w:val="Base"/></w:style>';
    const body = p('А', '<w:pStyle w:val="Point"/>') + p('Б', `<w:pStyle w:val="Point"/>${item(0)}`);
    expect(cells(body, { numbering: DECIMAL, styles })).toEqual([['1. А'], ['Б']]);
  });

  test('go on in another list of the same definition, and begin anew where the list says so', () => {
    const again = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';
    const anew =
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const body = [1, 1, 2, 3, 3].map((id) => p('', item(id))).join('');
    expect(cells(body, { numbering: DECIMAL + again + anew }).flat()).toEqual(['1.', '2.', '3.', '5.', '6.']);
  });

  test('a link between styles that goes in a circle ends', () => {
    const styles = '<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>';
    expect(cells(p('А', '<w:pStyle w:val="A"/>'), { styles })).toEqual([['А']]);
  });
});

describe('files', () => {
  test('one that would unpack beyond 50 MB is refused before it is unpacked', () => {
    const files = { 'word/media.xml': new Uint8Array(51 * 1024 * 1024) };
    expect(() => docxRows(docx(p('План'), { files }))).toThrow(expect.objectContaining({ kind: 'tooLarge' }));
  });

  test('pictures do not count', () => {
    const files = { 'word/media/image1.png': new Uint8Array(51 * 1024 * 1024) };
    expect(docxRows(docx(p('План'), { files }))).toEqual([{ line: 1, cells: ['План'] }]);
  });

  test('a damaged one is refused wherever the damage is', () => {
    const whole = docx(tbl([tr('1', 'Сверка')]));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const bytes = Uint8Array.from(whole);
          bytes[at] = bytes[at]! ^ change;
          try {
            docxRows(bytes);
          } catch (error) {
            expect(error).toHaveProperty('kind');
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(() => docxRows(whole.subarray(0, whole.length - 30))).toThrow(
      expect.objectContaining({ kind: 'damaged' }),
    );
  });

  test('no text of a table is lost, whatever its cells are joined to', () => {
    const cell = fc.record({
      text: fc.stringMatching(/^[а-я]{1,6}$/),
      columns: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const body = tbl(rows.map((row) => tr(...row.map(({ text, columns }) => tc(text, span(columns))))));
        const read = cells(body).map((row) => row.filter((text) => text !== ''));
        expect(read).toEqual(rows.map((row) => row.map(({ text }) => text)));
      }),
      { numRuns: 100 },
    );
  });
});
