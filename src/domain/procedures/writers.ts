/** When a work was written, as a school year, and by which grade: a work may have neither a day nor a session. */
import type { Work } from '../protocol/work';
import { SchoolYear, schoolYearOf } from '../roadmap/school-year';

const AUTUMN = /осен/i;
/** ВПР of this calendar year were all written in autumn. */
const AUTUMN_YEAR = 2020;
/** Stages of the olympiad until December, итоговое сочинение in its first days. */
const AUTUMN_KINDS: readonly string[] = ['ВсОШ', 'ИСИ'];

/**
 * School year and grade of those who wrote a work: by its day, else by its session and kind, else in spring. ВПР of
 * autumn are papers of the grade below, as in 2020 and 2022.
 */
export function writersOf(
  work: Work,
  conducted: string | null,
): { readonly year: SchoolYear; readonly grade: number } {
  const isVpr = work.kind === 'ВПР';
  const isAutumn =
    conducted === null
      ? AUTUMN.test(work.session ?? '') ||
        (isVpr && work.year === AUTUMN_YEAR) ||
        AUTUMN_KINDS.includes(work.kind)
      : schoolYearOf(conducted) === work.year;
  return { year: isAutumn ? work.year : work.year - 1, grade: work.grade + (isAutumn && isVpr ? 1 : 0) };
}
