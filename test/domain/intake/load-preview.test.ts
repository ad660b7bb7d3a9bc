/** What an upload would change, told before anything is sent. */
import { LoadContext, previewUpload, standingKey } from '../../../src/domain/intake/load-preview';
import { joinTexts } from '../../../src/domain/intake/chunks';
import type { UploadPayload } from '../../../src/domain/intake/payload';
import { hashOfStored } from '../../../src/domain/intake/stored-counts';
import { WORKS, countsOf, uploadOf, workOf } from '../../support/book';

const EMPTY: LoadContext = { papers: [], standing: {}, tables: [], stages: [] };

/** A workbook in which these counts stand. */
function standing({ counts }: UploadPayload): LoadContext {
  return {
    ...EMPTY,
    standing: Object.fromEntries(counts.map((row) => [standingKey(row), hashOfStored(row)])),
  };
}

/** Schools of the counts that are sent. */
function sentSchools(upload: UploadPayload, context: LoadContext): string[] {
  const { importId, chunks } = previewUpload(upload, context).parcel;
  return joinTexts(
    importId,
    chunks.map(({ text }) => text),
  )!.counts.map(({ school }) => school);
}

const BEFORE = uploadOf([countsOf(WORKS[0]!, '900001'), countsOf(WORKS[0]!, '900002')]);
const NOW = uploadOf([
  countsOf(WORKS[0]!, '900001'),
  countsOf(WORKS[0]!, '900002', 20),
  countsOf(WORKS[0]!, '900003', 6),
]);

describe('counts', () => {
  test('are new, take the place of others, or stand already', () => {
    const { works, isAllThere } = previewUpload(NOW, standing(BEFORE));
    expect(works).toEqual([
      {
        work: WORKS[0],
        isNew: ['900003'],
        replaced: ['900002'],
        unchanged: ['900001'],
        participants: 14 + 20 + 6,
      },
    ]);
    expect(isAllThere).toBe(false);
  });

  test('that stand already are not sent', () => {
    expect(sentSchools(NOW, standing(BEFORE))).toEqual(['900002', '900003']);
    expect(sentSchools(NOW, EMPTY)).toEqual(['900001', '900002', '900003']);
  });

  test('that all stand leave nothing to send, unless the same files were begun before', () => {
    const preview = previewUpload(NOW, standing(NOW));
    expect([preview.isAllThere, preview.isBegun]).toEqual([true, false]);
    const { importId } = previewUpload(NOW, EMPTY).parcel;
    const stages = [{ importId, started: '2024-09-02T07:00:00.000Z', have: 1, of: 1 }];
    const begun = previewUpload(NOW, { ...standing(NOW), stages });
    expect([begun.isAllThere, begun.isBegun]).toEqual([false, true]);
    expect(previewUpload(BEFORE, { ...standing(NOW), stages }).isBegun).toBe(false);
  });
});

describe('rows of tables', () => {
  const group = { name: '', schools: null, n: 20, percent: [5, 30, 45, 20] as const };
  const UPLOAD = uploadOf([countsOf(WORKS[0]!, '900003')], {
    tables: [
      {
        kind: 'marks',
        work: workOf(WORKS[0]!),
        maxScore: 20,
        rows: [
          { ...group, level: 'region', name: 'Область', school: null },
          { ...group, level: 'school', school: '900001' },
          { ...group, level: 'school', school: '900003' },
          { ...group, level: 'school', school: '900004' },
          // The same school once more, as summary reports of two municipalities have it.
          { ...group, level: 'school', school: '900004' },
        ],
      },
    ],
  });

  test('that a protocol answers for are counted, be it in the workbook or in the same upload', () => {
    const tables = [{ table: 'marks' as const, work: WORKS[0]!, rows: 5, fromProtocols: 2 }];
    const preview = previewUpload(UPLOAD, { ...standing(BEFORE), tables });
    expect(preview.tables).toEqual([
      { table: 'marks', work: WORKS[0], rows: 4, meetProtocols: 2, standing: 3 },
    ]);
    expect(preview.isAllThere).toBe(false);
  });

  test('are sent also when their counts stand: only the workbook can compare them', () => {
    expect(previewUpload(UPLOAD, standing(UPLOAD)).isAllThere).toBe(false);
    expect(sentSchools(UPLOAD, standing(UPLOAD))).toEqual([]);
  });
});
