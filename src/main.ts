/**
 * Everything that Google calls: the menu, its items, calls of the command line and of dialogs, custom functions.
 * These exports are the whole public surface; the build makes a top-level function of each.
 */
import { FUNCTIONS } from './domain/formulas/registry';
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

/**
 * На сколько средняя отметка по журналу выше средней внешней отметки (в отметках). Два столбца отметок – одно число; таблицы n×4 (количества или проценты «2», «3», «4», «5») – число для каждой строки.
 *
 * @param external Внешние отметки: столбец отметок или четыре столбца – количества или проценты «2», «3», «4», «5».
 * @param journal Отметки по журналу: того же размера.
 * @customfunction
 */
export function OBJECTIVITY_GAP(external: unknown, journal: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_GAP(external, journal);
}

/**
 * Сколько участников понизили, подтвердили, повысили отметку и у скольких разрыв 2 и больше.
 *
 * @param external Столбец внешних отметок.
 * @param journal Столбец отметок по журналу.
 * @customfunction
 */
export function OBJECTIVITY_CHANGES(external: unknown, journal: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_CHANGES(external, journal);
}

/**
 * Правило A (ФИОКО-2019) для строк «средний балл, стандартное отклонение, участников»: ИСТИНА, если интервал школы лежит выше интервала региона.
 *
 * @param schools Школы: столбцы «средний балл», «стандартное отклонение», «участников».
 * @param region Регион: одна строка из тех же трёх чисел.
 * @customfunction
 */
export function OBJECTIVITY_RULE_A(schools: unknown, region: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_RULE_A(schools, region);
}

/**
 * Правило B (ФИОКО-2019): ИСТИНА, если ранговая корреляция первичных баллов и отметок по журналу отрицательна.
 *
 * @param scores Первичные баллы.
 * @param journal Столбец отметок по журналу.
 * @customfunction
 */
export function OBJECTIVITY_RULE_B(scores: unknown, journal: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_RULE_B(scores, journal);
}

/**
 * Правило C (ФИОКО-2019) для строк «средний процент выполнения, участников» двух лет: отношение K и «резкий рост» или «резкий спад».
 *
 * @param earlier Прошлый год: столбцы «средний процент выполнения», «участников», строка на школу.
 * @param later Этот год: те же столбцы, те же школы.
 * @customfunction
 */
export function OBJECTIVITY_RULE_C(earlier: unknown, later: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_RULE_C(earlier, later);
}

/**
 * Ранговая корреляция Спирмена первичных баллов и отметок по журналу (средние ранги).
 *
 * @param scores Первичные баллы.
 * @param journal Столбец отметок по журналу.
 * @customfunction
 */
export function OBJECTIVITY_SPEARMAN(scores: unknown, journal: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_SPEARMAN(scores, journal);
}

/**
 * Индекс объективности: 100 минус процент школ хотя бы с одним признаком.
 *
 * @param marked Сколько школ хотя бы с одним признаком.
 * @param schools Сколько всего школ.
 * @customfunction
 */
export function OBJECTIVITY_INDEX(marked: unknown, schools: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_INDEX(marked, schools);
}

/**
 * Работы у границ отметок: на сколько их доля больше ожидаемой по распределению для сравнения (0–1), и z.
 *
 * @param distribution Сколько участников получили 0, 1, 2 … баллов: строка на школу.
 * @param reference Распределение для сравнения: одна строка той же ширины, количества или проценты.
 * @param cuts Три ячейки: наименьшие баллы для «3», «4» и «5».
 * @customfunction
 */
export function OBJECTIVITY_CUTS(distribution: unknown, reference: unknown, cuts: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_CUTS(distribution, reference, cuts);
}

/**
 * Доверительный интервал доли k из n (Уилсон): нижняя и верхняя границы, 0–1.
 *
 * @param k Сколько.
 * @param n Из скольких (для среднего – число участников).
 * @param confidence Необязательный: доверие, по умолчанию 0,95.
 * @customfunction
 */
export function OBJECTIVITY_INTERVAL(k: unknown, n: unknown, confidence?: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_INTERVAL(k, n, confidence);
}

/**
 * Разность двух долей k1/n1 − k2/n2 (от −1 до 1), нижняя и верхняя границы её интервала (Ньюкомб) и двустороннее p (точный критерий Фишера).
 *
 * @param k1 Сколько в первой группе, например в школе: строка на школу.
 * @param n1 Из скольких в первой группе.
 * @param k2 Сколько во второй группе, например в остальных школах: столбец той же высоты или одна ячейка для всех строк.
 * @param n2 Из скольких во второй группе.
 * @param confidence Необязательный: доверие, по умолчанию 0,95.
 * @customfunction
 */
