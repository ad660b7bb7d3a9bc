/** The built folder as clasp pushes it: manifest, public functions, nothing at load, nothing that Apps Script lacks. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';
import { blankBook, startAddon } from '../../local/addon';
import type { MenuItem } from '../../local/host/ui-record';

const ROOT = resolve(__dirname, '../..');
const DIST = resolve(ROOT, 'dist');
const CODE = readFileSync(resolve(DIST, 'Code.js'), 'utf8');
const SOURCE = ts.createSourceFile('Code.js', CODE, ts.ScriptTarget.ES2019, true);
const STUBS = SOURCE.statements.filter(ts.isFunctionDeclaration);

function addon() {
  return startAddon(blankBook('test.xlsx'), DIST);
}

describe('manifest', () => {
  const manifest = JSON.parse(readFileSync(resolve(DIST, 'appsscript.json'), 'utf8')) as Record<
    string,
    unknown
  >;

  test('asks for exactly two permissions', () => {
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
  });

  test('names V8 and the time zone, and no service or library', () => {
    expect(manifest).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Europe/Moscow', dependencies: {} });
  });

  test('is the one of the sources', () => {
    expect(readFileSync(resolve(DIST, 'appsscript.json'), 'utf8')).toBe(
      readFileSync(resolve(ROOT, 'appsscript.json'), 'utf8'),
    );
  });
});

describe('dist/Code.js', () => {
  test('has no top-level name but the stubs and one private object', () => {
    const others = SOURCE.statements.filter((statement) => !ts.isFunctionDeclaration(statement));
    expect(others).toHaveLength(1);
    expect(others[0]!.getText()).toMatch(/^var __objectivity = /);
  });

  test('describes every function, and every parameter of a custom function', () => {
    for (const stub of STUBS) {
      const name = stub.name!.text;
      const described = ts.getJSDocTags(stub).filter(ts.isJSDocParameterTag);
      expect([name, ts.getJSDocCommentsAndTags(stub).length]).toEqual([name, 1]);
      if (!/^[A-Z]/.test(name)) continue;
      expect([name, described.map((tag) => tag.name.getText())]).toEqual([
        name,
        stub.parameters.map((parameter) => parameter.name.getText()),
      ]);
      expect(described.every((tag) => String(tag.comment ?? '').length > 0)).toBe(true);
    }
    expect(STUBS.length).toBeGreaterThan(20);
  });

  test('holds no code but our own', () => {
    const modules = CODE.match(/^\/\/ \S+\.\w+$/gm) ?? [];
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.filter((line) => !line.startsWith('// src/'))).toEqual([]);
  });

  test('reaches neither the network, nor Drive, nor mail', () => {
    expect(CODE).not.toMatch(
      /\b(UrlFetchApp|DriveApp|MailApp|GmailApp|DocumentApp|ScriptApp|Drive|Sheets)\./,
    );
  });

  test('makes no service call when it is loaded', () => {
    expect(addon().host.calls.byMethod).toEqual({});
  });

  test('loads and computes where there are no globals but those of the language', () => {
    const context = createContext({});
    runInContext(CODE, context);
    const missing = 'typeof setTimeout + typeof URL + typeof TextEncoder + typeof process + typeof require';
    expect(runInContext(missing, context)).toBe('undefined'.repeat(5));
    expect(runInContext('OBJECTIVITY_GAP([[3], [4]], [[4], [4]])', context)).toBe(0.5);
  });
});

describe('menu', () => {
  test.each(['onOpen', 'onInstall'])('%s adds it without permission to the document', (name) => {
    const { host, functions } = addon();
    host.execute({ authMode: 'NONE' }, () => functions[name]!());
    expect(host.ui.menus.map(({ caption }) => caption)).toEqual(['Объективность']);
    expect(host.calls.reads + host.calls.writes + host.calls.services).toBe(0);
  });

  test('has the items of the guide in their order, and each calls a function of the bundle', () => {
    const { host, functions } = addon();
    functions.onOpen!();
    const items = host.ui.menus[0]!.items.filter(({ functionName }) => functionName !== null);
    expect(items.map(({ caption }) => caption)).toEqual([
      'Загрузить результаты…',
      'Проверить данные',
      'Рассчитать признаки',
      'Сформировать отчёт',
      'Школа',
      'Материалы школ…',
      'Принять сведения ОО…',
      'Перепроверка…',
      'Документы…',
      'Листы школ…',
      'Параметры…',
      'Проверить настройку',
      'Справка',
    ]);
    const unknown = items.filter(
      ({ functionName }: MenuItem) => typeof functions[functionName!] !== 'function',
    );
    expect(unknown).toEqual([]);
  });
});

describe('clasp', () => {
  test('would push the manifest, the code and a page for each dialog, nothing else', () => {
    const clasp = resolve(ROOT, 'node_modules/@google/clasp/build/src/index.js');
    const output = execFileSync(process.execPath, [clasp, 'status', '--json'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect((JSON.parse(output) as { filesToPush: string[] }).filesToPush.sort()).toEqual([
      'dist/Code.js',
      'dist/answers.html',
      'dist/appsscript.json',
      'dist/load.html',
      'dist/materials.html',
      'dist/plan.html',
      'dist/recheck.html',
      'dist/school.html',
      'dist/settings.html',
    ]);
  });
});
