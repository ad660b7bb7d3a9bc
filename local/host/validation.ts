/** Data validation rules and their builder. What a rule means for a value is decided in `validation-check`. */
import { parseA1 } from '../a1';
import { Validation } from '../model';
import { placeToText, resolveAddress } from './address';
import { DataValidationCriteria, member } from './enums';
import { ServiceError } from './errors';
import { Conforms, HostObject, implementationOf, local } from './object';
import { ownCopy } from './plain';
import { RangeGeometry } from './range-geometry';
import type { Session } from './session-state';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;
type Range = GoogleAppsScript.Spreadsheet.Range;

type Draft = Omit<Validation, 'criteria'> & { readonly criteria: string | null };

const EMPTY: Draft = { criteria: null, args: [], allowInvalid: true, helpText: null, showDropdown: true };

/** Getters that a rule and its builder share. */
abstract class RuleFace<Face extends object> extends HostObject<Face> {
  protected abstract draft(): Draft;

  @local() getAllowInvalid(): boolean {
    return this.draft().allowInvalid;
  }

  /** A builder without a criterion gives null, as on Google; the typings do not say so. */
  @local() getCriteriaType(): Criteria {
    const { criteria } = this.draft();
    return criteria === null
      ? (null as unknown as Criteria)
      : member<Criteria>(DataValidationCriteria, criteria);
  }

  /** Lists and ranges come with their second argument, whether there is a dropdown. */
  @local() getCriteriaValues(): unknown[] {
    const { criteria, args, showDropdown } = this.draft();
    if (criteria === 'VALUE_IN_LIST') return [...args, showDropdown];
    if (criteria === 'VALUE_IN_RANGE') return [rangeOf(this.session, String(args[0])), showDropdown];
    return [...args];
  }

  @local() getHelpText(): string {
    return this.draft().helpText as string;
  }

  @local() copy(): Builder {
    return new DataValidationBuilderHost(this.session, this.draft()).self;
  }
}

export class DataValidationHost
  extends RuleFace<DataValidation>
  implements Conforms<DataValidationHost, DataValidation>
{
  constructor(
    session: Session,
    readonly rule: Validation,
  ) {
    super(session, 'SpreadsheetApp.DataValidation');
  }

  protected draft(): Draft {
    return this.rule;
  }
}

