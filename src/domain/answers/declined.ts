/** A name of a school as Russian text bends it: «Лицей «Планета»» is «лицея «Планета»», «лицеем Планета», too. */

/** Shorter words are abbreviations («СОШ») or too much like others to cut anything off them. */
const SHORTEST_BENT = 5;
const ENDING =
  '(?:ыми|ими|ого|его|ому|ему|ами|ями|ая|яя|ий|ый|ой|ое|ее|ые|ие|ым|им|ую|юю|ою|ею|ых|их|ом|ем|ём|ам|ям|ах|ях|ов|ев|ей|ью|ья|ье|ью|а|я|о|е|ь|й|ы|и|у|ю)?';
/** Of the form in the list, which is mostly the nominative: «лицей» is «лице-», not «лиц-». */
const CUT = /(?:ого|его|ая|яя|ий|ый|ой|ое|ее|ые|ие|ых|их|ым|им|[аяоеьйыиую])$/i;
const FLEETING = /([бвгджзклмнпрстфхцчшщ])[оеё]([кц])$/i;
/** Short for «имени» and the initials behind it, which people write in their own way or leave out. */
const NAMED_AFTER = /^(?:имени|им\.?)$/i;
const INITIALS = /^(?:[А-ЯЁ]\.)+(?=[А-ЯЁ]|$)/;
const QUOTES = /["«»„“”]/g;
const QUOTE = '["«»„“”]{0,2}';

/** Source of a pattern of the name in any case and number, with any quotes and spaces, in small letters. */
export function declined(name: string): string {
  const words = name
    .replace(/\s*№\s*/g, ' № ')
    .replace(/([А-ЯЁ]\.)\s+(?=[А-ЯЁ]\.|[А-ЯЁ][а-яё])/g, '$1')
    .trim()
    .split(/\s+/);
  const parts = words.map((word) => {
    if (word === '№') return word;
    const quoted = /["«»„“”]/.test(word) ? QUOTE : '';
    return quoted + bent(word.replace(QUOTES, '')).replace(/[А-ЯЁA-Z]/g, (one) => one.toLowerCase()) + quoted;
  });
  return parts.join('\\s+').replace(/(?:\\s\+)?№(?:\\s\+)?/g, '\\s*№\\s*');
}

function bent(word: string): string {
  if (NAMED_AFTER.test(word)) return '(?:имени|им\\.?)';
  const initials = INITIALS.exec(word)?.[0] ?? '';
  const letters = initials.replace(/\./g, '');
  const before = letters === '' ? '' : `(?:${[...letters].map((one) => `${one}\\.\\s*`).join('')})?`;
  return before + bentWord(word.slice(initials.length));
}

function bentWord(word: string): string {
  if (word.length < SHORTEST_BENT || !/^[а-яё-]+$/i.test(word)) return escaped(word);
  if (FLEETING.test(word)) return word.replace(FLEETING, '$1[оеё]?$2') + ENDING;
  return word.replace(CUT, '') + ENDING;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
