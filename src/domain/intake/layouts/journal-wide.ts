/**
 * «Сравнение отметок с отметками по журналу», wide form: percent and count of lowered, confirmed and raised marks
 * (понизили / подтвердили / повысили) side by side. Counts leave out participants without a journal mark.
 */
import { findHeader } from '../headers';
import { TableLayout } from '../layout';
import {
  GROUP_HEADER,
  GroupNames,
  PARTICIPANTS_HEADER,
  asPercents,
  checkSum,
  readGroupRows,
} from '../groups';

const PERCENT_PLACES = [0, 1, 2];

export const journalWide: TableLayout = {
  kind: 'table',
  confirmed: true,
  recognise(head) {
    const header = findHeader(
      head,
      {
        group: GROUP_HEADER,
        participants: PARTICIPANTS_HEADER,
        lowered: /понизил.*%/,
        confirmed: /подтвердил.*%/,
        raised: /повысил.*%/,
      },
      { loweredCount: /понизил.*кол/, confirmedCount: /подтвердил.*кол/, raisedCount: /повысил.*кол/ },
    );
    if (header === null) return null;
    const at = header.columns;
    return {
      headerRow: header.row,
      read(rows, report) {
        const names = new GroupNames();
        const columns = [
          at.lowered,
          at.confirmed,
          at.raised,
          at.loweredCount,
          at.confirmedCount,
          at.raisedCount,
        ];
        const read = readGroupRows(rows, header.row + 2, { ...at, schools: -1 }, columns, names, report);
        const percents = asPercents(read, PERCENT_PLACES, report);
        percents.forEach((row) => checkSum(row, PERCENT_PLACES, report));
        return {
          body: {
            kind: 'journal',
            rows: percents.map(({ group, values: [lowered, confirmed, raised, ...counts] }) => ({
              ...group,
              lowered: { percent: lowered ?? 0, count: counts[0] },
              confirmed: { percent: confirmed ?? 0, count: counts[1] },
              raised: { percent: raised ?? 0, count: counts[2] },
              gap2: null,
            })),
          },
          maxScore: null,
          schoolNames: names.schoolNames,
        };
      },
    };
  },
};
