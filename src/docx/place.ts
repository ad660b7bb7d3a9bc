/** Where a block stands: how wide it may be, what must stay with it, and what the document has counted so far. */
import type { ChartBlock } from '../domain/documents/model';

export interface Place {
  /** Twips. */
  readonly width: number;
  /** The block's last line stays on the page of what comes after it. */
  readonly isKept: boolean;
  readonly counters: Counters;
}

/** Grows while a document is written. */
export interface Counters {
  lists: number;
  readonly charts: ChartBlock[];
}

/** The property of a paragraph that stays with what comes after it. */
export function kept(isKept: boolean): { readonly keepNext?: true } {
  return isKept ? { keepNext: true } : {};
}
