/** Participants of the two years that are compared, as they are shown. */
import { BESIDE } from '../../messages/beside';
import { total } from '../indicators/tally';
import { shownCount } from '../report/shown';
import type { TwoYears } from './two-years';

/** «54 → 61», with «‹5» for one to four; '' when no two years follow one another. */
export function participantsText({ years, signs }: TwoYears): string {
  if (signs === null) return '';
  const shown = (year: number): string => {
    const works = years.find((one) => one.year === year)?.works ?? [];
    return String(shownCount(total(works.map(({ n }) => n))));
  };
  return BESIDE.fromTo(shown(signs.from), shown(signs.to));
}
