/** Texts with a link. The workbook keeps one link for a whole cell; parts of a text have no style or link of their own. */
import { NotImplementedError } from './errors';
import { Conforms, HostObject, local } from './object';
import type { Session } from './session-state';

type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type RichTextValueBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

export interface RichText {
  readonly text: string;
  readonly linkUrl: string | null;
}

export class RichTextValueHost
  extends HostObject<RichTextValue>
  implements Conforms<RichTextValueHost, RichTextValue>
{
  constructor(
    session: Session,
    readonly content: RichText,
  ) {
    super(session, 'SpreadsheetApp.RichTextValue');
  }

  @local() getText(): string {
    return this.content.text;
  }

  @local() getLinkUrl(): string | null {
    return this.content.linkUrl;
  }

  @local() copy(): RichTextValueBuilder {
    return new RichTextValueBuilderHost(this.session, this.content).self;
  }
}

export class RichTextValueBuilderHost
  extends HostObject<RichTextValueBuilder>
  implements Conforms<RichTextValueBuilderHost, RichTextValueBuilder>
{
  constructor(
    session: Session,
    private content: RichText = { text: '', linkUrl: null },
  ) {
    super(session, 'SpreadsheetApp.RichTextValueBuilder');
  }

  @local(['string']) setText(text: string): RichTextValueBuilder {
    this.content = { text, linkUrl: null };
    return this.self;
  }

  @local(['string?'], ['int', 'int', 'string?'])
  setLinkUrl(first: string | number | null, _end?: number, _url?: string | null): RichTextValueBuilder {
    if (typeof first === 'number')
      throw new NotImplementedError('RichTextValueBuilder.setLinkUrl of a part of the text');
    this.content = { ...this.content, linkUrl: first };
    return this.self;
  }

  @local() build(): RichTextValue {
    return new RichTextValueHost(this.session, this.content).self;
  }
}
