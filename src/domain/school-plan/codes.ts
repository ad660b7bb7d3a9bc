/** Codes of schools as a person types them. */
import { parseSchoolCode } from '../protocol/school';

/** «900182», «900182, 900183»: each once; null for anything else. */
export function planCodes(text: string): string[] | null {
  const codes = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(parseSchoolCode);
  return codes.length === 0 || codes.includes(null) ? null : [...new Set(codes as string[])];
}
