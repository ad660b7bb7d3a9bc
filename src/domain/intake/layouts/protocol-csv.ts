/**
 * Protocol as plain CSV with English headers: login; mo; class; code; variant; total; journal_mark; t1; t2 …
 * In a paper of two days (variant2) the first part's variant decides who took part.
 */
import { cellText } from '../cells';
import { TaskColumn, findHeader, taskLabel } from '../headers';
import { ProtocolLayout } from '../layout';

export const protocolCsv: ProtocolLayout = {
  kind: 'protocol',
  confirmed: true,
  recognise(head) {
    const header = findHeader(
      head,
      { school: /^login$/, code: /^code$/, variant: /^variant$/, total: /^total$/ },
      { municipality: /^mo$/, class: /^class$/, journalMark: /^journal_mark$/ },
    );
    if (header === null) return null;
    const tasks: TaskColumn[] = [];
    head[header.row].forEach((cell, column) => {
      const match = /^t(\d.*)$/i.exec(cellText(cell));
      const label = match === null ? null : taskLabel(match[1]);
      if (label !== null) tasks.push({ column, label, max: null, level: null });
    });
    return { headerRow: header.row, columns: header.columns, tasks, schoolName: -1, schoolInFileName: false };
  },
};
