/** The templates of a roadmap: complete, in our own words, and never against a teacher. */
import { readFileSync, readdirSync } from 'node:fs';
import { parseDeadline } from '../../../src/domain/roadmap/deadline/parse';
import { TEMPLATE_IDS, templateDocument } from '../../../src/domain/roadmap/templates';
import { TEMPLATE_TEXT } from '../../../src/messages/roadmap-templates';
import { sharedRuns } from '../../support/overlap';
import { describeWith, shared } from '../../support/shared';

const actionsOf = (id: (typeof TEMPLATE_IDS)[number]) => templateDocument(id).actions;

/** Everything of a template that a person reads but the deadlines, which are common phrases. */
const textsOf = (id: (typeof TEMPLATE_IDS)[number]): string[] => [
  TEMPLATE_TEXT[id].title,
  ...templateDocument(id).sections,
  ...actionsOf(id).flatMap(({ direction, title, details, responsible, result }) => [
    direction,
    title,
    ...details,
    ...responsible,
    result,
  ]),
];

describe.each(TEMPLATE_IDS)('template %s', (id) => {
  test('has an action with a deadline, somebody responsible and a result in every line', () => {
    const incomplete = actionsOf(id).filter(
      ({ title, deadlineText, responsible, result }) =>
        responsible.length === 0 ||
        [title, deadlineText, result, ...responsible].some((text) => text.trim() === ''),
    );
    expect(incomplete).toEqual([]);
  });

  test('numbers its actions each once and its lines from 1', () => {
    const actions = actionsOf(id);
    expect(new Set(actions.map(({ number }) => number)).size).toBe(actions.length);
    expect(actions.map(({ line }) => line)).toEqual(actions.map((_, i) => i + 1));
  });

  test('puts every action into one of its sections, in their order', () => {
    const { sections, actions } = templateDocument(id);
    expect([...new Set(actions.map(({ section }) => section))]).toEqual(sections);
  });

  test('knows no year, no name and nothing unplaced: it fits any school year', () => {
    const { schoolYear, names, unplaced } = templateDocument(id);
    expect({ schoolYear, names, unplaced }).toEqual({ schoolYear: null, names: [], unplaced: [] });
    const everything = [...textsOf(id), ...actionsOf(id).map(({ deadlineText }) => deadlineText)].join('\n');
    expect(everything).not.toMatch(/\b(19|20)\d\d\b/);
    expect(everything).not.toMatch(/[А-ЯЁ]\.\s?[А-ЯЁ]\./);
  });

  test('has deadlines that the program recognises', () => {
    const unknown = actionsOf(id)
      .map(({ deadlineText }) => deadlineText)
      .filter((text) => parseDeadline(text, 2024).kind === 'unknown');
    expect(unknown).toEqual([]);
  });

  test('asks for no control of teachers, no sanctions and no order of schools', () => {
    const text = textsOf(id).join('\n').toLowerCase();
    expect(text).not.toMatch(
      /санкц|взыскан|выговор|наказ|депремир|воздейств|персональн|контрол(?!ьн)|необъективн|выявл|ранжир|рейтинг|лучш|худш|фамил/,
    );
    const judged = text.match(/.{0,12}оцен(?:ке|ива\S+) учител/g) ?? [];
    expect(judged.filter((words) => !words.includes('не '))).toEqual([]);
  });
});

test('templates are told apart by their titles', () => {
  expect(new Set(TEMPLATE_IDS.map((id) => TEMPLATE_TEXT[id].title)).size).toBe(TEMPLATE_IDS.length);
});

test('sections follow the five systems: 5, 2, 3, 3 and 5 of them', () => {
  expect(TEMPLATE_IDS.map((id) => templateDocument(id).sections.length)).toEqual([5, 2, 3, 3, 5]);
});

test('the plan of conditions has its measures under directions', () => {
  const directions = actionsOf('procedures').map(({ direction }) => direction);
  expect(directions).not.toContain('');
  expect(new Set(directions).size).toBeLessThan(directions.length);
});

test('what reads results is counted from the results, what prepares from the day of the procedure', () => {
  const anchored = TEMPLATE_IDS.flatMap((id) =>
    actionsOf(id).flatMap(({ number, title, deadlineText }) => {
      const { event } = parseDeadline(deadlineText, 2024, title);
      return event === null ? [] : [`${id} ${number} ${event.anchor} +${event.days}`];
    }),
  );
  expect(anchored).toEqual([
    'attitude 4 results +10',
    'attitude 5 results +10',
    'municipal 2.4 results +10',
    'municipal 2.18 checking +10',
    'procedures 1.5 conduct +0',
    'procedures 2.1 results +10',
    'school 3 results +10',
    'school 6 results +10',
    'school 7 results +10',
    'school 9 conduct +0',
  ]);
});

test('a run of six words is found wherever it stands, a run of five is not', () => {
  expect(
    sharedRuns('Один, два: три четыре пять шесть', ['ноль один два три четыре пять шесть семь']),
  ).toEqual(['один два три четыре пять шесть']);
  expect(sharedRuns('один два три четыре пять', ['один два три четыре пять шесть'])).toEqual([]);
});

describeWith('shared', 'templates beside the plans in use', () => {
  test.each(TEMPLATE_IDS)('%s shares no run of six words with any of them', (id) => {
    const seeds = readdirSync(shared('seeds')).map((name) => readFileSync(shared('seeds', name), 'utf8'));
    expect(seeds).toHaveLength(5);
    expect(textsOf(id).flatMap((text) => sharedRuns(text, seeds))).toEqual([]);
  });
});
