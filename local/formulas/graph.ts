/** Order of computation: a directed graph cut into its strongly connected components. Knows nothing of cells. */

/**
 * Components in which every node stands after the nodes it has edges to; a component of several nodes is a cycle
 * (Tarjan 1972). Iterative: a column of running totals is a chain of as many edges as rows.
 */
export function components(edges: readonly (readonly number[])[]): number[][] {
  const found: number[][] = [];
  // 0 = not visited; the visiting order counts from 1.
  const order = new Int32Array(edges.length);
  const low = new Int32Array(edges.length);
  const open = new Uint8Array(edges.length);
  const nextEdge = new Int32Array(edges.length);
  const path: number[] = [];
  const unassigned: number[] = [];
  let visited = 0;

  const enter = (node: number): void => {
    order[node] = low[node] = ++visited;
    open[node] = 1;
    path.push(node);
    unassigned.push(node);
  };
  const lower = (node: number, bound: number): void => {
    low[node] = Math.min(low[node] as number, bound);
  };

  for (let root = 0; root < edges.length; root++) {
    if (order[root] === 0) enter(root);
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      const target = edges[node]?.[nextEdge[node]++ as number];
      if (target !== undefined) {
        if (order[target] === 0) enter(target);
        else if (open[target] === 1) lower(node, order[target] as number);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) lower(parent, low[node] as number);
      if (low[node] === order[node]) found.push(closeComponent(node, unassigned, open));
    }
  }
  return found;
}

function closeComponent(root: number, unassigned: number[], open: Uint8Array): number[] {
  const members = unassigned.splice(unassigned.lastIndexOf(root));
  for (const member of members) open[member] = 0;
  return members;
}
