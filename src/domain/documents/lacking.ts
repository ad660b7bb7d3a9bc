/** Which documents were not made, and why: a sentence that holds for several schools is said once. */
import { DOCUMENTS_RUN } from '../../messages/documents';

/** A file that was not made, and why. */
export interface Lacking<Output extends string> {
  readonly output: Output;
  /** null: of the municipality. */
  readonly school: string | null;
  readonly sentence: string;
}

/** Lines for a person, none where nothing lacks; the first says what follows. */
export function lackingLines<Output extends string>(
  lacking: readonly Lacking<Output>[],
  titleOf: (output: Output) => string,
): string[] {
  const groups = new Map<string, { readonly first: Lacking<Output>; readonly schools: string[] }>();
  for (const one of lacking) {
    const key = `${one.output}|${one.sentence}`;
    const group = groups.get(key) ?? { first: one, schools: [] };
    groups.set(key, group);
    if (one.school !== null) group.schools.push(one.school);
  }
  const lines = [...groups.values()].map(({ first, schools }) =>
    DOCUMENTS_RUN.lacking(titleOf(first.output), schools, first.sentence),
  );
  return lines.length === 0 ? [] : [DOCUMENTS_RUN.notMade, ...lines];
}
