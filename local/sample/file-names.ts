/** Names of the sample's files as people have them; the work can be read from every name that has no header inside. */
import { Work, subjectName } from '../../src/domain/protocol/work';

const DATIVE: Readonly<Record<string, string>> = { РУ: 'русскому языку', МА: 'математике' };

const PROTOCOLS = 'Протоколы';
const REPORTS = 'Отчёты ФИС ОКО';

/** Name with folder, by `/`. */
export const fileNames = {
  csv: ({ kind, year, subject, grade }: Work): string =>
    `${PROTOCOLS}/${kind} ${year} ${subject} ${grade}.csv`,
  form: ({ kind, year, subject, grade }: Work): string =>
    `${PROTOCOLS}/Проведение работы по ${DATIVE[subject]}, ${grade} класс. ${kind} ${year}.xlsx`,
  marks: (work: Work): string => `${reportFolder(work)}/Ф3_Статистика по отметкам.xlsx`,
  journal: (work: Work): string => `${reportFolder(work)}/Сравнение отметок с отметками по журналу.xlsx`,
  officialList: 'Список ОО.xlsx',
} as const;

function reportFolder({ year, subject, grade }: Work): string {
  return `${REPORTS}/${year} ${subjectName(subject)} ${grade} класс`;
}
