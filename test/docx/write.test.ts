/** The file as a whole: the sheet, the head, texts of people, and that nothing of the machine gets into it. */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { writeDocx } from '../../src/docx';
import type { DocumentHead } from '../../src/domain/documents/model';
import { EVERY_BLOCK_MODEL } from '../support/document-models';
import { all, bodyOf, has, modelOf, parsed, partsOf } from './opened';

const HEAD: DocumentHead = { organisation: ['Управление образования'], type: 'ПРИКАЗ', title: 'О проверке' };

describe('package', () => {
  test('the same model gives the same bytes, whatever was written before', async () => {
    const first = await writeDocx(EVERY_BLOCK_MODEL);
    await writeDocx(modelOf([{ kind: 'list', items: ['иное'], isNumbered: true }]));
    const later = await writeDocx(structuredClone(EVERY_BLOCK_MODEL));
    expect(Buffer.from(later).equals(Buffer.from(first))).toBe(true);
  });

  test('all parts are well-formed and belong to 1 January 1980', async () => {
    const bytes = await writeDocx(EVERY_BLOCK_MODEL);
    const parts = await partsOf(EVERY_BLOCK_MODEL);
    for (const xml of parts.values()) parsed(xml);
    // Local headers: signature, then at 10 the time and at 12 the day as MS-DOS writes them.
    const headers: number[] = [];
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 30 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x04034b50) headers.push(view.getUint32(at + 10, true));
    }
    expect(headers.length).toBe(Object.keys(unzipSync(bytes)).length);
    expect(new Set(headers)).toEqual(new Set([(1 << 21) | (1 << 16)]));
  });

  test('properties name the title and the program, no person and no moment', async () => {
    const core = parsed((await partsOf(EVERY_BLOCK_MODEL)).get('docProps/core.xml')!);
    expect(core.children.map(({ name, text }) => [name, text])).toEqual([
      ['dc:title', 'ПРИКАЗ. Об утверждении дорожной карты по повышению объективности оценочных процедур'],
      ['dc:creator', 'Объективность'],
      ['cp:revision', '1'],
    ]);
  });

  test('every part but the relationships has a content type, and every relationship leads to a part', async () => {
    const parts = await partsOf(EVERY_BLOCK_MODEL);
    const types = parsed(parts.get('[Content_Types].xml')!);
    const named = all(types, 'Override').map(({ attributes }) => attributes['PartName']!.slice(1));
    expect([...named].sort()).toEqual(
      [...parts.keys()].filter((path) => path !== '[Content_Types].xml' && !path.endsWith('.rels')).sort(),
    );
    const relations = parsed(parts.get('word/_rels/document.xml.rels')!).children;
    for (const { attributes } of relations)
      expect([...parts.keys()]).toContain(`word/${attributes['Target']}`);
    const ids = relations.map(({ attributes }) => attributes['Id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('Word opens it in its newest mode, in Russian', async () => {
    const parts = await partsOf(modelOf([]));
    expect(parts.get('word/settings.xml')).toMatch(/w:val="15"[^>]*w:name="compatibilityMode"/);
    const defaults = all(parsed(parts.get('word/styles.xml')!), 'w:docDefaults')[0]!;
    expect(all(defaults, 'w:lang')[0]!.attributes['w:val']).toBe('ru-RU');
    expect(all(defaults, 'w:rFonts')[0]!.attributes).toEqual({
      'w:ascii': 'Times New Roman',
      'w:hAnsi': 'Times New Roman',
      'w:cs': 'Times New Roman',
      'w:eastAsia': 'Times New Roman',
    });
  });
});

