/** Share of «повысили» higher than among the others: marks of the work stand above the journal marks. */
import { Indicator } from './indicator';
import { shareIndicator } from './share-indicator';

export const raisedHigh: Indicator = shareIndicator({
  id: 'raised-high',
  part: 'journal',
  count: ({ journal }) => journal!.raised,
  direction: 1,
  effect: ({ raisedEffect }) => raisedEffect,
});
