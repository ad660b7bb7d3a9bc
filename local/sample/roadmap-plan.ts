/**
 * What people of the invented municipality have typed about its roadmap of 2020/21: days of the procedures, and the
 * statuses, days, evidence and comments beside the lines of the template. Plain rows; nothing is computed here.
 */
import { CHOICES } from '../../src/messages/choices';
import type { TargetId } from '../../src/domain/targets/registry';
import type { TemplateId } from '../../src/domain/roadmap/templates';

export type SampleStatus = (typeof CHOICES.status)[number];

export const SAMPLE_TEMPLATE: TemplateId = 'municipal';
/** The school year in which all six works were written. */
export const SAMPLE_SCHOOL_YEAR = 2020;
/** The Wednesday on which the sample is shown: the last results have come, the lines of May end soon. Midday, local time. */
export const SAMPLE_DAY = new Date(2021, 4, 19, 12);

export interface ProcedureDays {
  readonly id: string;
  /** ISO days, as all days of these tables. */
  readonly conducted: string;
  readonly checked: string;
  readonly uploaded: string;
  readonly results: string;
}

export const PROCEDURE_DAYS: readonly ProcedureDays[] = (
  [
    ['ВПР-2020-РУ-4', '2020-09-17', '2020-09-22', '2020-09-24', '2020-10-12'],
    ['ВПР-2020-МА-4', '2020-09-24', '2020-09-29', '2020-10-01', '2020-10-12'],
    ['ВПР-2021-РУ-4', '2021-04-06', '2021-04-09', '2021-04-13', '2021-04-30'],
    ['ВПР-2021-РУ-5', '2021-04-08', '2021-04-12', '2021-04-14', '2021-04-30'],
    ['ВПР-2021-МА-4', '2021-04-13', '2021-04-16', '2021-04-20', '2021-05-11'],
    ['ВПР-2021-МА-5', '2021-04-15', '2021-04-20', '2021-04-22', '2021-05-18'],
  ] as const
).map(([id, conducted, checked, uploaded, results]) => ({ id, conducted, checked, uploaded, results }));

/** Typed beside a line of «Дорожная карта», which its number names. */
export interface LineNote {
  readonly number: string;
  readonly status?: SampleStatus;
  readonly done?: string;
  readonly evidence?: string;
  readonly comment?: string;
}

/** Lines that are not here have nothing typed: their state comes from their days. */
export const LINE_NOTES: readonly LineNote[] = [
  {
    number: '1.1',
    status: 'Выполнено',
    done: '2020-09-14',
    evidence: 'приказ № 01-05/112 от 14.09.2020',
  },
  {
    number: '1.2',
    status: 'Выполнено',
    done: '2020-10-29',
    evidence: 'https://uo.example/ocenka/polozhenie',
  },
  { number: '1.3', comment: '20.01.2021 добавлены встречи с родителями: просьба шести школ' },
  {
    number: '1.4',
    status: 'Выполнено',
    done: '2020-09-25',
    evidence: 'протокол № 2 от 25.09.2020',
  },
  {
    number: '1.5',
    status: 'Выполняется постоянно',
    comment: 'Сведения школ – на вкладке «Контроль процедур»',
  },
  {
    number: '2.1',
    status: 'Исполнено частично',
    done: '2020-11-27',
    comment: 'Перечни тем передала 31 школа из 40',
  },
  { number: '2.2', status: 'Выполняется', comment: 'Проведены две работы из трёх' },
  { number: '2.3', status: 'Исполнено частично', comment: 'Ответили 14 школ из 40' },
  {
    number: '2.5',
    status: 'Перенесено',
    comment: 'На июнь: в мае школы просили время на экзамены',
  },
  { number: '2.7', status: 'Запланировано' },
  { number: '2.9', status: 'Выполняется постоянно' },
  {
    number: '2.11',
    status: 'Исполнено частично',
    comment: 'По русскому языку готово, по математике идёт экспертиза',
  },
  {
    number: '2.12',
    status: 'Выполнено',
    done: '2021-04-22',
    evidence: 'https://uo.example/ocenka/seminary',
  },
  { number: '2.13', status: 'Снято с контроля', comment: 'В этом году программу развития никто не меняет' },
  { number: '2.15', status: 'Выполняется постоянно' },
  {
    number: '2.16',
    status: 'Исполнено частично',
    comment: 'Решения передали 36 школ из 40',
  },
  { number: '2.17', comment: 'Ждём рабочие программы пяти школ' },
];

/** Typed beside a row of «Сроки»: `time` is the procedure, or the first day where none is meant. */
export interface TimeNote {
  readonly number: string;
  readonly time: string;
  readonly status: SampleStatus;
  readonly done?: string;
  readonly evidence?: string;
  readonly comment?: string;
}

export const TIME_NOTES: readonly TimeNote[] = [
  { number: '2.4', time: 'ВПР-2020-РУ-4', status: 'Выполнено', done: '2020-10-20', evidence: 'справка № 3' },
  { number: '2.4', time: 'ВПР-2020-МА-4', status: 'Выполнено', done: '2020-10-21', evidence: 'справка № 4' },
  { number: '2.4', time: 'ВПР-2021-РУ-4', status: 'Выполнено', done: '2021-05-07', evidence: 'справка № 9' },
  { number: '2.4', time: 'ВПР-2021-МА-4', status: 'Выполняется' },
  { number: '2.5', time: '2021-05-01', status: 'Перенесено' },
  { number: '2.6', time: '2020-09-01', status: 'Выполнено', done: '2020-11-06', evidence: 'справка № 5' },
  { number: '2.6', time: '2020-11-01', status: 'Выполнено', done: '2021-01-15', evidence: 'справка № 6' },
  { number: '2.6', time: '2021-01-01', status: 'Исполнено частично', done: '2021-04-02' },
  { number: '2.18', time: 'ВПР-2020-РУ-4', status: 'Выполнено', done: '2020-10-05' },
  { number: '2.18', time: 'ВПР-2020-МА-4', status: 'Выполнено', done: '2020-10-12' },
  {
    number: '2.18',
    time: 'ВПР-2021-РУ-4',
    status: 'Выполнено',
    done: '2021-04-22',
    evidence: 'протокол № 7',
  },
  {
    number: '2.18',
    time: 'ВПР-2021-РУ-5',
    status: 'Выполнено',
    done: '2021-04-23',
    evidence: 'протокол № 7',
  },
  {
    number: '2.18',
    time: 'ВПР-2021-МА-4',
    status: 'Выполнено',
    done: '2021-04-30',
    evidence: 'протокол № 7',
  },
  {
    number: '2.18',
    time: 'ВПР-2021-МА-5',
    status: 'Перенесено',
    comment: 'Эксперты двух школ смогут в конце мая',
  },
];

/** Typed into «Показатели»: what is planned for the year, and last year's plan and fact, which nobody could compute. */
export interface TargetNote {
  readonly id: TargetId;
  readonly plan: number;
  readonly lastPlan?: number;
  readonly lastFact?: number;
}

export const TARGET_NOTES: readonly TargetNote[] = [
  { id: 'observers', plan: 90, lastPlan: 70, lastFact: 64 },
  { id: 'video', plan: 75, lastPlan: 60, lastFact: 58 },
  { id: 'briefing', plan: 100 },
  { id: 'qualitySystem', plan: 60, lastPlan: 40, lastFact: 35 },
  { id: 'internal', plan: 100, lastPlan: 90, lastFact: 85 },
  { id: 'answered', plan: 95 },
  { id: 'roadmapDue', plan: 85, lastPlan: 80, lastFact: 71 },
];
