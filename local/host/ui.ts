/** Menus, alerts, prompts, dialogs and sidebars. Nothing is drawn: all of it is recorded, questions get their answers. */
import { Button, ButtonSet, member } from './enums';
import { ServiceError } from './errors';
import { HtmlOutputHost } from './html';
import { Conforms, HostObject, implementationOf, local } from './object';
import type { Session } from './session-state';
import { Answer, MenuItem, UiRecord } from './ui-record';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

const PARAMETERS = [['string'], ['string', 'ButtonSet'], ['string', 'string', 'ButtonSet']];

export class UiHost extends HostObject<Ui> implements Conforms<UiHost, Ui> {
  constructor(
    session: Session,
    private readonly record: UiRecord,
  ) {
    super(session, 'Ui', { Button, ButtonSet });
  }

  @local(['string']) createMenu(caption: string): Menu {
    return new MenuHost(this.session, this.record, caption).self;
  }

  @local() createAddonMenu(): Menu {
    return new MenuHost(this.session, this.record, null).self;
  }

  @local(...PARAMETERS) alert(...args: unknown[]): GoogleAppsScript.Base.Button {
    return member(Button, this.ask('alert', args).button);
  }

  @local(...PARAMETERS) prompt(...args: unknown[]): GoogleAppsScript.Base.PromptResponse {
    return new PromptResponseHost(this.session, this.ask('prompt', args)).self;
  }

  @local(['HtmlOutput', 'string']) showModalDialog(userInterface: HtmlOutput, title: string): void {
    this.record.show({ kind: 'dialog', ...shown(userInterface), title });
  }

  @local(['HtmlOutput']) showSidebar(userInterface: HtmlOutput): void {
    this.record.show({ kind: 'sidebar', ...shown(userInterface) });
  }

  private ask(kind: 'alert' | 'prompt', args: readonly unknown[]): Answer {
    const texts = args.filter((value) => typeof value === 'string') as string[];
    const buttons = args.length === texts.length ? 'OK' : String(args[args.length - 1]);
    const [title, text] = texts.length === 2 ? texts : ['', texts[0]];
    return this.record.ask({ kind, title: title ?? '', text: text ?? '', buttons });
  }
}

function shown(userInterface: HtmlOutput): Pick<HtmlOutputHost, 'html' | 'title' | 'width' | 'height'> {
  const output = implementationOf(HtmlOutputHost, userInterface);
  if (output === null) throw new ServiceError('HtmlOutput expected');
  const { html, title, width, height } = output;
  return { html, title, width, height };
}

class PromptResponseHost
  extends HostObject<GoogleAppsScript.Base.PromptResponse>
  implements Conforms<PromptResponseHost, GoogleAppsScript.Base.PromptResponse>
{
  constructor(
    session: Session,
    private readonly answer: Answer,
  ) {
    super(session, 'Ui.PromptResponse');
  }

  @local() getSelectedButton(): GoogleAppsScript.Base.Button {
    return member(Button, this.answer.button);
  }

  @local() getResponseText(): string {
    return this.answer.text ?? '';
  }
}

class MenuHost extends HostObject<Menu> implements Conforms<MenuHost, Menu> {
  private readonly items: MenuItem[] = [];

  constructor(
    session: Session,
    private readonly record: UiRecord,
    private readonly caption: string | null,
  ) {
    super(session, 'Menu');
  }

  @local(['string', 'string']) addItem(caption: string, functionName: string): Menu {
    this.items.push({ caption, functionName, items: [] });
    return this.self;
  }

  @local() addSeparator(): Menu {
    this.items.push({ caption: '', functionName: null, items: [] });
    return this.self;
  }

  @local(['Menu']) addSubMenu(menu: Menu): Menu {
    const submenu = implementationOf(MenuHost, menu);
    if (submenu !== null)
      this.items.push({ caption: submenu.caption ?? '', functionName: null, items: submenu.items });
    return this.self;
  }

  @local() addToUi(): void {
    this.record.menus.push({ caption: this.caption, items: this.items });
  }
}
