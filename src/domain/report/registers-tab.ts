/**
 * «Полнота сведений»: what the registers hold and lack, who has sent nothing yet, rows that wait for a person's
 * decision. Schools stand by code, in no other order; nobody is named; only blocks with something in them are there.
 */
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import { REGISTERS_REPORT } from '../../messages/registers-report';
import type { Completeness } from '../registers/completeness';
import type { RowGroup } from '../registers/evidence';
import type { RegistersReport } from '../registers/report';
import { withoutNames } from '../roadmap/nameless';
import { RowList, cell } from '../tabs/build';
import type { TabPlan } from '../tabs/plan';
import { addDeficits, addLoad, addStaff, addSupport, addTraining } from './registers-tab-figures';
import { REGISTERS_COLUMNS, headings, idsOf, line, nameLines, note, part } from './registers-tab-layout';

export const REGISTERS_TAB = 'registers';

/** Groups of rows shown in a block; the rest is counted. */
const MOST_GROUPS = 40;
/** Row numbers named in a cell. */
const MOST_ROWS = 8;

export function registersTab(report: RegistersReport): TabPlan {
  const rows = new RowList();
  rows.add('title', cell(REGISTERS_REPORT.title, 'title'));
  rows.add('subtitle', cell(REGISTERS_REPORT.subtitle, 'subtitle'));
  if (report.completeness.length === 0) rows.add('empty', cell(REGISTERS_REPORT.empty, 'muted'));
  else addBlocks(rows, report);
  return {
    key: REGISTERS_TAB,
    title: REGISTERS_REPORT.tab,
    columns: REGISTERS_COLUMNS,
    rows: rows.rows,
    place: 2,
    frozenRows: 1,
    charts: [],
    colour: '#8e7cc3',
  };
}

function addBlocks(rows: RowList, report: RegistersReport): void {
  if (report.schoolYear === null) note(rows, 'no-year', REGISTERS_REPORT.noYear);
  rows.space('top');
  addCompleteness(rows, report);
  addAbsent(rows, report);
  addWaiting(rows, report);
  addSuggested(rows, report);
  addDecisions(rows, report);
  addLoad(rows, report);
  addDeficits(rows, report);
  addTraining(rows, report);
  addStaff(rows, report);
  addSupport(rows, report);
}

const titleOf = (id: Completeness['id']): string => REGISTER_TABLE_TEXT[id].title;

function addCompleteness(rows: RowList, { completeness, unused }: RegistersReport): void {
  const spans = [2, 1, 1, 1, 1, 1, 9];
  rows.add('completeness', cell(REGISTERS_REPORT.completeness, 'heading'));
  note(rows, 'completeness:note', REGISTERS_REPORT.completenessNote);
  headings(rows, 'completeness:header', REGISTERS_REPORT.completenessHeadings, spans);
  for (const { id, rows: count, complete, missing, expected, given } of completeness) {
    const lacking = missing.map(({ column, rows: some }) =>
      REGISTERS_REPORT.lacking(REGISTER_TABLE_TEXT[id].columns[column]!.header, some),
    );
    line(rows, `completeness:${id}`, [
      part(titleOf(id), 'text', 2),
      part(count, 'count'),
      part(complete, 'count'),
      part(count - complete, 'count'),
      part(expected ?? REGISTERS_REPORT.unlisted, 'count'),
      part(given ?? REGISTERS_REPORT.unlisted, 'count'),
      part(lacking.join('; ') || REGISTERS_REPORT.nothingLacking, 'wrapped', 9),
    ]);
  }
  if (unused.length > 0) note(rows, 'completeness:unused', REGISTERS_REPORT.unused(unused.map(titleOf)));
  rows.space('after-completeness');
}

