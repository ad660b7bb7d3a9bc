/**
 * Codes of the roadmap's rows: М1, М2 … A code is given once; what it named is never named anew. A row that has lost its
 * code, or shares it with a copy, is known by its number and text.
 */
import { checksum } from '../protocol/codec';

const CODE = /^[МM](\d{1,6})$/i;

/** A row as far as its code goes. */
export interface CodedRow {
  /** As it stands in the cell. */
  readonly code: string;
  /** See `lineName`. */
  readonly name: string;
}

/** By what a row is known without its code. */
export function lineName(number: string, action: string): string {
  return checksum(`${number}|${action}`);
}

/** 1 for «М1», typed with a Russian or a Latin letter; null for anything else. */
export function codeNumber(code: string): number | null {
  const match = CODE.exec(code.trim());
  return match === null ? null : Number(match[1]);
}

/**
 * The code of every row, in their order: its own; one that `known` has for its name and nobody else does; else a new
 * one. Of rows that share a code the one keeps it that had it when its name was last seen, else the first.
 * `taken`: codes that stand anywhere else.
 */
export function completeCodes(
  rows: readonly CodedRow[],
  taken: readonly string[],
  known: readonly CodedRow[] = [],
): string[] {
  const names = namesByCode(known);
  const codes = ownCodes(rows, names);
  recover(rows, codes, names);
  const all = [...rows, ...known].map(({ code }) => code).concat(taken);
  let highest = Math.max(0, ...all.map((code) => codeNumber(code) ?? 0));
  return codes.map((code) => `М${code ?? ++highest}`);
}

/** True when some row needs another code than it has. */
export function needsCodes(rows: readonly CodedRow[]): boolean {
  return completeCodes(rows, []).some((code, i) => code !== rows[i]!.code);
}

function namesByCode(known: readonly CodedRow[]): Map<number, Set<string>> {
  const names = new Map<number, Set<string>>();
  for (const { code, name } of known) {
    const number = codeNumber(code);
    if (number !== null) names.set(number, (names.get(number) ?? new Set()).add(name));
  }
  return names;
}

/** null where a row has no code or must leave it to another. */
function ownCodes(
  rows: readonly CodedRow[],
  names: ReadonlyMap<number, ReadonlySet<string>>,
): (number | null)[] {
  const owners = new Map<number, number>();
  rows.forEach(({ code, name }, i) => {
    const number = codeNumber(code);
    if (number === null) return;
    const owner = owners.get(number);
    const isNamed = (one: string): boolean => names.get(number)?.has(one) === true;
    if (owner === undefined || (isNamed(name) && !isNamed(rows[owner]!.name))) owners.set(number, i);
  });
  return rows.map(({ code }, i) => {
    const number = codeNumber(code);
    return number !== null && owners.get(number) === i ? number : null;
  });
}

/** Gives lost codes back where there is no doubt: one row of that name without a code, one code that is free. */
function recover(
  rows: readonly CodedRow[],
  codes: (number | null)[],
  names: ReadonlyMap<number, ReadonlySet<string>>,
): void {
  const free = [...names].filter(([number]) => !codes.includes(number));
  rows.forEach(({ name }, i) => {
    if (codes[i] !== null) return;
    const isAlone = rows.every((other, o) => o === i || codes[o] !== null || other.name !== name);
    const [first, ...others] = free.filter(([, own]) => own.has(name));
    if (isAlone && first !== undefined && others.length === 0 && !codes.includes(first[0]))
      codes[i] = first[0];
  });
}
