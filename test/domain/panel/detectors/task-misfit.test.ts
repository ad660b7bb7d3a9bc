/** Unexpected answers given the total: outfit worked by hand. */
import { taskMisfit } from '../../../../src/domain/panel/detectors/task-misfit';
import { Protocol, answered, batchOfProtocols, protocol, times } from '../../../support/panel';
import { WITHOUT_TASKS, describeLaws } from '../detector-laws';

/** Answers of every other pupil turned round: hard tasks right and easy ones wrong, at about the same total. */
const act = (one: Protocol): Protocol => ({
  ...one,
  pupils: one.pupils.map((pupil, i) => {
    if (i % 2 === 0) return pupil;
    const { mark, classLabel } = pupil;
    const [a, b, c, d, e, f, g, h] = pupil.tasks as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return answered(
      [Math.min(1, h), Math.min(1, g), Math.min(1, f), e, d, c * 2, b * 2, a * 3],
      mark,
      classLabel,
    );
  }),
});

describeLaws({ detector: taskMisfit, act, without: { tasks: WITHOUT_TASKS } });

describe('task-misfit', () => {
  // All totals are 1 of 2. Of the others four fifths have the first task: mean 0.8 and 0.2, variance 0.16 for both.
  const others = protocol('900002', [...times(24, answered([1, 0])), ...times(6, answered([0, 1]))]);
  const measure = (first: number, second: number) => {
    const pupils = [...times(first, answered([1, 0])), ...times(second, answered([0, 1]))];
    return taskMisfit.measure(batchOfProtocols([protocol('900001', pupils), others], { maxScore: 2 }))[0]!;
  };

  test('ten pupils who only have the second task: every residual is 0.8, its square over the variance 4', () => {
    const one = measure(0, 10);
    expect([one.n, one.reference]).toEqual([10, 1]);
    expect(one.value).toBeCloseTo(4, 10);
    // 20 answers: (4 − 1)·√(20/2).
    expect(one.z).toBeCloseTo(3 * Math.sqrt(10), 9);
  });

  test('is 1, and z 0, where answers are shared out as the others have them', () => {
    // 8·(0.2² / 0.16) + 2·(0.8² / 0.16) = 10 for ten pupils.
    expect(measure(8, 2).value).toBeCloseTo(1, 10);
    expect(measure(8, 2).z).toBeCloseTo(0, 9);
  });

  test('is silent where nobody of the others has such totals', () => {
    const high = protocol('900001', times(10, answered([3, 3])));
    expect(taskMisfit.measure(batchOfProtocols([high, others], { maxScore: 6 }))[0]).toBeNull();
  });
});
