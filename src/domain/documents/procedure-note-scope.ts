/** What every section of the procedure note is made from: one work, of one school or of everything loaded. */
import { procedureKind } from '../procedures/kinds';
import type { ResultKind } from '../procedures/kinds';
import type { ComparedPart } from '../indicators/tally';
import type { Procedure } from '../tables/lists';
import type { Described, UnitEvaluation, WorkEvaluation } from '../verdict/evaluation';
import { FEW } from '../../messages/choices';
import { REPORT } from '../../messages/report';
import { loadedTells, municipalityBeside } from './beside';
import type { DocumentInput } from './input';
import type { Block, TableBlock } from './model';
import { FEW_MEANING } from './parts';

const TEXT = {
  school: 'ОО',
  loaded: 'Все загруженные ОО',
  municipality: 'Муниципалитет',
  note: (rules: string): string => `n – число участников. Набор правил: ${rules}.`,
};

/** A group of pupils as a row of a table. */
export interface Group {
  readonly label: string;
  readonly group: Described;
  /** Schools in it; null where nobody knows (a row of the region). */
  readonly schools: number | null;
}

export interface WorkScope {
  readonly input: DocumentInput;
  /** null: the municipality. */
  readonly school: string | null;
  readonly work: WorkEvaluation;
  readonly procedure: Procedure | undefined;
  readonly resultKind: ResultKind;
  /** null for the municipality. */
  readonly unit: UnitEvaluation | null;
  readonly own: Group;
  /** What `own` stands beside, the municipality first. */
  readonly beside: readonly Group[];
}

/** Blocks of a section below its heading; null: the section makes no sense for such results. */
export type Section = (scope: WorkScope) => readonly Block[] | null;

/** «‹5» hides every figure of such a group; below ten differences are not spoken of. */
export const LEAST_COMPARED = 10;

/** The school's unit; null when it did not write the work. */
export function schoolScope(input: DocumentInput, school: string, work: WorkEvaluation): WorkScope | null {
  const evaluated = input.evaluation.schools.find(({ code }) => code === school);
  const unit = evaluated?.units.find((one) => one.work === work.id);
  if (evaluated === undefined || unit === undefined || unit.figures.n === 0) return null;
  const municipality = municipalityBeside(input, school, work);
  return {
    ...common(input, work),
    school,
    unit,
    own: { label: TEXT.school, group: unit, schools: 1 },
    beside:
      municipality === null
        ? []
        : [
            {
              label: TEXT.municipality,
              group: municipality,
              schools: writersOf(input, work.id, evaluated.municipality),
            },
          ],
  };
}

/** Everything loaded, with its municipalities by name where there are several. */
export function municipalScope(input: DocumentInput, work: WorkEvaluation): WorkScope {
  const { municipalities } = work;
  const isOne = municipalities.length <= 1;
  return {
    ...common(input, work),
    school: null,
    unit: null,
    own: {
      label: isOne ? TEXT.municipality : TEXT.loaded,
      group: work,
      schools: writersOf(input, work.id, null),
    },
    beside: isOne
      ? []
      : municipalities.map((one) => ({
          label: one.name || TEXT.municipality,
          group: one,
          schools: writersOf(input, work.id, one.name),
        })),
  };
}

function common(
  input: DocumentInput,
  work: WorkEvaluation,
): Pick<WorkScope, 'input' | 'work' | 'procedure' | 'resultKind'> {
  const procedure = input.procedures.get(work.id);
  const byKind = procedureKind(work.work.kind)?.resultKind ?? 'mark';
  return { input, work, procedure, resultKind: procedure?.resultKind ?? byKind };
}

/** Groups of a table about one part of the results: the reference where it is another one than the rows above. */
export function groupsOf(
  { input, school, own, beside, unit, work }: WorkScope,
  part: ComparedPart,
): readonly Group[] {
  const { reference, referenceTasks } = work;
  const kind = reference.kinds[part];
  const isLoaded = kind === 'loaded';
  const whole = beside[0] ?? own;
  const isShown =
    !isLoaded ||
    (unit !== null && reference.figures.n !== whole.group.figures.n && !loadedTells(input, work, school!));
  const row: Group = {
    label: isLoaded ? TEXT.loaded : REPORT.referenceKinds[kind],
    group: { tally: reference.tally, figures: reference.figures, tasks: referenceTasks },
    schools: null,
  };
  return [own, ...beside, ...(isShown ? [row] : [])];
}

/** The group that differences are told against: a school's municipality, a municipality's reference; null without one. */
export function comparedWith(scope: WorkScope, part: ComparedPart): Group | null {
  const groups = groupsOf(scope, part);
  if (scope.school !== null) return groups[1] ?? null;
  return scope.work.reference.kinds[part] === 'loaded' ? null : groups[groups.length - 1]!;
}

/** A table of figures with the small print that says its n, its rule set and, where it has one, what «‹5» is. */
export function noted({ input }: WorkScope, block: TableBlock, more = ''): TableBlock {
  const isHidden = block.rows.some(({ cells }) => cells.includes(FEW));
  const parts = [TEXT.note(input.evaluation.ruleSet.title), more, isHidden ? FEW_MEANING : ''];
  return { ...block, note: parts.filter(Boolean).join(' ') };
}

/** Codes of schools with participants, ascending; of one municipality or of all. */
export function writers(input: DocumentInput, work: string, municipality: string | null): string[] {
  return input.evaluation.schools
    .filter((school) => municipality === null || school.municipality === municipality)
    .filter(({ units }) => units.some((unit) => unit.work === work && unit.figures.n > 0))
    .map(({ code }) => code)
    .sort();
}

function writersOf(input: DocumentInput, work: string, municipality: string | null): number {
  return writers(input, work, municipality).length;
}

/** The mark that results stand beside: of the last term, or of the year. */
export function besideOf({ work }: WorkScope): 'journal' | 'yearly' {
  return procedureKind(work.work.kind)?.beside ?? 'journal';
}
