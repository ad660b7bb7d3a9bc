/** Keeps one school's file free of all the others: finds schools that a text names and takes foreign ones out of it. */
import { OTHER_SCHOOL } from '../../messages/answers';
import { withoutInvisible } from '../invisible';
import { ListedNames } from './listed-names';
import { matchesOf } from './matches';
import { Mention, NumberedSchools } from './numbered';

export interface NamedSchool {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
}

export class Others {
  private readonly codes: ReadonlySet<string>;
  private readonly names: ListedNames;
  private readonly numbered: NumberedSchools;
  /** Places of a text that name schools: each text is asked about once a school. */
  private readonly known = new Map<string, readonly Mention[]>();

  constructor(schools: readonly NamedSchool[]) {
    this.codes = new Set(schools.map(({ code }) => code));
    this.numbered = new NumberedSchools(schools);
    this.names = new ListedNames(schools);
  }

  /** Codes of the schools that a text names by code or name. */
  namedIn(text: string): string[] {
    return [...new Set(this.mentions(withoutInvisible(text)).flatMap(({ codes }) => [...codes]))];
  }

  /** The text as the school may see it. */
  without(typed: string, own: string): string {
    const text = withoutInvisible(typed);
    let left = '';
    let from = 0;
    let isListCut = false;
    for (const { start, end, codes, head } of this.mentions(text)) {
      const shown = text.slice(start, end);
      const isList = head !== '' && !shown.startsWith(head);
      left += text.slice(from, start);
      // The rest of «школы № 1, 3 и 5» has to say what it is when its beginning is taken out.
      if (!codes.has(own)) left += OTHER_SCHOOL;
      else left += isList && isListCut ? head + shown.replace(/^№\s*/, '') : shown;
      isListCut = isList ? isListCut && !codes.has(own) : !codes.has(own);
      from = end;
    }
    return left + text.slice(from);
  }

  /** In the order of the text, none within another. */
  private mentions(text: string): readonly Mention[] {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const names = this.names.find(text);
    const isFree = ({ start, end }: Mention, taken: readonly Mention[]): boolean =>
      taken.every((one) => end <= one.start || start >= one.end);
    const numbers = this.numbered.find(text).filter((one) => isFree(one, names));
    const named = [...names, ...numbers];
    const all = [...named, ...this.codesIn(text).filter((one) => isFree(one, named))];
    const sorted = all.sort((a, b) => a.start - b.start);
    this.known.set(text, sorted);
    return sorted;
  }

  private codesIn(text: string): Mention[] {
    return matchesOf(text, /\d+/g).flatMap(({ 0: digits, index }) =>
      this.codes.has(digits)
        ? [{ start: index, end: index + digits.length, codes: new Set([digits]), head: '' }]
        : [],
    );
  }
}
