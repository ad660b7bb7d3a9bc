/** The HTTP side: addresses of the protocol onto the workplace. Listens on the loopback only. */
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { IncomingMessage, Server, ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { copyNew, freePath } from './book-file';
import { admitted, newToken } from './guard';
import { COMMON_HEADERS, DATA_POLICY, PAGE_POLICY, dialogPolicy } from './headers';
import { refusal } from './messages';
import { bookName, booksIn, placeOf } from './places';
import { Refusal } from './refusal';
import {
  answerOf,
  dialogCallOf,
  editOf,
  linesOf,
  menuCallOf,
  parsed,
  pathOf,
  selectedOf,
  tabNameOf,
} from './shapes';
import { Workplace, WorkplaceOptions } from './workplace';

export interface ServerOptions extends Omit<WorkplaceOptions, 'address'> {
  /** 0 = any free one. */
  readonly port: number;
  /** Folder of index.html, page.js and page.css. */
  readonly page: string;
  /** Folder where the program was started. */
  readonly workingFolder: string;
}

const MEGABYTE = 1024 * 1024;
const JSON_LIMIT = 8;
const UPLOAD_LIMIT = 100;
const HOST = '127.0.0.1';
const WINDOW_NAME = /^[\w-]{8,64}$/;
const DIALOG_ADDRESS = /^api\/dialog\/([\w-]+)(\/close)?$/;

const PAGE_FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '': ['index.html', 'text/html; charset=utf-8'],
  'page.js': ['page.js', 'text/javascript; charset=utf-8'],
  'page.css': ['page.css', 'text/css; charset=utf-8'],
};

export class PageServer {
  private readonly token = newToken();
  private readonly server: Server;
  private workplace!: Workplace;

  private constructor(private readonly options: ServerOptions) {
    this.server = createServer((request, response) => void this.take(request, response));
  }

  /** Listens; no book is open yet. @throws what `listen` throws for a port that is taken. */
  static async start(options: ServerOptions): Promise<PageServer> {
    const made = new PageServer(options);
    await new Promise<void>((resolve, reject) => {
      made.server.once('error', reject);
      made.server.listen(options.port, HOST, resolve);
    });
    made.workplace = new Workplace({ ...options, address: made.address });
    return made;
  }

  get address(): string {
    return `http://${HOST}:${this.port}/${this.token}/`;
  }

  /** @throws Refusal, with `runningAt` when another server has the book open. */
  open(path: string): Promise<void> {
    return this.workplace.open(path);
  }

