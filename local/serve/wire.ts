/**
 * What the two threads of the server say to each other: the main one speaks HTTP, the other one has the workbook. An
 * execution of the bundle blocks its thread; while it waits for a person, it still takes `answer` and shows tabs.
 */
import type {
  BookState,
  DialogCall,
  Edit,
  LinesEdit,
  MenuCall,
  PageEvent,
  Place,
  TabChanges,
  TabName,
} from './protocol';

/** Places in the shared memory. */
export const SHARED = {
  /** Counts messages for a thread that waits. */
  signal: 0,
  /** Milliseconds by which the clock of a cancelled execution runs ahead. */
  ahead: 1,
  length: 2,
} as const;

/** Later than the bundle's own limit of a run (270 s), earlier than Google's limit (360 s): it stops between two tabs. */
export const STOP_SOON = 300_000;
/** Beyond Google's limit: the next service call ends the execution. */
export const STOP_NOW = 3_600_000;

export interface ThreadOptions {
  readonly shared: SharedArrayBuffer;
  /** Folder of the built bundle. */
  readonly dist: string;
  /** Milliseconds since 1970 at which the clock starts; null = now. */
  readonly today: number | null;
  readonly sample: { readonly path: string; readonly today: number };
  /** Address of this server, for the lock beside the book. */
  readonly address: string;
}

export type Request =
  | { readonly kind: 'open'; readonly path: string }
  | { readonly kind: 'tab'; readonly tab: number }
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'lines'; readonly lines: LinesEdit }
  | { readonly kind: 'rename'; readonly name: TabName }
  | { readonly kind: 'undo' }
  | { readonly kind: 'menu'; readonly call: MenuCall }
  | {
      readonly kind: 'call';
      readonly call: DialogCall;
      readonly caption: string;
      /** In the window of the dialog. */
      readonly selected: Place | null;
    }
  | { readonly kind: 'save' }
  | { readonly kind: 'save-as'; readonly path: string }
  | { readonly kind: 'bytes' }
  | { readonly kind: 'close' };

export interface Envelope {
  readonly id: number;
  /** Name of the window; '' for none. */
  readonly window: string;
  /** Tabs that windows show: what has changed there is told. */
  readonly shown: readonly number[];
  readonly request: Request;
}

/** The answer to a question: `button` is a name of Button. */
export interface PersonAnswer {
  readonly question: number;
  readonly button: string;
  readonly text: string;
}

export type ToThread = Envelope | { readonly answer: PersonAnswer };

/** What of BookState the thread knows; the same for all windows but for `undo`. */
export interface BookPart extends Omit<BookState, 'undo' | 'job'> {
  /** By window. */
  readonly undo: Readonly<Record<string, string>>;
}

export interface Failed {
  readonly status: number;
  readonly message: string;
  /** The book is open in another server. */
  readonly runningAt?: string;
}

export type FromThread =
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failed }
  | { readonly kind: 'state'; readonly state: BookPart }
  | {
      readonly kind: 'changed';
      /** The window that knows it already from the answer to its edit; '' for none. */
      readonly by: string;
      readonly revision: number;
      readonly tabs: readonly TabChanges[];
    }
  | { readonly kind: 'started'; readonly window: string; readonly caption: string; readonly at: string }
  | { readonly kind: 'ended' }
  | { readonly kind: 'event'; readonly window: string; readonly event: PageEvent }
  | {
      readonly kind: 'dialog';
      readonly window: string;
      readonly type: 'dialog' | 'sidebar';
      readonly title: string;
      readonly html: string;
      readonly width: number | null;
      readonly height: number | null;
    };
