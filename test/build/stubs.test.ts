/** What the build accepts as an export of an entry file, and the stub it makes of it. */
import { stubsOf } from './checks';

const FUNCTION_DOC = '/**\n * Mean mark.\n *\n * @param marks Marks.\n * @customfunction\n */\n';

describe('stubs', () => {
  test('are top-level functions with the doc comment and the real names of the parameters', () => {
    const { problems, stubs } = stubsOf(
      `${FUNCTION_DOC}export function OBJECTIVITY_MEAN(marks: unknown): unknown {\n  return marks;\n}`,
    );
    expect(problems).toEqual([]);
    expect(stubs).toBe(
      `${FUNCTION_DOC}function OBJECTIVITY_MEAN(marks) {\n  return __objectivity.OBJECTIVITY_MEAN(...arguments);\n}`,
    );
  });

  test('are made of exported functions only', () => {
    const { problems, stubs } = stubsOf('const limit = 3;\nfunction helper() {}\ntype Row = string[];');
    expect(problems).toEqual([]);
    expect(stubs).toBe('');
  });

  test.each([
    [
      'a constant',
      '/** Menu. */\nexport const menuReport = () => undefined;',
      /must be a function declaration/,
    ],
    ['a class', '/** Menu. */\nexport class Menu {}', /must be a function declaration/],
    ['a list of names', 'function onOpen() {}\nexport { onOpen };', /export function declarations only/],
    ['everything of another module', "export * from './menu';", /export function declarations only/],
    ['a default export', 'function onOpen() {}\nexport default onOpen;', /export function declarations only/],
    ['a function without a doc comment', 'export function onOpen(): void {}', /onOpen: no doc comment/],
    [
      'a function with a plain comment',
      '// Adds the menu.\nexport function onOpen(): void {}',
      /onOpen: no doc comment/,
    ],
    [
      'a name in capitals without @customfunction',
      '/** Mean. */\nexport function OBJECTIVITY_MEAN(): number {\n  return 1;\n}',
      /OBJECTIVITY_MEAN: no @customfunction/,
    ],
    [
      'a custom function with a parameter that is not described',
      `${FUNCTION_DOC}export function OBJECTIVITY_MEAN(marks: unknown, weights: unknown): void {}`,
      /OBJECTIVITY_MEAN: no @param for weights/,
    ],
    [
      'a custom function whose name is not in capitals',
      `${FUNCTION_DOC}export function meanMark(marks: unknown): void {}`,
      /meanMark: a custom function is named in capitals/,
    ],
  ])('refuse %s', (_, source, problem) => {
    expect(stubsOf(source).problems).toEqual([expect.stringMatching(problem)]);
  });

  test('name every problem at once', () => {
    const { problems } = stubsOf(
      'export const a = 1;\nexport function b(): void {}\nexport function c(): void {}',
    );
    expect(problems).toHaveLength(3);
  });
});
