/** Each kind of block as it stands in the text, and the order of properties that Word insists on. */
import type { Block } from '../../src/domain/documents/model';
import { EVERY_BLOCK_MODEL } from '../support/document-models';
import { all, bodyOf, has, modelOf, parsed, partsOf, type Element } from './opened';

async function paragraphsOf(
  blocks: readonly Block[],
  signatures: readonly { position: string }[] = [],
): Promise<Element[]> {
  const paragraphs = all(await bodyOf(modelOf(blocks, { signatures })), 'w:p');
  return paragraphs.filter(({ text }) => text !== '');
}

function value(within: Element, name: string, attribute = 'w:val'): string | undefined {
  return all(within, name)[0]?.attributes[attribute];
}

/** Orders of ECMA-376, part 1, 17.3.1.26, 17.3.2.28, 17.4.60, 17.4.70 and 17.6.17, as far as they are used. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr',
  'w:rPr': 'rStyle rFonts b bCs i iCs color spacing kern sz szCs u vertAlign lang',
  'w:tblPr': 'tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd tcMar textDirection vAlign',
  'w:tc': 'tcPr p tbl',
  'w:sectPr': 'headerReference footerReference type pgSz pgMar pgNumType cols vAlign titlePg docGrid',
  'w:style': 'name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr',
};

function outOfOrder(element: Element): string[] {
  const order = ORDER[element.name]?.split(' ');
  const places = order?.map((name) => `w:${name}`);
  const own = (places === undefined ? [] : element.children).map(({ name }) => places!.indexOf(name));
  const isFree = element.name === 'w:tc' || element.name === 'w:sectPr';
  const isSorted = own.every((place, i) => place >= 0 && (isFree || i === 0 || place > own[i - 1]!));
  return [
    ...(isSorted ? [] : [`${element.name}: ${element.children.map(({ name }) => name).join(' ')}`]),
    ...element.children.flatMap(outOfOrder),
  ];
}

describe('parts of the text', () => {
  test.each(['document', 'styles', 'header1', 'footer1', 'numbering'])(
    'have properties in order: %s',
    async (part) => {
      const parts = await partsOf(EVERY_BLOCK_MODEL);
      expect(outOfOrder(parsed(parts.get(`word/${part}.xml`)!))).toEqual([]);
    },
  );

  test('name only styles that there are', async () => {
    const parts = await partsOf(EVERY_BLOCK_MODEL);
    const styles = all(parsed(parts.get('word/styles.xml')!), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    const used = all(parsed(parts.get('word/document.xml')!), 'w:pStyle').map(
      ({ attributes }) => attributes['w:val'],
    );
    expect(used.filter((style) => !styles.includes(style))).toEqual([]);
  });

  test('end every cell with a paragraph, and part tables by one', async () => {
    const body = await bodyOf(EVERY_BLOCK_MODEL);
    for (const cell of all(body, 'w:tc')) expect(cell.children[cell.children.length - 1]!.name).toBe('w:p');
    const holders = [body, ...all(body, 'w:tc')];
    const touching = holders.flatMap(({ children }) =>
      children.filter(({ name }, i) => name === 'w:tbl' && children[i + 1]?.name !== 'w:p'),
    );
    expect(touching).toEqual([]);
  });
});

describe('blocks', () => {
  test('headings are headings of Word and stay with what they head', async () => {
    const paragraphs = await paragraphsOf([
      { kind: 'heading', level: 1, text: 'Раздел' },
      { kind: 'heading', level: 2, text: 'Часть' },
    ]);
    expect(paragraphs.slice(-2).map((one) => value(one, 'w:pStyle'))).toEqual(['Heading1', 'Heading2']);
    const styles = all(parsed((await partsOf(modelOf([]))).get('word/styles.xml')!), 'w:style');
    const headings = styles.filter(({ attributes }) => /^Heading[12]$/.test(attributes['w:styleId'] ?? ''));
    expect(headings.map((style) => has(style, 'w:keepNext'))).toEqual([true, true]);
  });

  test('paragraphs are justified with an indent unless they say otherwise', async () => {
    const [, , plain, right, note] = await paragraphsOf([
      { kind: 'paragraph', text: 'Обычный' },
      { kind: 'paragraph', text: 'Справа', align: 'right', keepWithNext: true },
      { kind: 'paragraph', text: 'Мелко', align: 'left', isNote: true },
    ]);
    expect([plain, right, note].map((one) => value(one!, 'w:pStyle'))).toEqual([
      'ObText',
      'ObPlain',
      'ObNote',
    ]);
    expect([value(right!, 'w:jc'), has(right!, 'w:keepNext')]).toEqual(['right', true]);
  });

  test('numbered lists each begin at one, others have dashes', async () => {
    const list = (isNumbered: boolean): Block => ({ kind: 'list', items: ['а', 'б'], isNumbered });
    const paragraphs = (await paragraphsOf([list(true), list(true), list(false)])).slice(-6);
    const ids = paragraphs.map((one) => value(one, 'w:numId'));
    expect([ids[0] === ids[1], ids[2] === ids[3], ids[4] === ids[5]]).toEqual([true, true, true]);
    expect(new Set(ids).size).toBe(3);
    const numbering = parsed((await partsOf(modelOf([list(true), list(true)]))).get('word/numbering.xml')!);
    const nums = all(numbering, 'w:num').filter(({ attributes }) => ids.includes(attributes['w:numId']));
    expect(nums.filter((num) => value(num, 'w:startOverride') === '1').length).toBeGreaterThanOrEqual(2);
  });

  test('points have their number before the hanging text', async () => {
    const point = (await paragraphsOf([{ kind: 'point', number: '1.1.', level: 2, text: 'Довести' }]))[2]!;
    expect(point.text).toBe('1.1.Довести');
    expect(all(point, 'w:r').map((run) => run.children.map(({ name }) => name).pop())).toEqual([
      'w:t',
      'w:tab',
      'w:t',
    ]);
    expect(Number(value(point, 'w:ind', 'w:left'))).toBeGreaterThan(
      Number(value(point, 'w:ind', 'w:hanging')),
    );
  });

  test('an appendix and a page break begin a new page', async () => {
    const body = await bodyOf(
      modelOf([
        { kind: 'appendix', label: ['Приложение', 'к приказу'], title: 'Состав' },
        { kind: 'pageBreak' },
      ]),
    );
    const breaking = all(body, 'w:p').filter((one) => has(one, 'w:pageBreakBefore'));
    expect(breaking.map(({ text }) => text)).toEqual(['Приложение', '']);
  });

  test('nothing comes between a table at the end of a page and the new page', async () => {
    const facts: Block = { kind: 'facts', rows: [['Дата', '19.05.2021']] };
    const body = await bodyOf(modelOf([facts, { kind: 'appendix', label: ['Приложение'], title: 'Состав' }]));
    const at = body.children.findIndex(({ name }) => name === 'w:tbl');
    expect(body.children[at + 1]!.text).toBe('Приложение');
  });

  test('room for handwriting has as many lines as asked for, on the page of its label', async () => {
    const body = await bodyOf(modelOf([{ kind: 'blank', label: 'Замечания', lines: 4 }]));
    expect(all(body, 'w:tr').map((row) => has(row, 'w:keepNext'))).toEqual([true, true, true, false]);
    const label = all(body, 'w:p').find(({ text }) => text === 'Замечания')!;
    expect(has(label, 'w:keepNext')).toBe(true);
  });

  test('blocks side by side share the width', async () => {
    const body = await bodyOf(
      modelOf([
        { kind: 'beside', columns: [[{ kind: 'paragraph', text: 'а' }], [{ kind: 'paragraph', text: 'б' }]] },
      ]),
    );
    expect(all(body, 'w:gridCol').map(({ attributes }) => attributes['w:w'])).toEqual(['4819', '4819']);
  });

  test('signatures inside stay with the words above them and the lines that others sign on', async () => {
    const body = await bodyOf(
      modelOf([
        { kind: 'point', number: '1.', level: 1, text: 'Первый пункт' },
        { kind: 'point', number: '2.', level: 1, text: 'Последний пункт' },
        { kind: 'signatures', signatures: [{ position: 'Начальник' }] },
        { kind: 'blank', label: 'С приказом ознакомлены', lines: 1 },
        { kind: 'paragraph', text: 'Дальше' },
      ]),
    );
    const paragraphs = all(body, 'w:p');
    const from = paragraphs.findIndex(({ text }) => text.includes('Последний'));
    const to = paragraphs.findIndex(({ text }) => text === 'С приказом ознакомлены');
    expect(paragraphs.slice(from, to + 1).every((one) => has(one, 'w:keepNext'))).toBe(true);
    expect(paragraphs.slice(to + 1).some((one) => has(one, 'w:keepNext'))).toBe(false);
    expect(has(paragraphs[from - 1]!, 'w:keepNext')).toBe(false);
  });

  test('signatures stay on one page with each other and with the last words before them', async () => {
    const body = await bodyOf(
      modelOf(
        [
          { kind: 'paragraph', text: 'Первые слова' },
          { kind: 'list', items: ['раз', 'последние слова'] },
        ],
        {
          signatures: [{ position: 'Директор' }, { position: 'Методист', caption: 'Исполнитель' }],
        },
      ),
    );
    const kept = all(body, 'w:p')
      .filter(({ text }) => text !== '' && text !== 'Справка' && text !== 'Управление образования')
      .map((one) => [one.text, has(one, 'w:keepNext')]);
    expect(kept).toEqual([
      ['Первые слова', false],
      ['раз', false],
      ['последние слова', true],
      ['Директор', true],
      ['(подпись)', true],
      ['(расшифровка подписи)', true],
      ['Исполнитель', true],
      ['Методист', true],
      ['(подпись)', false],
      ['(расшифровка подписи)', false],
    ]);
  });
});
