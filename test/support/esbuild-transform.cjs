// Lets jest read TypeScript through esbuild: one file at a time, source maps inline, no type check (tsc does that).
const { transformSync } = require('esbuild');

module.exports = {
  process(source, path) {
    const { code } = transformSync(source, {
      loader: path.endsWith('.tsx') ? 'tsx' : /\.m?ts$/.test(path) ? 'ts' : 'js',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      format: 'cjs',
      // Jest has no import() of its own: it becomes a require.
      supported: { 'dynamic-import': false },
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: path,
    });
    return { code };
  },
};
