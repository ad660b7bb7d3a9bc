/**
 * Takes the sheets of one upload that are protocols: names the work and its paper, drops personal columns, and lets the
 * rows through to the fold. Only those who may hold pupils' rows have it: the command line and the browser.
 */
import { SchoolWorkCounts } from '../protocol/counts';
import { MAX_TASKS, ProtocolFold } from '../protocol/fold';
import { procedureKind, resultKindOf } from '../procedures/kinds';
import { parseSchoolCode } from '../protocol/school';
import { Work, workId } from '../protocol/work';
import { intakeText } from '../../messages/intake';
import { Row, cellText } from './cells';
import { ProtocolIntake } from './intake';
import { ListColumns, ProtocolMatch, Report } from './layout';
import { ListSink, foldedColumns, listSource } from './list-sheet';
import { ListTotals } from './list-totals';
import { nameWork } from './naming';
import { matchPaper, usedColumns } from './paper-match';
import { personalColumns } from './personal';
import { ProtocolSink, safeColumns } from './protocol-sheet';
import { NOWHERE, RowSink } from './sink';
import { readTitleBlock } from './title';
import { shiftedColumns } from './school-columns';
import { SheetEntry, Upload } from './upload';

export class Protocols implements ProtocolIntake {
  /** Task columns by work: the fold needs equally many in all protocols of a work. */
  private readonly taskCounts = new Map<string, number>();
  /** Lists with names by work: what they have beside scores. */
  private readonly lists = new Map<
    string,
    { readonly upload: Upload; readonly work: Work; readonly totals: ListTotals }
  >();

  /** `fold` takes the rows; a draw of works gives one that remembers the participants. */
  constructor(private readonly fold: Pick<ProtocolFold, 'open' | 'close'> = new ProtocolFold()) {}

  open(upload: Upload, entry: SheetEntry, head: readonly Row[], match: ProtocolMatch): RowSink {
    const { context } = upload;
    const report = upload.reporter(entry);
    const refuse = (message: string): RowSink => {
      report(match.headerRow + 1, null, message);
      return NOWHERE;
    };
    const body = head.slice(match.headerRow + 1);
    const title = readTitleBlock(head.slice(0, match.headerRow));
    const naming = nameWork(title.work, context.workOption, entry.file, usedColumns(match.tasks, body));
    if ('refusal' in naming) return refuse(naming.refusal);
    const { work } = naming;
    entry.work = work;
    if (match.list !== undefined)
      return this.openList(upload, entry, head, { ...match, list: match.list }, work);

    const matched = matchPaper(work, upload.knownPaper(work), title.maxScore, match.tasks, body);
    if ('refusal' in matched) return refuse(matched.refusal);
    const conflict =
      upload.noteWork(work, matched.paper, title.date) ?? this.noteTaskCount(work, matched.columns.length);
    if (conflict !== null) return refuse(conflict);
    if (matched.remark !== null) report(match.headerRow + 1, null, matched.remark);

    const school = match.schoolInFileName ? parseSchoolCode(entry.file.replace(/^.*[\\/]/, '')) : null;
    if (match.schoolInFileName && school === null) return refuse(intakeText.schoolNotInFileName);

    const personal = personalColumns(head[match.headerRow], body);
    if (personal.size > 0) {
      upload.dropped.push({ file: entry.file, sheet: entry.sheet, columns: [...personal.values()] });
    }
    const columns = safeColumns(match, matched.columns, personal);
    const folder = this.fold.open({
      file: entry.file,
      work,
      paper: matched.paper,
      columns,
      fixedSchool: school === null ? null : { school, municipality: '' },
    });
    const nameColumn = personal.has(match.schoolName) ? -1 : match.schoolName;
    return new ProtocolSink(upload, entry, folder, columns, nameColumn);
  }

  close(): SchoolWorkCounts[] {
    const counts = this.fold.close();
    for (const { upload, work, totals } of this.lists.values()) {
      upload.addList(work, totals.close(upload.knownPaper(work)?.cuts ?? null));
    }
    this.lists.clear();
    return counts;
  }

  /** A list of participants with names. */
  private openList(
    upload: Upload,
    entry: SheetEntry,
    head: readonly Row[],
    match: ProtocolMatch & { readonly list: ListColumns },
    work: Work,
  ): RowSink {
    const report = upload.reporter(entry);
    const refuse = (message: string): RowSink => {
      report(match.headerRow + 1, null, message);
      return NOWHERE;
    };
    const body = head.slice(match.headerRow + 1);
    const kind = resultKindOf(work.kind);
    const personal = new Map(personalColumns(match.list.headings, body));
    const { school, municipality } = match.columns;
    for (const column of shiftedColumns(body, school, [match.schoolName, municipality]))
      personal.set(column, cellText(match.list.headings[column]));
    const title = readTitleBlock(head.slice(0, match.headerRow));
    const columns = listSource(match, [], personal, kind, body);
    const hasScores = columns.score >= 0;
    const known = upload.knownPaper(work) ?? { maxScore: null, cuts: null, tasks: [] };
    const maxScore = known.maxScore ?? title.maxScore ?? procedureKind(work.kind)?.maxScore ?? null;
    const matched = matchPaper(
      work,
      { ...known, maxScore },
      title.maxScore,
      hasScores ? match.tasks : [],
      body,
    );
    if ('refusal' in matched) return refuse(matched.refusal);
    if (!hasScores && [columns.mark, columns.passed, columns.status].every((column) => column < 0))
      return refuse(kind === 'score' ? intakeText.testScoreNeeded : intakeText.headerIncomplete);
    const conflict =
      upload.noteWork(work, matched.paper, title.date) ??
      (hasScores ? this.noteTaskCount(work, matched.columns.length) : null);
    if (conflict !== null) return refuse(conflict);
    if (matched.remark !== null) report(match.headerRow + 1, null, matched.remark);
    if (personal.size > 0)
      upload.dropped.push({ file: entry.file, sheet: entry.sheet, columns: [...personal.values()] });
    const source = { ...columns, tasks: matched.columns };
    const folder = hasScores
      ? this.fold.open({
          file: entry.file,
          work,
          paper: matched.paper,
          columns: foldedColumns(source),
          fixedSchool: null,
        })
      : null;
    return new ListSink(upload, entry, source, folder, this.totalsOf(upload, work, report), kind);
  }

  private totalsOf(upload: Upload, work: Work, report: Report): ListTotals {
    const id = workId(work);
    const known = this.lists.get(id);
    if (known !== undefined) return known.totals;
    const totals = new ListTotals(work, report);
    this.lists.set(id, { upload, work, totals });
    return totals;
  }

  /** A sentence when the protocols of a work so far have another number of tasks, or when there are too many. */
  private noteTaskCount(work: Work, count: number): string | null {
    const id = workId(work);
    const earlier = this.taskCounts.get(id);
    if (count > MAX_TASKS) return intakeText.tooManyTasks(count);
    if (earlier !== undefined && earlier !== count) return intakeText.tasksUnlikeEarlier(count, earlier);
    this.taskCounts.set(id, count);
    return null;
  }
}
