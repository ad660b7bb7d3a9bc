/** Rows of registers as evidence: only a person's code and «да» make them one; likeness is a suggestion with its reason. */
import fc from 'fast-check';
import { evidenceOf } from '../../../src/domain/registers/evidence';
import type { RoadmapRow } from '../../../src/domain/roadmap/rows';
import { COMPLETE, listsOf, registersOf } from './builders';

function lineOf(id: string, action: string, term: readonly [string, string] | null = null): RoadmapRow {
  return {
    position: Number(id.slice(1)),
    id,
    number: '',
    section: '',
    direction: '',
    action,
    details: [],
    deadline: '',
    start: term?.[0] ?? null,
    end: term?.[1] ?? null,
    responsible: [],
    result: '',
    status: '',
    done: null,
    evidence: '',
    comment: '',
  };
}

const ROADMAP = [
  lineOf('М1', 'Семинар для координаторов о порядке работы', ['2024-10-01', '2024-10-31']),
  lineOf('М2', 'Публиковать новости на сайте'),
  lineOf('М3', 'Педсовет о единых критериях проверки', ['2024-09-01', '2024-12-31']),
  lineOf('М10', 'Проверить положение о внутренней системе оценки'),
];
const SEMINAR = { kind: 'семинар', date: '12.10.2024', topic: 'Как читать шкалы', minutes: '3' };

const evidence = (
  rows: Parameters<typeof registersOf>[0],
  lists: Parameters<typeof listsOf>[0] = { schoolYear: null },
) => evidenceOf(registersOf(rows, listsOf(lists)), ROADMAP, listsOf(lists));

describe('an accepted row', () => {
  test('is the proof of the lines whose codes it has', () => {
    const { proofs } = evidence({ events: [{ ...SEMINAR, action: 'М1 м3', accepted: 'да' }] });
    expect([...proofs]).toEqual([
      ['М1', 'Мероприятия и решения: семинар 12.10.2024, протокол № 3'],
      ['М3', 'Мероприятия и решения: семинар 12.10.2024, протокол № 3'],
    ]);
  });

  test('of a school names the school; registers follow each other', () => {
    const accepted = { action: 'М10', accepted: 'да' };
    const { proofs } = evidence({
      qualitySystem: [{ ...COMPLETE.qualitySystem, ...accepted }],
      events: [{ ...SEMINAR, ...accepted }],
    });
    expect(proofs.get('М10')!.split('\n')).toEqual([
      'Мероприятия и решения: семинар 12.10.2024, протокол № 3',
      'ВСОКО: Положение о ВСОКО, есть: да, 01.09.2024, приказ № 5, ОО 900001',
    ]);
  });

  test('of many schools is counted with them, not listed', () => {
    const rows = ['900001', '900002', '900003', '900003'].map((school, i) => ({
      ...COMPLETE.qualitySystem,
      school,
      date: `0${i + 1}.09.2024`,
      action: 'М10',
      accepted: 'да',
    }));
    const { proofs } = evidence({ qualitySystem: rows });
    expect(proofs.get('М10')).toBe('ВСОКО: строк – 4, ОО – 3, 01.09.2024–04.09.2024');
  });

  test('reads the same however the register is sorted', () => {
    const rows = [12, 3, 25].map((day) => ({
      ...SEMINAR,
      date: new Date(2024, 9, day),
      topic: `Тема ${day}`,
      action: 'М1',
      accepted: 'да',
    }));
    const whole = evidence({ events: rows }).proofs.get('М1');
    expect(whole!.split('\n')[0]).toContain('03.10.2024');
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 3 }), (some) => {
        expect(evidence({ events: some }).proofs.get('М1')).toBe(whole);
      }),
    );
  });
});

describe('a row with a code', () => {
  test('waits while nothing stands in «Зачтено», rows about the same thing together', () => {
    const rows = ['900001', '900002'].map((school) => ({ ...COMPLETE.qualitySystem, school, action: 'М10' }));
    const { waiting, proofs } = evidence({ qualitySystem: rows });
    expect(proofs.size).toBe(0);
    expect(waiting).toEqual([
      {
        register: 'qualitySystem',
        topic: 'Положение о ВСОКО',
        positions: [1, 2],
        code: 'М10',
        action: ROADMAP[3]!.action,
      },
    ]);
  });

  test('that was declined is neither proof nor waiting nor suggested anew', () => {
    const found = evidence({
      events: [
        { ...SEMINAR, action: 'М1', accepted: 'нет' },
        { ...SEMINAR, date: '13.10.2024', accepted: 'нет' },
      ],
    });
    expect(found).toMatchObject({ waiting: [], suggested: [] });
    expect(found.proofs.size).toBe(0);
  });

  test('of no line asks for attention and proves nothing', () => {
    const { problems, proofs } = evidence({ events: [{ ...SEMINAR, action: 'М99', accepted: 'да' }] });
    expect(problems.events).toEqual([{ position: 1, message: expect.stringContaining('Кода М99 нет') }]);
    expect(proofs.size).toBe(0);
  });

  test('is not checked against a roadmap without a single code', () => {
    const { problems } = evidenceOf(registersOf({ events: [{ ...SEMINAR, action: 'М1' }] }), [], listsOf());
    expect(problems.events ?? []).toEqual([]);
  });
});

