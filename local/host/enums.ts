/**
 * Apps Script enumerations: values with `toString`, `name`, `ordinal` and `compareTo`, one instance each, so that `===`
 * works in every session. Only the enumerations that the host's methods take or give stand here.
 */
import { ServiceError } from './errors';

export class EnumValue {
  readonly #type: string;
  readonly #name: string;
  readonly #ordinal: number;

  constructor(type: string, name: string, ordinal: number) {
    this.#type = type;
    this.#name = name;
    this.#ordinal = ordinal;
  }

  /** Name of the enumeration, for error texts and argument checks. */
  static typeOf(value: unknown): string | null {
    return value instanceof EnumValue ? value.#type : null;
  }

  toString(): string {
    return this.#name;
  }

  toJSON(): string {
    return this.#name;
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  compareTo(other: EnumValue): number {
    return this.#ordinal - other.#ordinal;
  }
}

type Enumeration<Name extends string> = { readonly [Key in Name]: EnumValue };

function enumeration<Name extends string>(type: string, ...names: Name[]): Enumeration<Name> {
  const entries = names.map((name, ordinal) => [name, Object.freeze(new EnumValue(type, name, ordinal))]);
  return Object.freeze(Object.fromEntries(entries) as Enumeration<Name>);
}

/** The member with this name, typed as the caller's Apps Script enum. */
export function member<Result>(values: Readonly<Record<string, EnumValue>>, name: string): Result {
  const value = values[name];
  if (value === undefined) throw new ServiceError(`Unknown enumeration value: ${name}`);
  return value as Result;
}

export const BorderStyle = enumeration(
  'BorderStyle',
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
);
export const WrapStrategy = enumeration('WrapStrategy', 'WRAP', 'OVERFLOW', 'CLIP');
export const ProtectionType = enumeration('ProtectionType', 'RANGE', 'SHEET');
export const Dimension = enumeration('Dimension', 'COLUMNS', 'ROWS');
export const CopyPasteType = enumeration(
  'CopyPasteType',
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
);
export const InterpolationType = enumeration(
  'InterpolationType',
  'NUMBER',
  'PERCENT',
  'PERCENTILE',
  'MIN',
  'MAX',
);
export const RelativeDate = enumeration(
  'RelativeDate',
  'TODAY',
  'TOMORROW',
  'YESTERDAY',
  'PAST_WEEK',
  'PAST_MONTH',
  'PAST_YEAR',
);
export const DeveloperMetadataVisibility = enumeration('DeveloperMetadataVisibility', 'DOCUMENT', 'PROJECT');
export const DeveloperMetadataLocationType = enumeration(
  'DeveloperMetadataLocationType',
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
);
export const DataValidationCriteria = enumeration(
  'DataValidationCriteria',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
);
export const BooleanCriteria = enumeration(
  'BooleanCriteria',
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
);
export const ChartType = enumeration('ChartType', 'AREA', 'BAR', 'COLUMN', 'COMBO', 'LINE', 'SCATTER');
export const ChartMergeStrategy = enumeration('ChartMergeStrategy', 'MERGE_COLUMNS', 'MERGE_ROWS');
export const Position = enumeration('Position', 'TOP', 'RIGHT', 'BOTTOM', 'NONE');
export const Button = enumeration('Button', 'CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
export const ButtonSet = enumeration('ButtonSet', 'OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');
export const Charset = enumeration('Charset', 'US_ASCII', 'UTF_8');
export const DigestAlgorithm = enumeration(
  'DigestAlgorithm',
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
);
