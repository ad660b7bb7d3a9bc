/** Documents from the workbook, as values: what they are made of is read once, nothing is written. */
import {
  DocumentFile,
  DocumentRequest,
  LackingDocument,
  documentTasks,
  makeDocuments,
} from '../domain/documents/make';
import { readOffice } from '../domain/documents/office';
import { compareInternal } from '../domain/internal-external/compare';
import type { DocumentInput } from '../domain/documents/input';
import { Others } from '../domain/answers/others';
import { DomainError } from '../domain/errors';
import { readTargets } from '../domain/targets/rows';
import { evaluate } from '../domain/verdict/evaluate';
import { DOCUMENTS_RUN } from '../messages/documents';
import { readInputs } from './inputs';
import { evaluationInput, partsOf } from './report-parts';
import type { Workbook } from './workbook';

export function documentInput(workbook: Workbook): DocumentInput {
  const inputs = readInputs(workbook);
  const { table, settings, schools } = inputs;
  const evaluation = evaluate(evaluationInput(inputs));
  const { roadmap, schoolPlans, registers, outcomes } = partsOf(workbook, inputs, evaluation);
  const targetRows = table('targets').rows;
  return {
    today: inputs.today,
    schoolYear: settings.schoolYear,
    settings,
    office: readOffice(table('parameters').rows),
    schools,
    procedures: inputs.procedures,
    evaluation,
    registers,
    internalExternal: compareInternal(registers.internalResults.rows, evaluation, inputs.procedures),
    outcomes,
    rechecks: inputs.rechecks,
    recheckRows: table('recheck').rows,
    official: inputs.official,
    roadmap: roadmap.view,
    lines: schoolPlans?.lines ?? [],
    targets: readTargets(targetRows).values,
    targetRows,
    answerRows: table('answers').rows,
    historyRows: table('history').rows,
    changeRows: table('changes').rows,
    eventRows: table('events').rows,
    others: schoolPlans?.others ?? new Others([...schools.values()]),
  };
}

export interface DocumentsAsked extends DocumentRequest {
  /** Index of the first task; 0 at first, then `next` of the answer before. */
  readonly from: number;
}

export interface DocumentsMade {
  readonly files: readonly DocumentFile[];
  readonly lacking: readonly LackingDocument[];
  readonly all: number;
  /** The task to go on with; null when all are made. */
  readonly next: number | null;
}

/** Characters of JSON after which an answer ends: far below what one call may carry. */
const MOST_CHARACTERS = 4_000_000;

/**
 * Makes documents until all are made, the answer is long enough or `isTimeUp` says stop; at least one each call.
 * @throws DomainError for a code that nobody knows.
 */
export function makeFiles(workbook: Workbook, asked: DocumentsAsked, isTimeUp: () => boolean): DocumentsMade {
  const input = documentInput(workbook);
  const tasks = documentTasks(asked, refuseUnknown(input, asked.schools ?? []));
  const files: DocumentFile[] = [];
  const lacking: LackingDocument[] = [];
  let characters = 0;
  let next = asked.from;
  while (next < tasks.length) {
    const made = makeDocuments(input, tasks[next]!);
    files.push(...made.files);
    if (made.lacking !== null) lacking.push(made.lacking);
    next++;
    characters += JSON.stringify(made.files).length;
    if (characters > MOST_CHARACTERS || isTimeUp()) break;
  }
  return { files, lacking, all: tasks.length, next: next < tasks.length ? next : null };
}

/** @returns all codes known. @throws DomainError for a code that nobody knows. */
export function refuseUnknown({ schools, evaluation }: DocumentInput, asked: readonly string[]): string[] {
  const known = new Set([...schools.keys(), ...evaluation.schools.map(({ code }) => code)]);
  const unknown = asked.filter((code) => !known.has(code));
  if (unknown.length > 0) throw new DomainError(DOCUMENTS_RUN.unknownSchools(unknown));
  return [...known];
}
