/**
 * What every Apps Script object of the host is made of: a hidden implementation and the guarded face that scripts see.
 * The face checks arguments, asks the session for leave (permission, time, faults), counts the call, and refuses any
 * name that has no declared method. Calls of the implementation among themselves are not service calls.
 */
import { NotImplementedError } from './errors';
import type { Session } from './session-state';
import { checkArguments, Overload } from './signature';

/**
 * What a call costs on Google's side. `read` and `write` touch the document's cells or tabs; `service` is a round trip
 * to Properties, Cache or Lock; `local` is answered from what the script already holds: geometry, builders, the list of
 * tabs, menus and dialogs, selection, toasts.
 */
export type CallKind = 'local' | 'read' | 'write' | 'service';

interface MethodSpec {
  readonly kind: CallKind;
  readonly overloads: readonly Overload[];
}

type AnyFunction = (...args: never[]) => unknown;

const specs = new WeakMap<AnyFunction, MethodSpec>();
const implementations = new WeakMap<object, HostObject<object>>();

function declared(kind: CallKind) {
  return (...overloads: Overload[]) =>
    (method: AnyFunction, _context: ClassMethodDecoratorContext): void => {
      specs.set(method, { kind, overloads: overloads.length > 0 ? overloads : [[]] });
    };
}

/** Decorators that make a method visible to scripts; their arguments are the accepted parameter lists. */
export const local = declared('local');
export const read = declared('read');
export const write = declared('write');
export const service = declared('service');

/**
 * Names that the language, jest or a test written for several hosts looks up on any object without meaning a service;
 * live Apps Script gives undefined for them too.
 */
const PROBES = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'asymmetricMatch',
  'nodeType',
  'tagName',
  'hasAttribute',
  'inspect',
  'isFake',
]);
const isProbe = (name: string): boolean => PROBES.has(name) || /^[@$_]/.test(name);

/**
 * The part of an Apps Script interface that a class has: `class RangeHost … implements Conforms<RangeHost, Range>`
 * makes the compiler compare every method with Google's signature.
 */
export type Conforms<Host, Face> = Pick<Face, Extract<keyof Host, keyof Face>>;

export abstract class HostObject<Face extends object> {
  /** What scripts hold. */
  readonly self: Face;

  /** @param label full name as in Google's error texts: `SpreadsheetApp.Range`. */
  constructor(
    readonly session: Session,
    readonly label: string,
    constants: Readonly<Record<string, unknown>> = {},
  ) {
    this.self = guard(this, constants) as Face;
    implementations.set(this.self, this);
  }

  toString(): string {
    return this.label.slice(this.label.lastIndexOf('.') + 1);
  }
}

function guard(target: HostObject<object>, constants: Readonly<Record<string, unknown>>): object {
  const methods = new Map<string, AnyFunction>();
  const members = target as unknown as Record<string, unknown>;
  return new Proxy(
    {},
    {
      get(_face, name) {
        if (typeof name === 'symbol') return undefined;
        if (name === 'toString') return () => target.toString();
        if (Object.hasOwn(constants, name)) return constants[name];
        const known = methods.get(name) ?? guardedMethod(target, name, members[name]);
        if (known !== null) {
          methods.set(name, known);
          return known;
        }
        if (isProbe(name)) return undefined;
        throw new NotImplementedError(`${target.label.slice(target.label.lastIndexOf('.') + 1)}.${name}`);
      },
    },
  );
}

function guardedMethod(target: HostObject<object>, name: string, candidate: unknown): AnyFunction | null {
  if (typeof candidate !== 'function') return null;
  const method = candidate as AnyFunction;
  const spec = specs.get(method);
  if (spec === undefined) return null;
  return (...args: never[]) => {
    target.session.enter(target.label, name, spec.kind);
    checkArguments(`${target.label}.${name}`, spec.overloads, args, labelOf);
    return method.apply(target, args);
  };
}

function labelOf(value: unknown): string | null {
  return (typeof value === 'object' && value !== null && implementations.get(value)?.label) || null;
}

/** The implementation behind a face, or null when the value is no object of this class. */
export function implementationOf<Class extends HostObject<object>>(
  type: abstract new (...args: never[]) => Class,
  value: unknown,
): Class | null {
  const found = typeof value === 'object' && value !== null ? implementations.get(value) : undefined;
  return found instanceof type ? found : null;
}
