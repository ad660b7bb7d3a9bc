/**
 * Regional export of 2021: «логин школы», «регион» (it holds the municipality), «балл за 1» … «балл за N».
 * Tasks are numbered through, so their labels come from the paper.
 */
import { headerText } from '../cells';
import { TaskColumn, findHeader } from '../headers';
import { ProtocolLayout } from '../layout';

export const protocol2021: ProtocolLayout = {
  kind: 'protocol',
  confirmed: true,
  recognise(head) {
    const header = findHeader(
      head,
      { school: /^логин/, code: /^код обучающегося$/, variant: /^вариант$/, total: /^всего баллов$/ },
      { municipality: /^(регион|муниципалитет)$/, class: /^класс$/, journalMark: /^отметка за предыдущ/ },
    );
    if (header === null) return null;
    const tasks: TaskColumn[] = [];
    head[header.row].forEach((cell, column) => {
      if (/^балл за \d+$/.test(headerText(cell))) tasks.push({ column, label: null, max: null, level: null });
    });
    return { headerRow: header.row, columns: header.columns, tasks, schoolName: -1, schoolInFileName: false };
  },
};
