/**
 * «Сравнение отметок с отметками по журналу», older long form: a section row per group, then rows «Понизили…»,
 * «Подтвердили…», «Повысили…», «Всего» with a count and a percent.
 */
import { Row, headerText } from '../cells';
import { findHeader } from '../headers';
import { Report, TableLayout } from '../layout';
import {
  GROUP_HEADER,
  GroupNames,
  GroupNumbers,
  PARTICIPANTS_HEADER,
  asPercents,
  checkSum,
  readGroupRows,
} from '../groups';

const STEMS = [/^понизил/, /^подтвердил/, /^повысил/];
const TOTAL = /^всего/;
const PERCENT_PLACES = [0, 1, 2];

interface LongColumns {
  readonly group: number;
  readonly participants: number;
  readonly percent: number;
}

export const journalLong: TableLayout = {
  kind: 'table',
  confirmed: false,
  recognise(head) {
    const header = findHeader(head, {
      group: GROUP_HEADER,
      participants: PARTICIPANTS_HEADER,
      percent: /^%$/,
    });
    if (header === null) return null;
    const columns = header.columns;
    const below = head.slice(header.row + 1).map((row) => headerText(row[columns.group]));
    if (!STEMS.every((stem) => below.some((text) => stem.test(text)))) return null;
    return {
      headerRow: header.row,
      read(rows, report) {
        const names = new GroupNames();
        const percents = asPercents(
          readBlocks(rows, header.row + 2, columns, names, report),
          PERCENT_PLACES,
          report,
        );
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

/** One block of four rows as one row of the wide form: three percents, then three counts. */
function readBlocks(
  rows: readonly Row[],
  firstRow: number,
  columns: LongColumns,
  names: GroupNames,
  report: Report,
): GroupNumbers[] {
  const wide: Row[] = [];
  const rowNumbers: number[] = [];
  let block: unknown[] = [];
  rows.forEach((row, index) => {
    const text = headerText(row[columns.group]);
    const place = STEMS.findIndex((stem) => stem.test(text));
    if (place >= 0) {
      block[2 + place] = row[columns.percent];
      block[5 + place] = row[columns.participants];
    } else if (TOTAL.test(text)) {
      block[1] = row[columns.participants];
    } else if (text !== '') {
      block = [row[columns.group], row[columns.participants]];
      wide.push(block);
      rowNumbers.push(firstRow + index);
    }
  });
  const reportRow: Report = (row, _column, message) => report(row, null, message);
  const wideColumns = { group: 0, schools: -1, participants: 1 };
  return wide.flatMap((cells, i) =>
    readGroupRows([cells], rowNumbers[i], wideColumns, [2, 3, 4, 5, 6, 7], names, reportRow),
  );
}
