/**
 * What the lists of one work add up to beside counts of scores: marks and their comparison with the yearly mark, зачёты and
 * diplomas by school. Integer counts only; nothing of a row is kept.
 */
import { intakeText } from '../../messages/intake';
import type { OutcomeRow } from '../procedures/outcome-row';
import { CutScores, Mark, markByScore } from '../protocol/paper';
import { Work, workId } from '../protocol/work';
import { Report } from './layout';
import type { Diploma } from './list-cells';
import { AggregateTable, Group, GroupLevel, JournalRow, MarksRow, SchoolName } from './records';

/** Participants from which a school has a row: figures of fewer would be those of pupils. */
const LEAST_GROUP = 5;

/** Sums of one school, or of several. */
interface Sums {
  /** By mark 2, 3, 4, 5. */
  readonly marks: number[];
  /** Lowered, confirmed, raised; then differences of two marks and more. */
  readonly pairs: number[];
  /** Not passed, passed. */
  readonly passed: number[];
  /** Without a diploma, prize-winners, winners. */
  readonly diplomas: number[];
}

interface SchoolSums extends Sums {
  municipality: string;
  name: string;
}

const DIPLOMAS: readonly Diploma[] = ['none', 'prize', 'winner'];

const noSums = (): Sums => ({
  marks: [0, 0, 0, 0],
  pairs: [0, 0, 0, 0],
  passed: [0, 0],
  diplomas: [0, 0, 0],
});

export interface ListResult {
  readonly tables: readonly AggregateTable[];
  readonly outcomes: readonly OutcomeRow[];
  readonly schoolNames: readonly SchoolName[];
  /** Read off the list; null when the scale was known, or the list does not show it. */
  readonly cuts: CutScores | null;
}

export class ListTotals {
  private readonly schools = new Map<string, SchoolSums>();
  /** Participants by exam mark (2, 3, 4, 5) and score. */
  private readonly byMarkAndScore: number[][] = [[], [], [], []];

  /** `report` takes remarks about the work as a whole: it is that of its first list. */
  constructor(
    private readonly work: Work,
    private readonly report: Report,
  ) {}

  see(school: string, municipality: string, name: string): void {
    const known = this.schools.get(school);
    if (known === undefined) this.schools.set(school, { ...noSums(), municipality, name });
    else {
      if (known.municipality === '') known.municipality = municipality;
      if (known.name === '') known.name = name;
    }
  }

  /** A participant known by marks; `yearly` null without a mark of the year. */
  addMark(school: string, mark: Mark, yearly: Mark | null): void {
    const { marks, pairs } = this.schools.get(school)!;
    marks[mark - 2]!++;
    if (yearly === null) return;
    pairs[Math.sign(mark - yearly) + 1]!++;
    if (Math.abs(mark - yearly) >= 2) pairs[3]!++;
  }

  addPassed(school: string, isPassed: boolean): void {
    this.schools.get(school)!.passed[Number(isPassed)]!++;
  }

  addDiploma(school: string, diploma: Diploma): void {
    this.schools.get(school)!.diplomas[DIPLOMAS.indexOf(diploma)]!++;
  }

  /** A participant whose score went into counts, with the mark that the list has beside it. */
  addScoreAndMark(score: number, mark: Mark): void {
    const row = this.byMarkAndScore[mark - 2]!;
    while (row.length <= score) row.push(0);
    row[score]!++;
  }

  /** `known` is the scale of the work; null when nobody has one. Remarks are reported on the way. */
  close(known: CutScores | null): ListResult {
    const cuts = known === null ? this.cutsFromMarks() : null;
    if (known !== null) this.compareWithScale(known);
    const groups = this.groups();
    const { work } = this;
    const tables: AggregateTable[] = [];
    const marks = groups.flatMap(marksRow);
    const journal = groups.flatMap(journalRow);
    if (marks.length > 0) tables.push({ kind: 'marks', work, maxScore: null, rows: marks });
    if (journal.length > 0) tables.push({ kind: 'journal', work, maxScore: null, rows: journal });
    const id = workId(work);
    const outcomes = groups.flatMap((group) => [...passRow(id, group), ...diplomaRow(id, group)]);
    const schoolNames = [...this.schools].map(([school, { municipality, name }]) => ({
      school,
      name,
      municipality,
    }));
    return { tables, outcomes, schoolNames, cuts };
  }

  /** Marks that the scale does not give: they stay with the list, the workbook goes by the scale. */
  private compareWithScale(cuts: CutScores): void {
    let differ = 0;
    this.byMarkAndScore.forEach((row, i) => {
      row.forEach((count, score) => {
        if (markByScore(score, cuts) !== i + 2) differ += count;
      });
    });
    if (differ > 0) this.report(null, null, intakeText.marksUnlikeScale(differ, cuts));
  }

