/**
 * Open dialogs and side panels: the bundle's HTML with a small script that stands in for google.script. A dialog belongs
 * to the window that opened it.
 */
import { randomBytes } from 'node:crypto';

export interface OpenedDialog {
  readonly id: string;
  readonly window: string;
  readonly type: 'dialog' | 'sidebar';
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** Google's own size of a dialog whose script sets none, and the width of a side panel; pixels. */
const DIALOG_SIZE = { width: 600, height: 400 };
const SIDEBAR_WIDTH = 300;

export class Dialogs {
  private readonly opened = new Map<string, OpenedDialog>();

  open(dialog: {
    readonly window: string;
    readonly type: 'dialog' | 'sidebar';
    readonly title: string;
    readonly html: string;
    readonly width: number | null;
    readonly height: number | null;
  }): OpenedDialog {
    const id = randomBytes(9).toString('base64url');
    const standard = dialog.type === 'sidebar' ? SIDEBAR_WIDTH : DIALOG_SIZE.width;
    const made: OpenedDialog = {
      ...dialog,
      id,
      html: withGoogle(dialog.html, dialog.window, id),
      // Sheets ignores the width that a script sets for a side panel.
      width: dialog.type === 'sidebar' ? standard : (dialog.width ?? standard),
      height: dialog.height ?? DIALOG_SIZE.height,
    };
    this.opened.set(id, made);
    return made;
  }

  get(id: string): OpenedDialog | null {
    return this.opened.get(id) ?? null;
  }

  close(id: string): OpenedDialog | null {
    const dialog = this.get(id);
    this.opened.delete(id);
    return dialog;
  }

  /** Those of a window, in the order of opening. */
  of(window: string): OpenedDialog[] {
    return [...this.opened.values()].filter((dialog) => dialog.window === window);
  }
}

/** Runs in the dialog's frame, at the address `api/dialog/<id>`. */
const SHIM = (window: string, id: string): string => `
(() => {
  const post = (address, body) => fetch(address, { method: 'POST', body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'x-window': ${JSON.stringify(window)}, 'x-dialog': ${JSON.stringify(id)} } });
  const call = (name, args, done, failed) => {
    for (const value of args) if (typeof value === 'function' || value instanceof Date)
      throw new TypeError('google.script.run takes no functions and no dates');
    post('../call', { name, args })
      .then((answer) => answer.json())
      .then((answer) => {
        const error = answer.error !== undefined ? answer.error : answer.message;
        if (error === undefined) done(answer.value);
        else failed(new Error(error));
      }, () => failed(new Error('NetworkError')));
  };
  const runner = (done, failed, object) => new Proxy({}, { get: (_, name) =>
    name === 'withSuccessHandler' ? (handler) => runner(handler, failed, object) :
    name === 'withFailureHandler' ? (handler) => runner(done, handler, object) :
    name === 'withUserObject' ? (value) => runner(done, failed, value) :
    (...args) => call(name, args, (value) => done(value, object), (error) => failed(error, object)) });
  const nothing = () => undefined;
  window.google = { script: {
    get run() { return runner(nothing, (error) => { throw error; }, undefined); },
    host: {
      close() { post(${JSON.stringify(id)} + '/close', {}); },
      editor: { focus() { window.parent.focus(); } },
      setWidth: nothing,
      setHeight: nothing,
    },
  } };
})();
`;

/** A `<base>` of addresses is taken out, they are relative to the dialog's own; one of targets stays as on Google. */
function withGoogle(html: string, window: string, id: string): string {
  const script = `<script>${SHIM(window, id)}</script>`;
  const plain = html.replace(/<base\b[^>]*\bhref\b[^>]*>/gi, '');
  const head = /<head[^>]*>/i.exec(plain);
  if (head === null) return script + plain;
  const at = head.index + head[0].length;
  return plain.slice(0, at) + script + plain.slice(at);
}
