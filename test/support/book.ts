/**
 * A workbook with the built bundle on the local host, and small invented results to load into it: what a test of the
 * sheets needs to press menu items, run reports, behave like a person, and look at the tabs.
 */
import { resolve } from 'node:path';
import gasLocal from 'gas-local';
import { startAddon } from '../../local/addon';
import { emptyWorkbook } from '../../local';
import type { Host, HostOptions, HostSession } from '../../local';
import type { Answer, Question } from '../../local/host/ui-record';
import type { WorkbookModel } from '../../local/model';
import { loadWorkbook, saveWorkbook } from '../../local/xlsx';
import type { SchoolWorkCounts } from '../../src/domain/protocol/counts';
import { ProtocolFold } from '../../src/domain/protocol/fold';
import type { Paper } from '../../src/domain/protocol/paper';
import { paperFor } from '../../src/domain/protocol/papers';
import { Work, parseWorkId } from '../../src/domain/protocol/work';
import type { UploadPayload } from '../../src/domain/intake/payload';
import { storeForm } from '../../src/domain/intake/stored-counts';
import type { LoadResult } from '../../src/sheets/load';
import type { Preview, ReportOptions, RunResult } from '../../src/sheets/report';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const DIST = resolve(__dirname, '../../dist');
export const TODAY = new Date(2024, 8, 2, 10);

export const SCHOOLS = ['900001', '900002', '900003', '900004', '900005', '900006'];
export const WORKS = ['ВПР-2021-МА-4', 'ВПР-2021-РУ-4', 'ВПР-2022-МА-5'];
/** Nobody has published a scale of 2022: the workbook's own. */
const OWN_PAPER: Paper = { maxScore: 20, cuts: [7, 11, 15], tasks: [] };

/** Tabs that grow with every run. */
const MACHINE = ['Журнал изменений', '_Листы'];

/** What the person answers; set before pressing. */
export type Reply = (question: Question) => string | Answer;

const MADE = new Map<string, WorkbookModel>();

export class Book {
  private constructor(
    readonly host: Host,
    readonly session: HostSession,
    private readonly functions: Readonly<Record<string, (...args: unknown[]) => unknown>>,
    private readonly replies: { reply: Reply },
  ) {}

  static on(workbook: WorkbookModel, options: HostOptions = {}): Book {
    const replies = { reply: (() => 'YES') as Reply };
    const { host, functions } = startAddon(workbook, DIST, {
      today: TODAY,
      ...options,
      answers: (question) => replies.reply(question),
    });
    return new Book(host, host, functions, replies);
  }

  /** A new spreadsheet, before the add-on has done anything. */
  static blank(options: HostOptions = {}): Book {
    return Book.on(emptyWorkbook('Книга'), options);
  }

  /** A new workbook with all tabs of the template. */
  static new(options: HostOptions = {}): Book {
    return Book.from('new', options, () => {
      const book = Book.blank();
      book.api('apiSetup');
      return book;
    });
  }

  /** A workbook with results of all schools and works. */
  static filled(options: HostOptions = {}): Book {
    return Book.from('filled', options, () => {
      const book = Book.new();
      book.load(upload());
      return book;
    });
  }

  /** As `filled`, with its first report. */
  static reported(options: HostOptions = {}): Book {
    return Book.from('reported', options, () => {
      const book = Book.filled();
      book.report();
      return book;
    });
  }

  /** Made once, then copied: a test may do with its copy what it likes. */
  private static from(name: string, options: HostOptions, make: () => Book): Book {
    const made = MADE.get(name) ?? make().host.workbook;
    MADE.set(name, made);
    return Book.on(structuredClone(made), options);
  }

  /** The same workbook in the hands of another person. */
  other(user: string): Book {
    const session = this.host.session(user);
    const functions = gasLocal.require(DIST, { ...session.globals });
    return new Book(this.host, session, functions as Book['functions'], this.replies);
  }