export function OBJECTIVITY_SHARE_DIFFERENCE(
  k1: unknown,
  n1: unknown,
  k2: unknown,
  n2: unknown,
  confidence?: unknown,
): unknown {
  return FUNCTIONS.OBJECTIVITY_SHARE_DIFFERENCE(k1, n1, k2, n2, confidence);
}

/**
 * Интервал среднего: среднее ± 1,96·s/√n, нижняя и верхняя границы.
 *
 * @param mean Среднее.
 * @param sd Стандартное отклонение.
 * @param n Из скольких (для среднего – число участников).
 * @customfunction
 */
export function OBJECTIVITY_MEAN_INTERVAL(mean: unknown, sd: unknown, n: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_MEAN_INTERVAL(mean, sd, n);
}

/**
 * Согласие двух проверок одних и тех же работ: доля совпавших (0–1); средняя разность «вторая минус первая» и её интервал 95 %; каппа; p критерия знаков – случайно ли вторая проверка чаще ниже первой.
 *
 * @param first Столбец отметок или баллов первой проверки.
 * @param second Столбец отметок или баллов второй проверки, те же работы.
 * @param weights Необязательный: веса каппы – 0 (любое расхождение одинаково), 1 (по величине), 2 (по квадрату, по умолчанию).
 * @customfunction
 */
export function OBJECTIVITY_AGREEMENT(first: unknown, second: unknown, weights?: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_AGREEMENT(first, second, weights);
}

/**
 * Успеваемость: доля «3», «4» и «5» (0–1) для строк «2», «3», «4», «5».
 *
 * @param marks Четыре столбца: количества или проценты «2», «3», «4», «5».
 * @customfunction
 */
export function OBJECTIVITY_PASS_RATE(marks: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_PASS_RATE(marks);
}

/**
 * Качество: доля «4» и «5» (0–1) для строк «2», «3», «4», «5».
 *
 * @param marks Четыре столбца: количества или проценты «2», «3», «4», «5».
 * @customfunction
 */
export function OBJECTIVITY_QUALITY(marks: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_QUALITY(marks);
}

/**
 * Степень обученности учащихся (СОУ, 0–100) для строк «2», «3», «4», «5».
 *
 * @param marks Четыре столбца: количества или проценты «2», «3», «4», «5».
 * @customfunction
 */
export function OBJECTIVITY_SOU(marks: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_SOU(marks);
}

/**
 * Средняя отметка для строк «2», «3», «4», «5».
 *
 * @param marks Четыре столбца: количества или проценты «2», «3», «4», «5».
 * @customfunction
 */
export function OBJECTIVITY_MEAN_MARK(marks: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_MEAN_MARK(marks);
}

/**
 * Отметка по первичному баллу; cuts – наименьшие баллы для «3», «4» и «5».
 *
 * @param scores Первичные баллы.
 * @param cuts Три ячейки: наименьшие баллы для «3», «4» и «5».
 * @customfunction
 */
export function OBJECTIVITY_MARK(scores: unknown, cuts: unknown): unknown {
  return FUNCTIONS.OBJECTIVITY_MARK(scores, cuts);
}

/**
 * Первый день срока, записанного словами. Пусто, если у срока нет дней («постоянно») или не указан ни учебный год, ни год в самом сроке.
 *
 * @param text Срок, как в плане: ячейка или столбец.
 * @param schoolYear Учебный год: 2023/24 или 2023; нужен, когда в самом сроке года нет.
 * @customfunction
 */
export function ROADMAP_START(text: unknown, schoolYear?: unknown): unknown {
  return FUNCTIONS.ROADMAP_START(text, schoolYear);
}

/**
 * Последний день срока, записанного словами. Пусто в тех же случаях, что и ROADMAP_START.
 *
 * @param text Срок, как в плане: ячейка или столбец.
 * @param schoolYear Учебный год: 2023/24 или 2023; нужен, когда в самом сроке года нет.
 * @customfunction
 */
export function ROADMAP_END(text: unknown, schoolYear?: unknown): unknown {
  return FUNCTIONS.ROADMAP_END(text, schoolYear);
}

/**
 * Как программа поняла срок: вид срока словом.
 *
 * @param text Срок, как в плане: ячейка или столбец.
 * @param schoolYear Учебный год: 2023/24 или 2023; на вид срока он не влияет.
 * @customfunction
 */
export function ROADMAP_KIND(text: unknown, schoolYear?: unknown): unknown {
  return FUNCTIONS.ROADMAP_KIND(text, schoolYear);
}
