/** Every example of the function table gives what it says. */
import { FUNCTION_EXAMPLES } from '../../../src/domain/formulas/examples';
import { FUNCTIONS, FunctionName } from '../../../src/domain/formulas/registry';

function expectClose(actual: unknown, expected: unknown): void {
  if (Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    expected.forEach((value, i) => expectClose((actual as unknown[])[i], value));
  } else if (typeof expected === 'number') {
    expect(actual).toBeCloseTo(expected, 12);
  } else {
    expect(actual).toEqual(expected);
  }
}

describe('function table', () => {
  test.each(FUNCTION_EXAMPLES.map((example) => [example.name, example] as const))('%s', (name, example) => {
    const call = FUNCTIONS[name] as (...args: readonly unknown[]) => unknown;
    expectClose(call(...example.arguments), example.result);
  });

  test('has an example and one line of Russian for every function', () => {
    const names = new Set(FUNCTION_EXAMPLES.map(({ name }) => name));
    expect([...names].sort()).toEqual((Object.keys(FUNCTIONS) as FunctionName[]).sort());
    for (const { description } of FUNCTION_EXAMPLES) expect(description).toMatch(/^[А-ЯЁ].*\.$/);
  });
});
