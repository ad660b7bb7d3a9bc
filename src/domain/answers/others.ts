/** Keeps one school's file free of all the others: finds schools that a text names and takes foreign ones out of it. */
import { OTHER_SCHOOL } from '../../messages/answers';

export interface NamedSchool {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
}

/** Shorter names, and single common words, would be found everywhere. */
const SHORTEST_NAME = 5;

export class Others {
  private readonly codes: ReadonlySet<string>;
  private readonly codeOfName: ReadonlyMap<string, string>;
  private readonly names: RegExp | null;

  constructor(schools: readonly NamedSchool[]) {
    this.codes = new Set(schools.map(({ code }) => code));
    this.codeOfName = new Map(
      schools
        .map(({ code, name }) => [folded(name), code] as const)
        .filter(([name]) => name.length >= SHORTEST_NAME && /[\d«"№ ]/.test(name)),
    );
    // The longest first: «СОШ № 1 имени …» before «СОШ № 1».
    const words = [...this.codeOfName.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const any = words.map((word) => word.split(' ').map(escaped).join('\\s+')).join('|');
    this.names =
      words.length === 0 ? null : new RegExp(`(^|[^0-9A-Za-zА-Яа-яЁё])(${any})(?![0-9A-Za-zА-Яа-яЁё])`, 'gi');
  }

  /** Codes of the schools that a text names by code or full name. */
  namedIn(text: string): string[] {
    const found = new Set<string>();
    this.replaced(text, (code, shown) => {
      found.add(code);
      return shown;
    });
    return [...found];
  }

  /** The text as the school may see it. */
  without(text: string, own: string): string {
    return this.replaced(text, (code, shown) => (code === own ? shown : OTHER_SCHOOL));
  }

  private replaced(text: string, replacement: (code: string, shown: string) => string): string {
    const coded = text.replace(/\d+/g, (digits) =>
      this.codes.has(digits) ? replacement(digits, digits) : digits,
    );
    if (this.names === null) return coded;
    return coded.replace(
      this.names,
      (_whole, before: string, shown: string) =>
        before + replacement(this.codeOfName.get(folded(shown)) ?? '', shown),
    );
  }
}

function folded(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
