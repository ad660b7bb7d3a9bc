/**
 * The package of a document: the parts that the library writes, charts, and nothing that would differ from run to run,
 * like the date of the machine.
 */
import { Packer, type Document } from 'docx';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ChartBlock } from '../domain/documents/model';
import { chartXml } from './chart-xml';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const PROPERTIES = 'docProps/core.xml';
/** «Un-named» and the moment of writing. */
const MACHINE_PROPERTIES = /<(dcterms:created|dcterms:modified|cp:lastModifiedBy)\b.*?<\/\1>/gs;
const CHART_CONTENT = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const CHART_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart';

/** Id under which the text names its chart; charts are counted from 1. */
export function chartRelationship(number: number): string {
  return `rIdChart${number}`;
}

interface Part {
  readonly path: string;
  readonly data: string;
}

/** Bytes of the `.docx`; `charts` in the order of the text. */
export function packed(document: Document, charts: readonly ChartBlock[]): Uint8Array {
  const parts = new Map(partsOf(document).map(({ path, data }) => [path, data]));
  const edit = (path: string, change: (xml: string) => string): void => {
    parts.set(path, change(parts.get(path) ?? ''));
  };
  edit(PROPERTIES, (xml) => xml.replace(MACHINE_PROPERTIES, ''));
  charts.forEach((chart, i) => {
    const path = `charts/chart${i + 1}.xml`;
    const relation = `<Relationship Id="${chartRelationship(i + 1)}" Type="${CHART_RELATION}" Target="${path}"/>`;
    parts.set(`word/${path}`, chartXml(chart));
    edit(RELATIONSHIPS, (xml) => beforeEnd(xml, relation));
    edit(CONTENT_TYPES, (xml) =>
      beforeEnd(xml, `<Override ContentType="${CHART_CONTENT}" PartName="/word/${path}"/>`),
    );
  });
  return zipped(parts);
}

/**
 * What `Packer.pack` would put into its archive. The library keeps its compiler private; JSZip, which it packs with, takes
 * as long as all else and writes the time of the machine into each entry (decision 30).
 */
function partsOf(document: Document): readonly Part[] {
  const compiler: { xmlifyFile(file: Document): Record<string, Part | readonly Part[]> } = Packer['compiler'];
  return Object.values(compiler.xmlifyFile(document)).flat();
}

function beforeEnd(xml: string, added: string): string {
  return xml.replace(/<\/[^<>]+>\s*$/, (end) => added + end);
}

/** Parts in the order of their paths, the content types first, all of the first day that an archive can name. */
function zipped(parts: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const path of [...parts.keys()].sort()) files[path] = strToU8(parts.get(path) as string);
  // fflate takes the day from the clock's own time zone, so that it is the same day everywhere.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
