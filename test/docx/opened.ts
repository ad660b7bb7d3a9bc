/** A written document as its parts, and the parts as trees of elements. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Block, DocumentModel } from '../../src/domain/documents/model';
import { writeDocx } from '../../src/docx';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** Its own text and that of everything in it. */
  text: string;
}

/** A model with nothing but these blocks. */
export function modelOf(blocks: readonly Block[], rest: Partial<DocumentModel> = {}): DocumentModel {
  return {
    kind: 'information-note',
    school: null,
    file: 'Справка',
    head: { organisation: ['Управление образования'], type: '', title: 'Справка' },
    isDraft: false,
    blocks,
    signatures: [],
    footer: 'Составлено программой.',
    ...rest,
  };
}

/** Texts of the package's parts by path. */
export async function partsOf(model: DocumentModel): Promise<ReadonlyMap<string, string>> {
  const parts = unzipSync(await writeDocx(model));
  return new Map(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The body of the document; throws where its XML is not well-formed. */
export async function bodyOf(model: DocumentModel): Promise<Element> {
  const parts = await partsOf(model);
  return all(parsed(parts.get('word/document.xml')!), 'w:body')[0]!;
}

/** Strict: undeclared prefixes, characters that XML cannot hold and unclosed elements throw. */
export function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element: Element = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open[open.length - 1]!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0]!;
}

/** Elements of that name within, in the order of the document. */
export function all(within: Element, name: string): Element[] {
  return within.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function has(within: Element, name: string): boolean {
  return all(within, name).length > 0;
}
