/** «Выполнение заданий»: percent of a task's maximum by group, with the row «Макс. балл» above the groups. */
import { Row, cellCount, cellText, headerText } from '../cells';
import { TaskColumn, findHeader, taskLabel, taskOf } from '../headers';
import { TableLayout } from '../layout';
import {
  GROUP_HEADER,
  GroupNames,
  PARTICIPANTS_HEADER,
  SCHOOLS_HEADER,
  asPercents,
  readGroupRows,
} from '../groups';

const MAXIMUM_ROW = /^макс/;
/** A table by groups of pupils («гр. баллов 2») has the same header and is another table. */
const BY_PUPIL_GROUPS = /группами участников/;

export const taskCompletion: TableLayout = {
  kind: 'table',
  confirmed: true,
  recognise(head) {
    const header = findHeader(
      head,
      { group: GROUP_HEADER, participants: PARTICIPANTS_HEADER },
      { schools: SCHOOLS_HEADER },
    );
    if (header === null) return null;
    if (head.slice(0, header.row).some((row) => row.some((cell) => BY_PUPIL_GROUPS.test(headerText(cell)))))
      return null;
    const labels = taskColumns(head[header.row]);
    // «2 3 4 5» alone are marks, and a 0 among the labels makes them scores.
    if (labels.length < 2 || /^[02]$/.test(labels[0].label ?? '')) return null;
    return {
      headerRow: header.row,
      read(rows, report) {
        const names = new GroupNames();
        const maxima = rows.find((row) => MAXIMUM_ROW.test(headerText(row[header.columns.group])));
        const groups = rows.map((row) => (row === maxima ? [] : row));
        const columns = labels.map(({ column }) => column);
        const read = readGroupRows(groups, header.row + 2, header.columns, columns, names, report);
        const percents = asPercents(
          read,
          columns.map((_, place) => place),
          report,
        );
        const tasks = labels.map((task, i) => taskOf({ ...task, max: cellCount(maxima?.[task.column]) }, i));
        return {
          body: {
            kind: 'tasks',
            tasks,
            rows: percents.map(({ group, values }) => ({ ...group, percent: values })),
          },
          maxScore: null,
          schoolNames: names.schoolNames,
        };
      },
    };
  },
};

function taskColumns(header: Row): TaskColumn[] {
  const columns: TaskColumn[] = [];
  header.forEach((cell, column) => {
    const label = taskLabel(cellText(cell));
    if (label !== null) columns.push({ column, label, max: null, level: null });
  });
  return columns;
}
