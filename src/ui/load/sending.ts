/**
 * Takes an upload to the workbook piece by piece: what is there already is skipped, between pieces the person may stop,
 * and one last call puts everything in. It can be begun anew after any failure.
 */
import type { Parcel, StageChunk } from '../../domain/intake/chunks';
import type { StopSignal } from '../../files/next-task';
import type { LoadResult } from '../../sheets/load';

/** The calls that sending makes. */
export interface StageCalls {
  /** Indexes of the chunks that are there. */
  have(importId: string): Promise<readonly number[]>;
  /** Indexes of the chunks that are there; without this one when the stage is no more. */
  put(chunk: StageChunk): Promise<readonly number[]>;
  /** null when the stage is no more: it was put in or dropped. */
  commit(importId: string): Promise<LoadResult | null>;
  cancel(importId: string): Promise<void>;
}

export type Sent =
  | { readonly kind: 'written'; readonly result: LoadResult }
  | { readonly kind: 'gone' }
  | { readonly kind: 'stopped' };

/** Sends one parcel; of one object, so that it knows how far an attempt before has come. */
export class Sending {
  private isComplete = false;

  constructor(
    readonly parcel: Parcel,
    private readonly calls: StageCalls,
  ) {}

  /** `onChunks` hears how many chunks are there. @throws ServerFailure; call it again then. */
  async run(onChunks: (done: number) => void, signal: StopSignal): Promise<Sent> {
    const { importId, chunks } = this.parcel;
    // After an answer to the commit that did not arrive, asking for the chunks would send all of them again.
    if (!this.isComplete) {
      const have = new Set(await this.calls.have(importId));
      onChunks(have.size);
      for (const chunk of chunks) {
        if (have.has(chunk.index)) continue;
        if (signal.aborted) return this.stop();
        const there = await this.calls.put(chunk);
        if (!there.includes(chunk.index)) return { kind: 'gone' };
        have.add(chunk.index);
        onChunks(have.size);
      }
      if (signal.aborted) return this.stop();
      this.isComplete = true;
    }
    onChunks(chunks.length);
    const result = await this.calls.commit(importId);
    if (result !== null) return { kind: 'written', result };
    this.isComplete = false;
    return { kind: 'gone' };
  }

  private async stop(): Promise<Sent> {
    // What stays behind when the answer does not come is seen by nobody but «Проверить настройку».
    await this.calls.cancel(this.parcel.importId).catch(() => undefined);
    return { kind: 'stopped' };
  }
}
