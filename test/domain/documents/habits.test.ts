/** What people paste: formulas, tabs, unseen and control characters, half an emoji, marks of XML, texts of pages' length. */
import { calendarFile } from '../../../src/domain/documents/calendar-file';
import type { DocumentInput } from '../../../src/domain/documents/input';
import type { DocumentKind } from '../../../src/domain/documents/kind';
import type { DocumentModel } from '../../../src/domain/documents/model';
import { DOCUMENTS } from '../../../src/domain/documents/registry';
import { documentTab } from '../../../src/domain/documents/tab';
import { docxFileName } from '../../../src/domain/documents/file-name';
import { parsed, partsOf } from '../../docx/opened';
import { livedInput } from '../../support/documents';

const PASTED =
  '=HYPERLINK("http://example.org";"да")\t\u0000\u0001\b\u200b\ud83d\ude00\ud83d <w:t>&amp;]]>\r\n\u00a0«"\'\u2028/\\:*?|';
const LONG = `${PASTED}${' слово'.repeat(850)}`;
/** Fields that hold what people type, of registers, the roadmap, indicators, events, re-checks, lists and the office. */
const FREE = new Set(
  (
    'topic audience minutes decision link note comment evidence title skill correction staff reason mentor programme ' +
    'result review application order storage action details text before after section responsible basis cluster form ' +
    'goal method monitoring analysis recommendations measures decisions effect commission seed organisation place head ' +
    'control methodService executor schoolHead schoolExecutor'
  ).split(' '),
);

function pasted(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return FREE.has(key) ? value + LONG : value;
  if (Array.isArray(value)) return value.map((one) => pasted(one, key));
  if (value instanceof Map) return new Map([...value].map(([id, one]) => [id, pasted(one, key)] as const));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([id, one]) => [id, pasted(one, id)]));
}

let input: DocumentInput;
beforeAll(() => {
  const { evaluation, others, settings, ...typed } = livedInput();
  input = { ...(pasted(typed) as typeof typed), evaluation, others, settings };
}, 60_000);

const kinds = Object.entries(DOCUMENTS);

function modelsOf({ ofMunicipality, ofSchool }: DocumentKind): DocumentModel[] {
  return [
    ...(ofMunicipality?.(input).documents ?? []),
    ...['900001', '900002'].flatMap((school) => ofSchool?.(input, school).documents ?? []),
  ];
}

test('what was pasted is in documents', () => {
  const all = JSON.stringify(kinds.flatMap(([, kind]) => modelsOf(kind)));
  expect(all.split('HYPERLINK').length).toBeGreaterThan(20);
});

test.each(kinds)(
  '%s is well-formed in all its parts, and its tab is one that both hosts take',
  async (_, kind) => {
    for (const model of modelsOf(kind)) {
      for (const [path, text] of await partsOf(model)) if (/\.(xml|rels)$/.test(path)) parsed(text);
      expect(docxFileName(model)).toMatch(/^[^\u0000-\u001f<>:"/\\|?*]{1,115}\.docx$/);
      const { title, rows } = documentTab(model);
      expect(title).toMatch(/^[^[\]*?:/\\]{1,60}$/);
      for (const { cells } of rows)
        for (const one of cells) expect(String(one?.value ?? '').length).toBeLessThan(50_000);
    }
  },
  60_000,
);

test('the calendar file has no line that a reader of calendars refuses', () => {
  const text = calendarFile(input, null)!;
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[^\r]\n/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
