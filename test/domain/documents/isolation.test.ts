/** What holds for every kind of document: a school reads of no other, nobody is named or accused, nothing is broken. */
import { strFromU8, unzipSync } from 'fflate';
import type { DocumentInput } from '../../../src/domain/documents/input';
import type { DocumentId, DocumentKind, Made } from '../../../src/domain/documents/kind';
import type { Block, DocumentModel } from '../../../src/domain/documents/model';
import { DOCUMENTS } from '../../../src/domain/documents/registry';
import { namesIn } from '../../../src/domain/roadmap/intake/names';
import { docxFileName } from '../../../src/domain/documents/file-name';
import { writeDocx } from '../../../src/docx';
import { livedInput } from '../../support/documents';
import { FORBIDDEN } from '../../support/forbidden-words';
import { HOSTILE, hostileInput } from '../../support/hostile-input';

const CODES = Object.keys(HOSTILE);
const KINDS = Object.entries(DOCUMENTS) as [DocumentId, DocumentKind][];
const FEWEST_KINDS = 3;

let input: DocumentInput;
const made = new Map<string, Made>();

beforeAll(() => {
  input = hostileInput(livedInput());
}, 60_000);

/** Made once; '' is the municipality. */
function modelsOf(kind: DocumentKind, school: string): readonly DocumentModel[] {
  const key = `${kind.id}|${school}`;
  if (!made.has(key)) {
    const of = school === '' ? kind.ofMunicipality?.(input) : kind.ofSchool?.(input, school);
    made.set(key, of ?? { documents: [], lacking: '' });
  }
  return made.get(key)!.documents;
}

function allModels(kind: DocumentKind): DocumentModel[] {
  return ['', ...CODES].flatMap((school) => modelsOf(kind, school));
}

/** Every text of the value, with the way to it. */
function textsOf(value: unknown, way = ''): [way: string, text: string][] {
  if (typeof value === 'string') return [[way, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, `${way}.${key}`));
}

function tracesOf(school: string, texts: readonly (readonly [string, string])[]): string[] {
  const others = CODES.filter((code) => code !== school);
  return texts.flatMap(([way, text]) =>
    others.flatMap((code) => {
      const { trace, name } = HOSTILE[code]!;
      const found = text.includes(name) ? name : trace.exec(text)?.[0];
      return found === undefined ? [] : [`${way}: ${found} in «${text.slice(0, 200)}»`];
    }),
  );
}

test('there are kinds to look at', () => {
  expect(KINDS.length).toBeGreaterThanOrEqual(FEWEST_KINDS);
  for (const [id, kind] of KINDS) expect(kind.id).toBe(id);
  const isMade = (kind: DocumentKind): boolean => allModels(kind).length > 0;
  expect(KINDS.filter(([, kind]) => isMade(kind)).length).toBeGreaterThan(KINDS.length / 2);
  for (const id of ['minutes', 'agenda', 'memo-parents'] as const)
    expect([id, isMade(DOCUMENTS[id]!)]).toEqual([id, true]);
});

describe.each(KINDS)('%s', (_, kind) => {
  test('for a school says nothing of any other: no code, no name in any case', () => {
    for (const school of CODES)
      for (const model of modelsOf(kind, school)) {
        expect(tracesOf(school, textsOf(model))).toEqual([]);
        expect(model.school).toBe(school);
      }
  });

  test('as a file says nothing of any other school in any of its parts, nor in its name', async () => {
    for (const school of CODES)
      for (const model of modelsOf(kind, school)) {
        const parts = Object.entries(unzipSync(await writeDocx(model))).flatMap(([name, bytes]) => {
          const xml = strFromU8(bytes);
          // What a paragraph says may lie in several runs.
          const paragraphs = xml.split('</w:p>').map((one) => one.replace(/<[^>]*>/g, ''));
          const attributes = [...xml.matchAll(/="([^"]*[А-Яа-я][^"]*)"/g)].map((match) => match[1]!);
          return [name, ...paragraphs, ...attributes].map((text) => [name, text] as const);
        });
        expect(parts.map(([name]) => name)).toContain('docProps/core.xml');
        expect(tracesOf(school, [...parts, ['file', docxFileName(model)]])).toEqual([]);
      }
  }, 60_000);

  test('names no person and accuses nobody', () => {
    for (const model of allModels(kind))
      for (const [way, text] of textsOf(model)) {
        expect([way, namesIn(text)]).toEqual([way, []]);
        expect([way, FORBIDDEN.exec(text)?.[0]]).toEqual([way, undefined]);
      }
  });

  test('is complete: a title, a file name of its own, tables and charts of one width, no traces of missing values', () => {
    for (const school of ['', ...CODES]) {
      const models = modelsOf(kind, school);
      expect(new Set(models.map(docxFileName)).size).toBe(models.length);
      for (const model of models) {
        expect(model.kind).toBe(kind.id);
        expect(model.head.title.trim() + model.head.type.trim()).not.toBe('');
        expect(docxFileName(model)).toBe(`${model.file}.docx`);
        expect(textsOf(model).filter(([, text]) => BROKEN.test(text))).toEqual([]);
        expect(model.blocks.length).toBeGreaterThan(0);
        model.blocks.forEach(checkBlock);
      }
    }
  });
});

const BROKEN = /undefined|NaN|\bnull\b|\[object|[ \u00a0]{2}|\(\s*\)|\s+[,;](?!\d)/;

function checkBlock(block: Block): void {
  if (block.kind === 'beside') block.columns.flat().forEach(checkBlock);
  if (block.kind === 'table') {
    for (const { cells, look } of block.rows)
      expect(cells).toHaveLength(look === 'group' ? 1 : block.columns.length);
    expect(block.rows.length).toBeGreaterThan(0);
  }
  if (block.kind === 'chart')
    for (const { values } of block.series) expect(values).toHaveLength(block.categories.length);
  if (block.kind === 'list') expect(block.items.length).toBeGreaterThan(0);
}
