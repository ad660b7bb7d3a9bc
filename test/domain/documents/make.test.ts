/** Which documents are asked of which kinds, and what all of them say at the bottom. */
import { documentTasks, outputScope } from '../../../src/domain/documents/make';
import { footerOf } from '../../../src/domain/documents/parts';
import { RULE_SET_TEXTS } from '../../../src/messages/indicators';
import { schoolInput } from './school-input';

const ALL = { kinds: null, schools: null };

test('a workbook of one school has each kind once: the school’s own where there is one', () => {
  const tasks = documentTasks(ALL, ['900001']);
  expect(new Set(tasks.map(({ output }) => output)).size).toBe(tasks.length);
  for (const { output, school } of tasks) expect(school).toBe(outputScope(output).school ? '900001' : null);
});

test('schools of a municipality get the everyday kinds, the municipality its own', () => {
  const tasks = documentTasks(ALL, ['900002', '900001']);
  const of = (code: string | null): string[] =>
    tasks.filter(({ school }) => school === code).map(({ output }) => output);
  expect(of('900001')).toEqual(of('900002'));
  expect(of('900001')).not.toContain('procedure-note');
  expect(of(null)).toContain('procedure-note');
});

test('with schools that are named the municipality may be asked for, too', () => {
  const asked = { kinds: ['information-note', 'roadmap'] as const, schools: ['900002'] };
  const tasks = documentTasks({ ...asked, withMunicipality: true }, ['900001', '900002']);
  expect(tasks).toEqual([
    { output: 'information-note', school: null },
    { output: 'roadmap', school: null },
    { output: 'information-note', school: '900002' },
  ]);
  expect(documentTasks(asked, ['900001', '900002'])).toEqual(tasks.slice(2));
});

test('no output of the rules of 2019 stands without what they mark', () => {
  const input = schoolInput();
  const footer = (id: keyof typeof RULE_SET_TEXTS): string => {
    const ruleSet = { ...input.evaluation.ruleSet, id, ...RULE_SET_TEXTS[id] };
    return footerOf({ ...input, evaluation: { ...input.evaluation, ruleSet } });
  };
  expect(footer('fioko-2019')).toContain('правило А отмечает 13–18');
  expect(footer('panel')).toMatch(/Набор правил: Статистическая панель\.$/);
});
