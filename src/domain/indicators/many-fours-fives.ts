/** Share of «4» and «5» (качество) higher than among the others. */
import { Indicator } from './indicator';
import { shareIndicator } from './share-indicator';

export const manyFoursFives: Indicator = shareIndicator({
  id: 'many-fours-fives',
  part: 'marks',
  count: ({ marks }) => marks![2] + marks![3],
  direction: 1,
  effect: ({ qualityEffect }) => qualityEffect,
});
