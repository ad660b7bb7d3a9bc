/** Computes single formulas that stand in no cell, such as the conditions of conditional formats. Writes nothing. */
import { Cell, CellError, WorkbookModel } from '../model';
import { attempted } from './call';
import { Failure } from './errors';
import { evaluate } from './evaluate';
import { compile, Program } from './program';
import { Scope, single } from './scope';
import { Value } from './values';
import { View } from './view';
import { namedPlace, Place, placeOf, viewOf } from './workbook';

const NO_BLANKS: ReadonlySet<Cell> = new Set();

/** Good for as long as no cell changes: ranges are read once. Custom functions are unknown to it, as on Google. */
export class Probe {
  private readonly programs = new Map<string, Program>();
  private readonly views = new Map<string, View>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly now: Date,
  ) {}

  /** The value of a formula as if it stood there; `sheet` is the tab's index. A formula that cannot be read is blank. */
  valueAt(formula: string, position: Scope['position']): Value {
    const program = this.programs.get(formula) ?? compile(formula);
    this.programs.set(formula, program);
    const { tree } = program;
    if (tree === null) return null;
    const scope: Scope = {
      position,
      locale: this.workbook.locale,
      now: this.now,
      view: (reference) => this.view(placeOf(this.workbook, reference, position.sheet)),
      named: (name) => this.view(namedPlace(this.workbook, name)),
      custom: () => undefined,
    };
    const result = attempted(() => single(evaluate(tree, scope), scope));
    return result instanceof View ? result.at(0, 0) : result;
  }

  private view(place: Place | CellError): View {
    if ('error' in place) throw new Failure(place);
    const { row, column, rows, columns } = place.area;
    const key = [place.sheet, row, column, rows, columns].join(':');
    const view = this.views.get(key) ?? viewOf(this.workbook, place, NO_BLANKS);
    this.views.set(key, view);
    return view;
  }
}
