/** Words that stand in cells of tables: what may be chosen, levels and sources of result rows. */
import type { GroupLevel } from '../domain/intake/records';

export const CHOICES = {
  yes: ['да', 'нет'],
  schoolKind: [
    'СОШ',
    'ООШ',
    'НОШ',
    'лицей',
    'гимназия',
    'школа-интернат',
    'вечерняя школа',
    'кадетская школа',
    'коррекционная школа',
    'частная школа',
  ],
  place: ['город', 'посёлок', 'село'],
  lowResults: ['да', 'нет', 'зона риска'],
  procedureKind: ['ВПР', 'ОГЭ', 'ГВЭ', 'ЕГЭ', 'ДКР', 'МР', 'НИКО', 'РДР'],
  subject: ['РУ', 'МА', 'ОМ', 'БИ', 'ГГ', 'ИС', 'ОБ', 'ФИ', 'ХИ', 'АЯ', 'НЯ', 'ФЯ', 'ЛЧ', 'ЛИ', 'ИНФ'],
  procedureLevel: ['школьный', 'муниципальный', 'региональный', 'федеральный'],
  form: ['бумажная', 'компьютерная'],
  status: [
    'Запланировано',
    'Выполняется',
    'Выполнено',
    'Исполнено частично',
    'Перенесено',
    'Просрочено',
    'Выполняется постоянно',
    'Снято с контроля',
    'Нет данных',
  ],
  video: ['онлайн', 'офлайн', 'нет'],
  commission: ['школьная', 'муниципальная', 'перекрёстная', 'региональная'],
} as const;

export const SOURCE = { protocol: 'протокол', summary: 'сводный отчёт', typed: 'вручную' } as const;

export const LEVEL_WORDS: Readonly<Record<GroupLevel, string>> = {
  all: 'Вся выборка',
  region: 'Регион',
  municipality: 'Муниципалитет',
  school: 'ОО',
};
/** Level of the row that sums everything loaded. */
export const LOADED_LEVEL = 'Загружено';
/** Levels of the two rows of «Задания» that name a work's tasks. */
export const TASK_LABELS_LEVEL = 'Задания';
export const TASK_MAXIMA_LEVEL = 'Макс. балл';

/** Shown instead of a figure that describes one to four pupils. */
export const FEW = '‹5';
/** Shown instead of a smaller probability. */
export const LEAST_PROBABILITY_TEXT = '‹0,0001';