export class DataValidationBuilderHost
  extends RuleFace<Builder>
  implements Conforms<DataValidationBuilderHost, Builder>
{
  constructor(
    session: Session,
    private current: Draft = EMPTY,
  ) {
    super(session, 'SpreadsheetApp.DataValidationBuilder');
  }

  protected draft(): Draft {
    return this.current;
  }

  @local() build(): DataValidation {
    const { criteria } = this.current;
    if (criteria === null) throw new ServiceError('A data validation rule needs a criterion.');
    return new DataValidationHost(this.session, { ...this.current, criteria }).self;
  }

  @local(['boolean']) setAllowInvalid(allowInvalid: boolean): Builder {
    this.current = { ...this.current, allowInvalid };
    return this.self;
  }

  @local(['string?']) setHelpText(helpText: string | null): Builder {
    this.current = { ...this.current, helpText };
    return this.self;
  }

  @local(['DataValidationCriteria', 'any[]']) withCriteria(criteria: Criteria, args: unknown[]): Builder {
    const name = String(criteria);
    if (name.endsWith('_RELATIVE')) throw new ServiceError('Relative dates cannot be set by a script.');
    if (name === 'VALUE_IN_RANGE') return this.requireValueInRange(args[0] as Range, args[1] !== false);
    if (name === 'VALUE_IN_LIST') return this.requireValueInList(args[0] as string[], args[1] !== false);
    return this.require(name, ...args);
  }

  @local([], ['any'], ['any', 'any']) requireCheckbox(...values: unknown[]): Builder {
    return this.require('CHECKBOX', ...values);
  }

  /** All values are kept as texts. */
  @local(['any[]'], ['any[]', 'boolean']) requireValueInList(
    values: unknown[],
    showDropdown = true,
  ): Builder {
    this.require('VALUE_IN_LIST', Array.from(values, String));
    this.current = { ...this.current, showDropdown };
    return this.self;
  }

  @local(['Range'], ['Range', 'boolean']) requireValueInRange(range: Range, showDropdown = true): Builder {
    const place = implementationOf(RangeGeometry, range);
    if (place === null) throw new ServiceError('Range not found');
    this.require('VALUE_IN_RANGE', placeToText(place));
    this.current = { ...this.current, showDropdown };
    return this.self;
  }

  @local(['string']) requireFormulaSatisfied(formula: string): Builder {
    return this.require('CUSTOM_FORMULA', formula);
  }

  @local() requireDate(): Builder {
    return this.require('DATE_IS_VALID_DATE');
  }

  @local(['date']) requireDateAfter(date: Date): Builder {
    return this.require('DATE_AFTER', date);
  }

  @local(['date']) requireDateBefore(date: Date): Builder {
    return this.require('DATE_BEFORE', date);
  }

  @local(['date', 'date']) requireDateBetween(start: Date, end: Date): Builder {
    return this.require('DATE_BETWEEN', start, end);
  }

  @local(['date']) requireDateEqualTo(date: Date): Builder {
    return this.require('DATE_EQUAL_TO', date);
  }

  @local(['date', 'date']) requireDateNotBetween(start: Date, end: Date): Builder {
    return this.require('DATE_NOT_BETWEEN', start, end);
  }

  @local(['date']) requireDateOnOrAfter(date: Date): Builder {
    return this.require('DATE_ON_OR_AFTER', date);
  }

  @local(['date']) requireDateOnOrBefore(date: Date): Builder {
    return this.require('DATE_ON_OR_BEFORE', date);
  }

  @local(['number', 'number']) requireNumberBetween(start: number, end: number): Builder {
    return this.require('NUMBER_BETWEEN', start, end);
  }

  @local(['number']) requireNumberEqualTo(number: number): Builder {
    return this.require('NUMBER_EQUAL_TO', number);
  }

  @local(['number']) requireNumberGreaterThan(number: number): Builder {
    return this.require('NUMBER_GREATER_THAN', number);
  }

  @local(['number']) requireNumberGreaterThanOrEqualTo(number: number): Builder {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  @local(['number']) requireNumberLessThan(number: number): Builder {
    return this.require('NUMBER_LESS_THAN', number);
  }

  @local(['number']) requireNumberLessThanOrEqualTo(number: number): Builder {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  @local(['number', 'number']) requireNumberNotBetween(start: number, end: number): Builder {
    return this.require('NUMBER_NOT_BETWEEN', start, end);
  }

  @local(['number']) requireNumberNotEqualTo(number: number): Builder {
    return this.require('NUMBER_NOT_EQUAL_TO', number);
  }

  @local(['string']) requireTextContains(text: string): Builder {
    return this.require('TEXT_CONTAINS', text);
  }

  @local(['string']) requireTextDoesNotContain(text: string): Builder {
    return this.require('TEXT_DOES_NOT_CONTAIN', text);
  }

  @local(['string']) requireTextEqualTo(text: string): Builder {
    return this.require('TEXT_EQUAL_TO', text);
  }

  @local() requireTextIsEmail(): Builder {
    return this.require('TEXT_IS_VALID_EMAIL');
  }

  @local() requireTextIsUrl(): Builder {
    return this.require('TEXT_IS_VALID_URL');
  }

  private require(criteria: string, ...args: unknown[]): Builder {
    this.current = { ...this.current, criteria, args: args.map(ownCopy) };
    return this.self;
  }
}

function rangeOf(session: Session, text: string): Range {
  const address = parseA1(text);
  const place = address === null ? null : resolveAddress(session.document, null, address);
  if (place === null) throw new ServiceError('Range not found');
  return session.faces.range(place.sheet, place.area, place.bounds);
}
