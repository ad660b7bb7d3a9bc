/** The record of the commission: codes with blanks for scores; the one document that may hold codes. */
import { DOCUMENT_IDS } from '../../../src/domain/documents/kind';
import { commissionRecord } from '../../../src/domain/documents/recheck-record';
import { DOCUMENTS } from '../../../src/domain/documents/registry';
import type { DrawnUnit } from '../../../src/domain/recheck/list';
import { allRows, textOf } from './order-input';

const unit = (school: string, code: string): DrawnUnit => ({
  work: 'ВПР-2025-МА-4',
  school,
  date: '2025-05-20',
  seed: 'жребий',
  cuts: [6, 10, 15],
  participants: 20,
  works: [
    { code, className: '4А', total: 17, isAtCut: false },
    { code: `${code}9`, className: '', total: 15, isAtCut: true },
  ],
});

const model = commissionRecord([unit('900001', '40001'), unit('900002', '40017')]);

test('each work has a row of blanks, and no score of the school is printed', () => {
  const blanks = ['', '', '', '', ''];
  expect(allRows(model)).toEqual([
    ['1', '4А', '40001', ...blanks],
    ['2', '–', '400019', ...blanks],
    ['1', '4А', '40017', ...blanks],
    ['2', '–', '400179', ...blanks],
  ]);
  expect(textOf(model)).toContain('не видят балла школы');
});

test('each school begins on a page of its own and ends with the signatures of the commission', () => {
  const kinds = model.blocks.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'pageBreak')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'signatures')).toHaveLength(2);
});

test('it says that it must stay where the protocols are', () => {
  expect(model.footer).toContain('коды участников');
});

test('it is no kind of the workbook', () => {
  expect(DOCUMENT_IDS).not.toContain('recheck-record');
  expect(DOCUMENTS).not.toHaveProperty('recheck-record');
});
