/**
 * Regional export of 2020: groups; user; id; code; otc (journal mark); klass; var-1; sum; a-1-grade … a-40-grade.
 * `groups` holds a code of the municipality and no name, so no municipality is read.
 */
import { headerText } from '../cells';
import { TaskColumn, findHeader } from '../headers';
import { ProtocolLayout } from '../layout';

export const protocol2020: ProtocolLayout = {
  kind: 'protocol',
  confirmed: true,
  recognise(head) {
    const header = findHeader(
      head,
      { school: /^user$/, code: /^code$/, variant: /^var-1$/, total: /^sum$/ },
      { class: /^klass$/, journalMark: /^otc$/ },
    );
    if (header === null) return null;
    const tasks: TaskColumn[] = [];
    head[header.row].forEach((cell, column) => {
      if (/^a-\d+-grade$/.test(headerText(cell))) tasks.push({ column, label: null, max: null, level: null });
    });
    return {
      headerRow: header.row,
      columns: { ...header.columns, municipality: -1 },
      tasks,
      schoolName: -1,
      schoolInFileName: false,
    };
  },
};
