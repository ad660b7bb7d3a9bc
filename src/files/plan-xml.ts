/** XML of office documents as a light tree, and the parts of their packages. Takes bytes and text, opens no file. */
import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { PackageError, packageEntries, packedPart, unpackedNow } from './zip';

/** Bytes of unpacked XML: the longest plans have a hundredth of it. */
const MOST_UNPACKED = 50 * 1024 * 1024;

export interface XmlElement {
  /** `w:p` for what belongs to text documents, whatever prefix the file has; the local name for all else. */
  readonly name: string;
  /** By local name; attributes of foreign vocabularies are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Editors nest a few dozen; the parser's time grows with the square of it. */
const DEEPEST = 500;

const WORD = /\/wordprocessingml\/(2006\/)?main$/;

/** @throws PackageError for XML that is not well-formed. */
function parseXml(text: string): XmlElement {
  const top: (XmlElement | string)[] = [];
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new PackageError('damaged');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const children: (XmlElement | string)[] = [];
    const own = Object.values(attributes).filter((one) => one.uri === '' || WORD.test(one.uri));
    open[open.length - 1]!.push({
      name: WORD.test(uri) ? `w:${local}` : local,
      attributes: Object.fromEntries(own.map((one) => [one.local, one.value])),
      children,
    });
    if (open.push(children) > DEEPEST) throw new PackageError('damaged');
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (piece) => {
    open[open.length - 1]!.push(piece);
  });
  parser.write(text).close();
  return top.find((node) => typeof node !== 'string') as XmlElement;
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((node): node is XmlElement => typeof node !== 'string');
}

/** The element that a path of names leads to, the first at each step; null when there is none. */
export function childAt(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  let found = element;
  for (const name of names) found = found && (elementsOf(found).find((one) => one.name === name) ?? null);
  return found;
}

/** The attribute that most elements of a text document hold their value in. */
export function valAt(element: XmlElement | null, ...names: readonly string[]): string | undefined {
  return childAt(element, ...names)?.attributes['val'];
}

/** Parts of an unpacked package by their paths. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** The XML parts of a package; pictures and the like stay packed. @throws PackageError */
export function xmlParts(bytes: Uint8Array): Parts {
  const entries = packageEntries(bytes).filter(({ name }) => /\.(xml|rels)$/i.test(name));
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MOST_UNPACKED) throw new PackageError('tooLarge');
  return new Map(entries.map((entry) => [entry.name, unpackedNow(packedPart(bytes, entry), entry)] as const));
}

/** The part that `from` ('' for the package itself) names as related by the end of its type; null without one. */
export function relatedPart(parts: Parts, from: string, type: string): string | null {
  const slash = from.lastIndexOf('/') + 1;
  const folder = from.slice(0, slash);
  const relations = xmlPart(parts, `${folder}_rels/${from.slice(slash)}.rels`);
  if (relations === null) return null;
  const target = elementsOf(relations).find(({ attributes }) => attributes['Type']?.endsWith(`/${type}`));
  const path = target?.attributes['Target'];
  if (path === undefined) return null;
  return path.startsWith('/') ? path.slice(1) : folder + path.replace(/^\.\//, '');
}

/** @throws PackageError for a part that is not well-formed; null for one that is not there. */
export function xmlPart(parts: Parts, path: string): XmlElement | null {
  const bytes = parts.get(path);
  return bytes === undefined ? null : parseXml(strFromU8(bytes).replace(/^\uFEFF/, ''));
}