describe('a row of an earlier school year', () => {
  const accepted = { action: 'М1', accepted: 'да' };
  const last = { schoolYear: 2025 };

  test('proves nothing in this one, though it stays in the register', () => {
    const rows = {
      events: [{ ...SEMINAR, ...accepted }],
      control: [{ ...COMPLETE.control, ...accepted }],
      internalResults: [{ ...COMPLETE.internalResults, year: '2024/25', ...accepted }],
      training: [{ ...COMPLETE.training, planned: '01.02.2025', finished: '01.03.2025', ...accepted }],
    };
    expect(evidence(rows, { schoolYear: 2024 }).proofs.size).toBe(1);
    expect(evidence(rows, last).proofs.size).toBe(0);
  });

  test('neither waits for a decision nor is offered a line', () => {
    const found = evidence({ events: [{ ...SEMINAR, action: 'М1' }, SEMINAR] }, last);
    expect(found).toMatchObject({ waiting: [], suggested: [] });
  });

  test('still proves as a document in force; August already belongs to the new plan', () => {
    const { proofs } = evidence(
      {
        qualitySystem: [{ ...COMPLETE.qualitySystem, ...accepted }],
        events: [{ ...SEMINAR, date: '25.08.2025', ...accepted }],
      },
      last,
    );
    expect(proofs.get('М1')!.split('\n')).toHaveLength(2);
  });
});

describe('a row without a code', () => {
  test('is offered the line of its kind in whose term its day is, with the reasons', () => {
    const { suggested, proofs } = evidence({ events: [SEMINAR] });
    expect(suggested).toEqual([
      {
        register: 'events',
        topic: 'семинар: Как читать шкалы',
        positions: [1],
        code: 'М1',
        action: ROADMAP[0]!.action,
        reasons: ['вид подходит', expect.stringMatching(/семинар/), 'дата в сроке'],
      },
    ]);
    expect(proofs.size).toBe(0);
  });

  test('is offered a line by its words, whatever their endings', () => {
    const { suggested } = evidence({ events: [COMPLETE.events] });
    expect(suggested.map(({ code }) => code)).toEqual(['М3']);
    expect(suggested[0]!.reasons.join()).toMatch(/едины|критери|проверк/);
  });

  describe('shares only words that say little', () => {
    const offered = (rows: Parameters<typeof registersOf>[0], roadmap: readonly RoadmapRow[]): string[] =>
      evidenceOf(registersOf(rows, listsOf()), roadmap, listsOf()).suggested.map(({ code }) => code);
    const task = { work: 'ВПР-2025-МА-4', school: '900001', skill: 'задание 10' };

    test('of the field itself: it is offered no line, while a telling word finds its line', () => {
      const roadmap = [
        lineOf('М1', 'Подобрать задания для проведения школьных работ'),
        lineOf('М2', 'Устранить дефициты: задания на графики'),
        lineOf('М3', 'Обеспечить результаты оценочных процедур', ['2024-09-01', '2025-08-31']),
      ];
      expect(offered({ deficits: [task] }, roadmap)).toEqual([]);
      expect(offered({ deficits: [{ ...task, skill: 'задание 10, графики' }] }, roadmap)).toEqual(['М2']);
    });

    test('of a fifth of the lines: it is offered none of them; a word of fewer lines finds its line', () => {
      const roadmap = Array.from({ length: 10 }, (_, i) =>
        lineOf(`М${i + 1}`, i < 2 ? `Консультация о шкалах, часть ${'абвгд'[i]}` : 'Прочее дело'),
      );
      const row = { kind: 'консультация', date: '', topic: 'Шкалы' };
      const one = { kind: 'консультация', date: '', topic: 'О шкалах' };
      expect(offered({ events: [row, one] }, roadmap)).toEqual([]);
      expect(offered({ events: [one] }, [roadmap[0]!, ...roadmap.slice(2)])).toEqual(['М1']);
    });

    test('and its kind with a day of a year-long term: no line; with a day of a short one that line', () => {
      const seminar = { kind: 'семинар', date: '12.10.2024', topic: 'Как читать' };
      const plan = (end: string): RoadmapRow[] => [
        lineOf('М1', 'Семинар', ['2024-09-01', end]),
        lineOf('М2', 'Семинар второй'),
      ];
      expect(offered({ events: [seminar] }, plan('2025-08-31'))).toEqual([]);
      expect(offered({ events: [seminar] }, plan('2024-10-31'))).toEqual(['М1']);
    });
  });

  test('is offered two lines at most', () => {
    const roadmap = Array.from({ length: 20 }, (_, i) =>
      lineOf(`М${i + 1}`, i < 3 ? 'Семинар о градуснике' : 'Прочее дело'),
    );
    const { suggested } = evidenceOf(
      registersOf({ events: [{ kind: 'семинар', date: '', topic: 'Градусник' }] }, listsOf()),
      roadmap,
      listsOf(),
    );
    expect(suggested.map(({ code }) => code)).toEqual(['М1', 'М2']);
  });

  test('is offered nothing when no line is like it', () => {
    const { suggested } = evidence({ events: [{ kind: 'другое', date: '12.10.2030', topic: 'Разное' }] });
    expect(suggested).toEqual([]);
  });

  test('nothing is lost: every row with a known code and no decision is in the waiting list once', () => {
    const cells = fc.record({
      kind: fc.constantFrom('семинар', 'совещание'),
      topic: fc.constantFrom('а', 'б', 'в'),
      date: fc.constantFrom('12.10.2024', ''),
      action: fc.constantFrom('М1', 'М2', '', 'М99'),
      accepted: fc.constantFrom('', 'да', 'нет'),
    });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 20 }), (rows) => {
        const { waiting } = evidence({ events: rows });
        const open = rows.filter(({ action, accepted }) => /^М[12]$/.test(action) && accepted === '').length;
        expect(waiting.reduce((all, { positions }) => all + positions.length, 0)).toBe(open);
      }),
    );
  });
});
