/** Items of the menu «Дорожная карта»: read, show what would change, write after «Да». */
import { TEMPLATE_IDS, TemplateId, templateDocument } from '../domain/roadmap/templates';
import { SchoolYear, parseSchoolYear, schoolYearText } from '../domain/roadmap/school-year';
import { DomainError } from '../domain/errors';
import { readSettings } from '../domain/tables/settings';
import { MENU } from '../messages/menu';
import { PASTE } from '../messages/paste';
import { ROADMAP_IMPORT } from '../messages/roadmap-import';
import { ROADMAP_MENU } from '../messages/roadmap-menu';
import { ask, askText, forPerson, say } from './alerts';
import { readPastePlan } from './paste';
import { RoadmapPayload, RoadmapPlan, planRoadmap, runRoadmap } from './roadmap-import';
import { Workbook } from './workbook';

/** «Загрузить план…»: takes the plan from the tab «Вставка». */
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
