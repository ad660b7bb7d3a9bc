/** Share of «понизили» lower than among the others: a work that was lifted to the journal marks looks like this. */
import { Indicator } from './indicator';
import { shareIndicator } from './share-indicator';

export const loweredLow: Indicator = shareIndicator({
  id: 'lowered-low',
  part: 'journal',
  count: ({ journal }) => journal!.lowered,
  direction: -1,
  effect: ({ loweredLowEffect }) => loweredLowEffect,
});
