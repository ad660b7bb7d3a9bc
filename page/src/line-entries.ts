/** Actions on the selected lines, for the context menu and the menu of the bar. */
import type { App } from './app-context';
import { columnName } from './address';
import { LINES } from './messages';
import type { Entry } from './popup-menu';
import { boxOf } from './selection';
import type { Selection } from './selection';
import type { Tab } from './tab';

export function lineEntries({ edits }: App, tab: Tab, selection: Selection): readonly Entry[] {
  const { top, left, bottom, right } = boxOf(tab, selection);
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  const lines = (axis: 'rows' | 'columns', kind: 'insert' | 'delete', at: number, count: number) => () =>
    void edits.lines({ axis, kind, at, count });
  return [
    { caption: LINES.above, act: lines('rows', 'insert', top, 1) },
    { caption: LINES.below, act: lines('rows', 'insert', bottom + 1, 1) },
    {
      caption: LINES.deleteRows(top + 1, bottom + 1),
      act: lines('rows', 'delete', top, rows),
      isDisabled: rows >= tab.rows.count,
    },
    { caption: '', act: null },
    { caption: LINES.before, act: lines('columns', 'insert', left, 1) },
    { caption: LINES.after, act: lines('columns', 'insert', right + 1, 1) },
    {
      caption: LINES.deleteColumns(columnName(left), columnName(right)),
      act: lines('columns', 'delete', left, columns),
      isDisabled: columns >= tab.columns.count,
    },
  ];
}
