/** Names of tabs in the file, where Excel's rules are stricter than Google's, and links between tabs. */
import { areaToA1 } from '../a1';
import { parseReference } from './areas';
import { CARRIER_TAB } from './carrier';
import { FormulaNames, quoteTab } from './formulaText';

/** A tab under both its names. */
export interface NamedTab {
  readonly id: number;
  readonly name: string;
  readonly fileName: string;
}

const LONGEST_NAME = 31;
const RESERVED = 'history';

/** A name for each tab that Excel accepts: no `[ ] : * ? / \`, at most 31 characters, unlike all others in any case. */
export function fileTabNames(names: readonly string[]): string[] {
  const taken = new Set([CARRIER_TAB.toLowerCase(), RESERVED]);
  return names.map((name) => {
    const clean = name.replace(/[[\]:*?/\\]/g, '_').replace(/^'|'$/g, '’');
    let fileName = clean.slice(0, LONGEST_NAME);
    for (let n = 2; taken.has(fileName.toLowerCase()); n++) {
      const suffix = ` (${n})`;
      fileName = clean.slice(0, LONGEST_NAME - suffix.length) + suffix;
    }
    taken.add(fileName.toLowerCase());
    return fileName;
  });
}

/** Names and links on the way into the file. */
export function namesToFile(tabs: readonly NamedTab[]): FormulaNames {
  const byName = new Map(tabs.map((tab) => [tab.name.toLowerCase(), tab.fileName]));
  return {
    tab: (name) => byName.get(name.toLowerCase()) ?? name,
    link: (url) => {
      const location = linkToLocation(url, tabs);
      return location === null ? url : `#${location}`;
    },
  };
}

/** Names and links on the way out of the file. */
export function namesFromFile(tabs: readonly NamedTab[]): FormulaNames {
  const byName = new Map(tabs.map((tab) => [tab.fileName.toLowerCase(), tab.name]));
  return {
    tab: (name) => byName.get(name.toLowerCase()) ?? name,
    link: (url) => (url.startsWith('#') ? locationToLink(url.slice(1), tabs) : url),
  };
}

/** `#gid=5` or `#gid=5&range=B2` → `'Школы'!B2`; other `#…` lose the `#`; null for an address outside the workbook. */
export function linkToLocation(url: string, tabs: readonly NamedTab[]): string | null {
  if (!url.startsWith('#')) return null;
  const match = /^#gid=(\d+)(?:&range=([A-Z]+[0-9]+(?::[A-Z]+[0-9]+)?))?$/.exec(url);
  const tab = match && tabs.find(({ id }) => id === Number(match[1]));
  return match && tab ? `${quoteTab(tab.fileName)}!${match[2] ?? 'A1'}` : url.slice(1);
}

/** Inverse of `linkToLocation`. */
export function locationToLink(location: string, tabs: readonly NamedTab[]): string {
  const reference = parseReference(location);
  const name = reference?.tab.toLowerCase();
  const tab = tabs.find(({ fileName }) => fileName.toLowerCase() === name);
  if (!reference || !tab) return `#${location}`;
  const range = areaToA1(reference.area);
  return range === 'A1' ? `#gid=${tab.id}` : `#gid=${tab.id}&range=${range}`;
}
