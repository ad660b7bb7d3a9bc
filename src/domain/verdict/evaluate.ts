/**
 * The one entry to judging results: counts and tables in, everything a report says out.
 * It decides the order of steps only; gathering, rules and indicators live in their own files.
 */
import { Sign, Unit, signOf } from '../indicators/indicator';
import { othersOf } from '../indicators/reference';
import { INDICATORS } from '../indicators/registry';
import { ruleA, ruleB } from '../indicators/rules-2019';
import { participantsIn } from '../indicators/tally';
import { OfficialEntry } from '../intake/records';
import type { DetectorInput } from '../panel/detector';
import type { PanelOutcome, SchoolOutcome, UnitOutcome } from '../panel/outcome';
import { PanelInput, runPanel } from '../panel/panel';
import { whyInapplicable } from '../procedures/applicability';
import { ResultKind, resultKindOf } from '../procedures/kinds';
import type { Work } from '../protocol/work';
import { Evaluation, SchoolEvaluation, UnitEvaluation, WorkEvaluation } from './evaluation';
import { GatheredUnit, GatheredWork, Results, compareText, gatherWorks } from './gather';
import { highestLevel } from './levels';
import { answerOf, countAnswers, indexByYear } from './objectivity-index';
import { officialHistories } from './official';
import { panelSigns } from './panel-signs';
import { changesBySchool, parallelChanges } from './parallel-change';
import { Parameters } from './parameters';
import type { Level } from '../../messages/levels';
import { isBesideYearly, withYearlyMark } from '../../messages/yearly';
import { RuleSet, RuleSetId } from './rule-set';
import { RULE_SETS } from './rule-sets';

/** What «Школы» says of a school that matters to the panel. */
export interface SchoolGroup {
  readonly cluster: string;
  readonly isControl: boolean;
}

/** Choices and counts that only the panel asks for. */
export interface PanelContext extends Pick<PanelInput, 'pool' | 'useControlSample' | 'rechecks'> {
  /** By code; a school that is not listed belongs to no cluster. */
  readonly groups: ReadonlyMap<string, SchoolGroup>;
}

export interface EvaluationInput extends Results {
  /** What a work ends with, where that is not what its kind says. */
  readonly resultKind?: (work: Work) => ResultKind;
  readonly official: readonly OfficialEntry[];
  readonly parameters: Parameters;
  readonly ruleSet: RuleSetId;
  readonly panel: PanelContext;
}

/**
 * Evaluates everything loaded under one rule set; rules A, B, C and the index of 2019 are always computed, the panel
 * only where the rule set uses it.
 */
export function evaluate(
  input: EvaluationInput,
  judge: (panel: PanelInput) => PanelOutcome = runPanel,
): Evaluation {
  const ruleSet = RULE_SETS[input.ruleSet];
  const panel = ruleSet.usesPanel ? judge(panelInput(input)) : null;
  const judged = new Map(panel?.units.map((unit) => [`${unit.work}|${unit.school}`, unit] as const));
  const judgedSchools = new Map(panel?.schools.map((school) => [school.school, school] as const));
  const gathered = gatherWorks(input);
  const changes = parallelChanges(gathered);
  const ownChanges = changesBySchool(changes);
  const bySchool = new Map<string, { municipality: string; units: UnitEvaluation[] }>();
  const works = gathered.map((work) => {
    const workChanges = ownChanges.get(work.id);
    const units = work.units.map((unit) => {
      const evaluated = evaluateUnit(
        work,
        unit,
        workChanges?.get(unit.school) ?? null,
        ruleSet,
        input.parameters,
        judged.get(`${work.id}|${unit.school}`) ?? null,
        kindOf(input, work.work),
      );
      const school = bySchool.get(unit.school) ?? { municipality: '', units: [] };
      bySchool.set(unit.school, school);
      if (school.municipality === '') school.municipality = unit.municipality;
      school.units.push(evaluated);
      return evaluated;
    });
    return workEvaluation(work, units);
  });
  const histories = officialHistories(input.official);
  const schools: SchoolEvaluation[] = [...bySchool]
    .sort(([a], [b]) => compareText(a, b))
    .map(([code, { municipality, units }]) => ({
      code,
      municipality,
      units,
      panel: judgedSchools.get(code) ?? null,
      level: schoolLevel(units, judgedSchools.get(code)),
      official: histories.get(code) ?? null,
    }));
  const index = indexByYear(schools, new Map(works.map(({ id, work }) => [id, work])));
  return { ruleSet, panel, works, schools, changes, index };
}

