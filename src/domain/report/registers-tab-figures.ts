/** Figures of «Полнота сведений»: load by grade, deficits, training, experts and observers, help for schools. */
import { CHOICES } from '../../messages/choices';
import { REGISTERS_REPORT } from '../../messages/registers-report';
import { parseWorkId, subjectName } from '../protocol/work';
import type { RegistersReport } from '../registers/report';
import type { StaffOfSchool } from '../registers/staff';
import { withoutNames } from '../roadmap/nameless';
import { schoolYearText } from '../roadmap/school-year';
import { RowList, cell, cells } from '../tabs/build';
import { headings, idsOf, line, nameLines, note, part } from './registers-tab-layout';

/** Lines of a list; the rest is counted. */
const MOST_LINES = 200;

export function addLoad(rows: RowList, { load, schoolYear }: RegistersReport): void {
  if (load.length === 0 || schoolYear === null) return;
  rows.add('load', cell(REGISTERS_REPORT.load(schoolYearText(schoolYear)), 'heading'));
  note(rows, 'load:note', REGISTERS_REPORT.loadNote);
  rows.add(
    'load:header',
    ...cells('header', [
      REGISTERS_REPORT.loadGrade,
      REGISTERS_REPORT.loadWorks,
      REGISTERS_REPORT.loadCount,
      REGISTERS_REPORT.loadUses,
      REGISTERS_REPORT.loadTotal,
      ...REGISTERS_REPORT.months,
      REGISTERS_REPORT.undated,
    ]),
  );
  for (const { grade, procedures, uses, months, undated } of load) {
    rows.add(
      `load:${grade}`,
      cell(grade, 'count'),
      cell(procedures.map(shortWork).join(', '), 'wrapped'),
      cell(procedures.length, 'count'),
      cell(uses, 'count'),
      cell(procedures.length + uses, 'count'),
      ...[...months, undated].map((count) => cell(count === 0 ? null : count, 'count')),
    );
  }
  rows.space('after-load');
}

/** «ВПР РУ». */
function shortWork(id: string): string {
  const work = parseWorkId(id);
  return work === null ? id : `${work.kind} ${work.subject}`;
}

export function addDeficits(rows: RowList, report: RegistersReport): void {
  addSeptember(rows, report);
  addProposals(rows, report);
}

function addSeptember(rows: RowList, { september }: RegistersReport): void {
  if (september.length === 0) return;
  const idOf = idsOf('september');
  rows.add('september', cell(REGISTERS_REPORT.september, 'heading'));
  note(rows, 'september:note', REGISTERS_REPORT.septemberNote);
  headings(rows, 'september:header', REGISTERS_REPORT.septemberHeadings, [1, 4, 1, 1, 1, 1, 1, 1, 5]);
  for (const one of september.slice(0, MOST_LINES)) {
    line(rows, idOf([one.work, one.school, one.skill]), [
      part(one.subject === '' ? '' : subjectName(one.subject), 'wrapped'),
      part(withoutNames(one.skill), 'wrapped', 4),
      part(one.grade, 'count'),
      part(one.gradeNow, 'count'),
      part(one.school || REGISTERS_REPORT.municipality, 'code'),
      part(one.percent, 'percent'),
      part(one.municipality, 'percent'),
      part(one.again, 'percent'),
      part(withoutNames(one.correction), 'wrapped', 5),
    ]);
  }
  addMore(rows, 'september', september.length);
  rows.space('after-september');
}

/** A row a work for tasks that are hard everywhere, then one for each school: a list to choose from. */
function addProposals(rows: RowList, { proposals, schools }: RegistersReport): void {
  if (proposals.length === 0) return;
  rows.add('proposals', cell(REGISTERS_REPORT.proposals, 'heading'));
  note(rows, 'proposals:note', REGISTERS_REPORT.proposalsNote);
  headings(rows, 'proposals:header', REGISTERS_REPORT.proposalsHeadings, [1, 1, 1, 1, 12]);
  for (const { work, school, tasks } of proposals.slice(0, MOST_LINES)) {
    const name = school === '' ? REGISTERS_REPORT.everywhere : (schools.get(school)?.name ?? '');
    line(rows, `proposals:${work}:${school}`, [
      part(work, 'code'),
      part(name, 'text'),
      part(school, 'code'),
      part(tasks.length, 'count'),
      part(tasks.map(REGISTERS_REPORT.taskFigures).join('; '), 'wrapped', 12),
    ]);
  }
  addMore(rows, 'proposals', proposals.length);
  rows.space('after-proposals');
}

function addMore(rows: RowList, id: string, all: number): void {
  if (all > MOST_LINES) rows.add(`${id}:more`, cell(REGISTERS_REPORT.more(all - MOST_LINES), 'muted'));
}

