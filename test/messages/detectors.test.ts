/** What the panel says: numbers as Russian text has them, ordinary causes before advice, no cause named as a fact. */
import { DETECTORS } from '../../src/domain/panel/registry';
import type { DetectorId } from '../../src/domain/panel/detector';
import {
  DETECTOR_TEXTS,
  detectorInterval,
  detectorSentence,
  silenceSentence,
} from '../../src/messages/detectors';
import { MECHANISM_TEXTS, poolText, schoolSentence, unitSentence } from '../../src/messages/panel';
import { POOL, litSign, silentSign, unitOutcome } from '../domain/panel-outcome';

const IDS = Object.keys(DETECTORS) as DetectorId[];
const measured = { n: 1250, value: 0.125, reference: 0.05, interval: { low: 0.1, high: 0.15 }, z: 4 };
const facts = { measured, p: 0.0123, q: 0.2, isLit: true, isMarked: true };

describe.each(IDS)('%s', (id) => {
  const { title, innocent, next, needs } = DETECTOR_TEXTS[id];

  test('has a title of its own, at least three ordinary causes and three things to look at', () => {
    expect(IDS.filter((other) => DETECTOR_TEXTS[other].title === title)).toEqual([id]);
    expect(new Set(innocent).size).toBeGreaterThanOrEqual(3);
    expect(new Set(next).size).toBeGreaterThanOrEqual(3);
  });

  test('tells value, n, reference, p and q, and sends to ordinary causes first', () => {
    const sentence = detectorSentence({ id, ...facts });
    expect(sentence).toMatch(
      / – (12,5\u00a0%|0,1[23]) \(.*1250\), .* (5,0\u00a0%|0,05); p\u00a0=\u00a00,012, q\u00a0=\u00a00,200\. /,
    );
    expect(sentence).toMatch(/Сначала проверьте обычные причины\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|null/);
  });

  test('says why it is silent', () => {
    expect(silenceSentence(id, 'no-input', 30)).toBe(`Недостаточно данных: ${needs}.`);
    expect(silenceSentence(id, 'few', 7)).toContain('n\u00a0=\u00a07');
  });
});

test('a figure below the effect is called too small, one within chance ordinary', () => {
  const sentence = (p: number): string =>
    detectorSentence({ id: 'at-cuts', ...facts, p, isLit: false, isMarked: false });
  expect(sentence(0.01)).toContain('слишком мало, чтобы его отмечать');
  expect(sentence(0.4)).toContain('между школами обычно');
});

test('an interval has the unit of its value', () => {
  expect(detectorInterval('at-cuts', measured)).toBe('10,0\u00a0% … 15,0\u00a0%');
  expect(detectorInterval('rank-high', measured)).toBe('0,10 … 0,15');
  expect(detectorInterval('rank-high', { ...measured, interval: null })).toBe('');
});

describe('a work as a whole', () => {
  test('is compared with a pool that is named with its schools and works', () => {
    expect(poolText(POOL)).toBe('муниципалитет МО-1 (школ: 34, работ: 1\u00a0250)');
    expect(poolText({ ...POOL, kind: 'loaded', name: '' })).toBe(
      'всё загруженное (школ: 34, работ: 1\u00a0250)',
    );
  });

  test('names what stands out only when it asks for attention', () => {
    const stands = MECHANISM_TEXTS['cut-scores'];
    expect(unitSentence(unitOutcome('w', 's'), 60)).toContain(stands);
    expect(unitSentence(unitOutcome('w', 's'), 60)).toContain('показателей: границы отметок.');
    expect(unitSentence(unitOutcome('w', 's', { signs: [] }), 60)).toContain('сложились несколько небольших');
    expect(unitSentence(unitOutcome('w', 's', { level: 'none' }), 60)).not.toContain(stands);
  });

  test('does not call a small p ordinary, but one of many', () => {
    const rare = unitOutcome('w', 's', { level: 'none', p: 0.004, q: 0.4 });
    expect(unitSentence(rare, 60)).toContain('встречается и случайно');
    expect(unitSentence({ ...rare, p: 0.4 }, 60)).toContain('Необычного сочетания показателей нет');
  });

  test('tells want of participants from want of schools', () => {
    const pool = { ...POOL, units: 6, isSmall: true };
    const signs = [litSign('at-cuts', 'cuts', { isLit: false }), silentSign('absence', 'absence', 'few')];
    const unknown = unitOutcome('w', 's', { pool, signs, level: 'unknown' });
    expect(unitSentence(unknown, 60)).toContain('мало школ для сравнения');
    expect(unitSentence({ ...unknown, p: null, q: null }, 12)).toContain(
      'мало участников или показателей (n\u00a0=\u00a012)',
    );
  });
});

test('a school is said with its works, p and q', () => {
  const outcome = { school: '900001', p: 0.0004, q: 0.03, level: 'attention' as const };
  expect(schoolSentence(outcome, 6)).toContain('(работ: 6, p\u00a0<\u00a00,001, q\u00a0=\u00a00,030)');
});