describe('sheet', () => {
  // 1 mm is 1440 / 25.4 twips: 10 mm 567, 20 mm 1134, 30 mm 1701; A4 is 11906 by 16838.
  test('stands with margins of 30, 10, 20 and 20 mm', async () => {
    const section = all(await bodyOf(modelOf([])), 'w:sectPr')[0]!;
    expect(all(section, 'w:pgSz')[0]!.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(all(section, 'w:pgMar')[0]!.attributes).toMatchObject({
      'w:left': '1701',
      'w:right': '567',
      'w:top': '1134',
      'w:bottom': '1134',
    });
  });

  test('lies where the model says so', async () => {
    const section = all(await bodyOf(modelOf([], { isLandscape: true })), 'w:sectPr')[0]!;
    expect(all(section, 'w:pgSz')[0]!.attributes).toEqual({
      'w:w': '16838',
      'w:h': '11906',
      'w:orient': 'landscape',
    });
  });

  test('is numbered at the top from the second page on, with the small print on all', async () => {
    const parts = await partsOf(EVERY_BLOCK_MODEL);
    const relations = parsed(parts.get('word/_rels/document.xml.rels')!).children;
    const section = all(parsed(parts.get('word/document.xml')!), 'w:sectPr')[0]!;
    const shown = (kind: 'header' | 'footer', type: string): string => {
      const reference = all(section, `w:${kind}Reference`).find(
        ({ attributes }) => attributes['w:type'] === type,
      )!;
      const id = reference.attributes['r:id'];
      return parts.get(
        `word/${relations.find(({ attributes }) => attributes['Id'] === id)!.attributes['Target']}`,
      )!;
    };
    expect(has(section, 'w:titlePg')).toBe(true);
    expect(shown('header', 'default')).toContain('PAGE');
    expect(shown('header', 'first')).not.toContain('PAGE');
    for (const type of ['default', 'first'])
      expect(shown('footer', type)).toContain(EVERY_BLOCK_MODEL.footer);
  });
});

describe('head', () => {
  const texts = async (head: DocumentHead, isDraft = false): Promise<string[]> =>
    all(await bodyOf(modelOf([], { head, isDraft })), 'w:p')
      .map(({ text }) => text)
      .filter((text) => text !== '');

  test('has its parts in the order of the standard', async () => {
    expect(
      await texts(
        {
          ...HEAD,
          date: '19.05.2021',
          number: '7',
          place: 'г. Энск',
          subtitle: 'по состоянию на 19.05.2021',
          approvedBy: 'Начальник',
          addressee: ['Руководителям ОО'],
        },
        true,
      ),
    ).toEqual([
      'ПРОЕКТ',
      'Управление образования',
      'УТВЕРЖДАЮ',
      'Начальник',
      expect.stringMatching(/^_+ _+$/),
      expect.stringMatching(/^«_+» _+ 20_+ г\.$/),
      'Руководителям ОО',
      'ПРИКАЗ',
      'от 19.05.2021',
      '№\u00a07',
      'г.\u00a0Энск',
      'О проверке',
      'по состоянию на 19.05.2021',
    ]);
  });

  test('has its title in the middle of the whole width, whatever the kind', async () => {
    for (const head of [HEAD, { ...HEAD, number: null }]) {
      const body = await bodyOf(modelOf([], { head }));
      const title = all(body, 'w:p').find(({ text }) => text === HEAD.title)!;
      expect(all(title, 'w:jc')[0]!.attributes['w:val']).toBe('center');
      expect(has(title, 'w:ind')).toBe(false);
    }
  });

  test('has the approval beside the organisation', async () => {
    const body = await bodyOf(modelOf([], { head: { ...HEAD, approvedBy: 'Директор' } }));
    const cells = all(all(body, 'w:tbl')[0]!, 'w:tc').map(({ text }) => text);
    expect(cells[0]).toBe('Управление образования');
    expect(cells[1]).toMatch(/^УТВЕРЖДАЮДиректор_/);
    const nobody = await bodyOf(modelOf([], { head: { ...HEAD, organisation: [], approvedBy: 'Директор' } }));
    for (const cell of all(nobody, 'w:tc')) expect(has(cell, 'w:p')).toBe(true);
  });

  test('has lines to fill where nobody knows, and nothing where the document has none', async () => {
    expect(await texts({ ...HEAD, date: null, number: null, place: null })).toEqual([
      'Управление образования',
      'ПРИКАЗ',
      expect.stringMatching(/^от «_+» _+ 20_+ г\.$/),
      expect.stringMatching(/^№\u00a0_+$/),
      expect.stringMatching(/^_+$/),
      'О проверке',
    ]);
    expect(await texts({ ...HEAD, type: '', organisation: ['', ' '] })).toEqual(['О проверке']);
  });
});

describe('texts of people', () => {
  test('come out as they are, whatever they hold that XML can hold', async () => {
    const kept = fc
      .string({ unit: 'binary' })
      .map((text) => text.replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]/gu, ''));
    await fc.assert(
      fc.asyncProperty(kept, async (text) => {
        const body = await bodyOf(modelOf([{ kind: 'paragraph', text: `[${text}]` }]));
        expect(body.text).toContain(`[${text}]`);
      }),
      { numRuns: 50 },
    );
  });

  test('lose what XML cannot hold, and nothing else', async () => {
    const text = '<b>&amp; "A" \'B\' $& {numbers-0}\u0000\u0001\u000b\u001f\ud800|\udc00|\ufffe\uffff =1+1';
    const body = await bodyOf(
      modelOf([
        { kind: 'paragraph', text },
        { kind: 'list', items: [text], isNumbered: true },
      ]),
    );
    expect(body.text.split('<b>&amp; "A" \'B\' $& {numbers-0}').length).toBe(3);
    expect(body.text).toContain('|| =1+1');
    const numbered = await bodyOf(
      modelOf([{ kind: 'list', items: ['{\u0001numbers-0}'], isNumbered: true }]),
    );
    expect(numbered.text).toContain('{numbers-0}');
  });

  test('break lines inside their paragraph', async () => {
    const body = await bodyOf(modelOf([{ kind: 'paragraph', text: 'первая\r\nвторая\nтретья' }]));
    const paragraph = all(body, 'w:p').find(({ text }) => text.includes('первая'))!;
    expect(all(paragraph, 'w:t').map(({ text }) => text)).toEqual(['первая', 'вторая', 'третья']);
    expect(all(paragraph, 'w:br').length).toBe(2);
  });

  test('stay on one line where a reader takes them for one word', async () => {
    const written = async (text: string): Promise<string> =>
      all(await bodyOf(modelOf([{ kind: 'paragraph', text }])), 'w:p').find((one) =>
        one.text.startsWith('> '),
      )!.text;
    expect(await written('> № 1, г. Энск, 45,2 %, n = 84, z = –2,1, n = ‹5')).toBe(
      '> №\u00a01, г.\u00a0Энск, 45,2\u00a0%, n\u00a0=\u00a084, z\u00a0=\u00a0–2,1, n\u00a0=\u00a0‹5',
    );
    // A sentence may end with the word for a year, and a number sign may stand alone.
    expect(await written('> в 2021 г. Приказ № и %')).toBe('> в 2021 г. Приказ №\u00a0и %');
  });
});
