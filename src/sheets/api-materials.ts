/** What the dialog «Материалы школ» asks beside documents and «Сведения ОО»: schools, kinds, and the tabs of schools. */
import { EVERYDAY_OF_SCHOOL, OUTPUT_IDS, OutputId, outputScope, outputTitle } from '../domain/documents/make';
import { cellDate } from '../domain/intake/cells';
import { parseSchoolCode } from '../domain/protocol/school';
import { readSchools } from '../domain/tables/lists';
import { RESULT_TABLES } from '../domain/tables/results';
import { readStore } from './counts-store';
import { timeBudget } from './lock';
import { SchoolTabsAsked, makeSchoolTabs } from './school-tabs';
import { Workbook } from './workbook';

export interface MaterialSchool {
  readonly code: string;
  /** Blank where «Школы» does not have it. */
  readonly name: string;
  readonly hasResults: boolean;
}

export interface MaterialKind {
  readonly id: OutputId;
  readonly title: string;
  readonly ofMunicipality: boolean;
  readonly ofSchool: boolean;
  /** What a school gets when nothing is chosen. */
  readonly isEveryday: boolean;
}

export interface Materials {
  /** ISO day. */
  readonly today: string;
  /** By code. */
  readonly schools: readonly MaterialSchool[];
  readonly kinds: readonly MaterialKind[];
}

export function materialsJson(): string {
  return JSON.stringify(materials(Workbook.open(SpreadsheetApp.getActiveSpreadsheet())));
}

export function schoolTabsJson(asked: string): string {
  const isTimeUp = timeBudget();
  const workbook = Workbook.open(SpreadsheetApp.getActiveSpreadsheet());
  return JSON.stringify(makeSchoolTabs(workbook, JSON.parse(asked) as SchoolTabsAsked, isTimeUp));
}

/** Nothing is evaluated here: the window opens soon. */
function materials(workbook: Workbook): Materials {
  const names = new Map(
    readSchools(workbook.table('schools').rows).values.map(({ code, name }) => [code, name] as const),
  );
  const withResults = new Set([
    ...readStore(workbook.sheet('counts')).map(({ school }) => school),
    ...RESULT_TABLES.flatMap((id) =>
      workbook.table(id).rows.flatMap(({ cells }) => parseSchoolCode(cells.school) ?? []),
    ),
  ]);
  const codes = [...new Set([...names.keys(), ...withResults])].sort();
  const isAlone = codes.length === 1;
  return {
    today: cellDate(new Date())!,
    schools: codes.map((code) => ({
      code,
      name: names.get(code) ?? '',
      hasResults: withResults.has(code),
    })),
    kinds: OUTPUT_IDS.map((id) => {
      const scope = outputScope(id);
      return {
        id,
        title: outputTitle(id),
        // The only school of a workbook gets its own form of a document instead of the municipality's.
        ofMunicipality: scope.municipality && !(isAlone && scope.school),
        ofSchool: scope.school,
        isEveryday: isAlone || EVERYDAY_OF_SCHOOL.includes(id),
      };
    }),
  };
}
