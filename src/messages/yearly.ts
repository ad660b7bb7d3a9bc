/** Results of ОГЭ, ГВЭ and ЕГЭ stand beside the mark of the year: the same sentences without «журнал». */
import { procedureKind } from '../domain/procedures/kinds';
import type { Work } from '../domain/protocol/work';

const PHRASES: readonly (readonly [ofTerm: string, ofYear: string])[] = [
  ['нет отметки по журналу', 'нет годовой отметки'],
  ['С отметкой по журналу', 'С годовой отметкой'],
  ['против журнала', 'против годовой отметки'],
  ['работы с журналом', 'работы с годовой отметкой'],
  ['отметка в журнале стоит за четверть и учитывает', 'годовая отметка складывается за весь год и учитывает'],
  [
    'за какой период и по каким работам выставлены отметки в журнале',
    'по каким работам выставлены годовые отметки',
  ],
  ['своей отметки по журналу', 'своей годовой отметки'],
  ['той отметки, что в журнале,', 'годовой отметки'],
  ['отметкам журнала', 'годовым отметкам'],
  ['отметки из журнала', 'годовой отметки'],
  ['с отметкой по журналу', 'с годовой отметкой'],
  ['Совпадений с журналом', 'Совпадений с годовой отметкой'],
  ['Разрыв с журналом', 'Разрыв с годовой отметкой'],
  ['отличается от журнала', 'отличается от годовой'],
  ['отметок в журнале', 'годовых отметок'],
  ['балла и отметки по журналу', 'балла и годовой отметки'],
  ['отметки по журналу', 'годовые отметки'],
  ['отметки в журнале', 'годовые отметки'],
  ['и журналу', 'и годовым отметкам'],
  ['отметках в журнале', 'годовых отметках'],
  ['отметками по журналу', 'годовыми отметками'],
  ['отметка по журналу', 'годовая отметка'],
  ['отметок по журналу', 'годовых отметок'],
  ['сравнение с журналом', 'сравнение с годовой отметкой'],
];

/** Whether results of the work stand beside the mark of the year. */
export function isBesideYearly({ kind }: Pick<Work, 'kind'>): boolean {
  return procedureKind(kind)?.beside === 'yearly';
}

/** A text about one work, in the words of the mark that its results stand beside. */
export function besideMark(text: string, work: Pick<Work, 'kind'>): string {
  return isBesideYearly(work) ? withYearlyMark(text) : text;
}

/** The text with the mark of the year in place of the mark in the journal. */
export function withYearlyMark(text: string): string {
  return PHRASES.reduce((all, [ofTerm, ofYear]) => all.split(ofTerm).join(ofYear), text);
}
