/** «Документы…»: asks which document of which school, shows it on a tab after «Да». */
import { DocumentTask, OUTPUT_IDS, OutputId, outputScope, outputTitle } from '../domain/documents/make';
import type { DocumentModel } from '../domain/documents/model';
import { DomainError } from '../domain/errors';
import { DOCUMENTS_RUN } from '../messages/documents';
import { MENU } from '../messages/menu';
import { ask, askText, forPerson, say } from './alerts';
import { documentsFor, planDocumentTab, runDocumentTab } from './document-tab';
import { Workbook } from './workbook';

/** Those that a tab can show. */
const SHOWN: readonly OutputId[] = OUTPUT_IDS.filter((id) => id !== 'calendar');

export function documents(): void {
  forPerson(MENU.documents, () => {
    const text = askText(
      MENU.documents,
      DOCUMENTS_RUN.menuQuestion(SHOWN.map((id) => DOCUMENTS_RUN.menuLine(outputTitle(id), outputScope(id)))),
    );
    if (text === null) return;
    const task = readTask(text);
    const workbook = Workbook.open(SpreadsheetApp.getActiveSpreadsheet());
    const model = chosen(documentsFor(workbook, task));
    if (model === null) return;
    const { hash, outcome, tab } = planDocumentTab(workbook, model);
    if (outcome === 'unchanged') {
      say(MENU.documents, DOCUMENTS_RUN.sameTab(tab));
      return;
    }
    if (!ask(MENU.documents, DOCUMENTS_RUN.question(titleOf(model), tab, outcome === 'new'))) return;
    const name = Workbook.write(SpreadsheetApp.getActiveSpreadsheet(), (current) =>
      runDocumentTab(current, hash, task, model.file),
    );
    say(MENU.documents, DOCUMENTS_RUN.done(name));
  });
}

/** «АКТ приёма-передачи …»: the title of an act or a memo goes on from its type. */
function titleOf({ head: { type, title } }: DocumentModel): string {
  return `${type} ${title}`.trim();
}

/** Of several documents of one kind (a note for each work) one is asked for; null when it was cancelled. */
function chosen(models: readonly DocumentModel[]): DocumentModel | null {
  if (models.length === 1) return models[0]!;
  const text = askText(MENU.documents, DOCUMENTS_RUN.whichQuestion(models.map(({ file }) => file)));
  if (text === null) return null;
  const model = models[Number(text) - 1];
  if (model === undefined) throw new DomainError(DOCUMENTS_RUN.whichWrong(models.length));
  return model;
}

/** `2 900182`, `2`. @throws DomainError for anything else. */
function readTask(text: string): DocumentTask {
  const [, number, school] = /^(\d{1,2})(?:[\s,.;:–-]+(\d{6}))?$/.exec(text.trim()) ?? [];
  const output = SHOWN[Number(number) - 1];
  if (output === undefined) throw new DomainError(DOCUMENTS_RUN.menuWrong(SHOWN.length));
  return { output, school: school ?? null };
}
