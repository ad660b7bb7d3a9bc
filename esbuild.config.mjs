/**
 * Builds what clasp pushes (dist/Code.js and the manifest) and the local program (build/objectivity.mjs).
 * The top-level stubs that Apps Script calls, with their JSDoc, are generated from the exports of its entry files; the
 * build fails on an export that Apps Script could not call or a person could not understand.
 */
import { build } from 'esbuild';
import { mkdir, readFile, readdir, copyFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import ts from 'typescript';

const ENTRIES = ['src/main.ts', 'src/custom-functions.ts'];
const OUTPUT = 'dist/Code.js';
const SIZE_AIM = 300 * 1024;

/** Every problem of an entry file as a sentence, and the stubs. Exported for the test of the build. */
export function stubsOf(source) {
  const file = ts.createSourceFile('entry.ts', source, ts.ScriptTarget.ES2019, true);
  const problems = [];
  const stubs = [];
  for (const statement of file.statements) {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    const exported = modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) {
      problems.push(`${statement.getText()}: export function declarations only`);
    }
    if (!exported) continue;
    if (!ts.isFunctionDeclaration(statement) || statement.name === undefined) {
      problems.push(`${statement.getText().slice(0, 60)}: an export must be a function declaration`);
      continue;
    }
    const name = statement.name.text;
    const docs = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
    const doc = docs[docs.length - 1];
    if (doc === undefined) {
      problems.push(`${name}: no doc comment`);
      continue;
    }
    const parameters = statement.parameters.map((parameter) => parameter.name.getText());
    const tags = ts.getJSDocTags(statement);
    const isCustomFunction = tags.some(({ tagName }) => tagName.text === 'customfunction');
    if (/^[A-Z][A-Z0-9_]*$/.test(name) && !isCustomFunction) problems.push(`${name}: no @customfunction`);
    if (isCustomFunction) {
      const described = new Set(tags.filter(ts.isJSDocParameterTag).map((tag) => tag.name.getText()));
      for (const parameter of parameters) {
        if (!described.has(parameter)) problems.push(`${name}: no @param for ${parameter}`);
      }
      if (!/^[A-Z][A-Z0-9_]*$/.test(name)) problems.push(`${name}: a custom function is named in capitals`);
    }
    stubs.push(
      `${doc.getText()}\nfunction ${name}(${parameters.join(', ')}) {\n  return __objectivity.${name}(...arguments);\n}`,
    );
  }
  return { problems, stubs: stubs.join('\n\n') };
}

/** Throws on syntax that Apps Script's parser refuses: it reads ES2019, without class fields or private names. */
export function checkSyntax(code) {
  const file = ts.createSourceFile('Code.js', code, ts.ScriptTarget.ESNext, true);
  const found = [];
  const visit = (node) => {
    const at = () => `line ${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isPropertyDeclaration(node)) found.push(`class field at ${at()}`);
    if (ts.isPrivateIdentifier(node)) found.push(`private name at ${at()}`);
    if (ts.isClassStaticBlockDeclaration(node)) found.push(`static block at ${at()}`);
    if (node.questionDotToken !== undefined) found.push(`optional chaining at ${at()}`);
    if (ts.isBigIntLiteral(node)) found.push(`BigInt at ${at()}`);
    if (ts.isBinaryExpression(node) && ASSIGNMENTS_AFTER_2019.has(node.operatorToken.kind)) {
      found.push(`${node.operatorToken.getText()} at ${at()}`);
    }
    if (ts.isAwaitExpression(node)) found.push(`await at ${at()}`);
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      found.push(`import or export at ${at()}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (file.parseDiagnostics.length > 0) found.push('a syntax error');
  if (found.length > 0) throw new Error(`dist/Code.js is beyond ES2019: ${found.slice(0, 5).join('; ')}`);
}

const ASSIGNMENTS_AFTER_2019 = new Set([
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
]);

/**
 * Makes a module of esbuild one private object, so that only the stubs are top-level names. esbuild's own IIFE would
 * indent every line and add its export helpers: 20 KB.
 */
function inOneObject(module) {
  const body = module.replace(/\nexport \{([^}]*)\};\s*$/, (_, names) => {
    return `\nreturn {${names.replace(/(\w+) as (\w+)/g, '$2: $1')}};`;
  });
  return `var __objectivity = (() => {\n"use strict";\n${body}\n})();\n`;
}

