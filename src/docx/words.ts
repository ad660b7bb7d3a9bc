/** The few words that the writer itself puts into documents; all others come with the model. */

export const WORDS = {
  creator: 'Объективность',
  draft: 'ПРОЕКТ',
  approved: 'УТВЕРЖДАЮ',
  signature: '(подпись)',
  name: '(расшифровка подписи)',
  dated: (date: string): string => `от ${date}`,
  numbered: (number: string): string => `№ ${number}`,
  /** A date to fill by hand. */
  blankDate: '«____» ______________ 20___ г.',
  blankSignature: '______________ ________________',
  blankNumber: '__________',
  blankPlace: '____________________',
  noRows: 'Нет данных',
} as const;
