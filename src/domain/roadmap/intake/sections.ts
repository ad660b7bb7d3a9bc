/** Titles of sections (разделы) and other lines that stand between the actions of a plan. */
import { beginsAnew, flat, isAllCaps, isRoman, numberedText } from './cell-kind';
import { namesIn } from './names';
import { isResponsible } from './roles';

const CONTINUED = /\s*[([]?\s*(?:продолжение|продолж\.|прод\.)\s*[)\]]?\s*/i;

/** As printed, in one line, without «(продолжение)» and what ends it. */
export function sectionTitle(text: string): string {
  return flat(text)
    .replace(new RegExp(`${CONTINUED.source}$`, 'i'), '')
    .replace(/^(?:продолжение\s+(?:раздела\s+)?)/i, '')
    .replace(/[\s.;:,]+$/, '');
}

/** Titles that differ in case, number or punctuation only are one section. */
export function sectionKey(title: string): string {
  const text = flat(title);
  return (numberedText(text)?.rest ?? text)
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^а-яa-z0-9]/g, '');
}

/** «Работа с родителями (продолжение)»: the title of a section again, at the top of a page. */
export function isContinuedTitle(text: string): boolean {
  const line = flat(text);
  return new RegExp(`${CONTINUED.source}$`, 'i').test(line) || /^продолжение\s+раздела/i.test(line);
}

/** A line marked as a section: «Раздел 2», «II. Работа с …», «2. Работа с …», capitals. */
export function isMarkedSection(text: string): boolean {
  const line = flat(text);
  if (/^(?:раздел|блок|модуль|часть|этап)\s*(?:№\s*)?[\dIVX]/i.test(line)) return true;
  const numbered = numberedText(line);
  if (numbered !== null)
    return isRoman(numbered.number) || beginsAnew(numbered.rest) || isAllCaps(numbered.rest);
  return isAllCaps(line) && line.includes(' ');
}

/** A line that can be nothing but a section. */
export function isSurelySection(text: string): boolean {
  return isMarkedSection(text) || isContinuedTitle(text);
}

/** A line that belongs to the document around the plan: the title of an annex, what approves it. */
export function isTitleLine(text: string): boolean {
  return /^(?:приложение|к приказу|утвержд|согласован|приказ|дорожная карта|план(?:\s+мероприятий|\s+работы|\s*[-–—(«]|$)|«?дорожная карта|от\s+[«"\d])/i.test(
    flat(text),
  );
}

/** «Исп. …», «Директор … И. И. Иванова», «____»: stands under the plan. */
export function isSignature(text: string): boolean {
  const line = flat(text);
  if (/^(?:исп\.|исполнитель\s*:|тел\.|м\.\s?п\.)/i.test(line) || /_{3,}/.test(line)) return true;
  const names = namesIn(line);
  const rest = names.reduce((left, name) => left.replace(name, ' '), line).replace(/[\s,./_«»"\d-]+/g, ' ');
  return names.length > 0 && (rest.trim() === '' || isResponsible(rest));
}
