/** What the library leaves to chance is set right in the package it has made: dates of the machine, order of the parts. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The first day that a ZIP archive can name; documents carry no date of the machine. */
const NO_DAY = '1980-01-01T00:00:00';

export function finished(packed: Uint8Array, _title: string): Uint8Array {
  const parts = unzipSync(packed);
  const core = strFromU8(parts['docProps/core.xml'] as Uint8Array);
  parts['docProps/core.xml'] = strToU8(core.replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/gs, ''));
  const files: Zippable = {};
  const paths = Object.keys(parts).filter((path) => !path.endsWith('/'));
  for (const path of paths.sort()) files[path] = parts[path] as Uint8Array;
  return zipSync(files, { mtime: new Date(NO_DAY) });
}
