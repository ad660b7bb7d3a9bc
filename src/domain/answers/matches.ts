/** All matches of a pattern in a text, with the language of 2019: `matchAll` is younger. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const own = new RegExp(pattern.source, pattern.flags);
  for (let match = own.exec(text); match !== null; match = own.exec(text)) {
    found.push(match);
    if (match[0] === '') own.lastIndex++;
  }
  return found;
}
