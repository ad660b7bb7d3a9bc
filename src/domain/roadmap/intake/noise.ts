/** Takes marks that are no text out of lines of documents: tags, entities, markdown, invisible characters, traces of scanning. */

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  shy: '',
  hellip: '…',
  bull: '•',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  numero: '№',
};

/**
 * The text without markup. Ends of paragraphs and `<br>` become line breaks, ends of table cells tabs; line breaks,
 * tabs and double spaces that were there stay, because they may part columns.
 */
export function withoutMarkup(text: string): string {
  const clean = cleaned(text);
  // What was taken out may have stood between two parts of another mark.
  return clean === text ? clean : withoutMarkup(clean);
}

function cleaned(text: string): string {
  return (
    decoded(
      text
        .replace(/\r\n?/g, '\n')
        .replace(/<\/t[dh]>\s*(?=<t[dh]\b)/gi, '\t')
        .replace(/<(?:br|\/p|\/li|\/tr|\/div|\/h[1-6])\b[^<>]*>\n?/gi, '\n')
        .replace(/<li\b[^<>]*>/gi, '- ')
        .replace(/<p\b[^<>]*>/gi, '\n')
        .replace(/<!--.*?-->|<\/?[a-z][^<>]*>/gi, ''),
    )
      // Soft hyphens, zero-width characters and byte order marks; then spaces of every width.
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
      .replace(/^[ \t]*#{1,6} +/gm, '')
      .replace(/\*\*|__+|~~|`+/g, '')
      .replace(/\*([^\s*][^*\n]*?)\*/g, '$1')
      .replace(/\\([\\.\-*_#()[\]+!>|])/g, '$1')
      .replace(SCANNED, ' ')
      .replace(/(^|[ \t]+)[&'`´‘’|■□▪]+(?: +[&'`´‘’|■□▪]+)*(?:( +)|(?=[\t\n]|$))/gm, withoutMark)
      .replace(/[ \t]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\n+$/g, '')
  );
}

/** Four and more dots, dashes or boxes, perhaps spaced: what a scanner makes of a ruled line. Breaks of lines are kept. */
const SCANNED = / *(?:[.\-–—■□▪_=~·…] *){4,}/g;

function withoutMark(_: string, before: string, after?: string): string {
  if (before.includes('\t')) return before;
  return before !== '' && after !== undefined ? ' ' : '';
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return ENTITIES[String(name).toLowerCase()] ?? all;
  });
}

/** True for a line with ink on it and nothing to read: scanned rulings, numbers and marks of pages. */
export function isNoise(line: string): boolean {
  const ink = line.replace(/\s+/g, '');
  if (ink === '') return false;
  if (/^[-–—_]+\d{1,3}[-–—_]+$/.test(ink)) return true;
  if (/^(?:страница|стр\.?|лист)\d{1,3}(?:из\d{1,3})?\.?$/i.test(ink)) return true;
  const readable = ink.replace(/[^a-zа-яё0-9№]/gi, '').length;
  return readable === 0 || (readable <= 2 && ink.length >= 6 && !/[a-zа-яё]{2}/i.test(ink));
}
