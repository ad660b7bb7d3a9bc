/**
 * «Достижение планируемых результатов»: a row per skill, a column per group of participants, percents of the maximum.
 * Numbers of participants stand under the group names: in the header cell or in the row below it.
 */
import { Row, cellCount, cellNumber, cellText, columnName, isBlank } from '../cells';
import { findHeader } from '../headers';
import { Report, TableLayout } from '../layout';
import { GroupNames, percentFactor } from '../groups';
import { Group, SkillRow } from '../records';
import { intakeText } from '../../../messages/intake';

interface GroupColumn {
  readonly column: number;
  readonly group: Group;
}

/** «1 263 уч.», «1263 участника» at the end of a cell. */
const PARTICIPANTS = /(\d[\d\s]*)уч[а-я]*\.?$/i;

export const plannedResults: TableLayout = {
  kind: 'table',
  confirmed: false,
  recognise(head) {
    const header = findHeader(head, { number: /^№/, skill: /умени|планируем/, max: /^макс/ });
    if (header === null) return null;
    const { number, skill, max } = header.columns;
    const titles = head[header.row];
    return {
      headerRow: header.row,
      read(rows, report) {
        const counts = rows.length > 0 && isBlank(rows[0][skill]) ? rows[0] : [];
        const body = rows.slice(counts.length > 0 ? 1 : 0);
        const firstRow = header.row + 2 + (rows.length - body.length);
        const names = new GroupNames();
        const groups = groupColumns(titles, counts, [number, skill, max], header.row + 1, names, report);
        const factor = percentFactor(
          body.flatMap((row) => groups.map(({ column }) => cellNumber(row[column]))),
        );
        const skills: SkillRow[] = [];
        body.forEach((row, index) => {
          if (isBlank(row[skill])) return;
          const percents = groups.map(({ column }) => cellNumber(row[column]));
          const bad = percents.findIndex((value) => value !== null && !(value >= 0 && value * factor <= 100));
          if (bad >= 0) {
            return report(firstRow + index, columnName(groups[bad].column), intakeText.numberUnreadable);
          }
          skills.push({
            number: cellText(row[number]),
            skill: cellText(row[skill]),
            max: cellCount(row[max]),
            percent: groups.map(({ group }, i) => ({
              group,
              percent: percents[i] === null ? null : percents[i] * factor,
            })),
          });
        });
        return { body: { kind: 'skills', rows: skills }, maxScore: null, schoolNames: names.schoolNames };
      },
    };
  },
};

function groupColumns(
  titles: Row,
  counts: Row,
  others: readonly number[],
  headerRow: number,
  names: GroupNames,
  report: Report,
): GroupColumn[] {
  const found: GroupColumn[] = [];
  titles.forEach((cell, column) => {
    if (others.includes(column) || isBlank(cell)) return;
    const text = cellText(cell);
    const name = names.read(text.replace(PARTICIPANTS, ''));
    if (name === null) return report(headerRow, columnName(column), intakeText.groupUnknown);
    const below = cellText(counts[column]);
    const n = cellCount(below === '' ? PARTICIPANTS.exec(text)?.[1] : below.replace(PARTICIPANTS, '$1'));
    if (n === null) return report(headerRow, columnName(column), intakeText.participantsUnreadable);
    found.push({ column, group: { ...name, schools: null, n } });
  });
  return found;
}
