/** The plan as a document: its table section by section, who approves it. */
import type { DocumentInput } from '../../../src/domain/documents/input';
import { roadmap } from '../../../src/domain/documents/roadmap';
import { roadmapTable } from '../../../src/domain/documents/roadmap-table';
import { livedInput } from '../../support/documents';
import { actionView, viewOf } from '../roadmap/roadmap-data';

let lived: DocumentInput;
beforeAll(() => {
  lived = livedInput();
});

test('sections and directions are rows over the whole width, sub-points lines of their own, states are not told', () => {
  const view = viewOf([
    actionView('М1', {
      details: ['первый', 'второй'],
      responsible: ['Методист', 'Директор'],
      result: 'Приказ',
    }),
    actionView('М2', { section: 'Анализ', direction: 'Школы', state: 'Просрочено' }),
    actionView('М3', { deadlineText: '', start: '2024-09-01', end: '2024-09-30' }),
  ]);
  const { rows, columns } = roadmapTable({ roadmap: view });
  expect(columns).toHaveLength(5);
  expect(rows).toEqual([
    { cells: ['Подготовка'], look: 'group' },
    { cells: ['1', 'Мероприятие М1\n– первый\n– второй', 'срок', 'Методист\nДиректор', 'Приказ'] },
    { cells: ['3', 'Мероприятие М3', '01.09.2024–30.09.2024', 'Методист', ''] },
    { cells: ['Анализ'], look: 'group' },
    { cells: [[{ text: 'Школы', italic: true }]], look: 'group' },
    { cells: ['2', 'Мероприятие М2', 'срок', 'Методист', ''] },
  ]);
});

test('a plan without sections has no row for them, a name in a deadline is left out', () => {
  const view = viewOf([actionView('М1', { section: '', deadlineText: 'май, Иванов Пётр Сергеевич' })]);
  const { rows } = roadmapTable({ roadmap: view });
  expect(rows).toHaveLength(1);
  expect(rows[0]!.cells[2]).toBe('май, …');
});

test('the head approves at the top and does not sign again; the year stands in the title', () => {
  const [model] = roadmap.ofMunicipality!(lived).documents;
  expect(model!.head.approvedBy).toBe(lived.office.head);
  expect(model!.head.title).toContain('на 2025/26 учебный год');
  expect(model!.signatures.map(({ position }) => position)).toEqual([lived.office.executor]);
  expect(model!.isLandscape).toBe(true);
});

test('in a workbook of one school the school issues it', () => {
  const [[code, school]] = [...lived.schools] as [
    [string, NonNullable<ReturnType<typeof lived.schools.get>>],
  ];
  const [model] = roadmap.ofMunicipality!({ ...lived, schools: new Map([[code, school]]) }).documents;
  expect(model!.head.approvedBy).toBe(lived.office.schoolHead);
  expect(model!.head.organisation).toEqual([school.name || `ОО ${code}`]);
});

test('without a plan it says what to put where', () => {
  expect(roadmap.ofMunicipality!({ ...lived, roadmap: null }).lacking).toContain(
    'на вкладке «Дорожная карта»',
  );
});
