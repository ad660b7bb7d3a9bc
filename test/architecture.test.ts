/** The arrows of the design: the domain knows nothing of sheets, sheets nothing of the command line, the host everything that is called. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { ENTRY_POINTS } from '../src/ui/entry-points';

const ROOT = resolve(__dirname, '..');

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Path from the project's folder, with slashes. */
function named(path: string): string {
  return relative(ROOT, path).split('\\').join('/');
}

interface Import {
  readonly from: string;
  /** Path from the project's folder without extension, or the name of a package. */
  readonly to: string;
  readonly isType: boolean;
}

function importsOf(path: string): Import[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  return source.statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement);
    if (!isImport && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
    const { text } = moduleSpecifier;
    const to = text.startsWith('.') ? named(resolve(path, '..', text)) : text;
    const isType = isImport
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    return [{ from: named(path), to, isType }];
  });
}

/** Imports of a folder that `allowed` forbids, as «from → to». */
function forbidden(folder: string, allowed: (one: Import) => boolean): string[] {
  const imports = filesUnder(folder).flatMap(importsOf);
  expect(imports.length).toBeGreaterThan(0);
  return imports.filter((one) => !allowed(one)).map(({ from, to }) => `${from} → ${to}`);
}

const isUnder =
  (...folders: string[]) =>
  ({ to }: Import): boolean =>
    folders.some((folder) => to === folder || to.startsWith(`${folder}/`));

describe('arrows', () => {
  test('the domain imports only the domain and its messages', () => {
    expect(forbidden('src/domain', isUnder('src/domain', 'src/messages'))).toEqual([]);
  });

  test('messages import messages and the domain, and of sheets no more than types', () => {
    const allowed = isUnder('src/domain', 'src/messages');
    expect(
      forbidden('src/messages', (one) => allowed(one) || (one.isType && isUnder('src/sheets')(one))),
    ).toEqual([]);
  });

  test('sheets import sheets, the domain and messages', () => {
    expect(forbidden('src/sheets', isUnder('src/sheets', 'src/domain', 'src/messages'))).toEqual([]);
  });

  test('the writer of Word files imports models of documents and its two libraries, and no ring imports it', () => {
    const allowed = isUnder('src/docx', 'src/domain/documents', 'docx', 'fflate');
    expect(forbidden('src/docx', allowed)).toEqual([]);
    for (const folder of ['src/domain', 'src/messages', 'src/sheets']) {
      expect(forbidden(folder, (one) => !isUnder('src/docx', 'docx', 'fflate')(one))).toEqual([]);
    }
  });

  test('readers of files import the domain, messages and libraries, and neither sheets nor dialogs', () => {
    const allowed = isUnder(
      'src/files',
      'src/domain',
      'src/messages',
      'hucre',
      'papaparse',
      'saxes',
      'fflate',
    );
    expect(forbidden('src/files', allowed)).toEqual([]);
  });

  test('dialogs import the domain, messages, files and documents, and of sheets no more than types', () => {
    const allowed = isUnder(
      'src/ui',
      'src/files',
      'src/docx',
      'src/domain',
      'src/messages',
      'preact',
      'fflate',
      'hucre',
    );
    expect(forbidden('src/ui', (one) => allowed(one) || (one.isType && isUnder('src/sheets')(one)))).toEqual(
      [],
    );
    for (const folder of ['src/domain', 'src/messages', 'src/sheets', 'src/docx', 'src/files', 'local']) {
      expect(filesUnder(folder).flatMap(importsOf).filter(isUnder('src/ui'))).toEqual([]);
    }
  });

  test('one module of the dialogs names google.script.run', () => {
    const naming = filesUnder('src/ui').filter((path) => /google\.script/.test(readFileSync(path, 'utf8')));
    expect(naming.map(named)).toEqual(['src/ui/server.ts']);
  });

  test('dialogs may call what the entry points export', () => {
    const main = readFileSync(join(ROOT, 'src/main.ts'), 'utf8');
    expect(ENTRY_POINTS.filter((name) => !main.includes(`export function ${name}(`))).toEqual([]);
  });

  test('entry points import sheets and the custom functions, and are short', () => {
    const entries = { 'src/main.ts': 'src/sheets', 'src/custom-functions.ts': 'src/domain/formulas' };
    for (const [entry, folder] of Object.entries(entries)) {
      const path = join(ROOT, entry);
      expect(importsOf(path).filter((one) => !isUnder(folder)(one))).toEqual([]);
      const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2019, true);
      const functions = source.statements.filter(ts.isFunctionDeclaration);
      expect(functions.length).toBeGreaterThan(10);
      expect(functions.filter(({ body }) => body!.statements.length > 1)).toEqual([]);
    }
  });

  test('the command line and the host know nothing of what was built', () => {
    expect(forbidden('local', ({ to }) => !/^(dist|build|test|bench)(\/|$)/.test(to))).toEqual([]);
  });

  test('the host knows nothing of the add-on; its files are written through the library that all share', () => {
    for (const folder of ['local/host', 'local/formulas', 'local/xlsx']) {
      const allowed = isUnder(...(folder === 'local/xlsx' ? ['src/files/xlsx'] : []));
      expect(forbidden(folder, (one) => !isUnder('src')(one) || allowed(one))).toEqual([]);
    }
  });
});

