/** Which line of the roadmap is which action of a plan: what decides, and that the order of neither side does. */
import fc from 'fast-check';
import type { PlannedAction } from '../../../src/domain/roadmap/document';
import { matchPlan, sourceOfAction, sourceOfRow } from '../../../src/domain/roadmap/match';
import type { RoadmapRow } from '../../../src/domain/roadmap/rows';
import { TEMPLATE_IDS, templateDocument } from '../../../src/domain/roadmap/templates';

const action = (number: string, title: string, parts: Partial<PlannedAction> = {}): PlannedAction => ({
  section: 'Раздел',
  direction: '',
  number,
  title,
  details: [],
  deadlineText: 'май',
  responsible: ['методист'],
  result: '',
  state: '',
  line: 1,
  ...parts,
});

/** The line into which an action was written. */
function rowOf(
  { number, title, section, direction, details, deadlineText, responsible, result }: PlannedAction,
  parts: Partial<RoadmapRow> = {},
): RoadmapRow {
  return {
    position: 1,
    id: '',
    number,
    section,
    direction,
    action: title,
    details,
    deadline: deadlineText,
    start: null,
    end: null,
    responsible,
    result,
    status: '',
    done: null,
    evidence: '',
    comment: '',
    ...parts,
  };
}

/** Pairs, new and gone as texts that do not depend on any order. */
function shown(actions: readonly PlannedAction[], rows: readonly RoadmapRow[]) {
  const { pairs, added, gone } = matchPlan(actions, rows);
  const ofRow = ({ number, action: text, status, id }: RoadmapRow) => `${id}${number} ${text} ${status}`;
  return {
    pairs: pairs.map(({ action: one, row }) => `${one.number} ${one.title} = ${ofRow(row)}`).sort(),
    added: added.map(({ number, title }) => `${number} ${title}`).sort(),
    gone: gone.map(ofRow).sort(),
  };
}

const RECHECK = 'Перепроверить работы четвёртых классов силами муниципальной комиссии';
const TRAIN = 'Обучить экспертов единому пониманию критериев';

describe('an action and a line are the same', () => {
  test('with the same text, though the number has moved', () => {
    expect(shown([action('2.2', RECHECK)], [rowOf(action('2.1', RECHECK))]).pairs).toHaveLength(1);
  });

  test('with a very similar text and another number', () => {
    const changed = 'Перепроверить работы четвёртых классов силами муниципальных комиссий';
    expect(shown([action('3', changed)], [rowOf(action('1', RECHECK))]).pairs).toHaveLength(1);
  });

  test('with the same number and a text that was rewritten in part', () => {
    const changed = 'Перепроверить часть работ четвёртых классов';
    expect(shown([action('2.1', changed)], [rowOf(action('2.1', RECHECK))]).pairs).toHaveLength(1);
    expect(shown([action('2.2', changed)], [rowOf(action('2.1', RECHECK))]).pairs).toHaveLength(0);
  });

  test('with the same number while the line waits for its text', () => {
    expect(shown([action('2.1', RECHECK)], [rowOf(action('2.1', ''))]).pairs).toHaveLength(1);
  });

  test('however the text is spelled: case, «ё», spaces, dashes, full stops', () => {
    const spelled = 'перепроверить  работы четвертых классов силами муниципальной комиссии.';
    expect(shown([action('', spelled)], [rowOf(action('', RECHECK))]).pairs).toHaveLength(1);
  });
});

describe('an action and a line are not the same', () => {
  test('with the same number and a text that is wholly different', () => {
    expect(shown([action('2.1', TRAIN)], [rowOf(action('2.1', RECHECK))])).toEqual({
      pairs: [],
      added: [`2.1 ${TRAIN}`],
      gone: [`2.1 ${RECHECK} `],
    });
  });

  test('with two blank numbers and different texts', () => {
    expect(shown([action('', TRAIN)], [rowOf(action('', RECHECK))]).pairs).toHaveLength(0);
  });

  test('with the number 2.1 and 2.10', () => {
    const other = 'Перепроверить часть работ';
    expect(shown([action('2.10', other)], [rowOf(action('2.1', RECHECK))]).pairs).toHaveLength(0);
  });

  test('with another grade in an otherwise equal text, unless the number is the same', () => {
    const fourth = 'Провести пробную работу по математике в 4 классах всех школ';
    const fifth = 'Провести пробную работу по математике в 5 классах всех школ';
    expect(shown([action('2', fifth)], [rowOf(action('1', fourth))]).pairs).toHaveLength(0);
    expect(shown([action('1', fifth)], [rowOf(action('1', fourth))]).pairs).toHaveLength(1);
  });
});

