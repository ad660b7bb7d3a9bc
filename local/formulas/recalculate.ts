/**
 * Computes all formulas of a workbook in the order of their dependencies and writes their values, spills included.
 * Typed cells are read only. How one formula is computed is not decided here.
 */
import { areaToA1 } from '../a1';
import { Cell, CellError, SheetModel, WorkbookModel } from '../model';
import { attempted } from './call';
import { CustomCalls, CustomFunction } from './custom';
import { dependencyEdges, Extent, Placed } from './dependencies';
import { errors, Failure } from './errors';
import { evaluate } from './evaluate';
import { components } from './graph';
import { compile, Program } from './program';
import { quoteSheet } from './references';
import { Operand, Scope, single } from './scope';
import { clearSpills, Formula, writeResult } from './spill';
import { Value } from './values';
import { View } from './view';
import { namedPlace, Place, placeOf, viewOf } from './workbook';

export interface RecalcOptions {
  /** By name; the letter case of names does not matter in formulas. */
  readonly customFunctions: Readonly<Record<string, CustomFunction>>;
  /** Today and now, for TODAY(). */
  readonly now: Date;
}

/** A function that is neither a built-in nor a custom function. */
export interface UnknownFunction {
  readonly name: string;
  /** `'Мои школы'!B2`, in order of tabs, rows and columns. */
  readonly cells: readonly string[];
}

export interface RecalcReport {
  /** Number of formulas computed. */
  readonly formulas: number;
  readonly unknownFunctions: readonly UnknownFunction[];
}

/** What one workbook's computations leave for the next: parsed formulas and results of custom functions. */
interface Memory {
  programs: Map<string, Program>;
  readonly calls: CustomCalls;
}

const memories = new WeakMap<WorkbookModel, Memory>();

/**
 * Writes the value of every formula cell. Formulas in a cycle get `#REF!`. An array spills over blank cells, which get
 * `spillFrom`; when a cell in its way is not blank the formula gets `#REF!` and nothing else is written; cells that an
 * earlier, larger result filled become blank. Custom functions are called again only for arguments they did not have
 * in the previous computation of this workbook.
 */
export function recalculate(workbook: WorkbookModel, options: RecalcOptions): RecalcReport {
  const memory = memories.get(workbook) ?? { programs: new Map<string, Program>(), calls: new CustomCalls() };
  memories.set(workbook, memory);
  const customFunctions = new Map(
    Object.entries(options.customFunctions).map(([name, custom]) => [name.toUpperCase(), custom]),
  );

  const formulas = collectFormulas(workbook, memory);
  // A formula that reads where another spills must be computed after it, but the size of a spill is known only when
  // it is computed: sizes are carried from round to round and only grow, so the rounds end.
  let extents = clearSpills(workbook, formulas);
  for (;;) {
    const written = computeAll(workbook, formulas, extents, options.now, (name, args) => {
      const custom = customFunctions.get(name);
      return custom === undefined ? undefined : memory.calls.call(custom, args);
    });
    const grown = extents.map((extent, at) => union(extent, written[at]));
    const stable = grown.every((extent, at) => isSame(extent, extents[at]));
    if (stable) break;
    extents = grown;
    clearSpills(workbook, formulas);
  }
  memory.calls.forgetUnused();
  return {
    formulas: formulas.length,
    unknownFunctions: unknownFunctions(workbook, formulas, customFunctions),
  };
}

function collectFormulas(workbook: WorkbookModel, memory: Memory): Formula[] {
  const programs = new Map<string, Program>();
  const formulas: Formula[] = [];
  workbook.sheets.forEach(({ rows }, sheet) => {
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell === undefined || cell.formula === null) return;
        const program =
          programs.get(cell.formula) ?? memory.programs.get(cell.formula) ?? compile(cell.formula);
        programs.set(cell.formula, program);
        formulas.push({ sheet, row, column, cell, program });
      });
    });
  });
  memory.programs = programs;
  return formulas;
}

/** One round; returns how far each formula spilled. */
function computeAll(
  workbook: WorkbookModel,
  formulas: readonly Formula[],
  extents: readonly Extent[],
  now: Date,
  custom: Scope['custom'],
): Extent[] {
  const edges = dependencyEdges(workbook, formulas, extents);
  const reader = new Reader(workbook);
  const written: Extent[] = [];
  for (const nodes of components(edges)) {
    const inCycle = nodes.length > 1 || edges[nodes[0] as number]?.includes(nodes[0] as number) === true;
    // Nodes beyond the formulas are ranges.
    for (const node of nodes.filter((candidate) => candidate < formulas.length).sort((a, b) => a - b)) {
      const formula = formulas[node] as Formula;
      const scope = reader.scope(formula, now, custom);
      const result = inCycle ? errors.circular() : resultOf(formula.program, scope);
      written[node] = writeResult(workbook, formula, result);
      if (topLeft(result) === null) reader.blanks.add(formula.cell);
    }
  }
  return written;
}

function resultOf({ tree }: Program, scope: Scope): Operand {
  if (tree === null) return errors.parse();
  return attempted(() => {
    const operand = evaluate(tree, scope);
    const isPlainRange = tree.kind === 'reference' || tree.kind === 'name';
    return isPlainRange ? single(operand, scope) : operand;
  });
}

function topLeft(result: Operand): Value {
  return result instanceof View ? result.at(0, 0) : result;
}

/** Reads the workbook for the formulas of one round; a range is read once, after all formulas in it are computed. */
class Reader {
  /** Formula cells that came to blank, which the model shows as ''. */
  readonly blanks = new Set<Cell>();
  private readonly views = new Map<string, View>();

  constructor(private readonly workbook: WorkbookModel) {}

  scope({ sheet, row, column }: Placed, now: Date, custom: Scope['custom']): Scope {
    const { workbook } = this;
    return {
      position: { sheet, row, column },
      locale: workbook.locale,
      now,
      view: (reference) => this.view(placeOf(workbook, reference, sheet)),
      named: (name) => this.view(namedPlace(workbook, name)),
      custom,
    };
  }

  private view(place: Place | CellError): View {
    if ('error' in place) throw new Failure(place);
    const { row, column, rows, columns } = place.area;
    const key = [place.sheet, row, column, rows, columns].join(':');
    let view = this.views.get(key);
    if (view === undefined) {
      view = viewOf(this.workbook, place, this.blanks);
      this.views.set(key, view);
    }
    return view;
  }
}

function union(a: Extent, b: Extent = a): Extent {
  return { rows: Math.max(a.rows, b.rows), columns: Math.max(a.columns, b.columns) };
}

function isSame(a: Extent, b: Extent | undefined): boolean {
  return a.rows === b?.rows && a.columns === b.columns;
}

function unknownFunctions(
  workbook: WorkbookModel,
  formulas: readonly Formula[],
  known: ReadonlyMap<string, CustomFunction>,
): UnknownFunction[] {
  const cells = new Map<string, string[]>();
  for (const { sheet, row, column, program } of formulas) {
    for (const name of program.foreignFunctions.filter((candidate) => !known.has(candidate))) {
      const address = areaToA1({ row, column, rows: 1, columns: 1 });
      const found = cells.get(name) ?? [];
      cells.set(name, found);
      found.push(`${quoteSheet((workbook.sheets[sheet] as SheetModel).name)}!${address}`);
    }
  }
  return [...cells].map(([name, found]) => ({ name, cells: found }));
}
