/** «Параметры»: every number has a default inside its range and says in Russian what it does. */
import {
  DEFAULT_PARAMETERS,
  PARAMETERS,
  PARAMETER_IDS,
  isPermitted,
} from '../../../src/domain/verdict/parameters';

test.each(PARAMETER_IDS)('%s has a permitted default, a title and a description', (id) => {
  expect(isPermitted(id, DEFAULT_PARAMETERS[id])).toBe(true);
  expect(PARAMETERS[id].default).toBe(DEFAULT_PARAMETERS[id]);
  expect(PARAMETERS[id].title).not.toBe('');
  expect(PARAMETERS[id].description).toMatch(/\.$/);
});

test('numbers outside the range, and fractions of participants, are refused', () => {
  expect([isPermitted('minimumN', 1), isPermitted('minimumN', 10.5), isPermitted('zThreshold', NaN)]).toEqual(
    [false, false, false],
  );
});
