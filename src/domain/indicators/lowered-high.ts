/** Share of «понизили» higher than among the others: journal marks stand above the marks of the work. */
import { Indicator } from './indicator';
import { shareIndicator } from './share-indicator';

export const loweredHigh: Indicator = shareIndicator({
  id: 'lowered-high',
  part: 'journal',
  count: ({ journal }) => journal!.lowered,
  direction: 1,
  effect: ({ loweredHighEffect }) => loweredHighEffect,
});
