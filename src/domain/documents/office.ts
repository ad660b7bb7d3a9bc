/** Who issues documents, from «Параметры»: an organisation, its place, positions for signatures. Never a name. */
import { cellText } from '../intake/cells';
import { withoutNames } from '../roadmap/nameless';
import { OFFICE_SETTINGS } from '../../messages/office';
import type { TableRow } from '../tables/schema';

export const OFFICE_IDS = [
  'organisation',
  'place',
  'head',
  'control',
  'methodService',
  'executor',
  'schoolHead',
  'schoolExecutor',
] as const;
export type OfficeId = (typeof OFFICE_IDS)[number];

/** '' where «Параметры» say nothing: the document leaves a line to fill. */
export type Office = Readonly<Record<OfficeId, string>>;

export const BLANK_OFFICE: Office = Object.fromEntries(OFFICE_IDS.map((id) => [id, ''])) as Record<
  OfficeId,
  string
>;

/** From the rows of «Параметры»; a name typed beside a position is left out. */
export function readOffice(rows: readonly { readonly cells: TableRow }[]): Office {
  const typed = new Map(rows.map(({ cells }) => [cellText(cells.name), cellText(cells.value)] as const));
  return Object.fromEntries(
    OFFICE_IDS.map((id) => {
      const { name, standard } = OFFICE_SETTINGS[id];
      const text = withoutNames(typed.get(name) ?? '')
        .replace(/^[\s,–-]*…[\s,–-]*|[\s,–-]*…[\s,–-]*$/g, '')
        .trim();
      return [id, text === '' ? standard : text];
    }),
  ) as Record<OfficeId, string>;
}
