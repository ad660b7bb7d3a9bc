/** Russian words that Google puts into a document by itself, for an account whose language is Russian. */

/** `Лист3`. */
export const newSheetName = (number: number): string => `Лист${number}`;

/** Name of a copied tab; `number` from 2 when the plain one is taken. */
export const copiedSheetName = (name: string, number: number): string =>
  number === 1 ? `${name} (копия)` : `${name} (копия ${number})`;

/** Name of a new spreadsheet. */
export const newWorkbookName = (): string => 'Новая таблица';
