/** HtmlService: pages from text or from the built folder. Templates are not part of the host. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceError } from './errors';
import { Conforms, HostObject, local } from './object';
import type { Session } from './session-state';

type HtmlService = GoogleAppsScript.HTML.HtmlService;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

export class HtmlServiceHost
  extends HostObject<HtmlService>
  implements Conforms<HtmlServiceHost, HtmlService>
{
  /** @param folder where the `.html` files of the project are; null when there are none. */
  constructor(
    session: Session,
    private readonly folder: string | null,
  ) {
    super(session, 'HtmlService');
  }

  @local([], ['string']) createHtmlOutput(html: unknown = ''): HtmlOutput {
    return new HtmlOutputHost(this.session, String(html)).self;
  }

  @local(['string']) createHtmlOutputFromFile(filename: string): HtmlOutput {
    const path = this.folder === null ? null : join(this.folder, `${filename.replace(/\.html$/, '')}.html`);
    if (path === null || !existsSync(path))
      throw new ServiceError(`No HTML file named ${filename} was found.`);
    return new HtmlOutputHost(this.session, readFileSync(path, 'utf8')).self;
  }
}

export class HtmlOutputHost extends HostObject<HtmlOutput> implements Conforms<HtmlOutputHost, HtmlOutput> {
  title = '';
  width: number | null = null;
  height: number | null = null;

  constructor(
    session: Session,
    readonly html: string,
  ) {
    super(session, 'HtmlOutput');
  }

  @local() getContent(): string {
    return this.html;
  }

  @local() getTitle(): string {
    return this.title;
  }

  @local(['string']) setTitle(title: string): HtmlOutput {
    this.title = title;
    return this.self;
  }

  /** Pixels; null until set, as on Google; the typings do not say so. */
  @local() getWidth(): number {
    return this.width as number;
  }

  @local(['int']) setWidth(width: number): HtmlOutput {
    this.width = width;
    return this.self;
  }

  /** As `getWidth`. */
  @local() getHeight(): number {
    return this.height as number;
  }

  @local(['int']) setHeight(height: number): HtmlOutput {
    this.height = height;
    return this.self;
  }
}
