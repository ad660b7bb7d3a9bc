/** Sentences about the mark of the year: nothing of the journal is left in them. */
import { DETECTOR_TEXTS } from '../../src/messages/detectors';
import { INDICATOR_TEXTS, ruleBSentence } from '../../src/messages/indicators';
import { withYearlyMark } from '../../src/messages/yearly';

const texts = [...Object.values(DETECTOR_TEXTS), ...Object.values(INDICATOR_TEXTS)]
  .flatMap((one) => Object.values(one).flat())
  .concat(ruleBSentence({ pairs: 20, spearman: 0.5, marked: false }));

test('every text about the journal has its other form', () => {
  const left = texts
    .map(withYearlyMark)
    .filter((text) => text.replace('журналом посещаемости', '').includes('журнал'));
  expect(left).toEqual([]);
});

test('the form reads as a sentence', () => {
  expect(withYearlyMark('Совпадений с журналом больше ожидаемого')).toBe(
    'Совпадений с годовой отметкой больше ожидаемого',
  );
  expect(withYearlyMark('сверьте с журналом посещаемости')).toBe('сверьте с журналом посещаемости');
});
