/** Requests as they must look. What comes over the wire is unknown; anything else than these shapes is refused. */
import { refusal } from './messages';
import type { DialogCall, Edit, LinesEdit, MenuCall, Place, QuestionAnswer, TabName } from './protocol';
import { Refusal } from './refusal';

/** Cells of one edit, and lines of one change. */
const MOST_CELLS = 200_000;
const MOST_LINES = 5_000;

class Fields {
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(body: unknown) {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) throw unreadable();
    this.fields = body as Record<string, unknown>;
  }

  has(name: string): boolean {
    return this.fields[name] !== undefined;
  }

  text(name: string): string {
    const value = this.fields[name];
    if (typeof value !== 'string') throw unreadable();
    return value;
  }

  /** A whole number from 0. */
  count(name: string): number {
    const value = this.fields[name];
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw unreadable();
    return value;
  }

  one<Word extends string>(name: string, words: readonly Word[]): Word {
    const found = words.find((word) => word === this.fields[name]);
    if (found === undefined) throw unreadable();
    return found;
  }

  list(name: string): readonly unknown[] {
    const value = this.fields[name];
    if (!Array.isArray(value)) throw unreadable();
    return value as readonly unknown[];
  }

  /** Lines of texts, all of one length. */
  grid(name: string): string[][] {
    const lines = this.list(name);
    const width = Array.isArray(lines[0]) ? lines[0].length : 0;
    if (width === 0 || lines.length * width > MOST_CELLS) throw unreadable();
    return lines.map((line) => {
      if (!Array.isArray(line) || line.length !== width || !line.every((text) => typeof text === 'string'))
        throw unreadable();
      return line as string[];
    });
  }
}

export function editOf(body: unknown): Edit {
  const fields = new Fields(body);
  const [values, before] = [fields.grid('values'), fields.grid('before')];
  if (before.length !== values.length || before[0]!.length !== values[0]!.length) throw unreadable();
  return {
    tab: fields.count('tab'),
    row: fields.count('row'),
    column: fields.count('column'),
    values,
    before,
    ...(fields.has('revision') && { revision: fields.count('revision') }),
  };
}

export function linesOf(body: unknown): LinesEdit {
  const fields = new Fields(body);
  const count = fields.count('count');
  if (count < 1 || count > MOST_LINES) throw unreadable();
  return {
    tab: fields.count('tab'),
    axis: fields.one('axis', ['rows', 'columns']),
    kind: fields.one('kind', ['insert', 'delete']),
    at: fields.count('at'),
    count,
    revision: fields.count('revision'),
  };
}

export function tabNameOf(body: unknown): TabName {
  const fields = new Fields(body);
  return { tab: fields.count('tab'), name: fields.text('name') };
}

export function menuCallOf(body: unknown): MenuCall {
  return { functionName: new Fields(body).text('functionName'), ...selectedOf(body) };
}

export function selectedOf(body: unknown): Place {
  const fields = new Fields(body);
  return { tab: fields.count('tab'), row: fields.count('row'), column: fields.count('column') };
}

export function dialogCallOf(body: unknown): DialogCall {
  const fields = new Fields(body);
  return { name: fields.text('name'), args: fields.list('args') };
}

export function answerOf(body: unknown): QuestionAnswer {
  const fields = new Fields(body);
  return {
    id: fields.count('id'),
    button: fields.text('button'),
    text: fields.has('text') ? fields.text('text') : '',
  };
}

export function pathOf(body: unknown): string {
  return new Fields(body).text('path');
}

/** JSON of a body. @throws Refusal 400 */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw unreadable();
  }
}

function unreadable(): Refusal {
  return new Refusal(400, refusal.unreadable);
}
