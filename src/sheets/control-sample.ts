/**
 * The draw of a control sample from «Школы»: a plan that only reads, and a run that marks the drawn schools in blank
 * cells of the column «Контрольная выборка» and logs the draw.
 */
import { Area, Draw, Stratum, countOfShare, drawSample } from '../domain/control-sample/draw';
import { cellText } from '../domain/intake/cells';
import { DomainError } from '../domain/errors';
import { checksum } from '../domain/protocol/codec';
import { paperFor } from '../domain/protocol/papers';
import { parseSchoolCode } from '../domain/protocol/school';
import { workId } from '../domain/protocol/work';
import { CHOICES } from '../messages/choices';
import { CONTROL_SAMPLE } from '../messages/control-sample';
import { gatherWorks } from '../domain/verdict/gather';
import { Inputs, readInputs } from './inputs';
import { contiguousRuns } from './runs';
import type { Table } from './table';
import type { Workbook } from './workbook';

const [YES, NO] = CHOICES.yes;

export interface ControlSampleOptions {
  readonly seed: string;
  /** Schools to draw; else `share`. */
  readonly schools?: number;
  /** Percent of the schools of the list. */
  readonly share?: number;
}

export interface DrawnSchool {
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  /** The stratum in words. */
  readonly stratum: string;
  /** What stands in «Контрольная выборка» of «Школы»; '' for a blank cell, which a run would fill. */
  readonly mark: string;
}

export interface ControlSamplePlan {
  readonly hash: string;
  readonly seed: string;
  readonly area: Area;
  /** Schools that could be drawn. */
  readonly candidates: number;
  /** Codes with «нет» in the list: a person has left them out. */
  readonly leftOut: readonly string[];
  /** By municipality and code. */
  readonly schools: readonly DrawnSchool[];
  readonly strata: readonly (Pick<Stratum, 'schools' | 'drawn'> & { readonly title: string })[];
  /** Codes marked «да» before and not drawn now. */
  readonly markedBefore: readonly string[];
}

export interface ControlSampleRun {
  readonly marked: number;
  /** Codes whose cell was not blank. */
  readonly kept: readonly string[];
}

/**
 * Draws; writes nothing.
 * @throws DomainError when the list has no schools, or fewer than were asked for.
 */
export function planControlSample(workbook: Workbook, options: ControlSampleOptions): ControlSamplePlan {
  return prepare(workbook, options).plan;
}

/**
 * Marks the schools of the plan. Call it under the lock.
 * @throws DomainError when the list is no longer the one that was drawn from, or has no column for the mark.
 */
export function markControlSample(
  workbook: Workbook,
  hash: string,
  options: ControlSampleOptions,
): ControlSampleRun {
  const { plan, table } = prepare(workbook, options);
  if (plan.hash !== hash) throw new DomainError(CONTROL_SAMPLE.changedMeanwhile);
  const column = table.columns.get('control');
  if (column === undefined) throw new DomainError(CONTROL_SAMPLE.noColumn(table.sheet.getName()));
  const blank = new Set(plan.schools.filter(({ mark }) => mark === '').map(({ code }) => code));
  const kept = plan.schools.filter(({ mark }) => mark !== '').map(({ code }) => code);
  if (blank.size === 0) return { marked: 0, kept };
  workbook.log.add({
    event: CONTROL_SAMPLE.logEvent,
    tab: table.sheet.getName(),
    place: [...blank].join(', '),
    before: '',
    after: CONTROL_SAMPLE.logAfter(plan),
  });
  workbook.log.save();
  for (const run of contiguousRuns(positionsOf(table, blank))) {
    table.sheet
      .getRange(run.start + 1, column + 1, run.items.length, 1)
      .setValues(run.items.map(() => [YES]));
  }
  return { marked: blank.size, kept };
}

function prepare(
  workbook: Workbook,
  { seed, schools, share }: ControlSampleOptions,
): { readonly plan: ControlSamplePlan; readonly table: Table } {
  // Sizes need no more than the everyday counts, and this rule set reads no more.
  const inputs = readInputs(workbook, 'fioko-2019');
  const table = workbook.table('schools');
  const marks = marksOf(table);
  const sizes = sizesOf(inputs);
  const isLeftOut = (code: string): boolean => marks.get(code)?.toLowerCase() === NO;
  const all = [...inputs.schools.values()];
  const candidates = all
    .filter(({ code }) => !isLeftOut(code))
    .map(({ code, municipality, place, kind }) => ({
      code,
      municipality,
      place,
      kind,
      size: sizes.get(code) ?? null,
    }));
  if (candidates.length === 0) throw new DomainError(CONTROL_SAMPLE.noSchools);
  const count = schools ?? countOfShare(candidates.length, share ?? CONTROL_SAMPLE.defaultShare);
  if (count > candidates.length) throw new DomainError(CONTROL_SAMPLE.tooMany(count, candidates.length));
  const draw = drawSample(candidates, count, seed);
  const drawn = drawnSchools(draw, inputs, marks);
  const isDrawn = new Set(drawn.map(({ code }) => code));
  const plan = {
    seed,
    area: draw.area,
    candidates: candidates.length,
    leftOut: all.map(({ code }) => code).filter(isLeftOut),
    schools: drawn,
    strata: draw.strata.map((stratum) => ({
      title: CONTROL_SAMPLE.stratum(stratum),
      schools: stratum.schools,
      drawn: stratum.drawn,
    })),
    markedBefore: all
      .filter(({ code, isControl }) => isControl && !isDrawn.has(code))
      .map(({ code }) => code),
  };
  return { plan: { ...plan, hash: checksum(JSON.stringify(plan)) }, table };
}

function drawnSchools(draw: Draw, inputs: Inputs, marks: ReadonlyMap<string, string>): DrawnSchool[] {
  return draw.strata
    .flatMap((stratum) =>
      stratum.drawn.map((code) => ({
        code,
        name: inputs.schools.get(code)?.name ?? '',
        municipality: inputs.schools.get(code)?.municipality ?? '',
        stratum: CONTROL_SAMPLE.stratum(stratum),
        mark: marks.get(code) ?? '',
      })),
    )
    .sort((a, b) => (a.municipality + a.code < b.municipality + b.code ? -1 : 1));
}

/** First row of each code, as `readSchools` has it. */
function marksOf(table: Table): Map<string, string> {
  const marks = new Map<string, string>();
  for (const { cells } of table.rows) {
    const code = parseSchoolCode(cells.code);
    if (code !== null && !marks.has(code)) marks.set(code, cellText(cells.control));
  }
  return marks;
}

function positionsOf(table: Table, codes: ReadonlySet<string>): number[] {
  const positions = new Map<string, number>();
  for (const { position, cells } of table.rows) {
    const code = parseSchoolCode(cells.code);
    if (code !== null && codes.has(code) && !positions.has(code)) positions.set(code, position);
  }
  return [...positions.values()];
}

/** Participants of each school's largest work, from any source. */
function sizesOf({ counts, imported, typed, procedures, settings }: Inputs): Map<string, number> {
  const works = gatherWorks({
    counts: counts.map((one) => ({ ...one, taskSums: [] })),
    tables: imported,
    typed,
    papers: (work) => procedures.get(workId(work))?.paper ?? paperFor(work),
    referenceChoice: settings.reference,
  });
  const sizes = new Map<string, number>();
  for (const { units } of works) {
    for (const { school, figures } of units) sizes.set(school, Math.max(sizes.get(school) ?? 0, figures.n));
  }
  return sizes;
}
