/**
 * Checks arguments of service calls against the overloads a method declares, and words the mismatch as Google does.
 * A parameter type is a word: `any`, `string`, `number`, `int`, `boolean`, `date`, `object`, `function`, the name of an
 * enumeration or of a host class; `?` after it allows null; each `[]` after that makes an array of it; `...` at the
 * end of the last one allows any number of them.
 */
import { EnumValue } from './enums';
import { ServiceError } from './errors';

export type Overload = readonly string[];

/** Label of a host object (`SpreadsheetApp.Range`), or null for anything else. */
export type LabelOf = (value: unknown) => string | null;

export const isDate = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]';

/** Throws unless `args` fit one of the overloads. `method` is the full name, `SpreadsheetApp.Range.setValues`. */
export function checkArguments(
  method: string,
  overloads: readonly Overload[],
  args: readonly unknown[],
  labelOf: LabelOf,
): void {
  if (overloads.some((overload) => fits(overload, args, labelOf))) return;
  const given = args.map((value) => describe(value, labelOf)).join(',');
  throw new ServiceError(`The parameters (${given}) don't match the method signature for ${method}.`);
}

function fits(overload: Overload, args: readonly unknown[], labelOf: LabelOf): boolean {
  const last = overload[overload.length - 1] ?? '';
  if (last.endsWith('...')) {
    const fixed = overload.slice(0, -1);
    const rest = args.slice(fixed.length).map(() => last.slice(0, -3));
    return args.length >= fixed.length && fits([...fixed, ...rest], args, labelOf);
  }
  return overload.length === args.length && overload.every((type, i) => matches(type, args[i], labelOf));
}

function matches(type: string, value: unknown, labelOf: LabelOf): boolean {
  if (type.endsWith('[]')) {
    const item = type.slice(0, -2);
    return Array.isArray(value) && (item === 'any' || value.every((each) => matches(item, each, labelOf)));
  }
  if (type.endsWith('?'))
    return value === null || value === undefined || matches(type.slice(0, -1), value, labelOf);
  switch (type) {
    case 'any':
      return true;
    case 'string':
    case 'boolean':
    case 'function':
      return typeof value === type;
    case 'number':
      return typeof value === 'number';
    case 'int':
      return typeof value === 'number' && requireInteger(value);
    case 'date':
      return isDate(value);
    case 'object':
      return (
        typeof value === 'object' &&
        value !== null &&
        labelOf(value) === null &&
        !(value instanceof EnumValue)
      );
    default:
      return EnumValue.typeOf(value) === type || labelOf(value)?.split('.').pop() === type;
  }
}

function requireInteger(value: number): true {
  if (!Number.isInteger(value)) throw new ServiceError(`Cannot convert ${value} to int.`);
  return true;
}

function describe(value: unknown, labelOf: LabelOf): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.length > 0 ? `${describe(value[0], labelOf)}[]` : 'Array';
  const enumeration = EnumValue.typeOf(value);
  if (enumeration !== null) return `SpreadsheetApp.${enumeration}`;
  return labelOf(value) ?? '(class)';
}
