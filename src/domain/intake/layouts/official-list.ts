/**
 * Official list of schools with markers: Год | Логин | Муниципалитет | ОО | markers | Количество маркеров.
 * The markers are whatever columns the file has besides the known ones. A blank and a 0 both mean «not marked».
 */
import { Row, cellCount, cellText, columnName, headerText, isBlankRow } from '../cells';
import { findHeader } from '../headers';
import { OfficialLayout, OfficialRow, Report } from '../layout';
import { normaliseMunicipality, parseSchoolCode } from '../../protocol/school';
import { intakeText } from '../../../messages/intake';

const MARKED = /^(1|да|\+)$/;
const NOT_MARKED = /^(|0|нет|-|–)$/;

interface ListColumns {
  readonly year: number;
  readonly login: number;
  readonly count: number;
  readonly municipality: number;
  readonly name: number;
  readonly markers: readonly number[];
}

export const officialList: OfficialLayout = {
  kind: 'official',
  confirmed: false,
  recognise(head) {
    const header = findHeader(
      head,
      { year: /^год$/, login: /^логин/, count: /^кол(ичест|-)во маркеров$/ },
      { municipality: /^муниципалитет/, name: /^(оо|школа|наименование|название)/ },
    );
    if (header === null) return null;
    const titles = head[header.row];
    const known = Object.values(header.columns);
    const markers = titles
      .map((_, column) => column)
      .filter((i) => !known.includes(i) && cellText(titles[i]) !== '');
    const columns: ListColumns = { ...header.columns, markers };
    return {
      headerRow: header.row,
      read(rows, report) {
        const found: OfficialRow[] = [];
        rows.forEach((row, index) => {
          if (isBlankRow(row)) return;
          const entry = readRow(row, header.row + 2 + index, titles, columns, report);
          if (entry !== null) found.push(entry);
        });
        return found;
      },
    };
  },
};

function readRow(
  row: Row,
  number: number,
  titles: Row,
  columns: ListColumns,
  report: Report,
): OfficialRow | null {
  const year = cellCount(row[columns.year]);
  const school = parseSchoolCode(row[columns.login]);
  if (year === null || year < 2000 || year > 2100) {
    report(number, columnName(columns.year), intakeText.yearUnreadable);
    return null;
  }
  if (school === null) {
    report(number, columnName(columns.login), intakeText.loginMissing);
    return null;
  }
  const markers: Record<string, boolean> = {};
  for (const column of columns.markers) {
    const text = headerText(row[column]);
    if (!MARKED.test(text) && !NOT_MARKED.test(text)) {
      report(number, columnName(column), intakeText.markerUnreadable);
      return null;
    }
    markers[cellText(titles[column])] = MARKED.test(text);
  }
  const marked = Object.values(markers).filter((value) => value).length;
  const printed = cellCount(row[columns.count]);
  if (printed !== null && printed !== marked) {
    report(number, columnName(columns.count), intakeText.markerCountDiffers(printed, marked));
  }
  return {
    year,
    school,
    municipality: columns.municipality < 0 ? '' : normaliseMunicipality(row[columns.municipality]),
    name: columns.name < 0 ? '' : cellText(row[columns.name]),
    markers,
    row: number,
  };
}
