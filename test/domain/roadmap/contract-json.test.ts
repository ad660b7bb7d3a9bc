/** A plan as JSON: the keys of the contract in their order, null for what a document lacks, days from a school year. */
import { roadmapJson } from '../../../src/domain/roadmap/contract-json';
import type { ProcedureDates } from '../../../src/domain/roadmap/deadline/occurrences';
import type { PlanDocument, PlannedAction } from '../../../src/domain/roadmap/document';

const bare: PlannedAction = {
  section: '',
  direction: '',
  number: '',
  title: 'Провести совещание',
  details: [],
  deadlineText: '',
  responsible: [],
  result: '',
  state: '',
  line: 4,
};

const documentOf = (...actions: PlannedAction[]): PlanDocument => ({
  schoolYear: null,
  sections: ['I. Подготовка'],
  actions,
  unplaced: [{ line: 9, text: 'подпись' }],
  names: [],
});

const procedure = (id: string, parts: Partial<ProcedureDates> = {}): ProcedureDates => ({
  id,
  kind: 'ВПР',
  conducted: null,
  conductedUntil: null,
  checked: null,
  uploaded: null,
  results: null,
  ...parts,
});

describe('a plan as JSON', () => {
  test('has the keys of the contract in their order, and what is new behind them', () => {
    const json = roadmapJson(documentOf(bare), 2023, []);
    expect(Object.keys(json)).toEqual(['sections', 'actions', 'unplaced']);
    expect(Object.keys(json.actions[0]!)).toEqual([
      'section',
      'number',
      'title',
      'details',
      'deadlineText',
      'kind',
      'start',
      'end',
      'occurrences',
      'responsible',
      'result',
      'state',
      'direction',
    ]);
    expect(json).toMatchObject({ sections: ['I. Подготовка'], unplaced: [{ line: 9, text: 'подпись' }] });
  });

  test('says null for what the document does not have', () => {
    expect(roadmapJson(documentOf(bare), 2023, []).actions).toEqual([
      {
        section: null,
        number: null,
        title: 'Провести совещание',
        details: [],
        deadlineText: null,
        kind: 'unknown',
        start: null,
        end: null,
        occurrences: [],
        responsible: [],
        result: null,
        state: null,
        direction: null,
      },
    ]);
  });

  test('keeps the number as text and has ISO days of the school year', () => {
    const action = { ...bare, number: '2.10', deadlineText: 'январь, июль' };
    expect(roadmapJson(documentOf(action), 2023, []).actions[0]).toMatchObject({
      number: '2.10',
      kind: 'several-months',
      start: '2024-01-01',
      end: '2024-07-31',
      occurrences: [
        { start: '2024-01-01', end: '2024-01-31', anchor: null },
        { start: '2024-07-01', end: '2024-07-31', anchor: null },
      ],
    });
    expect(roadmapJson(documentOf(action), null, []).actions[0]).toMatchObject({ start: null, end: null });
  });

  test('has an occurrence for every procedure that a deadline follows', () => {
    const action = { ...bare, deadlineText: 'в течение 10 дней после каждой процедуры' };
    const procedures = [
      procedure('ВПР-2024-МА-4', { conducted: '2024-04-16' }),
      procedure('ВПР-2024-РУ-4', { conducted: '2024-04-02', conductedUntil: '2024-04-03' }),
      procedure('ВПР-2022-РУ-4', { conducted: '2022-04-02' }),
    ];
    const [json] = roadmapJson(documentOf(action), 2023, procedures).actions;
    expect([json!.kind, json!.start, json!.end]).toEqual(['after-event', null, null]);
    expect(json!.occurrences).toEqual([
      { start: '2024-04-03', end: '2024-04-13', anchor: 'ВПР-2024-РУ-4' },
      { start: '2024-04-16', end: '2024-04-26', anchor: 'ВПР-2024-МА-4' },
    ]);
  });
});
