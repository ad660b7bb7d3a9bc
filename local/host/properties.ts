/** PropertiesService: three stores of texts with Google's limits of size. */
import { ServiceError } from './errors';
import { Conforms, HostObject, local, service } from './object';
import type { Session } from './session-state';

type PropertiesService = GoogleAppsScript.Properties.PropertiesService;
type Properties = GoogleAppsScript.Properties.Properties;

export class PropertiesServiceHost
  extends HostObject<PropertiesService>
  implements Conforms<PropertiesServiceHost, PropertiesService>
{
  constructor(session: Session) {
    super(session, 'PropertiesService');
  }

  @local() getDocumentProperties(): Properties {
    return this.store(this.session.document.workbook.documentProperties);
  }

  @local() getUserProperties(): Properties {
    return this.store(this.session.document.propertiesOf(this.session.user));
  }

  @local() getScriptProperties(): Properties {
    return this.store(this.session.document.workbook.scriptProperties);
  }

  private store(values: Record<string, string>): Properties {
    return new PropertiesHost(this.session, values).self;
  }
}

class PropertiesHost extends HostObject<Properties> implements Conforms<PropertiesHost, Properties> {
  constructor(
    session: Session,
    /** The store itself, shared by all sessions that see it. */
    private readonly values: Record<string, string>,
  ) {
    super(session, 'PropertiesService.Properties');
  }

  @service(['string']) getProperty(key: string): string | null {
    return Object.hasOwn(this.values, key) ? (this.values[key] ?? null) : null;
  }

  @service() getProperties(): Record<string, string> {
    return { ...this.values };
  }

  @service() getKeys(): string[] {
    return Object.keys(this.values);
  }

  @service(['string', 'any']) setProperty(key: string, value: unknown): Properties {
    this.put({ [key]: String(value) }, false);
    return this.self;
  }

  @service(['object'], ['object', 'boolean'])
  setProperties(properties: Readonly<Record<string, unknown>>, deleteAllOthers = false): Properties {
    const texts = Object.entries(properties).map(([key, value]) => [key, String(value)] as const);
    this.put(Object.fromEntries(texts), deleteAllOthers);
    return this.self;
  }

  @service(['string']) deleteProperty(key: string): Properties {
    delete this.values[key];
    return this.self;
  }

  @service() deleteAllProperties(): Properties {
    for (const key of Object.keys(this.values)) delete this.values[key];
    return this.self;
  }

  /** All or nothing. */
  private put(added: Readonly<Record<string, string>>, deleteAllOthers: boolean): void {
    const { propertyValueBytes, propertyStoreBytes } = this.session.document.limits;
    for (const value of Object.values(added)) {
      if (bytes(value) > propertyValueBytes) throw new ServiceError('Argument too large: value');
    }
    const after = deleteAllOthers ? added : { ...this.values, ...added };
    const total = Object.entries(after).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
    if (total > propertyStoreBytes) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    if (deleteAllOthers) for (const key of Object.keys(this.values)) delete this.values[key];
    Object.assign(this.values, added);
  }
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');
