/** Internal results beside external works: what is compared, and why nothing follows from a difference alone. */
import type { Difference } from '../domain/internal-external/compare';
import { SchoolYear, schoolYearText } from '../domain/roadmap/school-year';
import { decimal, percentagePoints } from './numbers';

const signed = (value: number): string => `${value > 0 ? '+' : ''}${decimal(value, 2)}`;

export const INTERNAL_EXTERNAL = {
  heading: 'Внутренние результаты и внешние работы',
  note: 'Сравниваются разные работы и разные сроки: отметка за период складывается из многих работ, внешняя работа – одна. Состав учеников мог измениться. Это описание, не признак.',
  totalsNote:
    'Только школы, где отметки есть с обеих сторон; количества сложены. Сравниваются разные работы и разные сроки: это описание, не признак.',
  /** «МА 5, 1 четверть 2020/21». */
  title: (subject: string, grade: number, period: string, year: SchoolYear): string =>
    `${subject} ${grade}, ${period === '' ? 'период не указан' : period} ${schoolYearText(year)}`,
  schoolHeadings: [
    'Период',
    'Отметок',
    'Успев., %',
    'Качество, %',
    'Средняя',
    'Внешняя: n',
    'Успев., %',
    'Качество, %',
    'Средняя',
    'Качество, п. п.',
    'Внешняя работа',
    'Разница (внутри минус внешняя)',
  ],
  summaryHeadings: [
    'Внешняя работа',
    'Период',
    'ОО',
    'Отметок',
    'Успев., %',
    'Качество, %',
    'Средняя',
    'Внешняя: n',
    'Успев., %',
    'Качество, %',
    'Средняя',
    'Успев., п. п.',
    'Качество, п. п.',
  ],
  difference: (difference: Difference): string => {
    if (difference === 'not-applicable') return 'не применимо: с одной из сторон нет отметок';
    if (difference === 'too-few') return 'недостаточно данных: меньше 10 отметок';
    const { passRate, quality, meanMark } = difference;
    return (
      `успеваемость ${percentagePoints(passRate)}, качество ${percentagePoints(quality)}, ` +
      `средняя отметка ${signed(meanMark)}`
    );
  },
} as const;
