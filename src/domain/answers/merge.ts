/**
 * Merges the files that schools have sent back with the tables of the workbook. The order of the files says nothing: the
 * same files change the same cells.
 */
import { cellDate } from '../intake/cells';
import type { Problem } from '../intake/records';
import { readRoadmap } from '../roadmap/rows';
import type { School } from '../tables/lists';
import { RETURNED } from '../../messages/answers';
import { currentAnswers } from './current';
import { SCHOOL_REGISTER_IDS } from './forms';
import { LineContext, generalRow, mergeLines, noteReceipt, rowsBySchool } from './merge-lines';
import { mergeRows } from './merge-rows';
import { Merge, MergeOptions, MergeTables, SchoolMerge, emptyOutcome } from './merge-types';
import { Others } from './others';
import { planMark } from './outgoing';
import type { SchoolReturn } from './returned';

export function mergeReturns(
  returns: readonly SchoolReturn[],
  tables: MergeTables,
  options: MergeOptions,
): Merge {
  const { schools, schoolYear, today } = options;
  const others = new Others(schools);
  const known = new Map(schools.map((school) => [school.code, school] as const));
  const roadmap = readRoadmap(tables.roadmap.rows).filter(({ action }) => action !== '');
  const lines = new Map([...roadmap].reverse().map((line) => [line.id, line] as const));
  const mark = planMark(roadmap, schoolYear);
  const answers = rowsBySchool(currentAnswers(tables.answers.rows, schoolYear));
  const registers = SCHOOL_REGISTER_IDS.map((id) => [id, rowsBySchool(tables.registers[id].rows)] as const);
  const refused: Problem[] = [];

  const mergeSchool = ({ code, name }: School, files: readonly SchoolReturn[]): SchoolMerge => {
    const outcome = emptyOutcome();
    const without = (text: string): string => others.without(text, code);
    const context: LineContext = {
      code,
      answers: tables.answers,
      standing: answers.get(code) ?? [],
      lines,
      today,
      without,
    };
    mergeLines(files, context, outcome);
    for (const [register, rows] of registers) {
      const standing = rows.get(code) ?? [];
      const table = tables.registers[register];
      const { takeSchool } = options;
      mergeRows(files, { code, register, table, standing, schoolYear, takeSchool, without }, outcome);
    }
    const comment = [...new Set(files.map((one) => one.comment).filter(Boolean))].join('\n');
    const received = noteReceipt(comment, latest(files.map(({ issued }) => issued)), context, outcome);
    const until = latest(files.map((one) => one.until));
    refused.push(...outcome.refused);
    const { added, changed, kept, unchanged, stamped } = outcome;
    return {
      code,
      name,
      files: files.map(({ file }) => file),
      comment,
      added,
      changed,
      kept,
      unchanged,
      stamped: [...new Set(stamped)],
      received,
      until,
      isLate: until !== null && received > until,
      isOtherPlan: files.some((one) => one.mark !== mark),
    };
  };

  const bySchool = new Map<string, SchoolReturn[]>();
  for (const one of inOrder(returns)) {
    if (known.has(one.code)) bySchool.set(one.code, [...(bySchool.get(one.code) ?? []), one]);
    else refused.push(wholeFile(one, RETURNED.unknownSchool(one.code)));
  }
  const merged = [...bySchool].map(([code, files]) => mergeSchool(known.get(code)!, files));
  const accepted = [...bySchool.values()].reduce((all, files) => [...all, ...files], [] as SchoolReturn[]);
  const since = accepted.map(({ issued }) => issued ?? '').sort()[0] ?? '';
  const hasReturned = (code: string): boolean => {
    const row = generalRow(answers.get(code) ?? []);
    return bySchool.has(code) || (row !== null && cellDate(row.cells.received)! >= since);
  };
  return {
    schools: merged,
    refused,
    missing: [...known.keys()].filter((code) => !hasReturned(code)).sort(),
  };
}

/** By school, then by what the files are: never by how they were given. */
function inOrder(returns: readonly SchoolReturn[]): SchoolReturn[] {
  const keyed = returns.map((one) => [`${one.code} ${one.file} ${JSON.stringify(one)}`, one] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one);
}

function latest(days: readonly (string | null)[]): string | null {
  const known = days.filter((day): day is string => day !== null).sort();
  return known[known.length - 1] ?? null;
}

function wholeFile({ file }: SchoolReturn, message: string): Problem {
  return { file, sheet: null, row: null, column: null, message };
}
