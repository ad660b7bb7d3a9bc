/** The September list and deficits computed from results. */
import fc from 'fast-check';
import type { TaskFigure } from '../../../src/domain/indicators/task-success';
import {
  ComputedDeficit,
  computedDeficits,
  groupedDeficits,
  notInRegister,
  septemberList,
  taskOfSkill,
  workSchoolYear,
} from '../../../src/domain/registers/deficits';
import type { Task } from '../../../src/domain/protocol/paper';
import type { Evaluation } from '../../../src/domain/verdict/evaluation';
import { REGISTERS_REPORT } from '../../../src/messages/registers-report';
import { SCHOOL_PLAN } from '../../../src/messages/school-plan';
import { COMPLETE, procedure, read } from './builders';

const WORKS = ['ВПР-2021-МА-4', 'ВПР-2021-РУ-4', 'ВПР-2020-МА-4'].map((id) =>
  procedure(id, id.includes('2021') ? '2021-04-15' : '2020-09-20'),
);
const PROCEDURES = new Map(WORKS.map((one) => [one.id, one]));
const ROW = { ...COMPLETE.deficits, work: 'ВПР-2021-МА-4' };

describe('the school year of a work', () => {
  test('is that of its day, else of spring, in autumn sessions of autumn', () => {
    expect(workSchoolYear('ВПР-2020-МА-4', PROCEDURES)).toBe(2020);
    expect(workSchoolYear('ВПР-2024-МА-4', PROCEDURES)).toBe(2023);
    expect(workSchoolYear('ВПР-2024-МА-4-осень', PROCEDURES)).toBe(2024);
    expect(workSchoolYear('контрольная', PROCEDURES)).toBeNull();
  });
});

describe('the task of a skill', () => {
  test.each([
    ['задание 7', '7'],
    ['Задание № 12.1. Решать задачи', '12.1'],
    ['1К2', '1К2'],
    ['13', '13'],
    ['решать задачи в 2 действия', null],
    ['', null],
  ])('%s → %s', (skill, task) => {
    expect(taskOfSkill(skill)).toBe(task);
  });
});

describe('the September list', () => {
  const skills = (rows: readonly object[], year: number | null = 2021): string[] =>
    septemberList(read('deficits', rows as never).rows, PROCEDURES, year).map(({ skill }) => skill);

  test('has deficits of earlier years, with the grade that the same pupils are in now', () => {
    const [line] = septemberList(read('deficits', [ROW]).rows, PROCEDURES, 2021);
    expect(line).toMatchObject({
      subject: 'МА',
      grade: 4,
      gradeNow: 5,
      school: '900001',
      percent: 42,
      municipality: 61.5,
      again: null,
    });
  });

  test('leaves out this year’s, and those in a work programme', () => {
    expect(skills([ROW], 2020)).toEqual([]);
    expect(skills([{ ...ROW, programme: 'да' }])).toEqual([]);
  });

  test('leaves out a task that reached the bound of its level: 60 % for a basic one, 30 % for an advanced one', () => {
    // Tasks 7 (Б) and 10 (П) of the paper of 2021.
    expect(skills([{ ...ROW, again: 60 }])).toEqual([]);
    expect(skills([{ ...ROW, again: 59 }])).toEqual(['задание 7']);
    expect(skills([{ ...ROW, skill: 'задание 10', again: 31 }])).toEqual([]);
  });

  test('leaves out a skill in words that is not below the municipality; keeps what cannot be told', () => {
    const words = { ...ROW, skill: 'решать задачи' };
    expect(skills([{ ...words, again: 61.5 }])).toEqual([]);
    expect(skills([{ ...words, again: 61 }])).toEqual(['решать задачи']);
    expect(skills([{ ...words, again: 61, municipality: '' }])).toEqual(['решать задачи']);
  });

  test('keeps a row of no known year, and every open row without a year of the plan', () => {
    expect(skills([{ ...ROW, work: '' }])).toEqual(['задание 7']);
    expect(skills([ROW], null)).toEqual(['задание 7']);
  });

  test('stands by subject, grade and school', () => {
    const rows = [
      { ...ROW, work: 'ВПР-2021-РУ-4', skill: 'в' },
      { ...ROW, school: '900002', skill: 'б' },
      { ...ROW, school: '', skill: 'а' },
    ];
    expect(skills(rows)).toEqual(['а', 'б', 'в']);
  });
});

