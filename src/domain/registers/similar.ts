/** How near rows of a register are to lines of a roadmap. A help to find the line, never a decision. */
import { addDays } from '../roadmap/deadline/calendar';
import type { RoadmapRow } from '../roadmap/rows';
import { REGISTERS_REPORT } from '../../messages/registers-report';
import type { RegisterRow } from './record';

interface NearLine {
  readonly row: RoadmapRow;
  readonly score: number;
  /** A word that few lines have, or days within a short term. */
  readonly isTelling: boolean;
  /** In words, for the person. */
  readonly reasons: readonly string[];
}

/**
 * A kind weighs as two words, days within the term as one; less than three in all is no likeness, and neither is a kind
 * with days but without a telling word, unless the term is short.
 */
const KIND_WEIGHT = 2;
const MOST_WORDS = 3;
const LEAST_SCORE = 3;
/** Days; most of a year's rows lie within a longer term. */
const SHORT_TERM = 100;
/** Lines offered for the same rows. */
const MOST_LINES = 2;

/** Lines of a roadmap by their words, so that rows are compared with those few that share one. */
export class LineIndex {
  /** Lines by telling stem. */
  private readonly byStem = new Map<string, number[]>();
  private readonly words: readonly string[];
  private readonly ofKind = new Map<string, ReadonlySet<number>>();

  constructor(private readonly roadmap: readonly RoadmapRow[]) {
    const texts = roadmap.map(({ action, details, result }) => [action, ...details, result].join(' '));
    this.words = texts.map(spacedWords);
    tellingStems(texts).forEach((own, line) => {
      for (const stem of own) this.byStem.set(stem, [...(this.byStem.get(stem) ?? []), line]);
    });
  }

  /** The nearest lines for rows of one kind about one thing; by likeness, then by code. */
  nearest(group: readonly RegisterRow[]): NearLine[] {
    const { topic, words } = group[0]!;
    const kind = this.linesOfKind(words);
    const shared = new Map<number, string[]>();
    for (const [stem, word] of stems(topic)) {
      for (const line of this.byStem.get(stem) ?? []) shared.set(line, [...(shared.get(line) ?? []), word]);
    }
    const days = group.flatMap(({ date }) => (date === null ? [] : [date])).sort();
    return [...new Set([...kind, ...shared.keys()])]
      .map((line) => nearness(this.roadmap[line]!, kind.has(line), shared.get(line) ?? [], days))
      .filter(({ score, isTelling }) => isTelling && score >= LEAST_SCORE)
      .sort((a, b) => b.score - a.score || codeOrder(a.row.id, b.row.id))
      .slice(0, MOST_LINES);
  }

  private linesOfKind(words: readonly string[]): ReadonlySet<number> {
    const key = words.join();
    const known = this.ofKind.get(key);
    if (known !== undefined) return known;
    const lines = new Set<number>();
    const telling = words.filter((word) => !EVERYDAY.test(word));
    this.words.forEach((text, line) => {
      if (telling.some((word) => text.includes(` ${word}`))) lines.add(line);
    });
    this.ofKind.set(key, lines);
    return lines;
  }
}

function nearness(
  row: RoadmapRow,
  isKind: boolean,
  shared: readonly string[],
  days: readonly string[],
): NearLine {
  const { start, end } = row;
  const isInTerm = start !== null && end !== null && days.some((day) => day >= start && day <= end);
  const isShort = isInTerm && end <= addDays(start, SHORT_TERM);
  const { reasons } = REGISTERS_REPORT;
  return {
    row,
    isTelling: shared.length > 0 || isShort,
    score: (isKind ? KIND_WEIGHT : 0) + Math.min(shared.length, MOST_WORDS) + (isInTerm ? 1 : 0),
    reasons: [
      ...(isKind ? [reasons.kind] : []),
      ...(shared.length > 0 ? [reasons.words(shared.slice(0, MOST_WORDS))] : []),
      ...(isInTerm ? [reasons.date] : []),
    ],
  };
}

/** The order of М2 and М10. */
function codeOrder(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}

/** Words of fewer letters say little, unless they are abbreviations (ВПР). */
const SHORTEST = 5;
/** Letters by which a word is known in all its forms. */
const STEM = 6;
const ABBREVIATION = /^[А-ЯЁ]{3,6}$/;
/** A word of this share of the lines, or of more, does not tell them apart. */
const COMMON = 0.2;
/** Words that any line and any row of this field may have; they tell nothing, however few lines have them. */
const EVERYDAY =
  /^(?:задани|школ|работ|результ|оцен[иокч]|процедур|провед|провод|провес|обеспеч|организ|меропр|образов|общеоб|муницип|район|учебн|учени|обуча|учител|педагог|класс|предмет|объектив|повыш|качеств|итог|вопрос)/;

/** The text's words in lower case with «е» for «ё», one space before each: ` слова плана`. */
function spacedWords(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/ё/g, 'е')
      .match(/[а-яa-z]+/g) ?? []
  )
    .map((word) => ` ${word}`)
    .join('');
}

/** Stems of a text's telling words, each with the word as it stands. */
function stems(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const word of text.match(/[А-ЯЁа-яё]+/g) ?? []) {
    if (word.length < SHORTEST && !ABBREVIATION.test(word)) continue;
    const folded = word.toLowerCase().replace(/ё/g, 'е');
    if (EVERYDAY.test(folded)) continue;
    const stem = folded.slice(0, STEM);
    if (!found.has(stem)) found.set(stem, ABBREVIATION.test(word) ? word : word.toLowerCase());
  }
  return found;
}

/** Stems by line, without those that a good part of the lines have. */
function tellingStems(texts: readonly string[]): ReadonlySet<string>[] {
  const all = texts.map((text) => [...stems(text).keys()]);
  const lines = new Map<string, number>();
  for (const one of all) for (const stem of one) lines.set(stem, (lines.get(stem) ?? 0) + 1);
  const isCommon = (stem: string): boolean =>
    lines.get(stem)! > 1 && lines.get(stem)! >= texts.length * COMMON;
  return all.map((one) => new Set(one.filter((stem) => !isCommon(stem))));
}
