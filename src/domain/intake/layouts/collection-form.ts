/**
 * «Форма сбора результатов», sheet «Протокол»: what a school uploads. The school is not inside; its login is looked
 * for in the file name. Totals stand prefilled as 0 below the last pupil.
 */
import { headerText } from '../cells';
import { findHeader, tasksWithMaxima } from '../headers';
import { ProtocolLayout } from '../layout';

export const collectionForm: ProtocolLayout = {
  kind: 'protocol',
  confirmed: false,
  recognise(head) {
    const header = findHeader(
      head,
      {
        code: /^код участника$/,
        variant: /^вариант$/,
        total: /^итого баллов$/,
        class: /^порядковый номер класса$/,
      },
      { journalMark: /^отметка за предыдущ/ },
    );
    if (
      header === null ||
      head[header.row].some((cell) => /^(пользователь|оо$|логин)/.test(headerText(cell)))
    ) {
      return null;
    }
    return {
      headerRow: header.row,
      columns: { ...header.columns, school: -1, municipality: -1 },
      tasks: tasksWithMaxima(head[header.row], undefined),
      schoolName: -1,
      schoolInFileName: true,
    };
  },
};
