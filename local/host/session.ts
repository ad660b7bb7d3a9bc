/** The Session service: whose execution it is. No e-mail address: the add-on has no scope for it. */
import { Conforms, HostObject, local } from './object';
import type { Session } from './session-state';

export class SessionHost
  extends HostObject<GoogleAppsScript.Base.Session>
  implements Conforms<SessionHost, GoogleAppsScript.Base.Session>
{
  constructor(session: Session) {
    super(session, 'Session');
  }

  @local() getActiveUserLocale(): string {
    return 'ru';
  }

  @local() getTemporaryActiveUserKey(): string {
    return this.session.user;
  }

  @local() getScriptTimeZone(): string {
    return this.session.document.workbook.timeZone;
  }
}
