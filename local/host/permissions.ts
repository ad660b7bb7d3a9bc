/** What each authorisation mode of an add-on forbids. Decides only; the session asks before every call. */
import { ServiceError } from './errors';
import type { CallKind } from './object';

/**
 * NONE: installed but not enabled in the document; menus only. LIMITED: simple triggers; the document, no dialogs.
 * CUSTOM_FUNCTION: called from a cell; reads only. FULL: everything.
 */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

const FREE_SERVICES = new Set(['Utilities', 'Session', 'Logger', 'HtmlService', 'HtmlOutput']);
const DIALOGS = new Set(['alert', 'prompt', 'showModalDialog', 'showSidebar']);
const DOCUMENT_SCOPES =
  '(https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)';
const DIALOG_SCOPE = 'https://www.googleapis.com/auth/script.container.ui';

/** Throws "You do not have permission to call …" when the mode forbids the call. */
export function checkPermission(mode: AuthMode, label: string, method: string, kind: CallKind): void {
  if (mode === 'FULL') return;
  const name = label.split('.')[0] ?? label;
  const interfaceCall = name === 'Ui' || name === 'Menu' || method === 'getUi';
  if (mode === 'CUSTOM_FUNCTION') {
    const changesProperties = name === 'PropertiesService' && /^(set|delete)/.test(method);
    if (interfaceCall || kind === 'write' || changesProperties) {
      throw new ServiceError(`You do not have permission to call ${method}`);
    }
    return;
  }
  if (interfaceCall) {
    if (DIALOGS.has(method)) throw denied(label, method, DIALOG_SCOPE);
    return;
  }
  if (mode === 'NONE' && !FREE_SERVICES.has(name)) throw denied(label, method, DOCUMENT_SCOPES);
}

function denied(label: string, method: string, scopes: string): ServiceError {
  return new ServiceError(
    `You do not have permission to call ${label}.${method}. Required permissions: ${scopes}`,
  );
}
