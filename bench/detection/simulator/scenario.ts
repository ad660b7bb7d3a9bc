/** What the simulated municipalities of a table have in common: how many schools, how many manipulate, how strongly. */

export type ScenarioId =
  | 'base'
  | 'all-honest'
  | 'control-sample'
  | 'forty-percent'
  | 'half-strength'
  | 'strong'
  | 'ten-schools'
  | 'one-subject'
  | 'hundred-schools';

export interface Scenario {
  readonly schools: number;
  readonly subjects: number;
  /** Share of schools that manipulate. */
  readonly manipulated: number;
  /** Multiple of the effect sizes. */
  readonly strength: number;
  /** Further schools, honest and not judged, that serve as the reference. */
  readonly controlSchools: number;
  /** Municipalities of the table of the scenario. */
  readonly municipalities: number;
}

const BASE: Scenario = {
  schools: 30,
  subjects: 3,
  manipulated: 0.2,
  strength: 1,
  controlSchools: 0,
  municipalities: 300,
};

export const SCENARIOS: Readonly<Record<ScenarioId, Scenario>> = {
  base: BASE,
  'all-honest': { ...BASE, manipulated: 0, municipalities: 200 },
  'control-sample': { ...BASE, controlSchools: 25, municipalities: 60 },
  'forty-percent': { ...BASE, manipulated: 0.4, municipalities: 50 },
  'half-strength': { ...BASE, strength: 0.5, municipalities: 50 },
  strong: { ...BASE, strength: 1.4, municipalities: 50 },
  'ten-schools': { ...BASE, schools: 10, municipalities: 120 },
  'one-subject': { ...BASE, subjects: 1, municipalities: 100 },
  'hundred-schools': { ...BASE, schools: 100, municipalities: 20 },
};