describe('names', () => {
  const isOfDocx = (path: string): boolean => named(path).startsWith('src/docx/');
  const isOfBrowser = (path: string): boolean => /^src\/(ui|files)\//.test(named(path));

  const options: ts.CompilerOptions = {
    ...ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile).config,
      ts.sys,
      ROOT,
    ).options,
    types: [],
  };

  test('of Apps Script, Node and browsers stand in src/sheets only', () => {
    // The library's types bring those of Node into any program they are part of: see the next test.
    const files = filesUnder('src').filter((path) => !isOfDocx(path) && !isOfBrowser(path));
    const program = ts.createProgram(files, options);
    const pure = program.getSourceFiles().filter(({ fileName }) => {
      const path = named(fileName);
      return path.startsWith('src/') && !path.startsWith('src/sheets/');
    });
    expect(pure.length).toBeGreaterThan(50);
    const unknown = pure
      .flatMap((file) => program.getSemanticDiagnostics(file))
      .map(
        ({ file, messageText }) =>
          `${named(file!.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
    expect(unknown).toEqual([]);
  });

  test('of Node and of browsers are not in the writer of Word files, which runs in both', () => {
    const program = ts.createProgram(filesUnder('src/docx'), options);
    const checker = program.getTypeChecker();
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const sources = ts.isIdentifier(node) ? (checker.getSymbolAtLocation(node)?.declarations ?? []) : [];
      // Node's types add to what the language has (`Uint8Array`), too: such names have a declaration elsewhere.
      const isForeign = (one: ts.Declaration): boolean =>
        /@types\/node\/|lib\.dom\./.test(one.getSourceFile().fileName);
      if (sources.length > 0 && sources.every(isForeign)) {
        found.push(`${named(node.getSourceFile().fileName)}: ${node.getText()}`);
      }
      ts.forEachChild(node, visit);
    };
    const own = program.getSourceFiles().filter(({ fileName }) => isOfDocx(fileName));
    expect(own.length).toBeGreaterThan(10);
    own.forEach(visit);
    expect(found).toEqual([]);
  });

  test('of the clock and of chance are not in the domain', () => {
    const impure = filesUnder('src/domain').filter((path) =>
      /Math\.random|Date\.now|new Date\(\)/.test(readFileSync(path, 'utf8')),
    );
    expect(impure.map(named)).toEqual([]);
  });

  test('that tell where the add-on runs are nowhere in src', () => {
    const asking = filesUnder('src').filter((path) =>
      /\bglobalThis\b|\bisLocal\b|typeof (process|window|require|[A-Z]\w+(App|Service))\b/.test(
        readFileSync(path, 'utf8'),
      ),
    );
    expect(asking.map(named)).toEqual([]);
  });
});

describe('local host', () => {
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, 'test/tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    join(ROOT, 'test'),
  );
  const program = ts.createProgram([...filesUnder('src'), ...filesUnder('local/host')], config.options);
  const checker = program.getTypeChecker();

  /** `Range.getValues` by the interface that declares the method; null for what is not Apps Script's. */
  function serviceMethod(symbol: ts.Symbol | undefined): string | null {
    const declaration = symbol?.declarations?.[0];
    if (declaration === undefined || !ts.isInterfaceDeclaration(declaration.parent)) return null;
    if (!declaration.getSourceFile().fileName.includes('@types/google-apps-script/')) return null;
    return `${declaration.parent.name.text}.${symbol!.name}`;
  }

  function inFiles(folder: string, collect: (node: ts.Node) => readonly (string | null)[]): Set<string> {
    const found = new Set<string>();
    const visit = (node: ts.Node): void => {
      for (const name of collect(node)) if (name !== null) found.add(name);
      ts.forEachChild(node, visit);
    };
    for (const file of program.getSourceFiles()) if (named(file.fileName).startsWith(folder)) visit(file);
    return found;
  }

  function calledAt(node: ts.Node): (string | null)[] {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    return [serviceMethod(checker.getSymbolAtLocation(node.expression.name))];
  }

  /** Methods with a decorator, of an object that is made here for an interface of Apps Script, its `self`. */
  function declaredAt(node: ts.Node): (string | null)[] {
    if (!ts.isNewExpression(node)) return [];
    const type = checker.getTypeAtLocation(node);
    const self = checker.getPropertyOfType(type, 'self');
    if (self === undefined) return [];
    const face = checker.getTypeOfSymbol(self);
    return checker.getPropertiesOfType(type).flatMap((property) => {
      const declaration = property.declarations?.[0];
      const isVisible =
        declaration !== undefined &&
        ts.isMethodDeclaration(declaration) &&
        (ts.getDecorators(declaration) ?? []).length > 0;
      return isVisible ? [serviceMethod(checker.getPropertyOfType(face, property.name))] : [];
    });
  }

  test('has every method of Apps Script that the add-on calls', () => {
    const called = inFiles('src/', calledAt);
    const known = inFiles('local/host/', declaredAt);
    expect(called.size).toBeGreaterThan(60);
    expect([...called].filter((method) => !known.has(method)).sort()).toEqual([]);
  });
});
