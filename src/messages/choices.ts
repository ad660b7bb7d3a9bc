/** Words that stand in cells of tables: what may be chosen, levels and sources of result rows. */
import type { GroupLevel } from '../domain/intake/records';
import type { MeasureId, ResultKind } from '../domain/procedures/kinds';

/** What a procedure ends with. */
export const RESULT_KIND_WORDS = {
  mark: 'отметка',
  score: 'баллы',
  pass: 'зачёт',
  olympiad: 'олимпиада',
} as const satisfies Record<ResultKind, string>;

/** What is counted against a threshold. */
export const MEASURE_WORDS = {
  pass: 'зачёт',
  threshold: 'порог пройден',
  medal: 'медаль подтверждена',
  stage: 'дипломы школьного этапа на муниципальном',
  participation: 'участие в этапе олимпиады',
} as const satisfies Record<MeasureId, string>;

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
  procedureKind: ['ВПР', 'ОГЭ', 'ГВЭ', 'ЕГЭ', 'ДКР', 'КДР', 'МР', 'НИКО', 'РДР', 'ВсОШ', 'ИС', 'ИСИ'],
  subject: ['РУ', 'МА', 'ОМ', 'БИ', 'ГГ', 'ИС', 'ОБ', 'ФИ', 'ХИ', 'АЯ', 'НЯ', 'ФЯ', 'ЛЧ', 'ЛИ', 'ИНФ'],
  procedureLevel: ['школьный', 'муниципальный', 'региональный', 'федеральный'],
  form: ['бумажная', 'компьютерная'],
  resultKind: Object.values(RESULT_KIND_WORDS),
  measure: Object.values(MEASURE_WORDS),
  taskLevel: ['Б', 'П', 'В'],
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
  eventKind: [
    'совещание',
    'семинар',
    'вебинар',
    'педагогический совет',
    'заседание методического объединения',
    'инструктаж',
    'родительское собрание',
    'классный час',
    'публикация на сайте',
    'горячая линия',
    'консультация',
    'другое',
  ],
  qualityElement: [
    'Положение о ВСОКО',
    'Порядок проведения ВПР',
    'Регулярные независимые процедуры',
    'Прозрачные критерии оценивания',
    'Непрерывное повышение квалификации',
    'Аналитическая работа объединений учителей',
  ],
  present: ['да', 'частично', 'нет'],
  period: [
    '1 четверть',
    '2 четверть',
    '3 четверть',
    '4 четверть',
    '1 триместр',
    '2 триместр',
    '3 триместр',
    '1 полугодие',
    '2 полугодие',
    'год',
  ],
  trainingForm: ['курсы', 'семинар', 'вебинар', 'внутри школы', 'стажировка', 'самообразование'],
  trainingState: ['запланировано', 'заявка подана', 'обучаются', 'завершено', 'перенесено'],
  expertRole: [
    'эксперт по проверке',
    'независимый наблюдатель',
    'организатор в аудитории',
    'технический специалист',
    'муниципальный координатор',
    'координатор в ОО',
  ],
  taskPurpose: [
    'внутренний мониторинг',
    'муниципальная работа',
    'тренировочная работа',
    'промежуточная аттестация',
  ],
  review: ['рекомендовано', 'на доработку', 'отклонено', 'не проводилась'],
} as const;

export const SOURCE = { protocol: 'протокол', summary: 'сводный отчёт', typed: 'вручную' } as const;

/** Whose the figure of an indicator is. */
export const TARGET_SOURCE = { computed: 'вычислено', typed: 'вручную' } as const;

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
