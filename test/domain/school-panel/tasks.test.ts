/** What a school has to do, worked by hand on 1 June 2025: late, near, answered, lacking; nothing of another school. */
import { Others } from '../../../src/domain/answers/others';
import { TaskData, schoolTasks } from '../../../src/domain/school-panel/tasks';
import type { RoadmapLine } from '../../../src/domain/school-plan/from-roadmap';
import type { ActionView } from '../../../src/domain/roadmap/refresh-view';
import type { Evaluation } from '../../../src/domain/verdict/evaluation';
import { COMPLETE, registersOf } from '../registers/builders';
import { LISTS, PROCEDURES, SCHOOLS } from '../targets/target-data';

const TODAY = '2025-06-01';
const EVALUATION = { ruleSet: { title: 'Сводные отчёты' }, works: [], schools: [], index: [] };

const action = (id: string, start: string, end: string, state: string): ActionView =>
  ({
    id,
    number: id,
    title: `Мероприятие ${id} для Школа 2`,
    kind: 'date',
    start,
    end,
    state,
    times: [],
  }) as unknown as ActionView;

const line = (id: string, state: string, responsible = 'директора школ'): RoadmapLine =>
  ({
    id,
    number: id,
    section: '',
    action: `Мероприятие ${id}`,
    details: [],
    deadline: '',
    start: null,
    end: null,
    responsible: [responsible],
    result: '',
    state,
  }) as unknown as RoadmapLine;

const ACTIONS = [
  action('М1', '2025-05-01', '2025-05-20', 'Просрочено'),
  action('М2', '2025-05-01', '2025-07-01', 'Выполняется'),
  action('М3', '2025-05-01', '2025-07-02', 'Выполняется'),
  action('М4', '2025-06-10', '2025-09-01', 'Запланировано'),
  action('М5', '2025-06-02', '2025-06-05', 'Выполнено'),
  action('М6', '2025-06-02', '2025-06-05', 'Запланировано'),
];
const LINES = [
  ...['М1', 'М2', 'М3', 'М4', 'М5'].map((id, i) => line(id, ACTIONS[i]!.state)),
  line('М6', 'Запланировано', 'методист управления образования'),
];

const dataOf = (parts: Partial<TaskData> = {}): TaskData => ({
  plan: {
    schoolYear: 2024,
    today: TODAY,
    schools: SCHOOLS,
    procedures: PROCEDURES,
    evaluation: EVALUATION as unknown as Evaluation,
    registers: registersOf({}, LISTS),
    lines: LINES,
    others: new Others([...SCHOOLS.values()]),
  },
  roadmap: { today: TODAY, year: 2024, actions: ACTIONS },
  answers: [],
  ...parts,
});

const answer = (school: string, code: string, status: string) => ({
  position: 1,
  cells: { school, action: code, status, done: '', evidence: '', comment: '', received: '' },
});

test('late is what the roadmap calls late; near is what begins or ends within thirty days', () => {
  const { late, soon, hasRoadmap } = schoolTasks('900001', dataOf());
  expect(hasRoadmap).toBe(true);
  expect(late.map(({ number, end }) => [number, end])).toEqual([['М1', '2025-05-20']]);
  // М2 ends on the thirtieth day, М3 a day later, М4 begins in June; М5 is done, М6 is not for schools.
  expect(soon.map(({ number }) => number)).toEqual(['М2', 'М4']);
});

test('a text that names another school loses it', () => {
  const titles = [...schoolTasks('900001', dataOf()).late, ...schoolTasks('900001', dataOf()).soon];
  expect(titles.every(({ title }) => !title.includes('Школа 2'))).toBe(true);
  expect(schoolTasks('900002', dataOf()).late[0]!.title).toContain('Школа 2');
});

test('answers are counted for the school alone, and not at all while nobody has answered', () => {
  expect(schoolTasks('900001', dataOf()).answers).toBeNull();
  const answers = [answer('900001', 'М1', 'Выполнено'), answer('900002', 'М2', 'Выполнено')];
  const { answers: counted, late, soon } = schoolTasks('900001', dataOf({ answers }));
  expect(counted).toEqual({ asked: 5, given: 1 });
  expect(late[0]!.said).toBe('Выполнено');
  expect(soon[0]!.said).toBeNull();
});

test('rows of a register in use that the school has not given are named', () => {
  const { plan } = dataOf();
  const rows = registersOf({ qualitySystem: [{ ...COMPLETE.qualitySystem, school: '900001' }] }, LISTS);
  const data = dataOf({ plan: { ...plan, registers: rows } });
  const given = schoolTasks('900001', data).registers.length;
  expect(given).toBe(schoolTasks('900002', data).registers.length - 1);
});

test('without a roadmap there is nothing late and it says so', () => {
  const { plan } = dataOf();
  const { hasRoadmap, late, soon } = schoolTasks(
    '900001',
    dataOf({ plan: { ...plan, lines: [] }, roadmap: null }),
  );
  expect([hasRoadmap, late, soon]).toEqual([false, [], []]);
});
