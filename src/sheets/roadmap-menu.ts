/** Items of the menu «Дорожная карта»: read, show what would change, write after «Да». */
import { planCodes } from '../domain/school-plan/codes';
import { TEMPLATE_IDS, TemplateId, templateDocument } from '../domain/roadmap/templates';
import { SchoolYear, parseSchoolYear, schoolYearText } from '../domain/roadmap/school-year';
import { DomainError } from '../domain/errors';
import { readSettings } from '../domain/tables/settings';
import { MENU } from '../messages/menu';
import { PASTE } from '../messages/paste';
import { ROADMAP_IMPORT } from '../messages/roadmap-import';
import { ROADMAP_MENU } from '../messages/roadmap-menu';
import { SCHOOL_PLAN_RUN } from '../messages/school-plan';
import { ask, askText, forPerson, remarkLines, say, toasts } from './alerts';
import { timeBudget } from './lock';
import { planNextYear, runNextYear } from './next-year';
import { readPastePlan } from './paste';
import { RoadmapPayload, RoadmapPlan, planRoadmap, runRoadmap } from './roadmap-import';
import { planRefresh, runRefresh } from './roadmap-refresh';
import { planSchoolPlan, runSchoolPlan } from './school-plan';
import { Workbook } from './workbook';

/** Remarks shown in an alert. */
const MOST_REMARKS = 6;

/** «План со вкладки «Вставка»»: takes the plan from the tab «Вставка». */
export function loadPlan(): void {
  forPerson(MENU.loadPlan, () => {
    const workbook = open();
    const document = readPastePlan(workbook);
    load(MENU.loadPlan, workbook, { document, schoolYear: null }, PASTE.planDone);
  });
}

/** «Заполнить по образцу…»: goes the same way as a plan, so that nothing that stands there is lost. */
export function fillFromTemplate(): void {
  forPerson(MENU.template, () => {
    const workbook = open();
    const { schoolYear } = readSettings(workbook.table('parameters').rows).settings;
    const text = askText(
      MENU.template,
      ROADMAP_MENU.templateQuestion(schoolYear === null ? null : schoolYearText(schoolYear)),
    );
    if (text === null) return;
    const { id, year } = readChoice(text);
    load(MENU.template, workbook, { document: templateDocument(id), schoolYear: year }, '');
  });
}

/** «Обновить сроки и календарь»: codes, dates, «Сроки», «Календарь», «Что на этой неделе». */
export function refresh(): void {
  forPerson(MENU.refresh, () => {
    const preview = planRefresh(open());
    const remarks = remarkLines(preview.attention.slice(0, MOST_REMARKS));
    if (preview.isNew.length + preview.changed.length === 0) {
      say(MENU.refresh, ROADMAP_MENU.refreshNothing(remarks));
      return;
    }
    if (!ask(MENU.refresh, ROADMAP_MENU.refreshQuestion(preview, remarks))) return;
    const isTimeUp = timeBudget();
    const result = Workbook.write(SpreadsheetApp.getActiveSpreadsheet(), (workbook) =>
      runRefresh(workbook, preview.hash, isTimeUp, toasts(workbook.spreadsheet)),
    );
    say(MENU.refresh, result.done ? ROADMAP_MENU.refreshed(result) : ROADMAP_MENU.refreshNotFinished(result));
  });
}

/** «План школы…»: a tab with measures for the schools named. */
export function schoolPlan(): void {
  forPerson(MENU.schoolPlan, () => {
    const workbook = open();
    const text = askText(MENU.schoolPlan, SCHOOL_PLAN_RUN.prompt);
    if (text === null) return;
    const codes = planCodes(text);
    if (codes === null) throw new DomainError(SCHOOL_PLAN_RUN.badCodes);
    const { hash, isNew, changed, unchanged } = planSchoolPlan(workbook, codes);
    if (isNew.length + changed.length === 0) {
      say(MENU.schoolPlan, SCHOOL_PLAN_RUN.nothing(unchanged));
      return;
    }
    if (!ask(MENU.schoolPlan, SCHOOL_PLAN_RUN.question(isNew, changed))) return;
    const isTimeUp = timeBudget();
    const run = Workbook.write(SpreadsheetApp.getActiveSpreadsheet(), (current) =>
      runSchoolPlan(current, hash, codes, isTimeUp, toasts(current.spreadsheet)),
    );
    const { done, left } = run;
    say(
      MENU.schoolPlan,
      done ? SCHOOL_PLAN_RUN.done(run.isNew, run.changed, run.unchanged) : SCHOOL_PLAN_RUN.notFinished(left),
    );
  });
}

/** «Перенести на новый год…»: the school year after that of «Параметры», or the one typed. */
export function nextYear(): void {
  forPerson(MENU.nextYear, () => {
    const workbook = open();
    const { schoolYear } = readSettings(workbook.table('parameters').rows).settings;
    const next = schoolYear === null ? null : schoolYear + 1;
    const text = askText(
      MENU.nextYear,
      schoolYear === null || next === null
        ? ROADMAP_MENU.yearUnknownQuestion
        : ROADMAP_MENU.yearQuestion(schoolYearText(schoolYear), schoolYearText(next)),
    );
    if (text === null) return;
    const year = text === '' ? next : parseSchoolYear(text);
    if (year === null) throw new DomainError(ROADMAP_MENU.yearWrong);
    const preview = planNextYear(workbook, year);
    if (!ask(MENU.nextYear, ROADMAP_MENU.yearConfirm(preview.sentences))) return;
    const { to, rows } = Workbook.write(SpreadsheetApp.getActiveSpreadsheet(), (current) =>
      runNextYear(current, preview.hash, year),
    );
    say(MENU.nextYear, ROADMAP_MENU.yearMoved(to, rows));
  });
}

/** `2 2024/25`, `2`. @throws DomainError for anything else. */
function readChoice(text: string): { readonly id: TemplateId; readonly year: SchoolYear | null } {
  const [, number, rest = ''] = /^(\d)(?:[\s,.;:–-]+(.+))?$/.exec(text.trim()) ?? [];
  const id = TEMPLATE_IDS[Number(number) - 1];
  const year = parseSchoolYear(rest);
  if (id === undefined || (rest !== '' && year === null)) throw new DomainError(ROADMAP_MENU.templateWrong);
  return { id, year };
}

function load(title: string, workbook: Workbook, payload: RoadmapPayload, hint: string): void {
  const plan = planRoadmap(workbook, payload);
  if (isNothing(plan)) {
    say(title, ROADMAP_IMPORT.nothing(plan));
    return;
  }
  if (!ask(title, ROADMAP_IMPORT.question(plan))) return;
  const run = Workbook.write(SpreadsheetApp.getActiveSpreadsheet(), (current) =>
    runRoadmap(current, plan.hash, payload),
  );
  say(title, [ROADMAP_IMPORT.done(run), hint].filter(Boolean).join(' '));
}

function isNothing({ added, changed, setsYear }: RoadmapPlan): boolean {
  return added.length + changed.length === 0 && !setsYear;
}

function open(): Workbook {
  return Workbook.open(SpreadsheetApp.getActiveSpreadsheet());
}
