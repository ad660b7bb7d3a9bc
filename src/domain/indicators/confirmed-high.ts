/** Share of «подтвердили» higher than among the others: marks of work and journal agree more than elsewhere. */
import { Indicator } from './indicator';
import { shareIndicator } from './share-indicator';

export const confirmedHigh: Indicator = shareIndicator({
  id: 'confirmed-high',
  part: 'journal',
  count: ({ journal }) => journal!.confirmed,
  direction: 1,
  effect: ({ confirmedEffect }) => confirmedEffect,
});
