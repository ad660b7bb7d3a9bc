/** What a cell of a plan looks like, whatever its column: a number, the rest of a sentence, a sub-point, a ditto mark. */

/** Text of a cell in one line; words broken at the ends of lines are whole again. */
export function flat(text: string): string {
  return text
    .replace(/([а-яёa-z]+)[-‐]\s*\n\s*([а-яё]+)/gi, (_, left: string, right: string) =>
      keepsHyphen(left) ? `${left}-${right}` : left + right,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** «Учителя-предметники», «контрольно-измерительный»: the hyphen at the end of the line belongs to the word. */
function keepsHyphen(left: string): boolean {
  if (/^(?:учител|педагог|эксперт|специалист|инженер|методист|школ|тренер)[а-яё]*$/i.test(left)) {
    return /(?:ь|я|и|ы|г|т|р|а|ом|ем|ей|ям|ями|ов|ами)$/i.test(left);
  }
  return /^(?:контрольно|организационно|учебно|научно|нормативно|информационно|программно|план|само|офф|он|по|во|из)$/i.test(
    left,
  );
}

/** «1.1.», «2.10», «5)», «№ 7», «IV.» without what ends it; null for anything else, dates included. */
export function planNumber(text: string): string | null {
  const match = /^№?\s*((?:\d{1,3}(?:[.,]\s?\d{1,3}){0,3})|[IVXХ]{1,5})\s*[.,):]*$/.exec(text.trim());
  if (match === null || /^\d{1,2}[.,]\d{1,2}[.,]\d{2,4}\.?$/.test(text.trim())) return null;
  return match[1]!.replace(/,\s?/g, '.').replace(/\s/g, '');
}

/** A number and the text behind it in one cell: «2. Работа с педагогами»; null when there is no number. */
export function numberedText(text: string): { readonly number: string; readonly rest: string } | null {
  const match =
    /^(?:№\s*)?((?:\d{1,3}(?:\.\d{1,3}){0,3})|[IVXХ]{1,5})(?:[.)]+\s*|\s+(?=[«"А-ЯЁ]))(?=[«"(А-ЯЁа-яёA-Za-z–-])([^]*)$/.exec(
      text.trim(),
    );
  if (match === null || /^\d{1,2}\.\d{1,2}\.\d{2}/.test(text.trim())) return null;
  return { number: match[1]!, rest: match[2]!.trim() };
}

export function isRoman(number: string): boolean {
  return /^[IVXХ]+$/.test(number);
}

/** Begins as the middle of a sentence. */
export function goesOn(text: string): boolean {
  return /^["«„“(]*[а-яёa-z,;:.)»]/.test(text.trim());
}

/** Begins as a sentence: a capital letter with small ones behind it. */
export function beginsAnew(text: string): boolean {
  return /^["«„“(]*[А-ЯЁA-Z](?:[а-яёa-z]|\s+[а-яё])/.test(text.trim()) || startsPoint(text);
}

const OPEN_END =
  /(?:^|[\s(])(?:в|во|на|с|со|к|ко|о|об|от|до|по|для|из|за|и|а|или|при|под|над|у|без|через|между|не|ни|чьи|чьих|который|которые|которых|числе|том|также|по мере|№)$/i;

/** Ends where a sentence cannot: with a hyphen, a comma, a preposition, an open bracket or quote. */
export function isUnfinished(text: string): boolean {
  const last = text.trim();
  if (last === '') return false;
  return (
    /[-–—,(«]$/.test(last) ||
    OPEN_END.test(last) ||
    count(last, /\(/g) > count(last, /\)/g) ||
    opensQuote(last)
  );
}

function opensQuote(text: string): boolean {
  return count(text, /«/g) > count(text, /»/g);
}

function count(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).length;
}

/** Begins with a dash, a bullet or a small letter in brackets: «- цели», «• цели», «а) цели». */
export function startsPoint(text: string): boolean {
  return /^\s*(?:[-–—•·∙▪*]\s*(?=[«"А-ЯЁа-яёA-Za-z(])|[а-я]\)\s)/.test(text);
}

/** The text without the dash or bullet it begins with. */
export function withoutBullet(text: string): string {
  return text.replace(/^\s*(?:[-–—•·∙▪*]+\s*|[а-я]\)\s+)/, '').trim();
}

/** «–//–», «то же»: the cell repeats the one above. */
export function isDitto(text: string): boolean {
  return /^(?:[-–—\s]*(?:["«»“”„]|\/\/|''|,,)+[-–—\s]*|то же(?: самое)?|тот же|те же)$/i.test(text.trim());
}

/** «–»: the cell says that there is nothing. */
export function isDash(text: string): boolean {
  return /^[-–—_.\s]+$/.test(text);
}

/** Written in capitals: five and more letters, nearly all of them capital. */
export function isAllCaps(text: string): boolean {
  const letters = text.replace(/[^А-ЯЁа-яёA-Za-z]/g, '');
  return letters.length >= 8 && letters.replace(/[^А-ЯЁA-Z]/g, '').length >= letters.length * 0.9;
}
