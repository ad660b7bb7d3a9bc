/** A document as a tab of the workbook, made on request and written where it differs. */
import { documentTab, documentTabName } from '../domain/documents/tab';
import { DocumentTask, documentTasks, makeDocuments } from '../domain/documents/make';
import type { DocumentModel } from '../domain/documents/model';
import { DomainError } from '../domain/errors';
import { DOCUMENTS_RUN } from '../messages/documents';
import { Outcome, applyPlan, outcomeOf } from './apply-plan';
import { documentInput, refuseUnknown } from './documents';
import { freeName } from './new-sheet';
import { contentHash } from './plan-hash';
import type { Workbook } from './workbook';

export interface DocumentTabPreview {
  readonly hash: string;
  readonly outcome: Outcome;
  /** Name of the tab. */
  readonly tab: string;
}

/** The documents of a task. @throws DomainError with the sentence that says why there is none. */
export function documentsFor(workbook: Workbook, task: DocumentTask): readonly DocumentModel[] {
  const input = documentInput(workbook);
  const schools = task.school === null ? null : [task.school];
  if (schools !== null) refuseUnknown(input, schools);
  const known = [...input.schools.keys()];
  const offered = documentTasks({ kinds: [task.output], schools }, known).find(
    ({ school }) => school === task.school || known.length === 1,
  );
  if (offered === undefined)
    throw new DomainError(task.school === null ? DOCUMENTS_RUN.needsSchool : DOCUMENTS_RUN.notForSchool);
  const { files, lacking } = makeDocuments(input, offered);
  if (lacking !== null) throw new DomainError(lacking.sentence);
  return files.flatMap((file) => (file.kind === 'document' ? [file.model] : []));
}

/** Compares; writes nothing. */
export function planDocumentTab(workbook: Workbook, model: DocumentModel): DocumentTabPreview {
  const plan = documentTab(model);
  const standing = workbook.sheets.get(plan.key);
  return {
    hash: contentHash(plan),
    outcome: outcomeOf(plan, workbook),
    tab: standing?.getName() ?? freeName(workbook.spreadsheet, documentTabName(model)),
  };
}

/**
 * Makes the document anew, writes its tab and shows it. Call it under the lock.
 * @throws DomainError when it is no longer the document that the preview showed.
 */
export function runDocumentTab(workbook: Workbook, hash: string, task: DocumentTask, file: string): string {
  const model = documentsFor(workbook, task).find((one) => one.file === file);
  if (model === undefined || planDocumentTab(workbook, model).hash !== hash)
    throw new DomainError(DOCUMENTS_RUN.changedMeanwhile);
  const plan = documentTab(model);
  applyPlan(plan, workbook);
  const sheet = workbook.sheets.get(plan.key)!;
  workbook.spreadsheet.setActiveSheet(sheet);
  return sheet.getName();
}
