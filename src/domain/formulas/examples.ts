/**
 * A worked example of every custom function: the function table of the README is printed from it, and a test
 * computes it. Results were worked out by hand, except where R is named.
 */
import { FUNCTION_TEXTS } from '../../messages/functions';
import { FunctionName } from './registry';

interface Example {
  /** As a cell would pass them: a value, or rows of values. */
  readonly arguments: readonly unknown[];
  readonly result: unknown;
}

const BY_NAME: Readonly<Record<FunctionName, readonly Example[]>> = {
  OBJECTIVITY_GAP: [
    // One of four journal marks stands one mark higher.
    {
      arguments: [
        [[3], [4], [5], [4]],
        [[4], [4], [5], [4]],
      ],
      result: 0.25,
    },
    // 3.5 in percents of the work, 3.9 in counts of the journal.
    { arguments: [[[10, 40, 40, 10]], [[0, 15, 25, 10]]], result: [[0.4]] },
  ],
  OBJECTIVITY_CHANGES: [
    // 3 after 4 and 2 after 4 are lowered, the latter by two marks.
    {
      arguments: [
        [[3], [4], [5], [2]],
        [[4], [4], [4], [4]],
      ],
      result: [[2, 1, 1, 1]],
    },
  ],
  OBJECTIVITY_RULE_A: [
    // 14 − 1.96·3/6 = 13.02 and 12.5 − 0.98 = 11.52, against 12 + 1.96·4/100 = 12.0784.
    {
      arguments: [
        [
          [14, 3, 36],
          ['12,5', 3, 36],
        ],
        [[12, 4, 10000]],
      ],
      result: [[true], [false]],
    },
  ],
  OBJECTIVITY_RULE_B: [
    // The higher the score, the lower the mark: −1.
    {
      arguments: [
        [[10], [12], [14]],
        [[5], [4], [3]],
      ],
      result: true,
    },
  ],
  OBJECTIVITY_RULE_C: [
    // K = 1, 1, 1, 1, 0.5: both quartiles and both fences are 1.
    {
      arguments: [
        [
          [60, 25],
          [55, 30],
          [70, 12],
          [64, 40],
          [30, 20],
        ],
        [
          [60, 25],
          [55, 31],
          [70, 11],
          [64, 38],
          [60, 22],
        ],
      ],
      result: [
        [1, ''],
        [1, ''],
        [1, ''],
        [1, ''],
        [0.5, 'резкий рост'],
      ],
    },
  ],
  OBJECTIVITY_SPEARMAN: [
    // Ranks 1, 2, 3, 4 and 1, 2.5, 2.5, 4: 4.5 / √(5 · 4.5).
    {
      arguments: [
        [[8], [12], [15], [18]],
        [[3], [4], [4], [5]],
      ],
      result: Math.sqrt(0.9),
    },
  ],
  OBJECTIVITY_INDEX: [{ arguments: [12, 40], result: [[70]] }],
  OBJECTIVITY_CUTS: [
    // Expected 0.5 at every cut. At 3: 16 of 20, z = 6/√5; at 7: 10 of 20, z = 0; at 11: nobody. 26/40 − 0.5; 6/√10.
    {
      arguments: [
        [[0, 2, 2, 8, 8, 5, 5, 5, 5, 0, 0, 0, 0]],
        [[7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8]],
        [[3, 7, 11]],
      ],
      result: [[0.15, 6 / Math.sqrt(10)]],
    },
  ],
  // R: prop.test.
  OBJECTIVITY_INTERVAL: [{ arguments: [5, 10, '0,9'], result: [[0.269271821138267, 0.730728178861733]] }],
  OBJECTIVITY_SHARE_DIFFERENCE: [
    // Newcombe (1998), table II, first row; more digits and p from R (fisher.test).
    {
      arguments: [56, 70, 48, 80],
      result: [[0.2, 0.0524314724023649, 0.333872654036906, 0.0125211297492092]],
    },
  ],
  OBJECTIVITY_MEAN_INTERVAL: [
    // 1.96·4/10 = 0.784.
    { arguments: [12, 4, 100], result: [[11.216, 12.784]] },
  ],
  OBJECTIVITY_AGREEMENT: [
    // Changes 0, 0, −1, −1, 0: mean −0.4, variance 1.2/4, t of R: qt(0.975, 4). Squared differences 2, expected
    // 24/5: 1 − 10/24. Two lowered of two changed: 1/4.
    {
      arguments: [
        [[4], [3], [5], [4], [3]],
        [[4], [3], [4], [3], [3]],
      ],
      result: [
        [
          0.6,
          -0.4,
          -0.4 - 2.776445105197794 * Math.sqrt(0.06),
          -0.4 + 2.776445105197794 * Math.sqrt(0.06),
          7 / 12,
          0.25,
        ],
      ],
    },
  ],
  OBJECTIVITY_PASS_RATE: [{ arguments: [[[2, 8, 6, 4]]], result: [[0.9]] }],
  OBJECTIVITY_QUALITY: [{ arguments: [[[2, 8, 6, 4]]], result: [[0.5]] }],
  OBJECTIVITY_SOU: [
    // (0.16·2 + 0.36·8 + 0.64·6 + 4) / 20 · 100.
    { arguments: [[[2, 8, 6, 4]]], result: [[55.2]] },
  ],
  OBJECTIVITY_MEAN_MARK: [{ arguments: [[[2, 8, 6, 4]]], result: [[3.6]] }],
  OBJECTIVITY_MARK: [{ arguments: [[[5], [6], [14], ['']], [[6, 10, 15]]], result: [[2], [3], [4], ['']] }],
  ROADMAP_START: [
    {
      arguments: [[['Октябрь – февраль'], ['постоянно'], ['09.10.2023']], '2023/24'],
      result: [[new Date(2023, 9, 1)], [''], [new Date(2023, 9, 9)]],
    },
  ],
  ROADMAP_END: [
    // The year that the text prints wins over the argument.
    {
      arguments: [[['Октябрь – февраль'], ['до 1 октября'], ['май-июнь 2021г.']], 2023],
      result: [[new Date(2024, 1, 29)], [new Date(2023, 9, 1)], [new Date(2021, 5, 30)]],
    },
  ],
  ROADMAP_KIND: [
    {
      arguments: [[['Январь, июль'], ['постоянно'], ['когда-нибудь']], '2023/24'],
      result: [['несколько месяцев'], ['постоянно'], ['срок не распознан']],
    },
  ],
};

export interface FunctionExample extends Example {
  readonly name: FunctionName;
  /** Names of the arguments, separated as in a cell. */
  readonly argumentNames: string;
  readonly description: string;
}

/** In the order of the function table. */
export const FUNCTION_EXAMPLES: readonly FunctionExample[] = (Object.keys(BY_NAME) as FunctionName[]).flatMap(
  (name) =>
    BY_NAME[name].map((example) => ({
      name,
      argumentNames: FUNCTION_TEXTS[name].arguments,
      description: FUNCTION_TEXTS[name].description,
      ...example,
    })),
);
