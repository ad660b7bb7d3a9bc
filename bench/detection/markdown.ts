/** Figures as cells, and cells as tables of a page in docs. Knows nothing of what is measured. */
import type { Gain } from './compare';

export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, i) => (i === 0 ? '---' : '---:'));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}

/** Three digits without the leading 0; a dash for what has no value. */
export function share(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^(-?)0/, '$1');
}

/** «.829 → .902». */
export function change({ before, after }: Pick<Gain, 'before' | 'after'>): string {
  return Number.isNaN(after) ? '–' : `${share(before)} → ${share(after)}`;
}

/** «+.073 ± .004». */
export function gained({ gain, error }: Pick<Gain, 'gain' | 'error'>): string {
  return Number.isNaN(gain) ? '–' : `${gain < 0 ? '−' : '+'}${share(Math.abs(gain))} ± ${share(error)}`;
}

/** «.829 → .902 (+.073 ± .004)». */
export function changeAndGain(gain: Gain): string {
  return Number.isNaN(gain.after) ? '–' : `${change(gain)} (${gained(gain)})`;
}
