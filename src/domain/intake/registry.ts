/**
 * All file layouts, and the recognition of a sheet among them.
 * Recognition looks at words of the header and at row stems only, never at file names or column positions.
 */
import { Row } from './cells';
import { Layout, LayoutId, OfficialRow, ProtocolMatch, TableReading, WholeMatch } from './layout';
import { collectionForm } from './layouts/collection-form';
import { examList } from './layouts/exam-list';
import { individualResults } from './layouts/individual-results';
import { journalLong } from './layouts/journal-long';
import { journalWide } from './layouts/journal-wide';
import { markStatistics } from './layouts/mark-statistics';
import { officialList } from './layouts/official-list';
import { plannedResults } from './layouts/planned-results';
import { protocol2020 } from './layouts/protocol-2020';
import { protocol2021 } from './layouts/protocol-2021';
import { protocol2022 } from './layouts/protocol-2022';
import { protocolCsv } from './layouts/protocol-csv';
import { scoreDistribution } from './layouts/score-distribution';
import { taskCompletion } from './layouts/task-completion';

export const LAYOUTS: Readonly<Record<LayoutId, Layout>> = {
  'protocol-csv': protocolCsv,
  'protocol-2021': protocol2021,
  'protocol-2020': protocol2020,
  'protocol-2022': protocol2022,
  'collection-form': collectionForm,
  'individual-results': individualResults,
  'mark-statistics': markStatistics,
  'journal-wide': journalWide,
  'journal-long': journalLong,
  'score-distribution': scoreDistribution,
  'task-completion': taskCompletion,
  'planned-results': plannedResults,
  'official-list': officialList,
  // Last: its columns are also those of other layouts.
  'exam-list': examList,
};

export type Recognised =
  | { readonly kind: 'protocol'; readonly layout: LayoutId; readonly match: ProtocolMatch }
  | { readonly kind: 'table'; readonly layout: LayoutId; readonly match: WholeMatch<TableReading> }
  | {
      readonly kind: 'official';
      readonly layout: LayoutId;
      readonly match: WholeMatch<readonly OfficialRow[]>;
    };

/** How many rows from the top of a sheet recognition looks at. */
export const HEAD_ROWS = 30;

/** The layout of a sheet by its first rows (`HEAD_ROWS` of them or all); null when it is none of the known ones. */
export function recogniseSheet(head: readonly Row[]): Recognised | null {
  for (const layout of Object.keys(LAYOUTS) as LayoutId[]) {
    const match = LAYOUTS[layout].recognise(head);
    if (match !== null) return { kind: LAYOUTS[layout].kind, layout, match } as Recognised;
  }
  return null;
}
