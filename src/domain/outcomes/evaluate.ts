/**
 * The figures of «Зачёты и пороги»: for every work and measure each school's share beside the other schools together
 * and beside its municipality. The order of rows does not matter.
 */
import { MEASURE_WORDS } from '../../messages/choices';
import type { MeasureId } from '../procedures/kinds';
import { parseWorkId } from '../protocol/work';
import { normaliseMunicipality } from '../protocol/school';
import { wilsonInterval } from '../stats/proportion';
import type { School } from '../tables/lists';
import { compareText } from '../verdict/gather';
import {
  MunicipalityOutcome,
  OutcomeFigure,
  OutcomeGroup,
  Outcomes,
  Part,
  SourcedOutcome,
  outcomeKey,
  partOf,
} from './outcome';
import { comparedWith, sumOf } from './pool';
import { testSchools } from './signs';
import { TypedThresholds, thresholdOf } from './threshold';
import { diplomasOf, isMunicipalStage, schoolStageDiplomas, schoolStageOf } from './stages';

export interface OutcomeLists {
  readonly schools: ReadonlyMap<string, Pick<School, 'municipality'>>;
  readonly procedures: ReadonlyMap<string, TypedThresholds>;
}

const MEASURES = Object.keys(MEASURE_WORDS) as MeasureId[];

/** Rows of protocols go before those of lists, and rows that people typed before both. */
export function mergeOutcomes(
  read: readonly SourcedOutcome[],
  protocols: readonly SourcedOutcome[],
): SourcedOutcome[] {
  const rows = new Map<string, SourcedOutcome>();
  for (const row of read) if (row.source !== 'typed') rows.set(outcomeKey(row), row);
  for (const row of protocols) rows.set(outcomeKey(row), row);
  for (const row of read) if (row.source === 'typed') rows.set(outcomeKey(row), row);
  return [...rows.values()];
}

/** Rows with equal keys are the caller's to merge. */
export function evaluateOutcomes(rows: readonly SourcedOutcome[], lists: OutcomeLists): Outcomes {
  const byGroup = new Map<string, SourcedOutcome[]>();
  for (const row of rows) {
    const key = `${row.work}|${row.measure}`;
    byGroup.set(key, [...(byGroup.get(key) ?? []), row]);
  }
  const diplomas = schoolStageDiplomas(rows);
  return { groups: [...byGroup.values()].map((own) => groupOf(own, diplomas, lists)).sort(compareGroups) };
}

function groupOf(
  rows: readonly SourcedOutcome[],
  diplomas: ReadonlyMap<string, number>,
  { schools: listed, procedures }: OutcomeLists,
): OutcomeGroup {
  const { work: id, measure } = rows[0]!;
  const work = parseWorkId(id)!;
  const schools = rows
    .filter(({ level }) => level === 'school')
    .sort((a, b) => compareText(a.school!, b.school!))
    .map((row) => ({ ...row, count: countOf(row) }));
  const groups = rows
    .filter(({ level }) => level !== 'school')
    .sort((a, b) => compareText(a.level, b.level) || compareText(a.name, b.name))
    .map((row) => ({ ...row, count: countOf(row) }));
  const municipalityOf = (code: string): string => listed.get(code)?.municipality ?? '';
  const municipalities = municipalitiesOf(schools, groups, municipalityOf);
  const compared = comparedWith(schools, municipalityOf, municipalities);
  const tested = testSchools(
    measure,
    schools.map((row, i) => ({ own: partOf(row), others: compared[i]!.others })),
  );
  const earlier = isMunicipalStage(work) && measure === 'stage' ? schoolStageOf(work) : null;
  return {
    id,
    work,
    measure,
    threshold: thresholdOf(measure, work, procedures.get(id)),
    municipalities,
    groups: groups.map((row) => ({
      ...row,
      interval: intervalOf(partOf(row)),
      pool: null,
      others: null,
      municipality: null,
      p: null,
      q: null,
      verdict: null,
      fewerDiplomas: null,
    })),
    schools: schools.map((row, i): OutcomeFigure => {
      const name = municipalityOf(row.school!);
      const given = earlier === null ? undefined : diplomas.get(`${earlier}|${row.school}`);
      return {
        ...row,
        interval: intervalOf(partOf(row)),
        ...compared[i]!,
        municipality: municipalities.find((one) => one.name === name) ?? null,
        ...tested[i]!,
        verdict: row.count === null ? null : tested[i]!.verdict,
        fewerDiplomas: given !== undefined && row.n > given ? given : null,
      };
    }),
  };
}

/** Diplomas of a stage, those who reached a threshold elsewhere. */
function countOf(row: SourcedOutcome): number | null {
  return row.measure === 'participation' ? diplomasOf(row) : row.reached;
}

function intervalOf(part: Part | null): OutcomeFigure['interval'] {
  return part === null || part.n === 0 ? null : wilsonInterval(part.count, part.n);
}

type Counted = SourcedOutcome & { readonly count: number | null };

function municipalitiesOf(
  schools: readonly Counted[],
  groups: readonly Counted[],
  municipalityOf: (code: string) => string,
): MunicipalityOutcome[] {
  const members = new Map<string, Counted[]>();
  for (const row of schools) {
    const name = municipalityOf(row.school!);
    members.set(name, [...(members.get(name) ?? []), row]);
  }
  const own = groups.filter(({ level }) => level === 'municipality');
  // A row without a name is that of the only municipality there is.
  const nameOf = (row: Counted): string =>
    normaliseMunicipality(row.name) || (members.size === 1 ? [...members.keys()][0]! : '');
  for (const row of own) if (!members.has(nameOf(row))) members.set(nameOf(row), []);
  return [...members.keys()].sort(compareText).map((name) => {
    const rows = members.get(name)!.filter(({ count }) => count !== null);
    const sum = sumOf(rows);
    const row = own.find((one) => nameOf(one) === name);
    const isLarger = row !== undefined && row.count !== null && row.n > sum.n;
    return isLarger
      ? { name, schools: null, count: row.count!, n: row.n }
      : { name, schools: rows.length, ...sum };
  });
}

function compareGroups(a: OutcomeGroup, b: OutcomeGroup): number {
  return (
    a.work.year - b.work.year ||
    compareText(a.work.kind, b.work.kind) ||
    compareText(a.work.subject, b.work.subject) ||
    a.work.grade - b.work.grade ||
    compareText(a.id, b.id) ||
    MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure)
  );
}
