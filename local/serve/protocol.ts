/**
 * What the page and its server say to each other: JSON over HTTP on the loopback. All addresses begin with
 * `/<token>/`, so that relative addresses of the page carry it. The server is the only truth: the page shows what it is
 * told and sends one edit at a time.
 *
 * - `GET  api/state` → BookState
 * - `GET  api/tab/<id>` → TabView
 * - `GET  api/events` → text/event-stream of PageEvent (one stream a window; it ends when the window closes)
 * - `POST api/edit` Edit → EditAnswer
 * - `POST api/lines` LinesEdit → EditAnswer
 * - `POST api/rename` TabName → BookState
 * - `POST api/undo` {} → EditAnswer
 * - `POST api/select` Place → {} (what the next call of a dialog finds selected)
 * - `POST api/menu` MenuCall → JobAnswer (answers when the item has finished)
 * - `POST api/call` DialogCall → CallAnswer (google.script.run of a dialog)
 * - `POST api/answer` QuestionAnswer → {}
 * - `POST api/cancel` {} → {} (asks the running job to stop between two tabs)
 * - `GET  api/dialog/<id>` → the HTML of an opened dialog, for a frame
 * - `POST api/dialog/<id>/close` → {} (google.script.host.close)
 * - `GET  api/files` → FileList · `POST api/open` {path} → BookState · `POST api/upload?name=` bytes → BookState
 * - `POST api/new` {path} → BookState (an empty book under a free name)
 * - `POST api/save` {} → BookState · `POST api/save-as` {path} → BookState · `GET api/download` → .xlsx
 *
 * A failure is status 4xx or 5xx with Failure. Rows and columns are 0-based.
 *
 * A window names itself: a random text of 8 to 64 letters, digits and `-`, made when the page is loaded, sent as
 * `api/events?window=<name>` and in the header `x-window` of every other request. Questions and dialogs go to the window
 * that asked for them, each window undoes its own edits. JSON is sent with `content-type: application/json`; uploads
 * with any other type. Refusals to expect: 409 something else stands there now, or the workbook was changed; 422 what
 * was typed cannot be taken (a strict list, a wrong name); 423 a job runs (of whatever window), try again after it.
 *
 * The page is built from `page/src/main.tsx` and `page/src/page.css` into `page.js` and `page.css`, drawn into
 * `<div id="app">`. Styles may be set by scripts (`style={{…}}`), not by `style="…"` in HTML texts.
 */
import type { Area } from '../model';
import type { MenuItem } from '../host/ui-record';

export interface Failure {
  /** A sentence for the person. */
  readonly message: string;
}

export interface BookState {
  readonly name: string;
  /** Where it is saved. */
  readonly path: string;
  /** The built-in sample. */
  readonly isSample: boolean;
  /** Everything is in the file. */
  readonly isSaved: boolean;
  /** Last time it was saved, ISO; null before. */
  readonly savedAt: string | null;
  /** Folder of the earlier versions. */
  readonly backups: string;
  /** Sentences about saving that went otherwise than usual: the file was changed by another program … */
  readonly warnings: readonly string[];
  readonly tabs: readonly TabInfo[];
  readonly activeTab: number;
  /** Menus of the add-on, as it built them. */
  readonly menus: readonly { readonly caption: string; readonly items: readonly MenuItem[] }[];
  /** Grows with every change of the workbook. */
  readonly revision: number;
  /** What «Отменить» would take back; null when there is nothing. */
  readonly undo: string | null;
  /** A job that runs now, of whatever window. */
  readonly job: JobState | null;
}

export interface TabInfo {
  readonly id: number;
  readonly name: string;
  /** `#rrggbb`. */
  readonly color: string | null;
}

export interface TabView {
  readonly id: number;
  readonly revision: number;
  /** Size of what is shown: all content and some blank lines to type in. */
  readonly rows: number;
  readonly columns: number;
  /** Pixels of each column; 0 = hidden. */
  readonly columnWidths: readonly number[];
  /** Pixels of each row; 0 = hidden. */
  readonly rowHeights: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  readonly merges: readonly Area[];
  /** Looks that cells name by their index, conditional formats included. */
  readonly styles: readonly CellStyle[];
  /** Cells that are not blank or have a look, by rows: [row, [column, cell] …]. */
  readonly cells: readonly (readonly [
    row: number,
    cells: readonly (readonly [column: number, cell: CellView])[],
  ])[];
  readonly charts: readonly ChartView[];
}

/** Left out = blank, style 0, nothing. */
export interface CellView {
  /** As displayed. */
  readonly t?: string;
  /** Index into `styles`. */
  readonly s?: number;
  /** What editing begins with, when it is not the displayed text: a formula, a number with all digits. */
  readonly e?: string;
  readonly note?: string;
  /** `https://…`, or `#gid=1` for a tab of this workbook. */
  readonly link?: string;
  /** What may be chosen. */
  readonly choices?: readonly string[];
  /** Something else than a choice is refused. */
  readonly strict?: true;
  /** The sentence of `#ERROR!` and its kin. */
  readonly error?: string;
  /** A spilled cell, or one that the program computes: edits are warned about. */
  readonly computed?: true;
}

