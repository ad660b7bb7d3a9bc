/** Figures from registers, worked by hand: shares of marks, load of grades, counts of people, answers of schools. */
import { internalFigures } from '../../../src/domain/registers/internal-figures';
import { yearlyLoad } from '../../../src/domain/registers/load';
import { answersByLine } from '../../../src/domain/registers/school-answers';
import {
  staffBySchool,
  trainingCounts,
  withoutExpert,
  withoutObserver,
} from '../../../src/domain/registers/staff';
import { COMPLETE, listsOf, procedure, read, schoolsOf } from './builders';

describe('a row of marks', () => {
  const figures = (cells: object) =>
    internalFigures(read('internalResults', [{ ...COMPLETE.internalResults, ...cells }]).rows[0]!.record);

  test('has успеваемость, качество and СОУ among the marks given; those not marked are in no denominator', () => {
    // 1, 4, 8, 7 of 20: 19/20, 15/20, (16 + 4·36 + 8·64 + 7·100)/20 = 1372/20.
    const { passed, quality, learned } = figures({ absent: 5 });
    expect([passed, quality, learned].map((one) => Number(one).toFixed(2))).toEqual([
      '95.00',
      '75.00',
      '68.60',
    ]);
    expect(figures({ absent: 0 })).toEqual(figures({ absent: 5 }));
  });

  test('with a blank count has none of that mark', () => {
    expect(figures({ mark2: '', mark3: '', mark4: 5, mark5: '' })).toEqual({
      passed: 100,
      quality: 100,
      learned: 64,
    });
  });

  test('of one to four pupils shows no figures, of nobody nothing', () => {
    expect(figures({ mark2: 0, mark3: 1, mark4: 2, mark5: 1 })).toEqual({
      passed: '‹5',
      quality: '‹5',
      learned: '‹5',
    });
    const nothing = { passed: null, quality: null, learned: null };
    expect(figures({ mark2: '', mark3: '', mark4: '', mark5: '' })).toEqual(nothing);
    expect(figures({ mark2: 0, mark3: 0, mark4: 0, mark5: 0 })).toEqual(nothing);
  });

  test('with a count that cannot be read has no figures at all', () => {
    expect(figures({ mark3: 'четыре' })).toEqual({ passed: null, quality: null, learned: null });
  });
});

describe('the load of a grade', () => {
  const works = [
    procedure('ВПР-2025-МА-4', '2025-04-15'),
    procedure('ВПР-2025-РУ-4', '2025-04-10'),
    procedure('ДКР-2024-МА-4', '2024-09-20'),
    procedure('МР-2025-РУ-5', null),
    procedure('ВПР-2024-МА-4', '2024-04-15'),
    procedure('ОГЭ-2025-МА-9', '2025-06-03'),
  ];
  const byId = new Map(works.map((one) => [one.id, one]));

  test('is its procedures by month of the school year, and task sets by their yearly use', () => {
    const bank = read('taskBank', [
      COMPLETE.taskBank,
      { ...COMPLETE.taskBank, title: 'Другой', uses: 1 },
      { ...COMPLETE.taskBank, title: 'Не пишут', uses: '', grade: 6 },
    ]).rows;
    const none = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(yearlyLoad(byId, bank, 2024)).toEqual([
      {
        grade: 4,
        procedures: ['ВПР-2025-МА-4', 'ВПР-2025-РУ-4', 'ДКР-2024-МА-4'],
        months: [1, 0, 0, 0, 0, 0, 0, 2, 0, 0],
        undated: 0,
        uses: 0,
      },
      { grade: 5, procedures: ['МР-2025-РУ-5'], months: none, undated: 1, uses: 3 },
      { grade: 9, procedures: ['ОГЭ-2025-МА-9'], months: [...none.slice(0, 9), 1], undated: 0, uses: 0 },
    ]);
  });

  test('of another year counts only what was written in it', () => {
    expect(yearlyLoad(byId, [], 2023).map(({ procedures }) => procedures)).toEqual([['ВПР-2024-МА-4']]);
  });
});

describe('people', () => {
  test('in training are counted by state, in the order of states', () => {
    const rows = read('training', [
      COMPLETE.training,
      { ...COMPLETE.training, topic: 'б', state: 'запланировано', people: 5, trained: '', finished: '' },
      { ...COMPLETE.training, topic: 'в', state: 'запланировано', people: '', trained: '', finished: '' },
    ]).rows;
    expect(trainingCounts(rows)).toEqual([
      { state: 'запланировано', rows: 2, people: 5, trained: 0 },
      { state: 'завершено', rows: 1, people: 3, trained: 2 },
    ]);
  });

  test('with roles are counted by school', () => {
    const rows = read('experts', [
      { ...COMPLETE.experts, school: '900002' },
      COMPLETE.experts,
      { ...COMPLETE.experts, subject: 'РУ', count: 2, trained: 1 },
      { ...COMPLETE.experts, role: 'независимый наблюдатель', count: 1, trained: 1 },
    ]).rows;
    expect(staffBySchool(rows)).toEqual([
      { school: '900001', byRole: [6, 1, 0, 0, 0, 0], trained: 6 },
      { school: '900002', byRole: [4, 0, 0, 0, 0, 0], trained: 4 },
    ]);
  });

  test('are missed only where a procedure was held', () => {
    const held = [{ unit: 'ВПР-2025-МА-4', schools: ['900001', '900003'] }];
    expect(withoutExpert(read('experts', [COMPLETE.experts]).rows, held)).toEqual(['900003']);
    expect(withoutExpert(read('experts', [COMPLETE.experts]).rows, [])).toEqual([]);
    expect(withoutObserver(read('control', [COMPLETE.control]).rows, held)).toEqual([
      { unit: 'ВПР-2025-МА-4', schools: ['900003'] },
    ]);
    const without = { ...COMPLETE.control, observer: 'нет' };
    expect(withoutObserver(read('control', [without]).rows, held)[0]!.schools).toEqual(['900001', '900003']);
  });
});

describe('answers of schools', () => {
  const answer = (action: string, school: string, cells: object = { status: 'Выполнено' }) => ({
    position: 1,
    cells: { action, school, status: '', done: '', evidence: '', comment: '', ...cells },
  });
  const { schools } = listsOf();

  test('are counted once a school, of the schools in the list', () => {
    const rows = [
      answer('М1', '900001'),
      answer('М1', '900001', { comment: 'ещё раз' }),
      answer('м1', 'sch900002', { evidence: 'приказ' }),
      answer('М1', '999999'),
      answer('М2', '900003', {}),
    ];
    expect([...answersByLine(rows, schools, 2024)]).toEqual([['М1', '2 из 3']]);
  });

  test('received in an earlier school year do not count for this one', () => {
    const rows = [
      answer('М1', '900001', { status: 'Выполнено', received: '20.05.2024' }),
      answer('М1', '900002', { status: 'Выполнено', received: '02.09.2024' }),
      answer('М1', '900003', { comment: 'вписано без даты', received: '' }),
      answer('М2', '900001', { status: 'Выполнено', received: '31.08.2024' }),
    ];
    expect([...answersByLine(rows, schools, 2024)]).toEqual([['М1', '2 из 3']]);
    expect([...answersByLine(rows, schools, null)]).toEqual([
      ['М1', '3 из 3'],
      ['М2', '1 из 3'],
    ]);
  });

  test('of nobody are blank', () => {
    expect(answersByLine([], schoolsOf(), null).size).toBe(0);
  });
});