  get spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.session.globals.SpreadsheetApp.getActiveSpreadsheet();
  }

  /** Calls an entry point as one execution. */
  call(name: string, ...args: unknown[]): unknown {
    return this.session.execute({}, () => this.unguarded(name, ...args));
  }

  /** Calls an entry point inside an execution that the test has made. */
  unguarded(name: string, ...args: unknown[]): unknown {
    return this.functions[name]!(...args);
  }

  api<Result>(name: string, ...args: string[]): Result {
    return JSON.parse(String(this.call(name, ...args))) as Result;
  }

  load(payload: UploadPayload): LoadResult {
    return this.api('apiLoad', JSON.stringify(payload));
  }

  plan(options: ReportOptions = {}): Preview {
    return this.api('apiPlanReport', JSON.stringify(options));
  }

  run(hash: string, options: ReportOptions = {}): RunResult {
    return this.api('apiRunReport', hash, JSON.stringify(options));
  }

  report(options: ReportOptions = {}): RunResult {
    return this.run(this.plan(options).hash, options);
  }

  results(): object {
    return this.api('apiResults', '{}');
  }

  /** Presses a menu item; returns the texts shown, in order. */
  press(item: string, reply: Reply = () => 'YES'): string[] {
    this.replies.reply = reply;
    const shown = this.session.ui.events.length;
    this.call(item);
    return this.session.ui.events
      .slice(shown)
      .flatMap((event) => (event.kind === 'alert' || event.kind === 'prompt' ? [event.text] : []));
  }

  sheet(name: string): Sheet {
    const sheet = this.spreadsheet.getSheetByName(name);
    if (sheet === null) throw new Error(`no tab ${name}`);
    return sheet;
  }

  /** The tab of a school, whatever its name. */
  schoolTab(code: string): Sheet {
    const found = this.spreadsheet
      .getSheets()
      .find((sheet) => sheet.getRange(1, 1).getValue() === `objectivity|school:${code}`);
    if (found === undefined) throw new Error(`no tab of ${code}`);
    return found;
  }

  names(): string[] {
    return this.spreadsheet.getSheets().map((sheet) => sheet.getName());
  }

  values(name: string): unknown[][] {
    return this.sheet(name).getDataRange().getValues();
  }

  /** Lines of «Журнал изменений» without their times. */
  log(): string[] {
    return this.values('Журнал изменений')
      .slice(1)
      .map((row) => row.slice(1).join(' | '));
  }

  /** What a workbook holds for a person: all but ids, times of the log and the hidden states. */
  content(): unknown {
    return this.host.workbook.sheets.map((sheet) => ({
      name: sheet.name,
      size: MACHINE.includes(sheet.name) ? null : [sheet.maxRows, sheet.maxColumns],
      rows: MACHINE.includes(sheet.name) ? null : trimmed(sheet.rows),
      merges: sheet.merges,
      widths: [...sheet.columnWidths],
      heights: [...sheet.rowHeights],
      hidden: [sheet.hidden, [...sheet.hiddenRows], [...sheet.hiddenColumns]],
      frozen: [sheet.frozenRows, sheet.frozenColumns],
      rules: sheet.conditionalRules,
      charts: sheet.charts.map(({ type, options, position, ranges }) => ({
        type,
        options,
        position,
        areas: ranges.map(({ area }) => area),
      })),
    }));
  }

  /** The same workbook after a way through a file. */
  async reopened(options: HostOptions = {}): Promise<Book> {
    const bytes = await saveWorkbook(this.host.workbook);
    return Book.on(await loadWorkbook(bytes, this.host.workbook.name), options);
  }
}

/** Blank cells at the ends say nothing; tab ids in links differ between workbooks that were made differently. */
function trimmed(rows: WorkbookModel['sheets'][number]['rows']): unknown {
  return rows.map((row) =>
    (row ?? []).map((cell) =>
      cell === undefined || (cell.value === '' && cell.formula === null)
        ? null
        : { ...cell, link: cell.link === null ? null : cell.link.url.replace(/\d+/, '') },
    ),
  );
}

export function workOf(id: string): Work {
  const work = parseWorkId(id);
  if (work === null) throw new Error(`no work ${id}`);
  return work;
}

function paperOf(work: Work): Paper {
  return paperFor(work) ?? OWN_PAPER;
}

/** Counts of a school's work: `pupils` invented participants, one of the rows beyond the maximum when `refused`. */
export function countsOf(
  id: string,
  school: string,
  pupils = 14,
  shift = 0,
  refused = false,
): SchoolWorkCounts {
  const work = workOf(id);
  const paper = paperOf(work);
  const fold = new ProtocolFold();
  const folder = fold.open({
    file: `${id}.csv`,
    work,
    paper,
    columns: {
      school: 0,
      municipality: 1,
      class: 2,
      code: 3,
      variant: 4,
      total: 5,
      journalMark: 6,
      tasks: paper.tasks.map((_, i) => i + 7),
    },
    fixedSchool: null,
  });
  const max = paper.maxScore!;
  for (let i = 0; i < pupils; i++) {
    const total = (3 + Number(school) + shift + i * 5) % (max + 1);
    const mark = 2 + paper.cuts!.filter((cut) => total >= cut).length;
    const journal = Math.min(5, mark + (i % 3 === 0 ? 1 : 0));
    folder.push(
      [`edu${school}`, 'МО-1', 'А', 40001 + i, 1, total, journal, ...tasksFor(paper, total)],
      i + 2,
    );
  }
  if (refused)
    folder.push([`edu${school}`, 'МО-1', 'А', 49999, 1, max + 7, 4, ...tasksFor(paper, 0)], pupils + 2);
  return fold.close()[0]!;
}

/** Points that add up to `total`. */
function tasksFor({ tasks }: Paper, total: number): number[] {
  let left = total;
  return tasks.map(({ max }) => {
    const points = Math.min(max ?? 0, left);
    left -= points;
    return points;
  });
}

/** An upload of these counts. */
export function uploadOf(
  counts: readonly SchoolWorkCounts[],
  parts: Partial<UploadPayload> = {},
): UploadPayload {
  return {
    counts: counts.map((one) => storeForm(one, paperOf(one.work).tasks)),
    tables: [],
    official: [],
    works: WORKS.map(workOf).map((work) => ({ work, ...paperOf(work), date: null })),
    schoolNames: SCHOOLS.map((school, i) => ({ school, name: `Школа ${i + 1}`, municipality: 'МО-1' })),
    outcomes: [],
    files: [],
    ...parts,
  };
}

/** Every work of every school; one row of the first is refused. */
export function upload(parts: Partial<UploadPayload> = {}): UploadPayload {
  const counts = WORKS.flatMap((work, w) =>
    SCHOOLS.map((school, s) => countsOf(work, school, 14, w * 3, w + s === 0)),
  );
  return uploadOf(counts, parts);
}
