/** Which formula must be computed before which: from references to edges between formulas, by index. */
import { WorkbookModel } from '../model';
import { Program } from './program';
import { lowerBound } from './view';
import { namedPlace, Place, placeOf } from './workbook';

/** A formula where it stands. */
export interface Placed {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly program: Program;
}

/** How many rows and columns a formula's result takes, 1 × 1 unless it spills. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Edges from every formula to those whose results it reads, `extents` saying how far each formula spills. Nodes from
 * `formulas.length` on stand for ranges that several formulas may share, so that n formulas over m formulas cost n + m.
 */
export function dependencyEdges(
  workbook: WorkbookModel,
  formulas: readonly Placed[],
  extents: readonly Extent[],
): number[][] {
  const producers = new Producers(formulas, extents);
  const edges: number[][] = formulas.map(() => []);
  const shared = new Map<string, number>();
  formulas.forEach((formula, node) => {
    for (const place of placesRead(workbook, formula)) {
      const { row, column, rows, columns } = place.area;
      if (rows === 1 && columns === 1) {
        edges[node]?.push(...producers.within(place));
        continue;
      }
      const key = [place.sheet, row, column, rows, columns].join(':');
      let range = shared.get(key);
      if (range === undefined) {
        range = edges.push(producers.within(place)) - 1;
        shared.set(key, range);
      }
      edges[node]?.push(range);
    }
  });
  return edges;
}

/** A reference that leads nowhere reads nothing; computing it will be an error. */
function placesRead(workbook: WorkbookModel, { program, sheet }: Placed): Place[] {
  return [
    ...program.references.map((reference) => placeOf(workbook, reference, sheet)),
    ...program.names.map((name) => namedPlace(workbook, name)),
  ].filter((place): place is Place => 'area' in place);
}

/** Finds the formulas whose results stand in a range, through the rows of each column in order. */
class Producers {
  /** By tab and column. */
  private readonly columns: Map<number, { rows: number[]; nodes: number[] }>[] = [];

  constructor(formulas: readonly Placed[], extents: readonly Extent[]) {
    const cells = formulas.flatMap(({ sheet, row, column }, node) =>
      cellsOf(extents[node]).map((cell) => ({
        sheet,
        row: row + cell.row,
        column: column + cell.column,
        node,
      })),
    );
    cells.sort((a, b) => a.row - b.row);
    for (const { sheet, row, column, node } of cells) {
      const ofSheet = (this.columns[sheet] ??= new Map());
      const ofColumn = ofSheet.get(column) ?? { rows: [], nodes: [] };
      ofSheet.set(column, ofColumn);
      ofColumn.rows.push(row);
      ofColumn.nodes.push(node);
    }
  }

  within({ sheet, area }: Place): number[] {
    const found: number[] = [];
    for (const [column, { rows, nodes }] of this.columns[sheet] ?? []) {
      if (column < area.column || column >= area.column + area.columns) continue;
      const first = lowerBound(rows, area.row);
      const last = lowerBound(rows, area.row + area.rows, first);
      for (let at = first; at < last; at++) found.push(nodes[at] as number);
    }
    return found;
  }
}

function cellsOf({ rows, columns }: Extent = { rows: 1, columns: 1 }): { row: number; column: number }[] {
  return Array.from({ length: rows * columns }, (_, at) => ({
    row: Math.floor(at / columns),
    column: at % columns,
  }));
}