export function addTraining(rows: RowList, { training }: RegistersReport): void {
  if (training.length === 0) return;
  rows.add('training', cell(REGISTERS_REPORT.training, 'heading'));
  headings(rows, 'training:header', REGISTERS_REPORT.trainingHeadings, [2, 1, 1, 1]);
  const counts = (id: string, title: string, values: readonly number[]): void =>
    line(rows, `training:${id}`, [part(title, 'text', 2), ...values.map((value) => part(value, 'count'))]);
  for (const { state, rows: count, people, trained } of training)
    counts(state || 'none', state || REGISTERS_REPORT.noState, [count, people, trained]);
  const sum = (pick: (one: (typeof training)[number]) => number): number =>
    training.reduce((all, one) => all + pick(one), 0);
  counts('total', REGISTERS_REPORT.total, [
    sum((one) => one.rows),
    sum((one) => one.people),
    sum((one) => one.trained),
  ]);
  rows.space('after-training');
}

export function addStaff(rows: RowList, report: RegistersReport): void {
  addExperts(rows, report);
  addWithoutExpert(rows, report);
  addWithoutObserver(rows, report);
}

/** Schools in a line of counts; more go on in the lines below. */
const COUNTS_PER_LINE = 40;

/** A line a role: how many people and schools, then the counts by code. */
function addExperts(rows: RowList, { staff }: RegistersReport): void {
  if (staff.length === 0) return;
  const spans = [2, 1, 1, 12];
  rows.add('experts', cell(REGISTERS_REPORT.experts, 'heading'));
  headings(rows, 'experts:header', REGISTERS_REPORT.expertHeadings, spans);
  const people = (id: string, title: string, of: (one: StaffOfSchool) => number): void => {
    const some = staff.filter((one) => of(one) > 0);
    const counts = some.map((one) =>
      REGISTERS_REPORT.peopleOf(one.school || REGISTERS_REPORT.municipality, of(one)),
    );
    for (let i = 0; i === 0 || i < counts.length; i += COUNTS_PER_LINE) {
      line(rows, `experts:${id}:${i / COUNTS_PER_LINE}`, [
        part(i === 0 ? title : '', 'text', 2),
        part(i === 0 ? some.reduce((all, one) => all + of(one), 0) : null, 'count'),
        part(i === 0 ? some.filter(({ school }) => school !== '').length : null, 'count'),
        part(counts.slice(i, i + COUNTS_PER_LINE).join('; '), 'wrapped', 12),
      ]);
    }
  };
  CHOICES.expertRole.forEach((role, i) => people(String(i + 1), role, ({ byRole }) => byRole[i]!));
  people('trained', REGISTERS_REPORT.trained, ({ trained }) => trained);
  rows.space('after-experts');
}

function addWithoutExpert(rows: RowList, { withoutExpert, schools }: RegistersReport): void {
  if (withoutExpert.length === 0) return;
  nameLines(withoutExpert, schools).forEach((text, i) =>
    line(rows, `without-expert:${i}`, [
      part(i === 0 ? REGISTERS_REPORT.withoutExpert : '', 'wrapped', 2),
      part(i === 0 ? withoutExpert.length : null, 'count'),
      part(text, 'wrapped', 13),
    ]),
  );
  rows.space('after-without-expert');
}

function addWithoutObserver(rows: RowList, { withoutObserver, schools }: RegistersReport): void {
  if (withoutObserver.length === 0) return;
  rows.add('without-observer', cell(REGISTERS_REPORT.withoutObserver, 'subtitle'));
  headings(rows, 'without-observer:header', REGISTERS_REPORT.withoutObserverHeadings, [2, 1, 13]);
  for (const { unit, schools: codes } of withoutObserver) {
    nameLines(codes, schools).forEach((text, i) =>
      line(rows, `without-observer:${unit}:${i}`, [
        part(i === 0 ? unit : '', 'code', 2),
        part(i === 0 ? codes.length : null, 'count'),
        part(text, 'wrapped', 13),
      ]),
    );
  }
  rows.space('after-without-observer');
}

export function addSupport(rows: RowList, { support, schools }: RegistersReport): void {
  if (support.length === 0) return;
  const idOf = idsOf('support');
  rows.add('support', cell(REGISTERS_REPORT.support, 'heading'));
  headings(rows, 'support:header', REGISTERS_REPORT.supportHeadings, [1, 1, 2, 1, 1, 1, 1, 1, 7]);
  for (const { school, record } of support.slice(0, MOST_LINES)) {
    line(rows, idOf([school, record.subject, record.grade ?? '', record.start ?? '']), [
      part(school, 'code'),
      part(schools.get(school)?.name ?? '', 'wrapped'),
      part(subjectName(record.subject), 'wrapped', 2),
      part(record.grade, 'count'),
      part(record.mentor, 'code'),
      part(record.lessons, 'count'),
      part(REGISTERS_REPORT.day(record.start), 'text'),
      part(REGISTERS_REPORT.day(record.end), 'text'),
      part(withoutNames(record.programme), 'wrapped', 7),
    ]);
  }
  addMore(rows, 'support', support.length);
}
