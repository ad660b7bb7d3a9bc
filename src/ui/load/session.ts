/**
 * Runs the window «Загрузить результаты»: takes files, reads them, asks the workbook, sends. What is shown is the state
 * of `state.ts`; files and pasted text stay here until the window closes, so that nothing has to be given twice.
 */
import type { LoadContext } from '../../domain/intake/load-preview';
import type { IntakeResult, Problem } from '../../domain/intake/records';
import type { Work } from '../../domain/protocol/work';
import { StopSignal, nextTask } from '../../files/next-task';
import { FileSource, blobSource } from '../../files/source';
import { unpack } from '../../files/unpack';
import { LOAD } from '../../messages/dialog-load';
import { sentenceOf } from '../server';
import { GivenFile, addFiles, withWork } from './given';
import { Prepared, isPutIn, prepare } from './prepare';
import { Stopped, readGiven } from './reading';
import { Sending, StageCalls } from './sending';
import { LoadEvent, LoadState, START, isBusy, isStopping, step } from './state';

export interface LoadCalls extends StageCalls {
  context(): Promise<LoadContext>;
}

/** Files on their way to a preview. */
interface Wanted {
  readonly given: readonly GivenFile[];
  readonly more: readonly FileSource[];
}

export class LoadSession {
  state: LoadState = START;
  /** Archives that could not be opened, and files in them. */
  private refused: readonly Problem[] = [];
  private result: IntakeResult | null = null;
  private asking: Promise<LoadContext> | null = null;
  private sending: Sending | null = null;
  /** «Отменить» was pressed. */
  private readonly signal: StopSignal;
  /** What «Повторить» does. */
  private retry: () => Promise<void> = () => Promise.resolve();

  /** `onChange` is called after every change of `state`. */
  constructor(
    private readonly calls: LoadCalls,
    private readonly onChange: (state: LoadState) => void,
  ) {
    const stopping = (): boolean => isStopping(this.state);
    this.signal = {
      get aborted() {
        return stopping();
      },
    };
  }

  /** Asks the workbook for what reading needs; files may be given before it answers. */
  async open(): Promise<void> {
    this.retry = () => this.open();
    try {
      await this.context();
    } catch (error) {
      // A reading that waits for the same answer says it itself.
      if (!isBusy(this.state.phase)) this.fail(error);
    }
  }

  give(more: readonly FileSource[]): Promise<void> {
    return this.read({ given: this.state.given, more });
  }

  /** A pasted table goes the way of a file. */
  paste(text: string): Promise<void> {
    const more = [blobSource(LOAD.pastedName, new Blob([text]))];
    return this.read({ given: this.state.given, more });
  }

  /** The person says which work files are of: everything is read again with it. */
  nameWork(files: readonly string[], work: Work): Promise<void> {
    return this.read({ given: withWork(this.state.given, files, work), more: [] });
  }

  again(): Promise<void> {
    return this.retry();
  }

  stop(): void {
    this.dispatch({ type: 'stop' });
  }

  /** Lets go of everything that was read. */
  reset(): void {
    if (isBusy(this.state.phase)) return;
    this.refused = [];
    this.result = null;
    this.sending = null;
    this.dispatch({ type: 'reset' });
  }

  async send(): Promise<void> {
    const { prepared, phase } = this.state;
    if (prepared === null || prepared.preview.isAllThere || isBusy(phase)) return;
    this.retry = () => this.send();
    const { parcel } = prepared.preview;
    if (this.sending?.parcel !== parcel) this.sending = new Sending(parcel, this.calls);
    const all = parcel.chunks.length;
    this.dispatch({ type: 'sending', done: 0, all });
    try {
      const sent = await this.sending.run(
        (done) => this.dispatch({ type: 'sending', done, all }),
        this.signal,
      );
      if (sent.kind === 'written') {
        // What stands in the workbook is another thing now.
        this.asking = null;
        this.dispatch({ type: 'written', result: sent.result });
      } else if (sent.kind === 'stopped') this.dispatch({ type: 'stopped' });
      else await this.lookAgain(prepared);
    } catch (error) {
      this.fail(error);
    }
  }

  /** What was staged is gone: the workbook knows whether it went in. */
  private async lookAgain(before: Prepared): Promise<void> {
    this.asking = null;
    const prepared = prepare(this.result!, await this.context());
    this.dispatch({ type: 'gone', prepared, isPutIn: isPutIn(before, prepared) });
  }

  /** All files are read anew: one upload is one reading, so that order and repeats count as in a single drop. */
  private async read({ given, more }: Wanted): Promise<void> {
    if (isBusy(this.state.phase)) return;
    this.retry = () => this.read({ given, more });
    this.dispatch({ type: 'opening' });
    try {
      const { files, problems } = await unpack(more);
      const added = await addFiles(given, files);
      const refused = withNew(this.refused, problems);
      const context = await this.context();
      const all = added.given.length;
      const result = await readGiven(
        added.given,
        refused,
        context.papers,
        (done, file) => this.dispatch({ type: 'reading', done, all, file }),
        this.signal,
      );
      this.refused = refused;
      this.result = result;
      // Counting and comparing take as long as each other: the page breathes between them.
      await nextTask();
      const prepared = prepare(result, context);
      this.dispatch({ type: 'read', given: added.given, repeats: added.repeats, prepared });
    } catch (error) {
      if (error instanceof Stopped) this.dispatch({ type: 'stopped' });
      else this.fail(error);
    }
  }

  /** Asked once; anew after a failure. */
  private context(): Promise<LoadContext> {
    if (this.asking === null) {
      const asking = this.calls.context();
      this.asking = asking;
      asking.then(
        (context) => this.dispatch({ type: 'context', context }),
        () => {
          if (this.asking === asking) this.asking = null;
        },
      );
    }
    return this.asking;
  }

  private fail(error: unknown): void {
    this.dispatch({ type: 'failed', message: sentenceOf(error) });
  }

  private dispatch(event: LoadEvent): void {
    this.state = step(this.state, event);
    this.onChange(this.state);
  }
}

/** An archive given twice complains once. */
function withNew(refused: readonly Problem[], problems: readonly Problem[]): Problem[] {
  const known = new Set(refused.map((one) => JSON.stringify(one)));
  return [...refused, ...problems.filter((one) => !known.has(JSON.stringify(one)))];
}