export interface CellStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** Points. */
  readonly size?: number;
  readonly font?: string;
  readonly color?: string;
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  /** CSS of the four sides: top, right, bottom, left. */
  readonly borders?: readonly [string, string, string, string];
}

export interface ChartView {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  /** Where its top left corner stands. */
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly kind: 'bar' | 'line';
    readonly values: readonly (number | null)[];
  }[];
  readonly isStacked: boolean;
  /** Bars lie. */
  readonly isHorizontal: boolean;
  readonly axisTitles: readonly [x: string, y: string];
  readonly max: number | null;
}

/** A rectangle of typed texts; a paste is one edit. */
export interface Edit {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
  /** As typed: «=…» is a formula, «1,5» a number, «'01» a text. */
  readonly values: readonly (readonly string[])[];
  /** What the window showed there when typing began (`e` or `t`): the server refuses when something else stands there. */
  readonly before: readonly (readonly string[])[];
  /** The revision that the window had seen: refused when rows or columns of the tab have moved since. */
  readonly revision?: number;
}

export interface LinesEdit {
  readonly tab: number;
  readonly axis: 'rows' | 'columns';
  readonly kind: 'insert' | 'delete';
  readonly at: number;
  readonly count: number;
  /** The revision that the window had seen: lines of an older one may be others. */
  readonly revision: number;
}

export interface TabName {
  readonly tab: number;
  readonly name: string;
}

/** Cells whose text or look is another now, on the tab that was edited; other tabs are read anew when shown. */
export interface EditAnswer {
  readonly revision: number;
  readonly undo: string | null;
  readonly changes: TabChanges | null;
}

export interface TabChanges {
  readonly tab: number;
  readonly revision: number;
  /** null: the structure has changed, read the tab anew. A cell that became blank and plain is `{}`. */
  readonly cells: TabView['cells'] | null;
  /** The styles that follow `firstStyle` now; nothing before it has changed. */
  readonly styles: readonly CellStyle[];
  /** Index of the first of `styles`. */
  readonly firstStyle: number;
  /** Pixels of rows whose text needs another height now. */
  readonly rowHeights: readonly (readonly [row: number, height: number])[];
  /** All charts of the tab when one of them has changed. */
  readonly charts: readonly ChartView[] | null;
}

/** The tab that a window shows, and its selected cell. */
export interface Place {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
}

export interface MenuCall extends Place {
  readonly functionName: string;
}

export interface JobAnswer {
  /** False: stopped by «Отменить». */
  readonly done: boolean;
}

export interface JobState {
  readonly caption: string;
  /** Last toast of the job. */
  readonly text: string;
  /** ISO. */
  readonly since: string;
}

export interface DialogCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

export type CallAnswer = { readonly value: unknown } | { readonly error: string };

export interface QuestionAnswer {
  readonly id: number;
  /** Name of Button. */
  readonly button: string;
  readonly text?: string;
}

export interface FileList {
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly name: string; readonly changed: string }[];
}

export type PageEvent =
  /**
   * Somebody's edit or a job changed cells. `changes` are those of the tab that this window has read last (which is what
   * a window shows); null: nothing on that tab has changed. Changes of a revision that the window's view already has
   * are to be skipped.
   */
  | { readonly kind: 'changed'; readonly revision: number; readonly changes: TabChanges | null }
  | { readonly kind: 'state'; readonly state: BookState }
  /** To the window whose menu item or dialog has made another tab the active one than `from`, which it showed. */
  | { readonly kind: 'goto'; readonly tab: number; readonly from: number }
  /** To the window that started the job. */
  | { readonly kind: 'toast'; readonly title: string; readonly text: string }
  | { readonly kind: 'job'; readonly job: JobState | null }
  /**
   * Alerts and prompts go to the window whose menu item or dialog asks. An alert whose only button is OK waits for
   * nobody; every other one waits for api/answer, where a closed question is the button CLOSE.
   */
  | {
      readonly kind: 'question';
      readonly id: number;
      readonly type: 'alert' | 'prompt';
      readonly title: string;
      readonly text: string;
      /** Names of buttons, the safe one last. */
      readonly buttons: readonly string[];
    }
  | {
      readonly kind: 'dialog';
      readonly id: string;
      readonly type: 'dialog' | 'sidebar';
      readonly title: string;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'dialog-closed'; readonly id: string }
  /** The question was answered otherwise: the job was cancelled or nobody answered for long. */
  | { readonly kind: 'question-closed'; readonly id: number };
