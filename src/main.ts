/**
 * What Google calls: the menu, its items, calls of the command line and of dialogs. With `custom-functions.ts` these
 * exports are the whole public surface; the build makes a top-level function of each.
 */
import * as api from './sheets/api';
import * as loadApi from './sheets/api-load';
import * as materialsApi from './sheets/api-materials';
import * as schoolApi from './sheets/api-school';
import * as settingsApi from './sheets/api-settings';
import * as dialogs from './sheets/dialogs';
import * as documentMenu from './sheets/document-menu';
import * as menu from './sheets/menu';
import * as roadmapMenu from './sheets/roadmap-menu';

/** Adds the menu when the spreadsheet is opened. */
export function onOpen(): void {
  menu.buildMenu();
}

/** Adds the menu right after the add-on is installed. */
export function onInstall(): void {
  menu.buildMenu();
}

/** «Загрузить результаты…» */
export function menuLoad(): void {
  dialogs.openDialog('load');
}

/** «Без окон» → «Результаты со вкладки «Вставка»» */
export function menuLoadPasted(): void {
  menu.loadPastedTable();
}

/** «Проверить данные» */
export function menuCheckData(): void {
  menu.checkData();
}

/** «Рассчитать признаки» */
export function menuSigns(): void {
  menu.signs();
}

/** «Сформировать отчёт» */
export function menuReport(): void {
  menu.fullReport();
}

/** «Дорожная карта» → «Вставить план…» */
export function menuPastePlan(): void {
  dialogs.openDialog('plan');
}

/** «Без окон» → «План со вкладки «Вставка»» */
export function menuLoadPlan(): void {
  roadmapMenu.loadPlan();
}

/** «Дорожная карта» → «Заполнить по образцу…» */
export function menuTemplate(): void {
  roadmapMenu.fillFromTemplate();
}

/** «Дорожная карта» → «Обновить сроки и календарь» */
export function menuRefreshRoadmap(): void {
  roadmapMenu.refresh();
}

/** «Дорожная карта» → «План школы…» */
export function menuSchoolPlan(): void {
  roadmapMenu.schoolPlan();
}

/** «Дорожная карта» → «Перенести на новый год…» */
export function menuNextYear(): void {
  roadmapMenu.nextYear();
}

/** «Школа» */
export function menuSchool(): void {
  dialogs.openSchoolPanel();
}

/** «Материалы школ…» */
export function menuMaterials(): void {
  dialogs.openDialog('materials');
}

/** «Принять сведения ОО…» */
export function menuAnswers(): void {
  dialogs.openDialog('answers');
}

/** «Перепроверка…» */
export function menuRecheck(): void {
  dialogs.openDialog('recheck');
}

/** «Документы…» */
export function menuDocuments(): void {
  documentMenu.documents();
}

/** «Листы школ…» */
export function menuSchoolTabs(): void {
  menu.schoolTabs();
}

/** «Параметры…» */
export function menuSettings(): void {
  dialogs.openDialog('settings');
}

/** «Без окон» → «Вкладка «Параметры»» */
export function menuParameters(): void {
  menu.parameters();
}

/** «Проверить настройку» */
export function menuCheckSetup(): void {
  menu.setup();
}

/** «Справка» */
export function menuHelp(): void {
  menu.help();
}

/** Makes or mends the workbook; returns JSON: sentences about what was done. */
export function apiSetup(): string {
  return api.setupJson();
}

/** Maxima and cut scores of «Процедуры» as JSON. */
export function apiPapers(): string {
  return api.papersJson();
}

/** Takes an upload of counts and tables as JSON; returns JSON: what was written. */
export function apiLoad(payload: string): string {
  return api.loadJson(payload);
}

/** Records works drawn for a re-check, as counts, as JSON; returns JSON: what was written and what was refused. */
export function apiRecheckDraw(payload: string): string {
  return api.drawsJson(payload);
}

/** Takes counts of re-checks as JSON; returns JSON: what was written and what was refused. */
export function apiRecheckSave(payload: string): string {
  return api.rechecksJson(payload);
}

/** Draws a control sample; returns JSON: schools, strata and the hash to mark them with. Writes nothing. */
export function apiPlanControlSample(options: string): string {
  return api.planControlSampleJson(options);
}

/** Marks the drawn schools in blank cells of «Школы»; returns JSON: what was marked. */
export function apiMarkControlSample(hash: string, options: string): string {
  return api.markControlSampleJson(hash, options);
}

