/** Russian names of what was changed in the sample on purpose. */
import type { InjectedKind } from './injections';

export const INJECTED_KINDS: Readonly<Record<InjectedKind, string>> = {
  'raised-to-cut': 'баллы подняты до ближайшей границы отметки',
  'hard-tasks': 'трудные задания выполнены почти у всех',
  'similar-works': 'похожие работы внутри класса',
  'journal-by-work': 'отметки в журнале проставлены по работе',
};

/** Values of «Параметры» by office setting. */
export const SAMPLE_OFFICE = {
  organisation: 'Управление образования администрации Светлореченского муниципального округа',
  place: 'г. Светлореченск',
  methodService: 'Методический кабинет управления образования',
} as const;
