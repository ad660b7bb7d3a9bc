/** What the build refuses in dist/Code.js because Apps Script could not parse it. */
import { checkSyntax } from './checks';

describe('syntax check', () => {
  test.each([
    ['a class field', 'class A {\n  size = 1;\n}', /class field at line 2/],
    ['a static field', 'class A {\n  static size = 1;\n}', /class field at line 2/],
    ['a private method', 'class A {\n  #size() {}\n}', /private name at line 2/],
    ['a static block', 'class A {\n  static {}\n}', /static block at line 2/],
    ['optional chaining', 'let a;\na?.b;', /optional chaining at line 2/],
    ['an optional call', 'let a;\na?.();', /optional chaining at line 2/],
    ['nullish coalescing', 'let a = 1 ?? 2;', /\?\? at line 1/],
    ['nullish assignment', 'let a;\na ??= 1;', /\?\?= at line 2/],
    ['or-assignment', 'let a;\na ||= 1;', /\|\|= at line 2/],
    ['and-assignment', 'let a;\na &&= 1;', /&&= at line 2/],
    ['a BigInt', 'const a = 10n;', /BigInt at line 1/],
    ['an import', "import a from 'a';", /import or export at line 1/],
    ['an export that was left over', 'const a = 1;\nexport { a };', /import or export at line 2/],
    ['code that does not parse', 'function (', /syntax error/],
  ])('refuses %s', (_, code, problem) => {
    expect(() => checkSyntax(code)).toThrow(problem);
  });

  test('accepts all of ES2019 that the bundle uses', () => {
    const code = [
      'class A extends Error {\n  constructor() {\n    super();\n    this.size = 1;\n  }\n  get big() {\n    return true;\n  }\n}',
      'const { a, ...rest } = { ...{ a: 1 }, b: 2 };',
      'for (const [key, value] of Object.entries(rest)) String(`${key}${value ** 2}`);',
      'try {\n  [1, [2]].flatMap((one) => one);\n} catch {\n  throw new A();\n}',
    ].join('\n');
    expect(() => checkSyntax(code)).not.toThrow();
  });

  test('says at most five places, so that the message stays readable', () => {
    const fields = Array.from({ length: 9 }, (_, i) => `field${i} = ${i};`).join('\n');
    expect(() => checkSyntax(`class A {\n${fields}\n}`)).toThrow(/(class field at line \d+(; )?){5}$/);
  });
});
