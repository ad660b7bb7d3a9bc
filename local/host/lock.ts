/** LockService: locks that one session holds at a time; waiting moves the simulated clock. */
import { ServiceError } from './errors';
import { Conforms, HostObject, local, service } from './object';
import type { Session } from './session-state';

type LockService = GoogleAppsScript.Lock.LockService;
type Lock = GoogleAppsScript.Lock.Lock;

export class LockServiceHost
  extends HostObject<LockService>
  implements Conforms<LockServiceHost, LockService>
{
  constructor(session: Session) {
    super(session, 'LockService');
  }

  @local() getDocumentLock(): Lock {
    return new LockHost(this.session, 'document').self;
  }

  @local() getScriptLock(): Lock {
    return new LockHost(this.session, 'script').self;
  }

  @local() getUserLock(): Lock {
    return new LockHost(this.session, `user ${this.session.user}`).self;
  }
}

class LockHost extends HostObject<Lock> implements Conforms<LockHost, Lock> {
  constructor(
    session: Session,
    private readonly name: string,
  ) {
    super(session, 'LockService.Lock');
  }

  @local() hasLock(): boolean {
    return this.session.document.locks.get(this.name) === this.session;
  }

  @service(['int']) tryLock(timeoutInMillis: number): boolean {
    return this.acquire(timeoutInMillis);
  }

  @service(['int']) waitLock(timeoutInMillis: number): void {
    if (!this.acquire(timeoutInMillis)) {
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
    }
  }

  @service() releaseLock(): void {
    const { locks } = this.session.document;
    if (locks.get(this.name) === this.session) locks.delete(this.name);
  }

  /** Another session cannot let go while this one waits: the whole time passes. */
  private acquire(timeoutInMillis: number): boolean {
    const { locks } = this.session.document;
    const holder = locks.get(this.name);
    if (holder === this.session) return true;
    if (timeoutInMillis < 0) return false;
    if (holder !== undefined) {
      this.session.clock.advance(timeoutInMillis);
      return false;
    }
    locks.set(this.name, this.session);
    return true;
  }
}