/** Builds dist/ for Apps Script; returns the size of Code.js in bytes. */
export async function buildAddon() {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const stubs = [];
  for (const entry of ENTRIES) {
    const found = stubsOf(await readFile(entry, 'utf8'));
    if (found.problems.length > 0)
      throw new Error(`${entry} cannot be published:\n- ${found.problems.join('\n- ')}`);
    stubs.push(found.stubs);
  }
  const { outputFiles } = await build({
    stdin: { contents: ENTRIES.map((entry) => `export * from './${entry}';`).join('\n'), resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    define: { __VERSION__: JSON.stringify(version) },
  });
  const title = `// «Объективность» ${version}. Собрано из исходного кода на TypeScript; лицензия MIT.`;
  const code = `${title}\n${inOneObject(outputFiles[0].text)}\n${stubs.join('\n\n')}\n`;
  checkSyntax(code);
  await mkdir('dist', { recursive: true });
  await writeFile(OUTPUT, code);
  await copyFile('appsscript.json', 'dist/appsscript.json');
  return Buffer.byteLength(code);
}

const DIALOGS = 'src/ui/dialogs';
/** Bytes of one page; Google's own limit is not known. */
const PAGE_LIMIT = 700 * 1024;

/**
 * Builds a page of each dialog: HtmlService serves single .html files, so that code and style stand inside. Returns
 * names and sizes in bytes. @throws Error for a page that is too large.
 */
export async function buildDialogs() {
  const entries = (await readdir(DIALOGS)).filter((name) => name.endsWith('.tsx'));
  const style = await build({ entryPoints: ['src/ui/style.css'], bundle: true, minify: true, write: false });
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const { outputFiles } = await build({
    entryPoints: entries.map((name) => `${DIALOGS}/${name}`),
    outdir: 'dist',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // The writer of Word files asks for Node's Buffer where there is one, and does without in a browser.
    external: ['buffer'],
    plugins: [WITHOUT_UNUSED],
    define: { __VERSION__: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
  });
  const sizes = [];
  for (const { path, text } of outputFiles) {
    const name = basename(path, '.js');
    const page = pageOf(style.outputFiles[0].text, text);
    const size = Buffer.byteLength(page);
    if (size > PAGE_LIMIT) throw new Error(`dist/${name}.html is ${size} bytes, more than ${PAGE_LIMIT}`);
    await writeFile(`dist/${name}.html`, page);
    sizes.push({ name, size });
  }
  return sizes;
}

/**
 * The writer of Word files brings a packer, a parser of XML and streams of Node that are not used here (src/docx packs
 * itself, at once): two fifths of its size. Without these lines nothing names them, and they fall away.
 */
const UNUSED_OF_DOCX = [
  'var libExports = requireLib();',
  'var jszip_minExports = requireJszip_min();',
  'var streamBrowserifyExports = requireStreamBrowserify();',
  'var Stream = requireStreamBrowserify().Stream;\n  var DEFAULT_INDENT',
];

const WITHOUT_UNUSED = {
  name: 'without-unused',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]docx[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const line of UNUSED_OF_DOCX) {
        if (!contents.includes(line)) throw new Error(`${path}: no «${line}»`);
        contents = contents.replace(line, line.replace(/= .*;/, '= {};'));
      }
      return { contents, loader: 'js' };
    });
  },
};

/** The text stands before the code, so that something is seen while the code is read. */
function pageOf(style, code) {
  const safe = code
    .trimEnd()
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--');
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<base target="_top">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Объективность</title>
<style>${style.trimEnd()}</style>
</head>
<body>
<div id="app"><p class="wait">Загрузка…</p></div>
<script>${safe}</script>
</body>
</html>
`;
}

/** Builds the command line and the local host for Node. */
export async function buildLocal() {
  await build({
    entryPoints: {
      objectivity: 'local/cli.ts',
      bench: 'bench/bench.ts',
      'serve-thread': 'local/serve/thread.ts',
      'serve-saver': 'local/serve/saver-thread.ts',
    },
    outdir: 'build',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
  });
}

async function main() {
  const size = await buildAddon();
  const pages = await buildDialogs();
  await buildLocal();
  const { writeTemplate } = await import('./build/objectivity.mjs');
  await writeTemplate('dist/template.xlsx');
  const share = Math.round((100 * size) / SIZE_AIM);
  for (const page of pages) console.log(`dist/${page.name}.html ${Math.round(page.size / 1024)} KB`);
  console.log(`dist/Code.js ${Math.round(size / 1024)} KB (${share} % of the aim of ${SIZE_AIM / 1024} KB)`);
}

// Nothing is built where a test only imports the checks.
if (process.argv[1]?.endsWith('esbuild.config.mjs')) main();
