/**
 * The built add-on on a local workbook: loads the `.xlsx`, runs dist/Code.js on the host, saves the `.xlsx`. It knows
 * the names of the add-on's entry points and nothing of what they do.
 */
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import gasLocal from 'gas-local';
import { recalculate } from './formulas';
import { Host, HostOptions, createHost, emptyWorkbook } from './index';
import type { WorkbookModel } from './model';
import { loadWorkbook, saveWorkbook } from './xlsx';

/** The add-on's top-level functions, as Apps Script sees them. */
export type Functions = Readonly<Record<string, (...args: unknown[]) => unknown>>;

export interface Addon {
  readonly host: Host;
  readonly functions: Functions;
}

const CUSTOM_FUNCTION = /^[A-Z][A-Z0-9_]*$/;

/** Runs the built bundle on a workbook. `dist` is the folder that clasp pushes. */
export function startAddon(workbook: WorkbookModel, dist: string, options: HostOptions = {}): Addon {
  const engine: HostOptions['engine'] = {
    recalculate: (model, { customFunctions, today }) => recalculate(model, { customFunctions, now: today }),
  };
  const host = createHost({ engine, htmlFolder: dist, ...options, workbook });
  const functions = gasLocal.require(resolve(dist), { ...host.globals }) as Functions;
  host.setCustomFunctions(
    Object.fromEntries(
      Object.entries(functions).filter(
        ([name, value]) => CUSTOM_FUNCTION.test(name) && typeof value === 'function',
      ),
    ),
  );
  return { host, functions };
}

/** The workbook of a file; null when there is none yet. */
export async function openBook(path: string): Promise<WorkbookModel | null> {
  if (!existsSync(path)) return null;
  return loadWorkbook(await readFile(path), basename(path, '.xlsx'));
}

/** A workbook that has nothing but the empty tab of a new spreadsheet. */
export function blankBook(path: string): WorkbookModel {
  return emptyWorkbook(basename(path, '.xlsx'));
}

/** Saves beside the file and then takes its place, so that a break leaves the old file whole. */
export async function saveBook(workbook: WorkbookModel, path: string): Promise<void> {
  const bytes = await saveWorkbook(workbook);
  const next = `${path}.new`;
  await writeFile(next, bytes);
  await rename(next, path);
}