/** What the panel is given of an evaluation's input. */
export function panelInput(input: EvaluationInput): PanelInput {
  const { counts, papers, panel } = input;
  const { groups, pool, useControlSample, rechecks } = panel;
  // Who takes part in an olympiad says nothing of a school's other works.
  const compared = counts.filter(({ work }) => kindOf(input, work) !== 'olympiad');
  const units = compared.map((one) => {
    const { cluster, isControl } = groups.get(one.school) ?? { cluster: '', isControl: false };
    return { counts: one, cluster, isControl };
  });
  return { units, papers, pool, useControlSample, rechecks };
}

/** The panel judges a school by its protocols together; works known from tables can only add attention. */
function schoolLevel(units: readonly UnitEvaluation[], judged: SchoolOutcome | undefined): Level {
  if (judged === undefined) return highestLevel(units.map(({ level }) => level));
  const beyond = units.filter(({ panel }) => panel === null);
  return highestLevel([judged.level, ...beyond.map(({ level }) => level)]);
}

function evaluateUnit(
  work: GatheredWork,
  { source, tally, figures, tasks }: GatheredUnit,
  change: Unit['change'],
  ruleSet: RuleSet,
  parameters: Parameters,
  panel: UnitOutcome | null,
  resultKind: ResultKind,
): UnitEvaluation {
  const { reference, paper } = work;
  const others = othersOf(reference, tally);
  const unit: Unit = { tally, figures, cuts: paper.cuts, reference, others, change };
  // A protocol that the panel does not judge has absentees only: there is nothing to compare.
  const isOfPanel = ruleSet.usesPanel && source === 'protocol' && resultKind !== 'olympiad';
  const indicators = isOfPanel ? [] : ruleSet.indicators;
  const signs: readonly Sign[] =
    panel === null
      ? indicators.map((id) =>
          signOf(INDICATORS[id], unit, parameters, (lacking) =>
            whyInapplicable(lacking, work.work, resultKind),
          ),
        )
      : panelSigns(panel, figures.n, (needs) =>
          whyInapplicable(
            needs.filter((input) => neverHas(input, unit)),
            work.work,
            resultKind,
          ),
        );
  return {
    work: work.id,
    source,
    tally,
    figures,
    tasks,
    ruleA: ruleA(figures, reference.figures),
    ruleB: ruleB(participantsIn(tally, 'cross'), figures.spearman),
    change,
    rules: ruleSet.usesPanel && !isOfPanel ? RULE_SETS.summary.title : ruleSet.title,
    signs: isBesideYearly(work.work) ? signs.map(ofYearlyMark) : signs,
    panel,
    level: panel === null ? highestLevel(signs.flatMap(appliedLevel)) : panel.level,
    grey: tally.n < parameters.greyBelow,
  };
}

/** An input of detectors that a unit lacks whatever the panel says of it. */
function neverHas(input: DetectorInput, { cuts, tally, change }: Unit): boolean {
  if (input === 'scale') return cuts === null;
  if (input === 'journal') return participantsIn(tally, 'cross') === 0;
  return input === 'earlier-year' && change === null;
}

function appliedLevel({ level }: Sign): Level[] {
  return level === 'inapplicable' ? [] : [level];
}

function kindOf({ resultKind }: EvaluationInput, work: Work): ResultKind {
  return resultKind === undefined ? resultKindOf(work.kind) : resultKind(work);
}

function ofYearlyMark(sign: Sign): Sign {
  return {
    ...sign,
    title: withYearlyMark(sign.title),
    sentence: withYearlyMark(sign.sentence),
    innocent: sign.innocent.map(withYearlyMark),
    next: sign.next.map(withYearlyMark),
  };
}

function workEvaluation(work: GatheredWork, units: readonly UnitEvaluation[]): WorkEvaluation {
  const count = (rule: 'ruleA' | 'ruleB') =>
    countAnswers(
      units.flatMap((unit) => {
        const marked = unit[rule];
        return marked === null ? [] : [answerOf(unit.tally.n, marked)];
      }),
    );
  const { id, paper, reference, referenceTasks, municipalities, tally, figures, tasks } = work;
  return {
    id,
    work: work.work,
    paper,
    tally,
    figures,
    tasks,
    reference,
    referenceTasks,
    municipalities,
    ruleA: count('ruleA'),
    ruleB: count('ruleB'),
  };
}
