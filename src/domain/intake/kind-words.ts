/**
 * Finds procedures in running text (headings, file names): «ОГЭ-9», «ИС(И)-11», «итоговое собеседование», «школьный этап
 * ВсОШ». It knows words only; which work they make is for title and naming.
 */
import { PROCEDURE_KINDS, impliedGrade, stageCode } from '../procedures/kinds';

export interface FoundKind {
  /** As in work ids. */
  readonly code: string;
  /** The grade that the words imply; null where they imply none. */
  readonly grade: number | null;
  /** Where the words begin, and how many characters they take. */
  readonly start: number;
  readonly length: number;
}

const LETTER = '[А-Яа-яЁё]';
/** Words of these kinds differ from their codes; the code «ИС» alone is also history. */
const SPELT: Readonly<Record<string, string>> = {
  ИСИ: `ИС ?\\(И\\)(?:-?11)?|ИСИ(?:-?11)?|ИС-11|итогов${LETTER}* сочинени${LETTER}*(?: ?\\(изложени${LETTER}*\\))?`,
  ИС: `ИС-9|(?:итогов${LETTER}* )?собеседовани${LETTER}*`,
  ВсОШ: `ВсОШ|всероссийск${LETTER}* олимпиад${LETTER}*(?: школьник${LETTER}*)?`,
};
const PATTERNS = PROCEDURE_KINDS.map(
  ({ code }) =>
    [
      code,
      new RegExp(`(?<!${LETTER})(?:${SPELT[code] ?? `${code}(?:-(?:9|11)(?!\\d))?`})(?!${LETTER})`, 'gi'),
    ] as const,
);

/** All procedures that a text names, in the order of the text. «_» counts as a space. */
export function findKinds(text: string): FoundKind[] {
  const plain = text.replace(/[_\u00a0]/g, ' ');
  const found: FoundKind[] = [];
  for (const [code, pattern] of PATTERNS) {
    plain.replace(pattern, (words: string, start: number) => {
      const grade = /\d$/.test(words) ? impliedGrade(words) : impliedGrade(code);
      found.push({ code, grade, start, length: words.length });
      return words;
    });
  }
  // Beside another procedure «ИС-9» is history: «ДКР 2024 ИС-9».
  const sure = found.filter(({ start, length }) => !/^ИС-/i.test(plain.slice(start, start + length)));
  return (sure.length > 0 ? sure : found).sort((a, b) => a.start - b.start);
}

const STAGE = new RegExp(
  `(?<!${LETTER})(?:(?:школьн|муниципальн|региональн|заключительн)${LETTER}* этап${LETTER}*|ШЭ|МЭ|РЭ|ЗЭ)(?!${LETTER})`,
  'i',
);

/** The stage that a text names, as work ids have it, and the text without it. */
export function findStage(text: string): { readonly stage: string | null; readonly rest: string } {
  const match = STAGE.exec(text);
  if (match === null) return { stage: null, rest: text };
  return { stage: stageCode(match[0]!), rest: text.replace(STAGE, ' ') };
}

/** The subject of a procedure that has only one; null of the others. */
export function onlySubject(code: string): string | null {
  return PROCEDURE_KINDS.find((one) => one.code === code)?.subject ?? null;
}