describe('deficits from results', () => {
  const task = (label: string, n: number, share: number | null, zone: TaskFigure['zone']): TaskFigure => ({
    label,
    n,
    points: 0,
    notStarted: null,
    notTaught: null,
    max: 1,
    level: 'Б',
    share,
    zone,
  });
  const evaluation = (all: readonly TaskFigure[], own: readonly TaskFigure[]): Evaluation =>
    ({
      works: [{ id: 'ВПР-2021-МА-4', tasks: all }],
      schools: [{ code: '900001', units: [{ work: 'ВПР-2021-МА-4', tasks: own }] }],
    }) as unknown as Evaluation;
  const found = (all: readonly TaskFigure[], own: readonly TaskFigure[], year: number | null = 2021) =>
    computedDeficits(evaluation(all, own), PROCEDURES, year);

  test('are tasks below their zone in a school that is below the municipality by more than chance', () => {
    // 1.96·√(0.7·0.3/25) = 0.18: 0.50 is below 0.52, 0.55 is not.
    const all = [task('1', 500, 0.7, 'sufficient'), task('2', 500, 0.7, 'sufficient')];
    const own = [task('1', 25, 0.5, 'insufficient'), task('2', 25, 0.55, 'insufficient')];
    expect(found(all, own)).toEqual([
      { work: 'ВПР-2021-МА-4', school: '900001', task: '1', percent: 50, municipality: 70 },
    ]);
  });

  test('are named with what they check where «Задания работ» tell', () => {
    const id = 'ВПР-2021-МА-4';
    const tasks: Task[] = [{ label: '1', max: 1, level: 'Б', skill: 'действия с дробями' }];
    const listed = { ...PROCEDURES.get(id)!, paper: { maxScore: null, cuts: null, tasks } };
    const low = [task('1', 500, 0.5, 'insufficient')];
    const [one] = computedDeficits(evaluation(low, []), new Map([[id, listed]]), 2021);
    expect(one).toMatchObject({ task: '1', skill: 'действия с дробями' });
    expect(REGISTERS_REPORT.taskFigures(one!)).toBe('1 действия с дробями (50)');
    expect(SCHOOL_PLAN.task(one!.task, one!.skill)).toBe('№ 1 (действия с дробями)');
  });

  test('are one line of the municipality where the task is below its zone everywhere', () => {
    const all = [task('1', 500, 0.5, 'insufficient')];
    expect(found(all, [task('1', 25, 0.45, 'insufficient')])).toEqual([
      { work: 'ВПР-2021-МА-4', school: '', task: '1', percent: null, municipality: 50 },
    ]);
  });

  test('are none with fewer than ten participants, an unknown maximum, or of long ago', () => {
    const all = [task('1', 500, 0.9, 'sufficient'), task('2', 500, null, null)];
    const own = [task('1', 9, 0, 'insufficient'), task('2', 30, null, null)];
    expect(found(all, own)).toEqual([]);
    const low = [task('1', 30, 0.1, 'insufficient')];
    expect(found(all, low, 2022)).toEqual([]);
    expect(found(all, low, null)).toHaveLength(1);
  });

  test('that the register has are not proposed again, however the task is written there', () => {
    const computed = found([task('1К1', 500, 0.9, 'sufficient')], [task('1К1', 30, 0.1, 'insufficient')]);
    const rows = read('deficits', [{ ...ROW, skill: 'Задание 1K1' }]).rows;
    expect(notInRegister(computed, rows)).toEqual([]);
    expect(notInRegister(computed, [])).toEqual(computed);
  });
});

describe('deficits by work and school', () => {
  const one = fc.record({
    work: fc.constantFrom('ВПР-2021-РУ-4', 'ВПР-2021-МА-4'),
    school: fc.constantFrom('', '900001', '900002'),
    task: fc.constantFrom('1', '2', '10'),
    percent: fc.constant(40),
    municipality: fc.constant(60),
  });

  test('lose nothing and stand once for each work and school, the municipality before its schools', () => {
    fc.assert(
      fc.property(fc.array(one), (all: readonly ComputedDeficit[]) => {
        const groups = groupedDeficits(all);
        expect(groups.flatMap(({ tasks }) => tasks)).toHaveLength(all.length);
        const keys = groups.map(({ work, school }) => `${work}|${school}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { work, school, tasks } of groups) {
          expect(tasks).toEqual(all.filter((some) => some.work === work && some.school === school));
        }
        for (const work of new Set(groups.map((group) => group.work))) {
          const schools = groups.filter((group) => group.work === work).map(({ school }) => school);
          expect(schools).toEqual([...schools].sort());
        }
      }),
    );
  });
});
