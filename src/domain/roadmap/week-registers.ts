/** Lines of «Мероприятия и решения» and «Дефициты» that have a day and are still open. */
import { cellDate, cellText, isBlank } from '../intake/cells';
import type { TableRow } from '../tables/schema';
import { CHOICES } from '../../messages/choices';
import { withoutNames } from './nameless';
import type { DatedLine } from './week';

interface Row {
  readonly cells: TableRow;
}

/** A decision is open until «Исполнено» says yes. */
export function openDecisions(rows: readonly Row[]): DatedLine[] {
  return rows.flatMap(({ cells }) => {
    const day = cellDate(cells.deadline);
    const text = cellText(cells.decision);
    const isDone = cellText(cells.done).toLowerCase() === CHOICES.yes[0];
    if (day === null || text === '' || isDone) return [];
    return [{ day, what: withoutNames(cellText(cells.topic)), text: withoutNames(text) }];
  });
}

/** A deficit is open until it has been measured again. */
export function openDeficits(rows: readonly Row[]): DatedLine[] {
  return rows.flatMap(({ cells }) => {
    const day = cellDate(cells.deadline);
    const isMeasured = !isBlank(cells.again) || !isBlank(cells.againDate);
    if (day === null || isMeasured) return [];
    const what = [cellText(cells.work), cellText(cells.school)].filter(Boolean).join(' · ');
    return [{ day, what, text: withoutNames(cellText(cells.skill)) }];
  });
}
