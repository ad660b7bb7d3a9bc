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
import { Evaluation, SchoolEvaluation, UnitEvaluation, WorkEvaluation } from './evaluation';
import { GatheredUnit, GatheredWork, Results, compareText, gatherWorks } from './gather';
import { highestLevel } from './levels';
import { answerOf, countAnswers, indexByYear } from './objectivity-index';
import { officialHistories } from './official';
import { changesBySchool, parallelChanges } from './parallel-change';
import { Parameters } from './parameters';
import { RuleSet, RuleSetId } from './rule-set';
import { RULE_SETS } from './rule-sets';

export interface EvaluationInput extends Results {
  readonly official: readonly OfficialEntry[];
  readonly parameters: Parameters;
  readonly ruleSet: RuleSetId;
}

/** Evaluates everything loaded under one rule set; rules A, B, C and the index of 2019 are always computed. */
export function evaluate(input: EvaluationInput): Evaluation {
  const ruleSet = RULE_SETS[input.ruleSet];
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
      level: highestLevel(units.map(({ level }) => level)),
      official: histories.get(code) ?? null,
    }));
  const index = indexByYear(schools, new Map(works.map(({ id, work }) => [id, work])));
  return { ruleSet, works, schools, changes, index };
}

function evaluateUnit(
  work: GatheredWork,
  { source, tally, figures, tasks }: GatheredUnit,
  change: Unit['change'],
  ruleSet: RuleSet,
  parameters: Parameters,
): UnitEvaluation {
  const { reference, paper } = work;
  const others = othersOf(reference, tally);
  const unit: Unit = { tally, figures, cuts: paper.cuts, reference, others, change };
  const signs: Sign[] = ruleSet.indicators.map((id) => signOf(INDICATORS[id], unit, parameters));
  return {
    work: work.id,
    source,
    tally,
    figures,
    tasks,
    ruleA: ruleA(figures, reference.figures),
    ruleB: ruleB(participantsIn(tally, 'cross'), figures.spearman),
    change,
    signs,
    level: highestLevel(signs.map(({ level }) => level)),
    grey: tally.n < parameters.greyBelow,
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
