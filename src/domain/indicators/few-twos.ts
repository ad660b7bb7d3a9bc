/** Share of «2» lower than among the others. */
import { Indicator } from './indicator';
import { shareIndicator } from './share-indicator';

export const fewTwos: Indicator = shareIndicator({
  id: 'few-twos',
  part: 'marks',
  count: ({ marks }) => marks![0],
  direction: -1,
  effect: ({ twosEffect }) => twosEffect,
});
