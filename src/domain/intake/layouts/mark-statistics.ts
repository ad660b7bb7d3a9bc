/** Ф3 «Статистика по отметкам»: percent of the marks 2, 3, 4, 5 by group of participants. */
import { cellNumber } from '../cells';
import { findHeader } from '../headers';
import { TableLayout } from '../layout';
import {
  GROUP_HEADER,
  GroupNames,
  PARTICIPANTS_HEADER,
  SCHOOLS_HEADER,
  asPercents,
  checkSum,
  readGroupRows,
} from '../groups';

const PLACES = [0, 1, 2, 3];

export const markStatistics: TableLayout = {
  kind: 'table',
  confirmed: true,
  recognise(head) {
    const header = findHeader(
      head,
      {
        group: GROUP_HEADER,
        participants: PARTICIPANTS_HEADER,
        two: /^2$/,
        three: /^3$/,
        four: /^4$/,
        five: /^5$/,
      },
      { schools: SCHOOLS_HEADER },
    );
    if (header === null) return null;
    const numbered = head[header.row].filter((cell) => Number.isInteger(cellNumber(cell) ?? NaN));
    if (numbered.length !== 4) return null;
    const { two, three, four, five, ...columns } = header.columns;
    return {
      headerRow: header.row,
      read(rows, report) {
        const names = new GroupNames();
        const read = readGroupRows(rows, header.row + 2, columns, [two, three, four, five], names, report);
        const percents = asPercents(read, PLACES, report);
        percents.forEach((row) => checkSum(row, PLACES, report));
        return {
          body: {
            kind: 'marks',
            rows: percents.map(({ group, values: [v2, v3, v4, v5] }) => ({
              ...group,
              percent: [v2 ?? 0, v3 ?? 0, v4 ?? 0, v5 ?? 0] as const,
            })),
          },
          maxScore: null,
          schoolNames: names.schoolNames,
        };
      },
    };
  },
};
