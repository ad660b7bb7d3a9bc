/** What documents are made of, read from the workbook once. It writes nothing. */
import { readOffice } from '../domain/documents/office';
import type { DocumentInput } from '../domain/documents/input';
import { Others } from '../domain/answers/others';
import { readTargets } from '../domain/targets/rows';
import { evaluate } from '../domain/verdict/evaluate';
import { readInputs } from './inputs';
import { evaluationInput, partsOf } from './report-parts';
import type { Workbook } from './workbook';

export function documentInput(workbook: Workbook): DocumentInput {
  const inputs = readInputs(workbook);
  const { table, settings, schools } = inputs;
  const evaluation = evaluate(evaluationInput(inputs));
  const { roadmap, schoolPlans, registers } = partsOf(workbook, inputs, evaluation);
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
