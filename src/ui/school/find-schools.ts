/** Which schools fit what is typed. They keep the order in which they come: nothing else orders schools. */

export interface NamedSchool {
  readonly code: string;
  readonly name: string;
}

/** Schools whose code or name has every word typed; all for a blank text. */
export function findSchools(schools: readonly NamedSchool[], typed: string): NamedSchool[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return schools.filter(({ code, name }) => {
    const text = `${code} ${folded(name)}`;
    return words.every((word) => text.includes(word));
  });
}

/** «Ё» is «е», quotes and the sign of a number do not count. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»"„“”№]/g, ' ');
}