function addAbsent(rows: RowList, { completeness, schools }: RegistersReport): void {
  const all = completeness.flatMap(({ id, absent }) => absent.map((one) => ({ id, ...one })));
  if (all.length === 0) return;
  const spans = [2, 4, 1, 9];
  rows.add('absent', cell(REGISTERS_REPORT.absent, 'heading'));
  headings(rows, 'absent:header', REGISTERS_REPORT.absentHeadings, spans);
  for (const { id, unit, schools: codes, isEveryone } of all) {
    const texts = isEveryone ? [REGISTERS_REPORT.nobody] : nameLines(codes, schools);
    texts.forEach((text, i) =>
      line(rows, `absent:${id}:${unit}:${i}`, [
        part(i === 0 ? titleOf(id) : '', 'text', 2),
        part(i === 0 ? unit || REGISTERS_REPORT.whole : '', 'wrapped', 4),
        part(i === 0 ? codes.length : null, 'count'),
        part(text, 'wrapped', 9),
      ]),
    );
  }
  rows.space('after-absent');
}

function rowNumbers({ positions }: RowGroup): string {
  const shown = positions.slice(0, MOST_ROWS).map((position) => position + 1);
  return REGISTERS_REPORT.rowNumbers(shown, positions.length - shown.length);
}

function addMore(rows: RowList, id: string, all: number): void {
  if (all > MOST_GROUPS) rows.add(`${id}:more`, cell(REGISTERS_REPORT.more(all - MOST_GROUPS), 'muted'));
}

function addWaiting(rows: RowList, { evidence: { waiting } }: RegistersReport): void {
  if (waiting.length === 0) return;
  const idOf = idsOf('waiting');
  rows.add('waiting', cell(REGISTERS_REPORT.waiting, 'heading'));
  note(rows, 'waiting:note', REGISTERS_REPORT.waitingNote);
  headings(rows, 'waiting:header', REGISTERS_REPORT.waitingHeadings, [1, 4, 1, 2, 8]);
  for (const group of waiting.slice(0, MOST_GROUPS)) {
    line(rows, idOf([group.register, group.code, group.topic]), [
      part(titleOf(group.register), 'wrapped'),
      part(withoutNames(group.topic), 'wrapped', 4),
      part(group.code, 'code'),
      part(rowNumbers(group), 'wrapped', 2),
      part(withoutNames(group.action), 'wrapped', 8),
    ]);
  }
  addMore(rows, 'waiting', waiting.length);
  rows.space('after-waiting');
}

function addSuggested(rows: RowList, { evidence: { suggested } }: RegistersReport): void {
  if (suggested.length === 0) return;
  const idOf = idsOf('suggested');
  rows.add('suggested', cell(REGISTERS_REPORT.suggested, 'heading'));
  note(rows, 'suggested:note', REGISTERS_REPORT.suggestedNote);
  headings(rows, 'suggested:header', REGISTERS_REPORT.suggestedHeadings, [1, 4, 1, 2, 5, 3]);
  for (const group of suggested.slice(0, MOST_GROUPS)) {
    line(rows, idOf([group.register, group.code, group.topic]), [
      part(titleOf(group.register), 'wrapped'),
      part(withoutNames(group.topic), 'wrapped', 4),
      part(group.code, 'code'),
      part(rowNumbers(group), 'wrapped', 2),
      part(withoutNames(group.action), 'wrapped', 5),
      part(group.reasons.join('; '), 'wrapped', 3),
    ]);
  }
  addMore(rows, 'suggested', suggested.length);
  rows.space('after-suggested');
}

function addDecisions(rows: RowList, { decisions }: RegistersReport): void {
  if (decisions.length === 0) return;
  const idOf = idsOf('decisions');
  rows.add('decisions', cell(REGISTERS_REPORT.decisions, 'heading'));
  headings(rows, 'decisions:header', REGISTERS_REPORT.decisionsHeadings, [1, 5, 1, 9]);
  for (const { topic, record } of decisions.slice(0, MOST_GROUPS)) {
    line(rows, idOf([record.date ?? '', topic, record.decision]), [
      part(REGISTERS_REPORT.day(record.date), 'text'),
      part(withoutNames(topic), 'wrapped', 5),
      part(REGISTERS_REPORT.day(record.deadline), 'text'),
      part(withoutNames(record.decision), 'wrapped', 9),
    ]);
  }
  addMore(rows, 'decisions', decisions.length);
  rows.space('after-decisions');
}
