/** Figures over many judged regions as rows of text. Knows no simulator: the regions may come from anywhere. */
import { Judged, JudgedUnit, RegionAnswers } from './answers';
import { NaiveId } from './baseline/naive';
import { DETECTORS, DetectorId } from './baseline/panel';
import { METHOD_IDS, MethodId } from './methods';
import { auc, benjaminiHochberg, byKind, powerAtFpr, realised, Realised } from './metrics';

export interface Table {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const FPR = 0.05;
const LEVELS = [0.05, 0.1] as const;
const GREY_LEVEL = 0.2;
const NAIVE_NAMES: Readonly<Record<NaiveId, string>> = {
  differ: 'naive: > 30 % of marks differ',
  lowered: 'naive: > 30 % of marks lowered',
  mean: 'naive: mean above 95 % interval',
};
const INVALSI_LIMIT = 0.5;

/** Each detector on units: injected ones of each kind against all honest ones. */
export function detectorTable(regions: readonly RegionAnswers[]): Table {
  const units = regions.flatMap((region) => region.units);
  const kinds = kindsOf(units);
  const row = (
    name: string,
    score: (unit: JudgedUnit) => number | null,
    flags: readonly string[],
  ): string[] => {
    const known = units.filter((unit) => score(unit) !== null);
    const scores = known.map((unit) => score(unit)!);
    const byType = byKind(
      scores,
      known.map(({ injected }) => injected),
      auc,
    );
    const [injected, honest] = split(known, scores);
    return [
      name,
      share(auc(injected, honest)),
      share(powerAtFpr(injected, honest, FPR)),
      ...flags,
      ...kinds.map((kind) => share(byType.get(kind) ?? NaN)),
    ];
  };
  const detector = (id: DetectorId): string[] => row(id, ({ z }) => z[id], detectorFlags(regions, id));
  return {
    title: `Detectors, ${units.length} units`,
    header: ['detector', 'AUC', 'power at 5 % FPR', 'BH.05 power', 'BH.05 FDR', 'honest p ≤ .05', ...kinds],
    rows: [...DETECTORS.map(detector), row('D5 (map only)', (unit) => unit.invalsi, ['–', '–', '–'])],
  };
}

/** Power and FDR under Benjamini–Hochberg within a region, and the share of honest units with p ≤ .05. */
function detectorFlags(regions: readonly RegionAnswers[], id: DetectorId): string[] {
  const known = regions.map(({ units }) => units.filter(({ detectorP }) => detectorP[id] !== null));
  const q = known.flatMap((units) => benjaminiHochberg(units.map(({ detectorP }) => detectorP[id]!)));
  const all = known.flat();
  const { power, fdr } = realised(q, all.map(isInjected), 0.05);
  const p = all.map(({ detectorP }) => detectorP[id]!);
  return [share(power), share(fdr), share(realised(p, all.map(isInjected), 0.05).fpr)];
}

/** Methods and naive rules; FDR over all regions together. */
export function ruleTable(regions: readonly RegionAnswers[], level: 'units' | 'schools'): Table {
  const all = regions.flatMap((region): readonly Judged[] => region[level]);
  const flagged = (
    name: string,
    q: readonly number[],
    limit: number,
    first: readonly string[] = ['–', '–'],
  ): string[] => {
    const { power, fpr, fdr } = realised(q, all.map(isInjected), limit);
    const lyceums = all.map((_, i) => i).filter((i) => all[i]!.lyceum && !isInjected(all[i]!));
    const ofLyceums = realised(
      lyceums.map((i) => q[i]!),
      lyceums.map(() => false),
      limit,
    );
    return [name, ...first, share(power), share(fpr), share(fdr), share(ofLyceums.fpr)];
  };
  const rule = (name: string, isFlagged: (one: Judged, i: number) => boolean): string[] =>
    flagged(
      name,
      all.map((one, i) => (isFlagged(one, i) ? 0 : 1)),
      0,
    );
  const method = (id: MethodId): string[][] => {
    const scores = all.map(({ p }) => -p[id]);
    const [injected, honest] = split(all, scores);
    const first = [share(auc(injected, honest)), share(powerAtFpr(injected, honest, FPR))];
    const q = all.map((one) => one.q[id]);
    return LEVELS.map((limit) => flagged(`${id}, BH${share(limit)}`, q, limit, first));
  };
  const naive = Object.entries(NAIVE_NAMES) as [NaiveId, string][];
  return {
    title: `Rules, ${all.length} ${level}`,
    header: ['rule', 'AUC', 'power at 5 % FPR', 'power', 'FPR', 'FDR', 'lyceum FPR'],
    rows: [
      ...naive.map(([id, name]) => rule(name, (one) => one.naive[id])),
      ...METHOD_IDS.flatMap(method),
      ...(level === 'units'
        ? [rule('INVALSI membership > .5', (_, i) => (invalsiOf(regions)[i] ?? 0) > INVALSI_LIMIT)]
        : [
            flagged(
              'panel, BH.20 (watch list)',
              all.map(({ q }) => q.panel),
              GREY_LEVEL,
            ),
            rule('red', (_, i) => redOf(regions)[i]!),
          ]),
    ],
  };
}

/** Share of injected schools that each method finds at BH.10, by kind, and AUC by kind. */
export function kindTable(regions: readonly RegionAnswers[]): Table {
  const schools = regions.flatMap((region) => region.schools);
  const kinds = kindsOf(schools);
  const rows = METHOD_IDS.flatMap((id) => {
    const power = kinds.map((kind) => {
      const own = schools.filter(({ injected }) => injected === kind);
      return share(own.filter(({ q }) => q[id] <= 0.1).length / own.length);
    });
    const areas = byKind(
      schools.map(({ p }) => -p[id]),
      schools.map(({ injected }) => injected),
      auc,
    );
    return [
      [`${id}, power at BH.10`, ...power],
      [`${id}, AUC`, ...kinds.map((kind) => share(areas.get(kind) ?? NaN))],
    ];
  });
  return { title: 'Schools by mechanism', header: ['method', ...kinds], rows };
}

/** One line per method of a scenario, school level. */
export function scenarioRows(name: string, regions: readonly RegionAnswers[]): string[][] {
  const schools = regions.flatMap((region) => region.schools);
  const injected = schools.map(isInjected);
  const naive = realised(
    schools.map((school) => (school.naive.differ ? 0 : 1)),
    injected,
    0,
  );
  return METHOD_IDS.map((id) => {
    const q = schools.map((school) => school.q[id]);
    const [suspicious, honest] = split(
      schools,
      schools.map(({ p }) => -p[id]),
    );
    const lyceums = schools.filter((school) => school.lyceum && !isInjected(school));
    const ofLyceums = realised(
      lyceums.map((school) => school.q[id]),
      lyceums.map(() => false),
      0.1,
    );
    return [
      `${name}, ${regions.length}`,
      id,
      share(auc(suspicious, honest)),
      share(powerAtFpr(suspicious, honest, FPR)),
      ...LEVELS.map((level) => powerAndFdr(realised(q, injected, level))),
      ...LEVELS.map((level) => share(anyFalse(regions, id, level))),
      share(ofLyceums.fpr),
      `${share(naive.power)} / ${share(naive.fpr)} / ${share(naive.fdr)}`,
    ];
  });
}

export const SCENARIO_HEADER = [
  'scenario, municipalities',
  'method',
  'AUC',
  'power at 5 % FPR',
  'BH.05 power / FDR',
  'BH.10 power / FDR',
  'any false, BH.05',
  'any false, BH.10',
  'lyceum FPR, BH.10',
  'naive power / FPR / FDR',
];

/** Share of regions with an honest school flagged. */
function anyFalse(regions: readonly RegionAnswers[], id: MethodId, level: number): number {
  const wrong = regions.filter(({ schools }) =>
    schools.some((school) => !isInjected(school) && school.q[id] <= level),
  );
  return wrong.length / regions.length;
}

function invalsiOf(regions: readonly RegionAnswers[]): (number | null)[] {
  return regions.flatMap(({ units }) => units.map((unit) => unit.invalsi));
}

function redOf(regions: readonly RegionAnswers[]): boolean[] {
  return regions.flatMap(({ schools }) => schools.map(({ red }) => red));
}

function kindsOf(all: readonly Judged[]): string[] {
  return [...new Set(all.flatMap(({ injected }) => injected ?? []))].sort();
}

function isInjected({ injected }: Judged): boolean {
  return injected !== null;
}

/** Scores of the injected and of the honest. */
function split(all: readonly Judged[], scores: readonly number[]): [number[], number[]] {
  return [scores.filter((_, i) => isInjected(all[i]!)), scores.filter((_, i) => !isInjected(all[i]!))];
}

function powerAndFdr({ power, fdr }: Realised): string {
  return `${share(power)} / ${share(fdr)}`;
}

/** Three digits without the leading 0; a dash for what has no value. */
function share(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^0/, '');
}
