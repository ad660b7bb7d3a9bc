/**
 * The package after the library has packed it: charts are added, the dates of the machine and all else that would differ
 * from run to run is taken out.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { ChartBlock } from '../domain/documents/model';
import { chartXml } from './chart-xml';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const PROPERTIES = 'docProps/core.xml';
const CHART_CONTENT = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const CHART_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart';

/** Id under which the text names its chart; charts are counted from 1. */
export function chartRelationship(number: number): string {
  return `rIdChart${number}`;
}

/** `charts` in the order of the text. */
export function finished(packed: Uint8Array, charts: readonly ChartBlock[]): Uint8Array {
  const parts = unzipSync(packed);
  const edit = (path: string, change: (xml: string) => string): void => {
    parts[path] = strToU8(change(strFromU8(parts[path] as Uint8Array)));
  };
  edit(PROPERTIES, (xml) =>
    xml
      .replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/gs, '')
      .replace(/<cp:lastModifiedBy>.*?<\/cp:lastModifiedBy>/s, ''),
  );
  if (charts.length > 0) {
    const numbers = charts.map((_unused, i) => i + 1);
    for (const number of numbers) {
      parts[`word/charts/chart${number}.xml`] = strToU8(chartXml(charts[number - 1] as ChartBlock));
    }
    edit(RELATIONSHIPS, (xml) =>
      beforeEnd(
        xml,
        numbers.map(
          (number) =>
            `<Relationship Id="${chartRelationship(number)}" Type="${CHART_RELATION}" Target="charts/chart${number}.xml"/>`,
        ),
      ),
    );
    edit(CONTENT_TYPES, (xml) =>
      beforeEnd(
        xml,
        numbers.map(
          (number) => `<Override ContentType="${CHART_CONTENT}" PartName="/word/charts/chart${number}.xml"/>`,
        ),
      ),
    );
  }
  return zipped(parts);
}

function beforeEnd(xml: string, added: readonly string[]): string {
  return xml.replace(/<\/[^<>]+>\s*$/, (end) => added.join('') + end);
}

/** Parts in the order of their paths, the content types first; all of the first day that an archive can name. */
function zipped(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const paths = Object.keys(parts)
    .filter((path) => !path.endsWith('/'))
    .sort();
  const files: Zippable = {};
  for (const path of paths) files[path] = parts[path] as Uint8Array;
  // Months and hours as of the machine's own clock: that is how archives count, in every time zone alike.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
