/**
 * The side panel «Школа»: which school is meant by what the person has selected, and everything about it from inputs
 * read once and one evaluation. Writes nothing; the number of reads does not depend on schools or rows.
 */
import { evidenceSource } from '../domain/report/evidence';
import { SchoolPanel, schoolPanel } from '../domain/school-panel/school-panel';
import { schoolTabKey } from '../domain/report/report';
import { DomainError } from '../domain/errors';
import { parseSchoolCode } from '../domain/protocol/school';
import type { MarksRow, SkillRow } from '../domain/intake/records';
import { evaluate, panelInput } from '../domain/verdict/evaluate';
import { SCHOOL_DIALOG } from '../messages/dialog-school';
import { Inputs, readInputs } from './inputs';
import { evaluationInput, partsOf } from './report-parts';
import { findTabs } from './tabs';
import type { Workbook } from './workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface SchoolPanelAnswer {
  /** By code: nothing else orders them. */
  readonly schools: readonly { readonly code: string; readonly name: string }[];
  /** null when no school was asked for and none is selected. */
  readonly school: SchoolPanel | null;
  readonly hasTab: boolean;
}

/** `code` blank: the school of the tab or the row that is selected. @throws DomainError for a code that nobody knows. */
export function readSchoolPanel(workbook: Workbook, code: string): SchoolPanelAnswer {
  const inputs = readInputs(workbook);
  const known = knownSchools(inputs);
  const chosen = code === '' ? selectedCode(workbook, new Set(known.keys())) : parseSchoolCode(code);
  const schools = [...known].map(([one, name]) => ({ code: one, name }));
  if (code !== '' && (chosen === null || !known.has(chosen)))
    throw new DomainError(SCHOOL_DIALOG.unknown(code));
  if (chosen === null) return { schools, school: null, hasTab: false };
  return {
    schools,
    school: schoolOf(workbook, inputs, chosen),
    hasTab: workbook.sheets.has(schoolTabKey(chosen)),
  };
}

/** Shows the school's tab. @throws DomainError when there is none, or when it is hidden. */
export function showSchool(spreadsheet: Spreadsheet, code: string): void {
  const sheet = findTabs(spreadsheet).byKey.get(schoolTabKey(code));
  if (sheet === undefined) throw new DomainError(SCHOOL_DIALOG.noTab(code));
  if (sheet.isSheetHidden()) throw new DomainError(SCHOOL_DIALOG.hiddenTab(sheet.getName()));
  spreadsheet.setActiveSheet(sheet);
}

function schoolOf(workbook: Workbook, inputs: Inputs, code: string): SchoolPanel {
  const input = evaluationInput(inputs);
  const evaluation = evaluate(input);
  const { roadmap, outcomes, schoolPlans } = partsOf(workbook, inputs, evaluation);
  return schoolPanel(code, {
    evaluation,
    schools: inputs.schools,
    procedures: inputs.procedures,
    rechecks: [...inputs.rechecks.values()],
    outcomes,
    evidence: evaluation.ruleSet.usesPanel ? evidenceSource(panelInput(input)) : null,
    roadmap: roadmap.view,
    plan: schoolPlans!,
    answers: inputs.table('answers').rows,
  });
}

/** Names by code: of «Школы», and of results whose school is not listed there. */
function knownSchools({ schools, counts, imported, typed }: Inputs): ReadonlyMap<string, string> {
  const ofTables = [...imported, ...typed].flatMap(({ rows }) =>
    (rows as readonly (MarksRow | SkillRow)[]).flatMap((row) => ('school' in row ? (row.school ?? []) : [])),
  );
  const codes = [...schools.keys(), ...counts.map(({ school }) => school), ...ofTables];
  return new Map([...new Set(codes)].sort().map((code) => [code, schools.get(code)?.name ?? ''] as const));
}

/** Tabs of one school, its plan's too. */
const SCHOOL_TAB = /^(?:school|plan):(\d{6})$/;

/** Of the active tab, else of the selected cell, else of the first code in its row; null where none is known. */
function selectedCode({ spreadsheet, sheets }: Workbook, known: ReadonlySet<string>): string | null {
  const sheet = spreadsheet.getActiveSheet();
  const id = sheet.getSheetId();
  const key = [...sheets].find(([, one]) => one.getSheetId() === id)?.[0] ?? '';
  const ofTab = SCHOOL_TAB.exec(key)?.[1] ?? null;
  if (ofTab !== null) return known.has(ofTab) ? ofTab : null;
  const cell = spreadsheet.getCurrentCell();
  if (cell === null) return null;
  const width = Math.max(sheet.getLastColumn(), 1);
  const [row] = sheet.getRange(cell.getRow(), 1, 1, width).getValues();
  const codes = [row![cell.getColumn() - 1], ...row!].map(parseSchoolCode);
  return codes.find((code) => code !== null && known.has(code)) ?? null;
}
