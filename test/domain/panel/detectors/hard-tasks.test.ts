/** The hardest third of the tasks at equal total: figures by hand. */
import { hardTasks } from '../../../../src/domain/panel/detectors/hard-tasks';
import {
  MAXIMA,
  Protocol,
  answered,
  batchOfProtocols,
  madeProtocols,
  protocol,
  times,
} from '../../../support/panel';
import { WITHOUT_TASKS, describeLaws } from '../detector-laws';

/** Two of three pupils get the last task for nothing. */
const act = (one: Protocol): Protocol => ({
  ...one,
  pupils: one.pupils.map((pupil, i) =>
    i % 3 === 0
      ? pupil
      : answered(
          pupil.tasks.map((points, task) => (task >= 6 ? MAXIMA[task]! : points)),
          pupil.mark,
          pupil.classLabel,
        ),
  ),
});

describeLaws({ detector: hardTasks, act, without: { tasks: WITHOUT_TASKS } });

describe('hard-tasks', () => {
  // At a total of 1 of 3 tasks, by thirty of each school: half, a third and a sixth of them have the tasks in turn.
  const usual = [
    ...times(15, answered([1, 0, 0])),
    ...times(10, answered([0, 1, 0])),
    ...times(5, answered([0, 0, 1])),
  ];
  const others = ['900002', '900003', '900004'].map((school) => protocol(school, usual));
  const measure = (pupils: Protocol['pupils']) =>
    hardTasks.measure(batchOfProtocols([protocol('900001', pupils), ...others], { maxScore: 3 }))[0]!;

  test('shows points on the hardest third per pupil, and what the others have there at the same totals', () => {
    const one = measure([...times(6, answered([0, 0, 1])), ...times(6, answered([1, 0, 0]))]);
    expect([one.n, one.value]).toEqual([12, 0.5]);
    expect(one.reference).toBeCloseTo(1 / 6, 10);
    expect(one.z).toBeGreaterThan(1);
  });

  test('z is 0 where tasks are shared out as the others have them, and below 0 where the hard one is left', () => {
    expect(measure(usual).z).toBeCloseTo(0, 9);
    expect(measure(times(12, answered([1, 0, 0]))).z).toBeLessThan(-1);
  });

  test('is silent with one task, and where no unit has ten pupils with tasks', () => {
    const one = ['900001', '900002'].map((school) => protocol(school, times(15, answered([1]))));
    expect(hardTasks.measure(batchOfProtocols(one, { maxScore: 1 }))).toEqual([null, null]);
    const small = madeProtocols({ seed: 3, schools: 20, pupils: 8 });
    expect(hardTasks.measure(batchOfProtocols(small)).every((unit) => unit === null)).toBe(true);
  });
});
