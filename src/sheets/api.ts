/** What the command line calls, and the dialogs will: plain JSON texts in, plain JSON texts out. */
import { AnswersPayload, answersData, planAnswers, runAnswers } from './answers';
import { ControlSampleOptions, markControlSample, planControlSample } from './control-sample';
import { DocumentsAsked, makeFiles } from './documents';
import { timeBudget, underLock } from './lock';
import type { UploadPayload } from '../domain/intake/payload';
import { knownPapers, loadUpload } from './load';
import { planNextYear, runNextYear } from './next-year';
import { ReportOptions, planReport, reportJson, runReport } from './report';
import type { DrawRecord } from '../domain/recheck/draw-units';
import { recordDraws, saveRechecks } from './recheck';
import { RoadmapPayload, planRoadmap, runRoadmap } from './roadmap-import';
import { jsonOfPlan } from './roadmap-json';
import { planSchoolPlan, runSchoolPlan } from './school-plan';
import { checkSetup } from './setup';
import type { SchoolYear } from '../domain/roadmap/school-year';
import type { RecheckTally } from '../domain/recheck/tally';
import { Workbook } from './workbook';

function spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** Makes or mends the workbook; returns the sentences about what was done. */
export function setupJson(): string {
  return JSON.stringify(underLock(() => checkSetup(spreadsheet())));
}

export function papersJson(): string {
  return JSON.stringify(knownPapers(Workbook.open(spreadsheet())));
}

export function loadJson(payload: string): string {
  const upload = JSON.parse(payload) as UploadPayload;
  return JSON.stringify(Workbook.write(spreadsheet(), (workbook) => loadUpload(workbook, upload)));
}

export function drawsJson(payload: string): string {
  const draws = JSON.parse(payload) as readonly DrawRecord[];
  return JSON.stringify(Workbook.write(spreadsheet(), (workbook) => recordDraws(workbook, draws)));
}

export function rechecksJson(payload: string): string {
  const tallies = JSON.parse(payload) as readonly RecheckTally[];
  return JSON.stringify(Workbook.write(spreadsheet(), (workbook) => saveRechecks(workbook, tallies)));
}

export function planControlSampleJson(options: string): string {
  const chosen = JSON.parse(options) as ControlSampleOptions;
  return JSON.stringify(planControlSample(Workbook.open(spreadsheet()), chosen));
}

export function markControlSampleJson(hash: string, options: string): string {
  const chosen = JSON.parse(options) as ControlSampleOptions;
  return JSON.stringify(
    Workbook.write(spreadsheet(), (workbook) => markControlSample(workbook, hash, chosen)),
  );
}

export function planJson(options: string): string {
  return JSON.stringify(planReport(Workbook.open(spreadsheet()), JSON.parse(options) as ReportOptions));
}

export function runJson(hash: string, options: string): string {
  const isTimeUp = timeBudget();
  const chosen = JSON.parse(options) as ReportOptions;
  return JSON.stringify(
    Workbook.write(spreadsheet(), (workbook) => runReport(workbook, hash, chosen, isTimeUp, () => undefined)),
  );
}

export function resultsJson(options: string): string {
  return JSON.stringify(reportJson(Workbook.open(spreadsheet()), JSON.parse(options) as ReportOptions));
}

export function planRoadmapJson(payload: string): string {
  const plan = JSON.parse(payload) as RoadmapPayload;
  return JSON.stringify(planRoadmap(Workbook.open(spreadsheet()), plan));
}

export function runRoadmapJson(hash: string, payload: string): string {
  const plan = JSON.parse(payload) as RoadmapPayload;
  return JSON.stringify(Workbook.write(spreadsheet(), (workbook) => runRoadmap(workbook, hash, plan)));
}

export function planNextYearJson(year: string): string {
  return JSON.stringify(planNextYear(Workbook.open(spreadsheet()), JSON.parse(year) as SchoolYear));
}

export function runNextYearJson(hash: string, year: string): string {
  const to = JSON.parse(year) as SchoolYear;
  return JSON.stringify(Workbook.write(spreadsheet(), (workbook) => runNextYear(workbook, hash, to)));
}

/** The plan in the form of the contract. */
export function roadmapJson(payload: string): string {
  return JSON.stringify(jsonOfPlan(Workbook.open(spreadsheet()), JSON.parse(payload) as RoadmapPayload));
}

/** What the files of these schools hold; null: of all schools. */
export function answersDataJson(codes: string): string {
  const chosen = JSON.parse(codes) as readonly string[] | null;
  return JSON.stringify(answersData(Workbook.open(spreadsheet()), chosen));
}

export function planAnswersJson(payload: string): string {
  return JSON.stringify(planAnswers(Workbook.open(spreadsheet()), JSON.parse(payload) as AnswersPayload));
}

export function runAnswersJson(hash: string, payload: string): string {
  const files = JSON.parse(payload) as AnswersPayload;
  return JSON.stringify(Workbook.write(spreadsheet(), (workbook) => runAnswers(workbook, hash, files)));
}

export function planSchoolPlanJson(codes: string): string {
  return JSON.stringify(planSchoolPlan(Workbook.open(spreadsheet()), JSON.parse(codes) as readonly string[]));
}

export function runSchoolPlanJson(hash: string, codes: string): string {
  const isTimeUp = timeBudget();
  const chosen = JSON.parse(codes) as readonly string[];
  return JSON.stringify(
    Workbook.write(spreadsheet(), (workbook) =>
      runSchoolPlan(workbook, hash, chosen, isTimeUp, () => undefined),
    ),
  );
}

/** Documents as values; files are made of them where it is called from. */
export function documentsJson(asked: string): string {
  const isTimeUp = timeBudget();
  return JSON.stringify(
    makeFiles(Workbook.open(spreadsheet()), JSON.parse(asked) as DocumentsAsked, isTimeUp),
  );
}
