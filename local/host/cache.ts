/** CacheService: texts that expire on the simulated clock. */
import type { CacheEntry } from './document';
import { ServiceError } from './errors';
import { Conforms, HostObject, local, service } from './object';
import type { Session } from './session-state';

type CacheService = GoogleAppsScript.Cache.CacheService;
type Cache = GoogleAppsScript.Cache.Cache;

const MAX_KEY_CHARACTERS = 250;
const MAX_VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

export class CacheServiceHost
  extends HostObject<CacheService>
  implements Conforms<CacheServiceHost, CacheService>
{
  constructor(session: Session) {
    super(session, 'CacheService');
  }

  @local() getDocumentCache(): Cache {
    return this.cache('document');
  }

  @local() getScriptCache(): Cache {
    return this.cache('script');
  }

  @local() getUserCache(): Cache {
    return this.cache(`user ${this.session.user}`);
  }

  private cache(name: string): Cache {
    const { caches } = this.session.document;
    const entries = caches.get(name) ?? new Map<string, CacheEntry>();
    caches.set(name, entries);
    return new CacheHost(this.session, entries).self;
  }
}

/** Methods without a result give null, as live ones do. */
class CacheHost extends HostObject<Cache> implements Conforms<CacheHost, Cache> {
  constructor(
    session: Session,
    private readonly entries: Map<string, CacheEntry>,
  ) {
    super(session, 'CacheService.Cache');
  }

  @service(['string']) get(key: string): string | null {
    return this.fresh(key);
  }

  /** Only the keys that are there. */
  @service(['string[]']) getAll(keys: string[]): Record<string, string> {
    return Object.fromEntries(keys.map((key) => [key, this.fresh(key)] as const).filter(isPresent));
  }

  @service(['string', 'any'], ['string', 'any', 'int'])
  put(key: string, value: unknown, expirationInSeconds = DEFAULT_SECONDS): null {
    this.store(key, String(value), expirationInSeconds);
    return null;
  }

  @service(['object'], ['object', 'int'])
  putAll(values: Readonly<Record<string, unknown>>, expirationInSeconds = DEFAULT_SECONDS): null {
    for (const [key, value] of Object.entries(values)) this.store(key, String(value), expirationInSeconds);
    return null;
  }

  @service(['string']) remove(key: string): null {
    this.entries.delete(key);
    return null;
  }

  @service(['string[]']) removeAll(keys: string[]): null {
    for (const key of keys) this.entries.delete(key);
    return null;
  }

  private fresh(key: string): string | null {
    const entry = this.entries.get(key);
    return entry !== undefined && this.session.clock.now() < entry.expires ? entry.value : null;
  }

  private store(key: string, value: string, seconds: number): void {
    if (key.length > MAX_KEY_CHARACTERS) throw new ServiceError('Argument too large: key');
    if (Buffer.byteLength(value, 'utf8') > MAX_VALUE_BYTES)
      throw new ServiceError('Argument too large: value');
    const expires = this.session.clock.now() + Math.min(seconds, MAX_SECONDS) * 1000;
    this.entries.set(key, { value, expires });
  }
}

function isPresent(entry: readonly [string, string | null]): entry is readonly [string, string] {
  return entry[1] !== null;
}
