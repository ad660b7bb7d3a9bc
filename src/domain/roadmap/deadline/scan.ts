/** Walks over a folded text and gathers deadline phrases that stand together: «в течение года (по четвертям)». */
import { readPhrase } from './phrases';
import type { Phrase } from './phrases';

export interface PlacedPhrase {
  readonly phrase: Phrase;
  /** Folded indexes. */
  readonly start: number;
  readonly end: number;
}

/** Every phrase in its place, none inside another. */
export function phrasesOf(text: string): PlacedPhrase[] {
  const found: PlacedPhrase[] = [];
  for (let at = 0; at < text.length;) {
    const read = readPhrase(text, at);
    if (read === null) at++;
    else {
      found.push({ phrase: read.value, start: at, end: read.end });
      at = read.end;
    }
  }
  return found;
}

/** What may stand between two phrases of one deadline. */
const BETWEEN = /^[ ,;.()/:-]*(?:и|а также|далее|затем|или|либо|под (?:под|рос)пись)?[ ,;.()/:-]*$/;

/** Runs of phrases with nothing but separators between them. */
export function groupsOf(text: string, phrases: readonly PlacedPhrase[]): PlacedPhrase[][] {
  const groups: PlacedPhrase[][] = [];
  for (const placed of phrases) {
    const last = groups[groups.length - 1];
    const joined = last !== undefined && BETWEEN.test(text.slice(last[last.length - 1]!.end, placed.start));
    if (joined) last.push(placed);
    else groups.push([placed]);
  }
  return groups;
}