  /** Saves everything and ends. */
  async close(): Promise<void> {
    await this.workplace.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value!);
    response.setHeader('Content-Security-Policy', DATA_POLICY);
    try {
      const address = admitted(request, this.token, this.port);
      if (address === null) throw new Refusal(403, refusal.notAllowed);
      if (request.method === 'GET') await this.get(address, request, response);
      else send(response, await this.post(address, request));
    } catch (error) {
      fail(request, response, error);
    }
  }

  private async get(address: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const window = windowOf(request);
    const page = Object.hasOwn(PAGE_FILES, address) ? PAGE_FILES[address] : undefined;
    const tab = /^api\/tab\/(\d{1,15})$/.exec(address)?.[1];
    const [, dialog, isClosing] = DIALOG_ADDRESS.exec(address) ?? [];
    if (page !== undefined) await this.page(page, response);
    else if (address === 'api/state') send(response, this.workplace.state(window));
    else if (tab !== undefined) send(response, await this.workplace.tab(window, Number(tab)));
    else if (address === 'api/events') this.events(request, response);
    else if (address === 'api/files') send(response, await booksIn(this.folders()));
    else if (address === 'api/download') await this.download(response);
    else if (dialog !== undefined && isClosing === undefined) {
      const { html } = this.workplace.dialog(dialog);
      response.setHeader('Content-Security-Policy', dialogPolicy(html));
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(html);
    } else throw new Refusal(404, refusal.unknown);
  }

  private async post(address: string, request: IncomingMessage): Promise<unknown> {
    const window = windowOf(request);
    const { workplace } = this;
    if (address === 'api/upload') return this.upload(request, window);
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
      throw new Refusal(415, refusal.unreadable);
    const body = parsed(await bodyOf(request, JSON_LIMIT));
    const [, dialog, isClosing] = DIALOG_ADDRESS.exec(address) ?? [];
    if (dialog !== undefined && isClosing !== undefined) {
      workplace.closeDialog(dialog);
      return {};
    }
    switch (address) {
      case 'api/edit':
        return workplace.edit(window, { kind: 'edit', edit: editOf(body) });
      case 'api/lines':
        return workplace.edit(window, { kind: 'lines', lines: linesOf(body) });
      case 'api/undo':
        return workplace.edit(window, { kind: 'undo' });
      case 'api/rename':
        await workplace.edit(window, { kind: 'rename', name: tabNameOf(body) });
        return workplace.state(window);
      case 'api/select':
        workplace.select(window, selectedOf(body));
        return {};
      case 'api/menu':
        return workplace.menu(window, menuCallOf(body));
      case 'api/call':
        return workplace.call(window, String(request.headers['x-dialog'] ?? ''), dialogCallOf(body));
      case 'api/answer':
        workplace.answer(window, answerOf(body));
        return {};
      case 'api/cancel':
        workplace.cancel();
        return {};
      case 'api/open':
        await workplace.open(await placeOf(pathOf(body), this.folders()));
        return workplace.state(window);
      case 'api/new':
        return this.create(pathOf(body), window);
      case 'api/save':
        await workplace.save();
        return workplace.state(window);
      case 'api/save-as':
        await workplace.saveAs(await placeOf(pathOf(body), this.folders()));
        return workplace.state(window);
      default:
        throw new Refusal(404, refusal.unknown);
    }
  }

  /** The first is for what is new: the folder of the open book, or, beside the sample, which may be made anew, the other. */
  private folders(): [string, string] {
    const { folder } = this.workplace;
    const { workingFolder } = this.options;
    return this.workplace.state('').isSample ? [workingFolder, folder] : [folder, workingFolder];
  }

  private async page([file, type]: readonly [string, string], response: ServerResponse): Promise<void> {
    const bytes = await readFile(join(this.options.page, file));
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    response.setHeader('Content-Type', type);
    response.end(bytes);
  }

  private events(request: IncomingMessage, response: ServerResponse): void {
    const name = new URL(request.url ?? '', `http://${HOST}`).searchParams.get('window') ?? '';
    if (!WINDOW_NAME.test(name)) throw new Refusal(400, refusal.unreadable);
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    response.flushHeaders();
    this.workplace.windows.connect(name, response);
    this.workplace.greet(name);
  }

  private async download(response: ServerResponse): Promise<void> {
    const bytes = await this.workplace.bytes();
    const name = encodeURIComponent(`${this.workplace.state('').name}.xlsx`);
    response.setHeader('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    response.setHeader('Content-Disposition', `attachment; filename="book.xlsx"; filename*=UTF-8''${name}`);
    response.end(bytes);
  }

  /** An empty book, which is not kept when it cannot be opened now. */
  private async create(typed: string, window: string): Promise<unknown> {
    const path = await placeOf(typed, this.folders());
    if (existsSync(path)) throw new Refusal(409, refusal.fileTaken(basename(path)));
    await copyNew(join(this.options.dist, 'template.xlsx'), path);
    await this.openNew(path);
    return this.workplace.state(window);
  }

  /** The file is kept beside the open book under a free name; one that is no workbook is not kept. */
  private async upload(request: IncomingMessage, window: string): Promise<unknown> {
    const typed = new URL(request.url ?? '', `http://${HOST}`).searchParams.get('name') ?? '';
    const name = bookName(typed);
    const bytes = await bodyOf(request, UPLOAD_LIMIT);
    const path = freePath(this.folders()[0], basename(name, name.slice(-5)));
    await writeFile(path, bytes, { flag: 'wx' });
    await this.openNew(path);
    return this.workplace.state(window);
  }

  private async openNew(path: string): Promise<void> {
    try {
      await this.workplace.open(path);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }
}

/** '' for a request that names none. */
function windowOf(request: IncomingMessage): string {
  const name = String(request.headers['x-window'] ?? '');
  return WINDOW_NAME.test(name) ? name : '';
}

async function bodyOf(request: IncomingMessage, megabytes: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > megabytes * MEGABYTE) throw new Refusal(413, refusal.tooLarge(megabytes));
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function send(response: ServerResponse, value: unknown): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(value));
}

function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const refused =
    error instanceof Refusal ? error : new Refusal(500, refusal.failed((error as Error).message));
  if (response.headersSent) {
    response.end();
    return;
  }
  // What is left of a refused body is not read.
  if (!request.complete) response.setHeader('Connection', 'close');
  response.statusCode = refused.status;
  send(response, { message: refused.message });
}
