/**
 * Automatic numbers of a text document: what Word prints before a paragraph («1.1.», «а)», «- ») but keeps nowhere as
 * text. Paragraphs must be asked about in the document's order, each once.
 */
import { XmlElement, childAt, elementsOf, valAt } from './plan-xml';

/** A list as it is used: its definition, and the levels that it starts or looks otherwise. */
interface List {
  readonly definition: XmlElement;
  readonly definitionId: string;
  readonly overrides: ReadonlyMap<number, XmlElement>;
}

/** More steps than any chain of styles has; a damaged file may go round in a circle. */
const LONGEST_CHAIN = 20;

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN: readonly (readonly [value: number, digits: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly styles = new Map<string, XmlElement>();
  /** Last number given at each level, by definition: lists of one definition go on counting. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  /** Roots of the parts with lists and with styles; null for what the document does not have. */
  constructor(numbering: XmlElement | null, styles: XmlElement | null) {
    for (const style of named(styles, 'w:style')) this.styles.set(style.attributes['styleId'] ?? '', style);
    const definitions = new Map(
      named(numbering, 'w:abstractNum').map((one) => [one.attributes['abstractNumId'] ?? '', one]),
    );
    const nums = new Map(named(numbering, 'w:num').map((one) => [one.attributes['numId'] ?? '', one]));
    for (const [id, num] of nums) {
      const definitionId = this.definitionOf(num, nums, definitions);
      const definition = definitions.get(definitionId);
      if (definition === undefined) continue;
      const overrides = named(num, 'w:lvlOverride').map((one) => [levelOf(one), one] as const);
      this.lists.set(id, { definition, definitionId, overrides: new Map(overrides) });
    }
  }

  /** The number of the paragraph with these properties, '' when it has none. */
  next(properties: XmlElement | null): string {
    const place = this.placeOf(properties);
    const list = place && this.lists.get(place.list);
    if (!place || !list) return '';
    const { level } = place;
    const counters = this.counters.get(list.definitionId) ?? [];
    this.counters.set(list.definitionId, counters);
    this.restart(place.list, list, level, counters);
    counters[level] = (counters[level] ?? startOf(list, level) - 1) + 1;
    for (let deeper = level + 1; deeper < counters.length; deeper++) {
      const after = Number(valAt(definitionAt(list, deeper), 'w:lvlRestart') ?? deeper);
      if (level < after) counters[deeper] = undefined;
    }
    return printed(list, level, counters);
  }

  /** A list that starts anew does so where it is first used at the level. */
  private restart(id: string, list: List, level: number, counters: (number | undefined)[]): void {
    const key = `${id}:${level}`;
    if (this.started.has(key)) return;
    this.started.add(key);
    if (valAt(list.overrides.get(level) ?? null, 'w:startOverride') !== undefined)
      counters[level] = undefined;
  }

  /** What the paragraph says itself goes before what its style says. */
  private placeOf(properties: XmlElement | null): { readonly list: string; readonly level: number } | null {
    const own = childAt(properties, 'w:numPr');
    let list = valAt(own, 'w:numId');
    let level = valAt(own, 'w:ilvl');
    let styleId = valAt(properties, 'w:pStyle');
    for (let step = 0; list === undefined && styleId !== undefined && step < LONGEST_CHAIN; step++) {
      const style = this.styles.get(styleId) ?? null;
      const inStyle = childAt(style, 'w:pPr', 'w:numPr');
      list = valAt(inStyle, 'w:numId');
      level ??= valAt(inStyle, 'w:ilvl');
      if (list !== undefined) level ??= this.levelOfStyle(list, styleId);
      styleId = valAt(style, 'w:basedOn');
    }
    return list === undefined || list === '0' ? null : { list, level: Number(level ?? 0) };
  }

  private levelOfStyle(list: string, styleId: string): string | undefined {
    const levels = named(this.lists.get(list)?.definition ?? null, 'w:lvl');
    return levels.find((level) => valAt(level, 'w:pStyle') === styleId)?.attributes['ilvl'];
  }

  /** A definition may be no more than a link to a style whose list has the real one. */
  private definitionOf(
    num: XmlElement,
    nums: ReadonlyMap<string, XmlElement>,
    definitions: ReadonlyMap<string, XmlElement>,
  ): string {
    let id = valAt(num, 'w:abstractNumId') ?? '';
    for (let step = 0; step < LONGEST_CHAIN; step++) {
      const link = valAt(definitions.get(id) ?? null, 'w:numStyleLink');
      const style = link === undefined ? null : (this.styles.get(link) ?? null);
      const linked = nums.get(valAt(style, 'w:pPr', 'w:numPr', 'w:numId') ?? '');
      if (linked === undefined) break;
      id = valAt(linked, 'w:abstractNumId') ?? '';
    }
    return id;
  }
}

function named(element: XmlElement | null, name: string): XmlElement[] {
  return element === null ? [] : elementsOf(element).filter((one) => one.name === name);
}

const levelOf = ({ attributes }: XmlElement): number => Number(attributes['ilvl'] ?? 0);

function definitionAt({ definition, overrides }: List, level: number): XmlElement | null {
  const own = childAt(overrides.get(level) ?? null, 'w:lvl');
  return own ?? named(definition, 'w:lvl').find((one) => levelOf(one) === level) ?? null;
}

function startOf(list: List, level: number): number {
  const override = valAt(list.overrides.get(level) ?? null, 'w:startOverride');
  return Number(override ?? valAt(definitionAt(list, level), 'w:start') ?? 0);
}

function printed(list: List, level: number, counters: readonly (number | undefined)[]): string {
  const definition = definitionAt(list, level);
  const format = valAt(definition, 'w:numFmt') ?? 'decimal';
  const pattern = valAt(definition, 'w:lvlText') ?? '';
  if (format === 'bullet') return '-';
  const isLegal = childAt(definition, 'w:isLgl') !== null;
  const text = pattern.replace(/%([1-9])/g, (_match, digit: string) => {
    const at = Number(digit) - 1;
    const itsFormat = valAt(definitionAt(list, at), 'w:numFmt') ?? 'decimal';
    return numeral(counters[at] ?? startOf(list, at), isLegal ? 'decimal' : itsFormat);
  });
  return text.trim();
}

function numeral(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letters(value, LATIN);
    case 'upperLetter':
      return letters(value, LATIN).toUpperCase();
    case 'russianLower':
      return letters(value, RUSSIAN);
    case 'russianUpper':
      return letters(value, RUSSIAN).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** After the last letter come doubled ones: z, aa, bb. */
function letters(value: number, alphabet: string): string {
  if (value < 1) return String(value);
  const letter = alphabet[(value - 1) % alphabet.length]!;
  return letter.repeat(Math.min(LONGEST_CHAIN, Math.ceil(value / alphabet.length)));
}

function roman(value: number): string {
  // Word's own limit; a larger number is a damaged file.
  if (value < 1 || value > 32767) return String(value);
  let text = '';
  let rest = value;
  for (const [size, digits] of ROMAN) {
    while (rest >= size) {
      text += digits;
      rest -= size;
    }
  }
  return text;
}
