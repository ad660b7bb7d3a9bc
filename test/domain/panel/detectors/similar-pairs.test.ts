/** Pairs with more equal tasks than their totals let expect: recomputed from the pupils. */
import { similarPairs } from '../../../../src/domain/panel/detectors/similar-pairs';
import { pairModel } from '../../../../src/domain/panel/pair-model';
import { Protocol, answered, batchOfProtocols, madeProtocols, protocol, times } from '../../../support/panel';
import { WITHOUT_TASKS, describeLaws } from '../detector-laws';

/** A third of the pupils have the answers of the first pupil. */
const act = (one: Protocol): Protocol => ({
  ...one,
  pupils: one.pupils.map((pupil, i) =>
    i % 3 === 0 ? answered([0, 1, 0, 1, 0, 0, 2, 3], pupil.mark, pupil.classLabel) : pupil,
  ),
});

describeLaws({
  detector: similarPairs,
  act,
  without: {
    tasks: WITHOUT_TASKS,
    pairs: (batch) => ({
      ...batch,
      units: batch.units.map((unit) => ({
        ...unit,
        classes: unit.classes.map((one) => ({ ...one, pairs: { keys: [], counts: [] } })),
      })),
    }),
  },
});

describe('similar-pairs', () => {
  test('adds up the gain of every pair of a class over its chance, pupil by pupil', () => {
    const all = madeProtocols({ seed: 21, schools: 5, pupils: 24 });
    const batch = batchOfProtocols(all);
    const model = pairModel(batch)!;
    let [pairs, unusual, gain, variance] = [0, 0, 0, 0];
    const { pupils } = all[2]!;
    pupils.forEach((a, i) => {
      for (const b of pupils.slice(i + 1)) {
        if (a.classLabel !== b.classLabel) continue;
        const equal = a.tasks.filter((points, task) => points === b.tasks[task]).length;
        const cell = model.cell(Math.min(a.total, b.total), Math.max(a.total, b.total));
        if (cell === null) continue;
        pairs++;
        gain += cell.gain[equal]! - cell.mean;
        variance += cell.variance;
        if (cell.upper[equal]! <= 0.001) unusual++;
      }
    });
    const one = similarPairs.measure(batch)[2]!;
    expect(one.n).toBe(pairs);
    expect(one.value).toBeCloseTo(unusual / pairs, 12);
    // Drawn in by a logarithm: the sign and the order stay, and 0 stays 0.
    const plain = gain / Math.sqrt(variance);
    expect(Math.sign(one.z)).toBe(Math.sign(plain));
    expect(Math.abs(one.z)).toBeLessThan(Math.abs(plain));
  });

  test('pupils of different classes are no pairs', () => {
    const others = madeProtocols({ seed: 22, schools: 5, pupils: 30 });
    const pattern = answered([0, 1, 0, 1, 0, 0, 2, 3]);
    const classes = (labels: string): Protocol =>
      protocol(
        '900001',
        [...labels].flatMap((classLabel) => [
          { ...pattern, classLabel },
          ...others[0]!.pupils.slice(0, 5).map((pupil) => ({ ...pupil, classLabel })),
        ]),
      );
    const [apart, together] = [classes('АБВГ'), { ...classes('АБВГ'), pupils: classes('АААА').pupils }].map(
      (one) => similarPairs.measure(batchOfProtocols([one, ...others]))[0]!,
    );
    expect(apart!.n).toBe(4 * 15);
    expect(together!.n).toBe((24 * 23) / 2);
    expect(together!.z).toBeGreaterThan(apart!.z);
  });

  test('is silent for a class of one pupil, and for totals that hardly anyone has', () => {
    const others = madeProtocols({ seed: 23, schools: 3, pupils: 30 });
    const alone = protocol('900001', [answered([1, 1, 0, 0, 0, 0, 0, 0])]);
    expect(similarPairs.measure(batchOfProtocols([alone, ...others]))[0]).toBeNull();
    const few = protocol('900001', times(3, answered([1, 1])));
    expect(similarPairs.measure(batchOfProtocols([few], { maxScore: 2 }))).toEqual([null]);
  });

  test('a protocol with other tasks is silent: its equal answers are not those of the others', () => {
    const all = madeProtocols({ seed: 24, schools: 6, pupils: 30 });
    const more = {
      ...all[5]!,
      pupils: all[5]!.pupils.map((one) => ({ ...one, tasks: [...one.tasks, 0, 0] })),
    };
    const measured = similarPairs.measure(batchOfProtocols([...all.slice(0, 5), more]));
    expect(measured.map((one) => one === null)).toEqual([false, false, false, false, false, true]);
  });
});
