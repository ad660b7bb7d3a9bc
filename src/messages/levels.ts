/** The level words (methodology: a level is a word, colour only repeats it). */
export type Level = 'unknown' | 'none' | 'attention' | 'recheck';

/** A single sign may also be of a comparison that the procedure can never give. */
export type SignLevel = Level | 'inapplicable';

export const LEVELS: Readonly<Record<SignLevel, string>> = {
  unknown: 'недостаточно данных',
  none: 'признаков не выявлено',
  attention: 'обратить внимание',
  recheck: 'рекомендуется выборочная перепроверка (решение принимает орган управления)',
  inapplicable: 'не применимо',
};

/** Words with the background that repeats them. */
export const LEVEL_TEXT: readonly { readonly word: string; readonly background: string }[] = [
  { word: LEVELS.none, background: '#e6f4ea' },
  { word: LEVELS.attention, background: '#fef0c7' },
  { word: LEVELS.recheck, background: '#fce0dc' },
  { word: LEVELS.unknown, background: '#f1f3f4' },
];

/** Stands for a sign's sentence where its figures would describe one to four pupils. */
export const FEW_SENTENCE = 'Участников меньше 5: показатели не показываются.';
