/** Rows of every register: what makes one complete, and what is said of a cell that cannot be used. */
import { REGISTER_RULES } from '../../../src/domain/registers/registry';
import { actionCodes, readRegister } from '../../../src/domain/registers/read';
import { REGISTER_IDS, REGISTER_TABLES, RegisterId } from '../../../src/domain/tables/registers';
import { REGISTER_TABLE_TEXT } from '../../../src/messages/registers';
import { CHOICES } from '../../../src/messages/choices';
import { COMPLETE, listsOf, messagesOf, procedure, read, schoolsOf } from './builders';

describe('a complete row', () => {
  test.each(REGISTER_IDS)('of %s lacks nothing and asks for no attention', (id) => {
    const register = read(id, [COMPLETE[id]]);
    expect(register.rows.map(({ missing }) => missing)).toEqual([[]]);
    expect(messagesOf(register)).toEqual([]);
  });

  test.each(REGISTER_IDS)('of %s lacks every column that it needs once that is blank', (id) => {
    const needed = REGISTER_RULES[id].required(read(id, [COMPLETE[id]]).rows[0]!.record as never);
    expect(needed.length).toBeGreaterThan(3);
    for (const column of needed) {
      const { rows } = read(id, [{ ...COMPLETE[id], [column]: '' }]);
      expect(rows[0]!.missing).toContain(column);
    }
  });

  test('is not asked for columns that an older sheet does not have', () => {
    const { videoPlanned, ...older } = COMPLETE.control;
    expect(videoPlanned).toBe('да');
    const { rows } = readRegister('control', [{ position: 1, cells: older }], listsOf());
    expect(rows[0]!.missing).toEqual([]);
  });

  test('of the program alone is no row: nobody has typed anything', () => {
    expect(read('internalResults', [{ passed: 50, quality: 20 }]).rows).toEqual([]);
  });
});

describe('what else a row needs depends on what it says', () => {
  const missing = (id: RegisterId, cells: object): readonly string[] =>
    read(id, [{ ...COMPLETE[id], ...cells }]).rows[0]!.missing;

  test('without video or an observer nothing more is asked about them', () => {
    expect(missing('control', { video: 'нет', videoConduct: '', videoChecking: '' })).toEqual([]);
    expect(missing('control', { observer: 'нет', observerTrained: '', noConflict: '' })).toEqual([]);
  });

  test('a seminar needs no minutes, a publication needs its link', () => {
    expect(missing('events', { kind: 'семинар', minutes: '', decision: '', deadline: '', done: '' })).toEqual(
      [],
    );
    expect(missing('events', { kind: 'публикация на сайте', link: '' })).toEqual(['link']);
  });

  test('an element that a school does not have needs no document', () => {
    expect(missing('qualitySystem', { present: 'нет', date: '', link: '' })).toEqual([]);
    expect(missing('qualitySystem', { present: 'частично', date: '', link: '' })).toEqual(['date', 'link']);
  });

  test('an application needs its number, help that has ended its result', () => {
    expect(missing('training', { state: 'заявка подана', finished: '', trained: '' })).toEqual([
      'application',
    ]);
    expect(missing('support', { end: '20.12.2024' })).toEqual(['lessons', 'result']);
  });

  test('a task set without a review needs no reviewer', () => {
    expect(missing('taskBank', { review: 'не проводилась', reviewed: '', reviewer: '' })).toEqual([]);
  });
});

