/**
 * Fills the roadmap and the registers of a workbook that holds the sample's results: the template goes in as from the
 * menu, everything else is typed into cells. Nothing is saved here.
 */
import { cellDate, cellText } from '../../src/domain/intake/cells';
import { templateDocument } from '../../src/domain/roadmap/templates';
import { schoolYearText } from '../../src/domain/roadmap/school-year';
import { REGISTER_IDS } from '../../src/domain/tables/registers';
import { TARGET_SOURCE } from '../../src/messages/choices';
import { TARGET_TEXT } from '../../src/messages/targets';
import type { Addon } from '../addon';
import type { LinkedRow } from './roadmap-events';
import { answerRows, registerRows } from './roadmap-registers';
import {
  LINE_NOTES,
  PROCEDURE_DAYS,
  SAMPLE_SCHOOL_YEAR,
  SAMPLE_TEMPLATE,
  TARGET_NOTES,
  TIME_NOTES,
} from './roadmap-plan';
import { SampleRow, TypedTable } from './type-rows';

/** What was typed. */
export interface FilledRoadmap {
  readonly actions: number;
  /** Rows in all registers and in «Ответы школ». */
  readonly rows: number;
}

/** The workbook must have the sample's procedures and an empty «Дорожная карта». */
export function fillRoadmap({ host, functions }: Addon): FilledRoadmap {
  const spreadsheet = host.globals.SpreadsheetApp.getActiveSpreadsheet();
  const procedures = new TypedTable(spreadsheet, 'procedures');
  for (const { id, ...days } of PROCEDURE_DAYS) {
    procedures.typeInto(
      procedures.rowWhere((cell) => cell('id') === id, id),
      days,
    );
  }

  const document = templateDocument(SAMPLE_TEMPLATE);
  const payload = JSON.stringify({ document, schoolYear: SAMPLE_SCHOOL_YEAR });
  const { hash } = JSON.parse(String(functions.apiPlanRoadmap!(payload))) as { hash: string };
  functions.apiRunRoadmap!(hash, payload);

  const roadmap = new TypedTable(spreadsheet, 'roadmap');
  const lineOf = (number: string): number =>
    roadmap.rowWhere((cell) => cellText(cell('number')) === number, number);
  for (const { number, ...cells } of LINE_NOTES) roadmap.typeInto(lineOf(number), cells);

  const times = new TypedTable(spreadsheet, 'occurrences');
  for (const { number, time, ...cells } of TIME_NOTES) {
    const row = times.rowWhere(
      (cell) =>
        cellText(cell('number')) === number && (cell('anchor') === time || cellDate(cell('start')) === time),
      `${number} ${time}`,
    );
    times.typeInto(row, cells);
  }

  const codeOf = (number: string): string => cellText(roadmap.cell(lineOf(number), 'id'));
  const withCodes = (rows: readonly LinkedRow[]): SampleRow[] =>
    rows.map((row) => (row.action === undefined ? row : { ...row, action: codeOf(row.action) }));
  const answers = answerRows();
  const registers = registerRows();
  new TypedTable(spreadsheet, 'answers').append(withCodes(answers));
  for (const id of REGISTER_IDS) new TypedTable(spreadsheet, id).append(withCodes(registers[id]));
  const rows = REGISTER_IDS.reduce((all, id) => all + registers[id].length, answers.length);
  return { actions: document.actions.length, rows };
}

/** Plans of the year beside the rows that the first report has made in «Показатели», and below them last year. */
export function typeTargets({ host }: Addon): void {
  const targets = new TypedTable(host.globals.SpreadsheetApp.getActiveSpreadsheet(), 'targets');
  for (const { id, plan } of TARGET_NOTES) {
    const { indicator } = TARGET_TEXT[id];
    targets.typeInto(
      targets.rowWhere((cell) => cell('indicator') === indicator, id),
      { plan },
    );
  }
  const year = schoolYearText(SAMPLE_SCHOOL_YEAR - 1);
  targets.append(
    TARGET_NOTES.filter(({ lastFact }) => lastFact !== undefined).map(({ id, lastPlan, lastFact }) => ({
      indicator: TARGET_TEXT[id].indicator,
      year,
      unit: '%',
      plan: lastPlan,
      fact: lastFact,
      source: TARGET_SOURCE.typed,
    })),
  );
}
