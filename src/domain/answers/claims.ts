/**
 * Rows of one school's files that speak of the same thing: they complete each other, and where they contradict, none of
 * them is taken, whichever file came first.
 */
import type { Problem } from '../intake/records';
import type { PlanValue } from '../tabs/plan';
import { RETURNED } from '../../messages/answers';
import { folded } from './cells';
import type { UnusedCell } from './returned';

export interface Claim {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly cells: Readonly<Record<string, PlanValue>>;
  readonly unused: readonly UnusedCell[];
}

export class Claims<Subject> {
  private readonly byKey = new Map<string, { claim: Claim; readonly subject: Subject; isRefused: boolean }>();

  constructor(private readonly refused: Problem[]) {}

  add(key: string, claim: Claim, subject: Subject): void {
    const standing = this.byKey.get(key);
    if (standing === undefined) {
      this.byKey.set(key, { claim, subject, isRefused: false });
      return;
    }
    if (!contradicts(standing.claim, claim)) {
      const cells = { ...claim.cells, ...standing.claim.cells };
      standing.claim = { ...standing.claim, cells, unused: [...standing.claim.unused, ...claim.unused] };
      return;
    }
    if (!standing.isRefused) this.refused.push(contradiction(standing.claim, claim));
    this.refused.push(contradiction(claim, standing.claim));
    standing.isRefused = true;
  }

  taken(): { readonly claim: Claim; readonly subject: Subject; readonly key: string }[] {
    return [...this.byKey]
      .filter(([, { isRefused }]) => !isRefused)
      .map(([key, { claim, subject }]) => ({ key, claim, subject }));
  }
}

function contradicts(a: Claim, b: Claim): boolean {
  return Object.keys(a.cells).some(
    (id) => id in b.cells && folded(String(a.cells[id])) !== folded(String(b.cells[id])),
  );
}

function contradiction({ file, sheet, row }: Claim, other: Claim): Problem {
  return {
    file,
    sheet,
    row,
    column: null,
    message: RETURNED.contradiction(other.file, other.sheet, other.row),
  };
}

/** Cells that cannot be used, unless the workbook says the same. */
export function unusedProblems(
  { file, sheet, row, unused }: Claim,
  standing: (id: string) => string,
): Problem[] {
  return unused
    .filter(({ id, text }) => folded(standing(id)) !== folded(text))
    .map(({ column, message }) => ({ file, sheet, row, column, message }));
}
