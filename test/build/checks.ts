/** The checks of the build, typed for tests. */
export interface Stubs {
  readonly problems: readonly string[];
  readonly stubs: string;
}

interface BuildChecks {
  stubsOf(source: string): Stubs;
  checkSyntax(code: string): void;
}

// The build is a plain module for Node, which the compiler does not read.
export const { stubsOf, checkSyntax } = require('../../esbuild.config.mjs') as BuildChecks;
