/** «Распределение первичных баллов»: percent of participants at every primary score from 0 to the maximum. */
import { cellNumber } from '../cells';
import { findHeader } from '../headers';
import { TableLayout } from '../layout';
import {
  GROUP_HEADER,
  GroupNames,
  PARTICIPANTS_HEADER,
  PERCENT_TOLERANCE,
  SCHOOLS_HEADER,
  asPercents,
  checkSum,
  readGroupRows,
} from '../groups';

const LEAST_MAXIMUM = 5;
/** Each figure is rounded to two decimals. */
const ROUNDING = 0.005;

export const scoreDistribution: TableLayout = {
  kind: 'table',
  confirmed: true,
  recognise(head) {
    const header = findHeader(
      head,
      { group: GROUP_HEADER, participants: PARTICIPANTS_HEADER, zero: /^0$/, one: /^1$/ },
      { schools: SCHOOLS_HEADER },
    );
    if (header === null) return null;
    const numbers = head[header.row].map(cellNumber);
    const columns: number[] = [];
    for (let column = numbers.indexOf(0); column >= 0; column = numbers.indexOf(columns.length))
      columns.push(column);
    if (columns.length <= LEAST_MAXIMUM) return null;
    const places = columns.map((_, place) => place);
    return {
      headerRow: header.row,
      read(rows, report) {
        const names = new GroupNames();
        const read = readGroupRows(rows, header.row + 2, header.columns, columns, names, report);
        const percents = asPercents(read, places, report);
        const tolerance = Math.max(PERCENT_TOLERANCE, ROUNDING * columns.length);
        percents.forEach((row) => checkSum(row, places, report, tolerance));
        return {
          body: {
            kind: 'scores',
            rows: percents.map(({ group, values }) => ({
              ...group,
              percent: values.map((value) => value ?? 0),
            })),
          },
          maxScore: columns.length - 1,
          schoolNames: names.schoolNames,
        };
      },
    };
  },
};
