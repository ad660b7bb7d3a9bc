/**
 * Everything that Google calls: the menu, its items, calls of the command line and of dialogs, custom functions.
 * These exports are the whole public surface; the build makes a top-level function of each.
 */
import * as api from './sheets/api';
import * as menu from './sheets/menu';

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
  menu.load();
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

/** «Листы школ…» */
export function menuSchoolTabs(): void {
  menu.schoolTabs();
}

/** «Параметры» */
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

/** What a report would change, as JSON. */
export function apiPlanReport(options: string): string {
  return api.planJson(options);
}

/** Writes the report that was planned, as far as the time allows; returns JSON. */
export function apiRunReport(hash: string, options: string): string {
  return api.runJson(hash, options);
}

/** All results as JSON. */
export function apiResults(options: string): string {
  return api.resultsJson(options);
}
