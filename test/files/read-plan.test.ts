/** Files with plans: kinds, encodings, refusals. */
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { planRows, readPlanFile } from '../../src/files/read-plan';
import { FileSource, blobSource } from '../../src/files/source';
import { planFileText } from '../../src/messages/files';
import { docx, docxOfLines, p } from './docx';

function file(name: string, content: string | Uint8Array): FileSource {
  return blobSource(name, new Blob([content as BlobPart]));
}

const TABLE = [
  ['№', 'Мероприятие', 'Срок', 'Ответственный'],
  ['1.', 'Сверка отметок', 'до 25 мая', 'Директор'],
  ['2.10', 'Разбор; «итоги»', 'январь, июль', 'Завуч'],
];
const TEXT = TABLE.map((cells) => cells.join('\t')).join('\n');

/** windows-1251 of Russian text. */
function ansi(text: string): Uint8Array {
  const bytes = [...text].map((letter) => {
    const special = { '№': 0xb9, '«': 0xab, '»': 0xbb, Ё: 0xa8, ё: 0xb8 }[letter];
    const code = letter.codePointAt(0)!;
    return special ?? (code < 128 ? code : code - 0x410 + 0xc0);
  });
  return Uint8Array.from(bytes);
}

describe('one plan', () => {
  test.each([
    ['plan.docx', () => docxOfLines(TEXT.split('\n'))],
    ['plan.DOCX without its name', () => docxOfLines(TEXT.split('\n'))],
    ['plan.xlsx', () => writeXlsx({ sheets: [{ name: 'План', rows: TABLE }] })],
    [
      'plan.csv',
      () => strToU8(TABLE.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n')),
    ],
    ['plan.tsv', () => strToU8(`\uFEFF${TEXT}\n`)],
    ['plan.txt', () => strToU8(TEXT)],
    ['ansi.txt', () => ansi(TEXT)],
    ['ansi.csv', () => ansi(TABLE.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n'))],
    ['unicode.txt', () => Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ])('has the same rows as %s', async (name, make) => {
    const { rows } = await planRows(file(name, await make()));
    expect(rows).toEqual(TABLE.map((cells, i) => ({ line: i + 1, cells })));
  });
});

test('sheets that were left out are said', async () => {
  const sheets = [
    { name: 'План', rows: TABLE },
    { name: 'Контакты', rows: [['Телефон']] },
  ];
  const { notes } = await planRows(file('plan.xlsx', await writeXlsx({ sheets })));
  expect(notes).toEqual([planFileText.leftOut('plan.xlsx', ['Контакты'])]);
});

describe('what is refused', () => {
  const OLD = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

  test.each<[string, string | (() => Uint8Array), string]>([
    ['plan.doc', () => OLD, planFileText.oldWord],
    ['plan.docx', () => OLD, planFileText.oldOffice],
    ['plan.pdf', '%PDF-1.7', planFileText.pdf],
    ['plan.rtf', '{\\rtf1\\ansi План}', planFileText.richText],
    [
      'plan.odt',
      () => zipSync({ mimetype: strToU8('text'), 'content.xml': strToU8('<a/>') }),
      planFileText.openDocument,
    ],
    ['plan.zip', () => zipSync({ 'plan.txt': strToU8('План') }), planFileText.archive],
    ['plan.rar', 'Rar!', planFileText.archive],
    ['plan.pptx', () => presentation(), planFileText.notPlan],
    ['page.doc', '<html><body>План</body></html>', planFileText.webPage],
    ['scan.jpg', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]), planFileText.notPlan],
    ['empty.txt', '', planFileText.empty],
    ['blank.txt', ' \n\t\n', planFileText.empty],
    ['blank.docx', () => docx(p('')), planFileText.noText],
    ['cut.docx', () => docx(p('План')).subarray(0, 300), planFileText.damaged],
    [
      'bomb.docx',
      () => docx('', { files: { 'word/x.xml': new Uint8Array(51 * 1024 * 1024) } }),
      planFileText.tooLarge,
    ],
    ['deep.docx', () => docx('<w:ins>'.repeat(50_000) + '</w:ins>'.repeat(50_000)), planFileText.damaged],
  ])('%s, with advice', async (name, content, reason) => {
    const source = file(name, typeof content === 'string' ? content : content());
    expect(await readPlanFile(source)).toEqual({ refused: planFileText.refused(name, reason) });
  });

  test('a workbook without a text', async () => {
    const source = file('blank.xlsx', await writeXlsx({ sheets: [{ name: 'Лист', rows: [] }] }));
    expect(await readPlanFile(source)).toEqual({
      refused: planFileText.refused('blank.xlsx', planFileText.noSheets),
    });
  });

  function presentation(): Uint8Array {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
    const relations = `<Relationships><Relationship Type="${type}" Target="ppt/presentation.xml"/></Relationships>`;
    return zipSync({ '_rels/.rels': strToU8(relations) });
  }
});
