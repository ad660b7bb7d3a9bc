/** A hand-made outcome of the panel for tests of what is said about it. */
import type { DetectorId, FamilyId } from '../../src/domain/panel/detector';
import type {
  PanelOutcome,
  PanelSign,
  Pool,
  SchoolOutcome,
  UnitOutcome,
} from '../../src/domain/panel/outcome';

export const POOL: Pool = { kind: 'municipality', name: 'МО-1', units: 34, works: 1250, isSmall: false };

/** A sign of 60 works with a value of .8 where .5 was expected. */
export function litSign(detector: DetectorId, family: FamilyId, parts: Partial<PanelSign> = {}): PanelSign {
  return {
    detector,
    family,
    measured: { n: 60, value: 0.8, reference: 0.5, interval: { low: 0.68, high: 0.88 }, z: 5 },
    silence: null,
    z: 4,
    p: 0.0004,
    q: 0.012,
    isLit: true,
    ...parts,
  };
}

export function silentSign(detector: DetectorId, family: FamilyId, silence: PanelSign['silence']): PanelSign {
  return { detector, family, measured: null, silence, z: null, p: null, q: null, isLit: false };
}

export function unitOutcome(work: string, school: string, parts: Partial<UnitOutcome> = {}): UnitOutcome {
  return {
    work,
    school,
    pool: POOL,
    signs: [litSign('at-cuts', 'cuts'), silentSign('year-jump', 'level', 'no-input')],
    mechanism: 'cut-scores',
    p: 0.001,
    q: 0.02,
    level: 'attention',
    ...parts,
  };
}

export function panelOutcome(
  units: readonly UnitOutcome[],
  schools: readonly SchoolOutcome[],
  expectedFalse = 0.1,
): PanelOutcome {
  const works = [...new Set(units.map(({ work }) => work))].map((work) => ({ work, pool: POOL }));
  return { units, schools, works, expectedFalse };
}
