/**
 * Ф1 «Индивидуальные результаты»: participants of a school with tasks as «5.1 (1б)», levels in the row above.
 * Section rows («… | Кол-во участников: 89») are no pupils: they have neither code nor variant.
 */
import { findHeader, tasksWithMaxima } from '../headers';
import { ProtocolLayout } from '../layout';

export const individualResults: ProtocolLayout = {
  kind: 'protocol',
  confirmed: true,
  recognise(head) {
    const header = findHeader(
      head,
      { school: /^оо$/, code: /^код участника$/, total: /^первичный балл$/ },
      {
        municipality: /^муниципалитет$/,
        name: /^название оо$/,
        class: /^класс$/,
        variant: /^вариант$/,
        journalMark: /^отметка по журналу$/,
      },
    );
    if (header === null) return null;
    const { name, ...columns } = header.columns;
    return {
      headerRow: header.row,
      columns,
      tasks: tasksWithMaxima(head[header.row], head[header.row - 1]),
      schoolName: name,
      schoolInFileName: false,
    };
  },
};
