/** The only module that speaks to the program on this computer: requests by relative addresses, and its stream of events. */
import type { Failure, PageEvent } from '../../local/serve/protocol';
import { PAGE } from './messages';

/** This window among all windows of the book. */
const WINDOW = crypto.randomUUID();

/** A sentence for the person. `status` 0 = no answer came. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** @throws Refusal */
export async function get<Answer>(path: string): Promise<Answer> {
  return answered<Answer>(path, { headers: { 'x-window': WINDOW } });
}

/** @throws Refusal */
export async function post<Answer>(path: string, body: unknown): Promise<Answer> {
  const isFile = body instanceof Blob;
  return answered<Answer>(path, {
    method: 'POST',
    headers: {
      'x-window': WINDOW,
      'content-type': isFile ? 'application/octet-stream' : 'application/json',
    },
    body: isFile ? body : JSON.stringify(body),
  });
}

async function answered<Answer>(path: string, options: RequestInit): Promise<Answer> {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(`api/${path}`, options);
    answer = await response.json();
  } catch {
    throw new Refusal(0, PAGE.noAnswer);
  }
  if (response.ok) return answer as Answer;
  const { message } = (answer ?? {}) as Partial<Failure>;
  throw new Refusal(response.status, message ?? PAGE.unexpected(response.status));
}

const RETRY = 2000;

/** `onConnection(true)` comes at every (re)connection, false when the stream breaks. */
export function listen(onEvent: (event: PageEvent) => void, onConnection: (open: boolean) => void): void {
  const stream = new EventSource(`api/events?window=${WINDOW}`);
  stream.onopen = () => onConnection(true);
  stream.onmessage = ({ data }) => onEvent(JSON.parse(String(data)) as PageEvent);
  stream.onerror = () => {
    onConnection(false);
    // After a refusal the browser does not try again by itself.
    if (stream.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen(onEvent, onConnection), RETRY);
  };
}
