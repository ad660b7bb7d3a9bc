/** Keeps one school's file free of all the others: finds schools that a text names and takes foreign ones out of it. */
import { OTHER_SCHOOL } from '../../messages/answers';

export interface NamedSchool {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
}

/** Shorter names, and single common words, would be found everywhere. */
const SHORTEST_NAME = 5;
const QUOTES = /["«»„“”]/g;
/** «МБОУ СОШ № 3» is «СОШ № 3», too. */
const LEGAL_FORM = /^[а-яё]{0,4}(?:бо|ко|ао|о)у\s+(?=.*[\d"«»„“”])/i;

export class Others {
  private readonly codes: ReadonlySet<string>;
  /** Codes of the schools that a folded name may mean. */
  private readonly codesOfName = new Map<string, Set<string>>();
  private readonly names: RegExp | null;
  /** Texts that name no school: most do not, and each is asked about once a school. */
  private readonly nameless = new Set<string>();

  constructor(schools: readonly NamedSchool[]) {
    this.codes = new Set(schools.map(({ code }) => code));
    const patterns = new Map<string, string>();
    for (const { code, name } of schools) {
      for (const one of new Set([name.trim(), name.trim().replace(LEGAL_FORM, '')])) {
        const key = folded(one);
        if (key.length < SHORTEST_NAME || !/[\d"«»„“” ]/.test(one)) continue;
        this.codesOfName.set(key, (this.codesOfName.get(key) ?? new Set()).add(code));
        patterns.set(key, patternOf(one));
      }
    }
    // The longest first: «СОШ № 1 имени …» before «СОШ № 1».
    const keys = [...patterns.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const any = keys.map((key) => patterns.get(key)!).join('|');
    this.names =
      keys.length === 0 ? null : new RegExp(`(^|[^0-9A-Za-zА-Яа-яЁё])(${any})(?![0-9A-Za-zА-Яа-яЁё])`, 'gi');
  }

  /** Codes of the schools that a text names by code or name. */
  namedIn(text: string): string[] {
    const found = new Set<string>();
    this.replaced(text, (codes, shown) => {
      codes.forEach((code) => found.add(code));
      return shown;
    });
    return [...found];
  }

  /** The text as the school may see it. */
  without(text: string, own: string): string {
    return this.replaced(text, (codes, shown) => (codes.has(own) ? shown : OTHER_SCHOOL));
  }

  private replaced(text: string, replacement: (codes: ReadonlySet<string>, shown: string) => string): string {
    if (this.nameless.has(text)) return text;
    let isNamed = false;
    const named = (codes: ReadonlySet<string>, shown: string): string => {
      isNamed = true;
      return replacement(codes, shown);
    };
    const coded = text.replace(/\d+/g, (digits) =>
      this.codes.has(digits) ? named(new Set([digits]), digits) : digits,
    );
    const whole =
      this.names === null
        ? coded
        : coded.replace(
            this.names,
            (_whole, before: string, shown: string) =>
              before + named(this.codesOfName.get(folded(shown)) ?? new Set(), shown),
          );
    if (!isNamed) this.nameless.add(text);
    return whole;
  }
}

/** Spaces and quotes as people type them: «№3», «№ 3», without quotes. */
function patternOf(name: string): string {
  return name
    .replace(/\s*№\s*/g, ' № ')
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(QUOTES, '["«»„“”]?'))
    .join('\\s+')
    .replace(/(?:\\s\+)?№(?:\\s\+)?/g, '\\s*№\\s*');
}

function folded(name: string): string {
  return name
    .replace(QUOTES, '')
    .replace(/\s*№\s*/g, ' № ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