  private cutsFromMarks(): CutScores | null {
    const ends = this.byMarkAndScore.map((row) => ({
      least: row.findIndex((count) => count > 0),
      most: row.length - 1,
    }));
    const shown = ends.filter(({ most }) => most >= 0);
    if (shown.length === 0) return null;
    const isOrdered = shown.every(({ least }, i) => i === 0 || least > shown[i - 1]!.most);
    const [three, four, five] = ends.slice(1).map(({ least }) => least) as [number, number, number];
    if (!isOrdered) this.report(null, null, intakeText.marksNotByScore);
    else if (Math.min(three, four, five) < 0) this.report(null, null, intakeText.marksIncomplete);
    else {
      this.report(null, null, intakeText.cutsFromList([three, four, five]));
      return [three, four, five];
    }
    return null;
  }

  /** Municipalities by name, each before its schools by code; small schools are in the sum only. */
  private groups(): ListGroup[] {
    const byMunicipality = new Map<string, [string, SchoolSums][]>();
    for (const entry of [...this.schools].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const name = entry[1].municipality;
      byMunicipality.set(name, [...(byMunicipality.get(name) ?? []), entry]);
    }
    const small = [...this.schools.values()].filter(isSmall).length;
    if (small > 0) this.report(null, null, intakeText.smallSchools(small, LEAST_GROUP));
    return [...byMunicipality]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, members]) => {
        const schools = members.map(([code, sums]) => groupOf('school', sums.name, code, sums));
        if (name === '') return schools;
        const { sum, left } = municipalSums(members.map(([, sums]) => sums));
        if (left > 0) this.report(null, null, intakeText.smallSchoolsLeftOut(name, left));
        return [groupOf('municipality', name, null, sum), ...schools];
      });
  }
}

interface ListGroup extends Sums {
  readonly level: GroupLevel;
  readonly name: string;
  readonly school: string | null;
}

function groupOf(level: GroupLevel, name: string, school: string | null, sums: Sums): ListGroup {
  const { marks, pairs, passed, diplomas } = sums;
  return { level, name, school, marks, pairs, passed, diplomas };
}

function isSmall({ marks, passed, diplomas }: Sums): boolean {
  return [marks, passed, diplomas].map(total).some((n) => n > 0 && n < LEAST_GROUP);
}

const PARTS = ['marks', 'pairs', 'passed', 'diplomas'] as const;

/** Participants of a part; differences of two marks are counted among the pairs already. */
function sizeOf(sums: Sums, part: keyof Sums): number {
  return total(part === 'pairs' ? sums.pairs.slice(0, 3) : sums[part]);
}

/**
 * Sums of a municipality. Small schools that are one to four people together stay out: they would be what is left when
 * the rows of the others are taken from its row. `left`: schools left out of some part.
 */
function municipalSums(members: readonly Sums[]): { readonly sum: Sums; readonly left: number } {
  const sum = noSums();
  const left = new Set<Sums>();
  for (const part of PARTS) {
    const small = members.filter((one) => sizeOf(one, part) > 0 && sizeOf(one, part) < LEAST_GROUP);
    const people = small.reduce((all, one) => all + sizeOf(one, part), 0);
    const hidden = new Set(people < LEAST_GROUP && small.length < members.length ? small : []);
    for (const one of members) {
      if (hidden.has(one)) left.add(one);
      else one[part].forEach((count, i) => (sum[part][i]! += count));
    }
  }
  return { sum, left: left.size };
}

function headOf({ level, name, school }: ListGroup, n: number): Group {
  return { level, name, school, schools: null, n };
}

function marksRow(group: ListGroup): MarksRow[] {
  const n = total(group.marks);
  if (n < LEAST_GROUP) return [];
  const [two, three, four, five] = group.marks.map((count) => (100 * count) / n);
  return [{ ...headOf(group, n), percent: [two!, three!, four!, five!] }];
}

function journalRow(group: ListGroup): JournalRow[] {
  const [lowered, confirmed, raised, gap2] = group.pairs as [number, number, number, number];
  const pairs = lowered + confirmed + raised;
  if (pairs < LEAST_GROUP) return [];
  const part = (count: number): JournalRow['lowered'] => ({ percent: (100 * count) / pairs, count });
  const parts = { lowered: part(lowered), confirmed: part(confirmed), raised: part(raised), gap2 };
  return [{ ...headOf(group, total(group.marks)), ...parts }];
}

const NO_DIPLOMAS = { winners: null, prizeWinners: null, mean: null };

function passRow(work: string, group: ListGroup): OutcomeRow[] {
  const n = total(group.passed);
  if (n < LEAST_GROUP) return [];
  const { level, name, school } = group;
  return [{ work, measure: 'pass', level, school, name, n, reached: group.passed[1]!, ...NO_DIPLOMAS }];
}

function diplomaRow(work: string, group: ListGroup): OutcomeRow[] {
  const n = total(group.diplomas);
  if (n < LEAST_GROUP) return [];
  const { level, name, school } = group;
  const [, prizeWinners, winners] = group.diplomas as [number, number, number];
  const counts = { n, reached: null, winners, prizeWinners, mean: null };
  return [{ work, measure: 'participation', level, school, name, ...counts }];
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
