/**
 * The result of one evaluation, as plain data: everything that a report, a tab or the JSON of the command line needs.
 * Counts and figures here are of groups of pupils; visible outputs still hide what describes 1–4 pupils.
 */
import type { Level } from '../../messages/levels';
import type { PanelOutcome, SchoolOutcome, UnitOutcome } from '../panel/outcome';
import { WorkFigures } from '../indicators/descriptive';
import { SchoolChange, Sign } from '../indicators/indicator';
import { Reference } from '../indicators/reference';
import { TaskFigure } from '../indicators/task-success';
import { Tally } from '../indicators/tally';
import { Paper } from '../protocol/paper';
import { Work } from '../protocol/work';
import { Fences } from '../stats/quantile';
import { OfficialHistory } from './official';
import { RuleSet } from './rule-set';

/** A group's results of one work: counts, figures, tasks. */
export interface Described {
  readonly tally: Tally;
  readonly figures: WorkFigures;
  /** Empty when no source has tasks. */
  readonly tasks: readonly TaskFigure[];
}

/** «протокол», «сводный отчёт», «вручную». */
export type UnitSource = 'protocol' | 'table' | 'typed';

/** One school × work. */
export interface UnitEvaluation extends Described {
  readonly work: string;
  readonly source: UnitSource;
  /** Rules of 2019, whatever the rule set; null when undefined. */
  readonly ruleA: boolean | null;
  readonly ruleB: boolean | null;
  /** Rule C with this work as the later one; null without an earlier one. */
  readonly change: SchoolChange | null;
  /** Title of the rule set that gave the signs: tables without a protocol are beyond the panel. */
  readonly rules: string;
  readonly signs: readonly Sign[];
  /** null unless the panel judged the unit. */
  readonly panel: UnitOutcome | null;
  readonly level: Level;
  /** Too few participants for steady figures. */
  readonly grey: boolean;
}

export interface SchoolEvaluation {
  readonly code: string;
  readonly municipality: string;
  /** In the order of `Evaluation.works`. */
  readonly units: readonly UnitEvaluation[];
  /** null unless the panel judged one of its works. */
  readonly panel: SchoolOutcome | null;
  readonly level: Level;
  readonly official: OfficialHistory | null;
}

/** How many schools a rule of 2019 marks, and how many of them have 10 participants or more. */
export interface RuleCount {
  readonly schools: number;
  readonly marked: number;
  readonly schoolsFromTen: number;
  readonly markedFromTen: number;
}

export interface MunicipalityResults extends Described {
  readonly name: string;
}

export interface WorkEvaluation extends Described {
  readonly id: string;
  readonly work: Work;
  readonly paper: Paper;
  readonly reference: Reference;
  /** Tasks of the chosen region row, else of everything loaded. */
  readonly referenceTasks: readonly TaskFigure[];
  /** By name. */
  readonly municipalities: readonly MunicipalityResults[];
  readonly ruleA: RuleCount;
  readonly ruleB: RuleCount;
}

/** Rule C for one parallel: the work of a grade and that of the next grade a year later. */
export interface ParallelChange extends Fences {
  readonly from: Work;
  readonly to: Work;
  /** Every school with a K, by code. */
  readonly schools: readonly {
    readonly code: string;
    readonly k: number;
    readonly flag: SchoolChange['flag'];
  }[];
}

/** Index of objectivity of one year. */
export interface IndexOfYear extends RuleCount {
  readonly year: number;
  /** 0–100. */
  readonly value: number;
}

export interface Evaluation {
  readonly ruleSet: RuleSet;
  /** null with the other rule sets. */
  readonly panel: PanelOutcome | null;
  /** By year, kind, subject, grade, session. */
  readonly works: readonly WorkEvaluation[];
  /** By code. */
  readonly schools: readonly SchoolEvaluation[];
  readonly changes: readonly ParallelChange[];
  readonly index: readonly IndexOfYear[];
}