test('the text decides before the number when actions have been numbered anew', () => {
  const before = [action('1', RECHECK), action('2', TRAIN), action('3', 'Провести совещание')];
  const after = [action('1', TRAIN), action('2', 'Провести совещание'), action('3', 'Открыть горячую линию')];
  expect(
    shown(
      after,
      before.map((one) => rowOf(one)),
    ),
  ).toEqual({
    pairs: [`1 ${TRAIN} = 2 ${TRAIN} `, '2 Провести совещание = 3 Провести совещание '],
    added: ['3 Открыть горячую линию'],
    gone: [`1 ${RECHECK} `],
  });
});

test('actions of the same words are told apart by number, section and deadline', () => {
  const meetings = [
    action('1', 'Провести совещание', { section: 'Первый', deadlineText: 'май' }),
    action('1', 'Провести совещание', { section: 'Второй', deadlineText: 'май' }),
    action('2', 'Провести совещание', { section: 'Второй', deadlineText: 'август' }),
  ];
  const rows = meetings.map((one, i) => rowOf(one, { id: `М${i + 1}` }));
  const { pairs } = matchPlan([...meetings].reverse(), rows);
  expect(pairs.map(({ row }) => row.id)).toEqual(['М3', 'М2', 'М1']);
});

test('of two equal lines only one is taken for one action', () => {
  const one = action('1', RECHECK);
  const { pairs, gone } = matchPlan([one], [rowOf(one, { id: 'М2' }), rowOf(one, { id: 'М1' })]);
  expect([pairs.map(({ row }) => row.id), gone.map(({ id }) => id)]).toEqual([['М1'], ['М2']]);
});

test.each(TEMPLATE_IDS)('the template %s finds all its lines, with nothing changed', (id) => {
  const { actions } = templateDocument(id);
  const rows = actions.map((one, i) => rowOf(one, { position: i + 1 }));
  const { pairs, added, gone } = matchPlan(actions, rows);
  expect([pairs.length, added, gone]).toEqual([actions.length, [], []]);
  for (const { action: one, row } of pairs) expect(sourceOfRow(row)).toEqual(sourceOfAction(one));
});

describe('laws', () => {
  const WORDS = ['провести', 'совещание', 'перепроверку', 'школ', 'работ', 'обучить', 'экспертов', '4', '5'];
  const anAction = fc
    .record({
      number: fc.constantFrom('', '1', '1.1', '1.10', '2'),
      title: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((all) => all.join(' ')),
      section: fc.constantFrom('', 'Первый', 'Второй'),
      deadlineText: fc.constantFrom('', 'май', 'в течение года'),
    })
    .map(({ number, title, ...parts }) => action(number, title, parts));
  const someActions = fc.array(anAction, { maxLength: 12 });
  const someRows = fc.array(
    fc
      .tuple(anAction, fc.constantFrom('', 'Выполнено', 'Перенесено'))
      .map(([one, status]) => rowOf(one, { status })),
    { maxLength: 12 },
  );
  const shuffled = <Item>(items: fc.Arbitrary<Item[]>) =>
    items.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );

  test('the order of actions and of lines does not matter', () => {
    fc.assert(
      fc.property(shuffled(someActions), shuffled(someRows), ([actions, actions2], [rows, rows2]) => {
        expect(shown(actions2, rows2)).toEqual(shown(actions, rows));
      }),
    );
  });

  test('nothing is lost and nothing is taken twice', () => {
    fc.assert(
      fc.property(someActions, someRows, (actions, rows) => {
        const { pairs, added, gone } = matchPlan(actions, rows);
        expect(new Set([...pairs.map((pair) => pair.action), ...added]).size).toBe(actions.length);
        expect(new Set([...pairs.map((pair) => pair.row), ...gone]).size).toBe(rows.length);
      }),
    );
  });

  test('a plan finds all its lines again, sorted as they may be, with nothing changed', () => {
    fc.assert(
      fc.property(shuffled(someActions), ([actions, sorted]) => {
        const { pairs } = matchPlan(
          actions,
          sorted.map((one, i) => rowOf(one, { id: `М${i + 1}`, position: i + 1 })),
        );
        expect(pairs).toHaveLength(actions.length);
        for (const { action: one, row } of pairs) expect(sourceOfRow(row)).toEqual(sourceOfAction(one));
      }),
    );
  });
});