describe('a cell that cannot be used', () => {
  const said = (id: RegisterId, cells: object): string[] =>
    messagesOf(read(id, [{ ...COMPLETE[id], ...cells }]));

  test.each([
    ['a code of no school', 'qualitySystem', { school: '900009' }, 'Кода 900009 нет на вкладке «Школы»'],
    ['no code at all', 'qualitySystem', { school: 'школа 1' }, 'нужны шесть цифр логина'],
    ['a day in words', 'events', { date: 'в октябре' }, 'В столбце «Дата» дата не прочитана («в октябре»)'],
    ['a day of no month', 'events', { date: '31.02.2025' }, 'дата не прочитана («31.02.2025»)'],
    ['a percent above 100', 'deficits', { percent: 142 }, 'нужно число от 0 до 100'],
    ['a percent in words', 'deficits', { again: 'хорошо' }, 'нужно число от 0 до 100'],
    [
      'a name for a position',
      'experts',
      { position: 'Петрова Анна Ивановна' },
      'похоже на имя: «Петрова Анна Ивановна»',
    ],
    ['a name in a reason', 'support', { reason: 'просьба Сидоровой А. П.' }, 'без фамилий'],
    [
      'a procedure that nobody has listed',
      'control',
      { work: 'ВПР-2025-МА-9' },
      'Процедуры «ВПР-2025-МА-9» нет',
    ],
    [
      'more trained than there are',
      'experts',
      { trained: 5 },
      'В столбце «Обучено» 5, а в столбце «Человек» 4',
    ],
    ['a half of a person', 'training', { people: 1.5 }, 'нужно целое число'],
    ['a word that is not in the list', 'control', { video: 'иногда' }, 'выберите слово из списка'],
    ['a grade of no school', 'taskBank', { grade: 12 }, 'Класс «12» не понят'],
    ['a year of no school', 'internalResults', { year: '2024/29' }, 'Учебный год «2024/29» не понят'],
    [
      'nobody with a mark',
      'internalResults',
      { mark2: 0, mark3: 0, mark4: 0, mark5: 0 },
      'Все четыре количества',
    ],
    ['an end before its start', 'support', { end: '01.09.2024' }, '«Окончание» раньше, чем «Начало»'],
    ['a finish of what is only planned', 'training', { state: 'запланировано' }, 'Исправьте состояние'],
    ['a day without the percent it is of', 'deficits', { againDate: '01.12.2025' }, '«Повторно, %» пуст'],
    ['a code of no action', 'events', { action: 'п. 2.1' }, 'Код мероприятия «п. 2.1» не понят'],
    ['acceptance of nothing', 'events', { accepted: 'да' }, 'не указан код мероприятия'],
  ] as const)('%s is told with its advice', (_, id, cells, sentence) => {
    const found = said(id, cells);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(sentence);
  });

  test('has its row on the sheet beside it', () => {
    const { problems } = read('qualitySystem', [
      COMPLETE.qualitySystem,
      { ...COMPLETE.qualitySystem, school: 'x' },
    ]);
    expect(problems.map(({ position }) => position)).toEqual([2]);
  });

  test('counts as blank and leaves the rest of its row', () => {
    const { rows } = read('deficits', [{ ...COMPLETE.deficits, percent: 142 }]);
    expect(rows[0]!.record).toMatchObject({ percent: null, municipality: 61.5, skill: 'задание 7' });
  });

  test('is not sought while «Школы» is empty', () => {
    const register = read('support', [COMPLETE.support], listsOf({ schools: schoolsOf() }));
    expect(messagesOf(register)).toEqual([]);
  });

  test('an exam point may be named in words, and is no school', () => {
    const register = read('control', [{ ...COMPLETE.control, school: 'ППЭ 0301' }]);
    expect(messagesOf(register)).toEqual([]);
    expect(register.rows[0]).toMatchObject({ school: '', record: { place: 'ППЭ 0301' } });
  });

  test('the same row twice is told once, with the row it repeats', () => {
    const register = read('internalResults', [COMPLETE.internalResults, COMPLETE.internalResults]);
    expect(messagesOf(register)).toEqual([
      'То же, что в строке 2. Оставьте одну строку, если это не разные события.',
    ]);
  });
});

describe('codes of actions', () => {
  test('are read with Russian and Latin letters, in any company, each once', () => {
    expect(actionCodes('м1, M2 М 3;М01')).toEqual(['М1', 'М2', 'М3']);
  });

  test('are not found in words and numbers', () => {
    expect(actionCodes('ИМ5 12 2.10 Март')).toEqual([]);
  });
});

describe('who is asked', () => {
  const expected = (id: RegisterId, parts: Parameters<typeof listsOf>[0] = {}) =>
    REGISTER_RULES[id].expected?.(listsOf(parts)) ?? null;

  test('nobody, where rows come as they come', () => {
    expect(REGISTER_IDS.filter((id) => REGISTER_RULES[id].expected === null)).toEqual([
      'events',
      'support',
      'taskBank',
    ]);
  });

  test('for a procedure: who wrote it, or every school that was drawn while no results are there', () => {
    const works = [
      procedure('ВПР-2025-МА-4', '2025-04-15', ['900002']),
      procedure('ВПР-2025-РУ-4', '2025-04-10'),
    ];
    const participants = new Map([['ВПР-2025-РУ-4', new Set(['900003', '900001'])]]);
    expect(expected('control', { works, participants })).toEqual([
      { unit: 'ВПР-2025-РУ-4', schools: ['900001', '900003'] },
      { unit: 'ВПР-2025-МА-4', schools: ['900001', '900003'] },
    ]);
  });

  test('for no procedure of another year, without a day, or still to come', () => {
    const works = [
      procedure('ВПР-2024-МА-4', '2024-04-15'),
      procedure('ВПР-2025-РУ-4', null),
      procedure('ВПР-2025-МА-5', '2025-06-02'),
    ];
    expect(expected('control', { works })).toEqual([]);
    expect(expected('control', { schoolYear: null })).toEqual([]);
  });

  test('for each element of ВСОКО: every school', () => {
    const asked = expected('qualitySystem')!;
    expect(asked.map(({ unit }) => unit)).toEqual([...CHOICES.qualityElement]);
    expect(asked[0]!.schools).toEqual(['900001', '900002', '900003']);
  });

  test('for marks of the plan’s year: every school; of no year: nobody', () => {
    expect(expected('internalResults')).toEqual([
      { unit: '2024/25', schools: ['900001', '900002', '900003'] },
    ]);
    expect(expected('internalResults', { schoolYear: null })).toEqual([]);
  });

  test('for deficits: only schools whose results show some', () => {
    expect(expected('deficits')).toEqual([]);
    expect(expected('deficits', { withDeficits: new Set(['900002']) })).toEqual([
      { unit: '', schools: ['900002'] },
    ]);
  });
});

describe('schemas', () => {
  test.each(REGISTER_IDS)(
    'of %s end with the action and its acceptance, and have a text for every column',
    (id) => {
      const columns = REGISTER_TABLES[id].columns.map((column) => column.id);
      expect(columns.slice(-2)).toEqual(['action', 'accepted']);
      expect(Object.keys(REGISTER_TABLE_TEXT[id].columns).sort()).toEqual([...columns].sort());
    },
  );
});
