/** One pool judged: calibrated figures, silence and p unit by unit. */
import { DETECTOR_IDS, judgePool } from '../../../src/domain/panel/judge';
import { MECHANISM_IDS } from '../../../src/domain/panel/mechanisms';
import { WORK, batchOfProtocols, madeProtocols } from '../../support/panel';

const RUSSIAN = { ...WORK, subject: 'РУ' };
const noRecheck = (): number => NaN;
const first = madeProtocols({ seed: 91, schools: 32, pupils: 25 });
const second = madeProtocols({ seed: 92, schools: 32, pupils: 25 });
const batches = [
  batchOfProtocols(first),
  { ...batchOfProtocols(second), id: 'ВПР-2024-РУ-5', work: RUSSIAN },
];
const judged = judgePool(batches, noRecheck);

describe('judgePool', () => {
  test('has the units of all batches one after another', () => {
    expect(judged.units).toEqual(batches.flatMap(({ units }) => units));
    expect(judged.batchOf).toEqual([...first.map(() => batches[0]), ...second.map(() => batches[1])]);
    expect(judged.p).toHaveLength(64);
  });

  test('an answer has a calibrated z and its p, silence has none of them and a reason', () => {
    for (const id of DETECTOR_IDS) {
      const { measured, silence, z, p } = judged.detectors[id];
      measured.forEach((one, i) => {
        expect(one === null).toBe(silence[i] !== null);
        if (one === null) return;
        expect(z[i]! > 0).toBe(p[i]! < 0.5);
        expect(Number.isFinite(z[i]!)).toBe(true);
      });
    }
  });

  test('has a z for every template of every unit, and that of a re-check last', () => {
    for (const z of judged.templates) {
      expect(z).toHaveLength(MECHANISM_IDS.length + 1);
      expect(z[MECHANISM_IDS.length]).toBeNaN();
    }
    const checked = judgePool(batches, (work, school) =>
      work === batches[0]!.id && school === first[3]!.school ? 2.5 : NaN,
    );
    expect(checked.templates.map((z) => z[MECHANISM_IDS.length])).toEqual(
      judged.templates.map((_, i) => (i === 3 ? 2.5 : NaN)),
    );
    expect(checked.p[3]).toBeLessThan(judged.p[3]!);
  });

  test('units of honest schools have p all over: a tenth below 0.1, give or take', () => {
    const low = judged.p.filter((p) => p! <= 0.1).length;
    expect(low).toBeLessThanOrEqual(16);
    expect(judged.p.filter((p) => p! > 0.5).length).toBeGreaterThan(20);
  });

  test('a unit of fewer than five participants has no p and does not answer', () => {
    const tiny = first.map((one, i) => (i === 0 ? { ...one, pupils: one.pupils.slice(0, 4) } : one));
    const { p, detectors } = judgePool([batchOfProtocols(tiny)], noRecheck);
    expect([p[0], p[1] === null]).toEqual([null, false]);
    for (const id of DETECTOR_IDS) {
      expect(detectors[id].measured[0]).toBeNull();
      expect(detectors[id].z[0]).toBeNaN();
    }
  });
});
