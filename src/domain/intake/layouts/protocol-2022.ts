/**
 * Regional export of 2022, sheet «Протокол»: «Пользователь» (login), «Школа» (login | name), tasks as «10К1 (1б)».
 */
import { findHeader, tasksWithMaxima } from '../headers';
import { ProtocolLayout } from '../layout';

export const protocol2022: ProtocolLayout = {
  kind: 'protocol',
  confirmed: false,
  recognise(head) {
    const header = findHeader(
      head,
      { school: /^пользователь/, code: /^код$/, variant: /^вариант$/, total: /^итого баллов$/ },
      {
        municipality: /^муниципалитет/,
        class: /^наименование класса$/,
        journalMark: /^отметка за предыдущ/,
        name: /^школа/,
      },
    );
    if (header === null) return null;
    const { name, ...columns } = header.columns;
    return {
      headerRow: header.row,
      columns,
      tasks: tasksWithMaxima(head[header.row], undefined),
      schoolName: name,
      schoolInFileName: false,
    };
  },
};
