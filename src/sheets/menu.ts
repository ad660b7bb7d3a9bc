/** The menu, and what its items do: ask, run, say what was done. Items of the roadmap are in `roadmap-menu`. */
import { MENU } from '../messages/menu';
import { PASTE } from '../messages/paste';
import { REPORT_RUN } from '../messages/report-run';
import { SETTINGS } from '../messages/settings';
import { SETUP } from '../messages/setup';
import { schoolTabKey } from '../domain/report/report';
import { ask, askText, forPerson, remarkLines, say, toasts } from './alerts';
import { underLock, timeBudget } from './lock';
import { ReportOptions, attentionOf, planReport, runReport } from './report';
import { loadPasted, readPasteTab } from './paste';
import { checkSetup } from './setup';
import { readStore } from './counts-store';
import { tableTab } from './tabs';
import { DomainError } from '../domain/errors';
import { Workbook } from './workbook';

declare const __VERSION__: string;

/** Problems shown in an alert. */
const MOST_SHOWN = 12;

/** Legal in AuthMode.NONE: it builds the menu and reads nothing. */
export function buildMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const roadmap = ui
    .createMenu(MENU.roadmap)
    .addItem(MENU.pastePlan, 'menuPastePlan')
    .addItem(MENU.template, 'menuTemplate')
    .addSeparator()
    .addItem(MENU.refresh, 'menuRefreshRoadmap')
    .addItem(MENU.schoolPlan, 'menuSchoolPlan')
    .addItem(MENU.nextYear, 'menuNextYear');
  const plain = ui
    .createMenu(MENU.plain)
    .addItem(MENU.loadPasted, 'menuLoadPasted')
    .addItem(MENU.loadPlan, 'menuLoadPlan')
    .addItem(MENU.parameters, 'menuParameters');
  ui.createMenu(MENU.title)
    .addItem(MENU.load, 'menuLoad')
    .addItem(MENU.checkData, 'menuCheckData')
    .addItem(MENU.signs, 'menuSigns')
    .addItem(MENU.report, 'menuReport')
    .addSeparator()
    .addSubMenu(roadmap)
    .addItem(MENU.school, 'menuSchool')
    .addItem(MENU.materials, 'menuMaterials')
    .addItem(MENU.answers, 'menuAnswers')
    .addItem(MENU.recheck, 'menuRecheck')
    .addItem(MENU.documents, 'menuDocuments')
    .addSeparator()
    .addItem(MENU.schoolTabs, 'menuSchoolTabs')
    .addItem(MENU.settings, 'menuSettings')
    .addItem(MENU.checkSetup, 'menuCheckSetup')
    .addSubMenu(plain)
    .addSeparator()
    .addItem(MENU.help, 'menuHelp')
    .addToUi();
}

/** «Результаты со вкладки «Вставка»»: takes an aggregate table that was pasted there. */
export function loadPastedTable(): void {
  forPerson(MENU.loadPasted, () => {
    const pasted = readPasteTab(open());
    if (!ask(MENU.loadPasted, PASTE.question(pasted.summary))) return;
    const result = Workbook.write(SpreadsheetApp.getActiveSpreadsheet(), (workbook) =>
      loadPasted(workbook, pasted),
    );
    say(MENU.loadPasted, PASTE.done(result.tableRows));
  });
}

export function checkData(): void {
  forPerson(MENU.checkData, () => {
    const found = attentionOf(open());
    const lines = remarkLines(found.slice(0, MOST_SHOWN));
    const more = found.length > MOST_SHOWN ? [MENU.moreInStart] : [];
    say(
      MENU.checkData,
      found.length === 0 ? MENU.dataFine : [MENU.dataProblems(found.length), ...lines, ...more].join('\n'),
    );
  });
}

/** «Рассчитать признаки»: the result tables, «Признаки» and «Сводка», no school tabs. */
export function signs(): void {
  report(MENU.signs, { signsOnly: true });
}

export function fullReport(): void {
  report(MENU.report, {});
}

function report(title: string, options: ReportOptions): void {
  forPerson(title, () => {
    const preview = planReport(open(), options);
    if (preview.isNew.length + preview.changed.length === 0) {
      say(title, REPORT_RUN.nothing(preview.unchanged));
      return;
    }
    if (!ask(title, REPORT_RUN.question(preview))) return;
    const isTimeUp = timeBudget();
    const result = Workbook.write(SpreadsheetApp.getActiveSpreadsheet(), (workbook) =>
      runReport(workbook, preview.hash, options, isTimeUp, toasts(workbook.spreadsheet)),
    );
    say(title, result.done ? REPORT_RUN.finished(result) : REPORT_RUN.notFinished(result));
  });
}

export function schoolTabs(): void {
  forPerson(MENU.schoolTabs, () => {
    const workbook = open();
    const codes = new Set(readStore(workbook.sheet('counts')).map(({ school }) => school));
    const withTab = [...codes].filter((code) => workbook.sheets.has(schoolTabKey(code))).length;
    const text = askText(MENU.schoolTabs, MENU.schoolTabsQuestion(codes.size, withTab))?.toLowerCase();
    if (text === undefined) return;
    const chosen = text.match(/\d{6}/g) ?? [];
    const word = text === SETTINGS.allTabs || text === SETTINGS.noTabs;
    if (!word && chosen.length === 0) throw new DomainError(MENU.schoolTabsWrong);
    underLock(() => {
      const table = open().table('parameters');
      const row = table.rows.find(({ key }) => key === SETTINGS.schoolTabs);
      const column = table.columns.get('value');
      if (row === undefined || column === undefined) throw new DomainError(SETUP.incomplete);
      table.sheet
        .getRange(row.position + 1, column + 1)
        .setNumberFormat('@')
        .setValue(word ? text : chosen.join(' '));
    });
    say(MENU.schoolTabs, MENU.schoolTabsSaved);
  });
}

export function parameters(): void {
  forPerson(MENU.parameters, () => {
    const workbook = open();
    workbook.sheets.get(tableTab('parameters'))!.activate();
    workbook.spreadsheet.toast(MENU.parametersHint, MENU.parameters, 6);
  });
}

export function setup(): void {
  forPerson(MENU.checkSetup, () => {
    const done = underLock(() => checkSetup(SpreadsheetApp.getActiveSpreadsheet()));
    say(SETUP.title, done.length === 0 ? SETUP.fine : done.join('\n'));
  });
}

export function help(): void {
  forPerson(MENU.help, () => say(MENU.help, MENU.helpText(__VERSION__)));
}

function open(): Workbook {
  return Workbook.open(SpreadsheetApp.getActiveSpreadsheet());
}