/** What a report would change, as JSON. */
export function apiPlanReport(options: string): string {
  return api.planJson(options);
}

/** Writes the report that was planned, as far as the time allows; returns JSON. */
export function apiRunReport(hash: string, options: string): string {
  return api.runJson(hash, options);
}

/** What a plan (дорожная карта) would change in «Дорожная карта», as JSON. Writes nothing. */
export function apiPlanRoadmap(payload: string): string {
  return api.planRoadmapJson(payload);
}

/** Writes the plan that was compared; returns JSON: how many actions are new, changed, gone and unchanged. */
export function apiRunRoadmap(hash: string, payload: string): string {
  return api.runRoadmapJson(hash, payload);
}

/** What moving the roadmap to another school year would do; `year` and the result as JSON. Writes nothing. */
export function apiPlanNextYear(year: string): string {
  return api.planNextYearJson(year);
}

/** Moves the roadmap to another school year, the old one to the archive; returns JSON: what was moved. */
export function apiRunNextYear(hash: string, year: string): string {
  return api.runNextYearJson(hash, year);
}

/** A plan with its deadlines as JSON. Writes nothing. */
export function apiRoadmapJson(payload: string): string {
  return api.roadmapJson(payload);
}

/** What goes into «Сведения ОО» of the schools named as JSON (null: all); each gets only its own rows. Writes nothing. */
export function apiAnswersData(codes: string): string {
  return api.answersDataJson(codes);
}

/** What files that schools have sent back would change, as JSON. Writes nothing. */
export function apiPlanAnswers(payload: string): string {
  return api.planAnswersJson(payload);
}

/** Writes what was compared; returns JSON: how many rows are new and how many cells changed. */
export function apiRunAnswers(hash: string, payload: string): string {
  return api.runAnswersJson(hash, payload);
}

/** What making plans of the schools with these codes would change, as JSON. Writes nothing. */
export function apiPlanSchoolPlan(codes: string): string {
  return api.planSchoolPlanJson(codes);
}

/** Writes the plans of schools that were compared, as far as the time allows; returns JSON. */
export function apiRunSchoolPlan(hash: string, codes: string): string {
  return api.runSchoolPlanJson(hash, codes);
}

/** Documents of the kinds and schools asked for, as JSON: values that files are made of. Writes nothing. */
export function apiDocuments(asked: string): string {
  return api.documentsJson(asked);
}

/** What the preview of an upload is compared with, as JSON: papers, hashes of the counts that stand, open stages. */
export function apiLoadContext(): string {
  return loadApi.loadContextJson();
}

/** Which chunks of a staged upload are there already, as JSON. */
export function apiStageState(importId: string): string {
  return loadApi.stageStateJson(importId);
}

/** Keeps a chunk of an upload aside, where no report sees it; returns JSON: which chunks are there. */
export function apiStageChunk(chunk: string): string {
  return loadApi.stageChunkJson(chunk);
}

/** Puts a whole staged upload into the workbook; returns JSON: what was written. */
export function apiStageCommit(importId: string): string {
  return loadApi.stageCommitJson(importId);
}

/** Drops a staged upload. */
export function apiStageCancel(importId: string): string {
  return loadApi.stageCancelJson(importId);
}

/** Schools and kinds of files that can be made for them, as JSON. */
export function apiMaterials(): string {
  return materialsApi.materialsJson();
}

/** Tabs of the schools named, as values for the schools' own files, as JSON. Writes nothing. */
export function apiSchoolTabs(asked: string): string {
  return materialsApi.schoolTabsJson(asked);
}

/** One school (blank: the one of the tab or row that is selected) with its signs, pictures and measures, as JSON. */
export function apiSchoolPanel(code: string): string {
  return schoolApi.schoolPanelJson(code);
}

/** Shows the tab of a school. */
export function apiShowSchool(code: string): string {
  return schoolApi.showSchoolJson(code);
}

/** The rows of «Параметры» with what may stand in them, as JSON. */
export function apiSettings(): string {
  return settingsApi.settingsJson();
}

/** What other values of «Параметры» would change in levels and signs, as JSON. Writes nothing. */
export function apiTrySettings(values: string): string {
  return settingsApi.trySettingsJson(values);
}

/** Writes values into «Параметры»; returns JSON: what was changed. */
export function apiSaveSettings(hash: string, values: string): string {
  return settingsApi.saveSettingsJson(hash, values);
}

/** All results as JSON. */
export function apiResults(options: string): string {
  return api.resultsJson(options);
}
