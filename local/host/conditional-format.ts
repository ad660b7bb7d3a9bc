/** Conditional format rules, their conditions and their builder. */
import { ConditionalRule, SheetModel } from '../model';
import { cssColor } from './colors';
import { BooleanCriteria, EnumValue, InterpolationType, member, RelativeDate } from './enums';
import { ServiceError } from './errors';
import { Conforms, HostObject, implementationOf, local } from './object';
import { ownCopy } from './plain';
import { RangeGeometry } from './range-geometry';
import type { Session } from './session-state';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type BooleanCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GradientCondition = GoogleAppsScript.Spreadsheet.GradientCondition;
type Interpolation = GoogleAppsScript.Spreadsheet.InterpolationType;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface Draft {
  readonly rule: Omit<ConditionalRule, 'areas'>;
  readonly sheet: SheetModel | null;
  readonly areas: ConditionalRule['areas'];
}

const EMPTY: Draft = {
  rule: {
    criteria: null,
    args: [],
    background: null,
    fontColor: null,
    bold: null,
    italic: null,
    gradient: null,
  },
  sheet: null,
  areas: [],
};

abstract class RuleFace<Face extends object> extends HostObject<Face> {
  abstract readonly draft: Draft;

  @local() getRanges(): Range[] {
    const { sheet, areas } = this.draft;
    return sheet === null ? [] : areas.map((area) => this.session.faces.range(sheet, area));
  }

  @local() getBooleanCondition(): BooleanCondition | null {
    const { rule } = this.draft;
    return rule.criteria === null
      ? null
      : new BooleanConditionHost(this.session, { ...rule, criteria: rule.criteria }).self;
  }

  @local() getGradientCondition(): GradientCondition | null {
    const { gradient } = this.draft.rule;
    return gradient === null ? null : new GradientConditionHost(this.session, gradient).self;
  }

  @local() copy(): Builder {
    return new ConditionalFormatRuleBuilderHost(this.session, this.draft).self;
  }
}

export class ConditionalFormatRuleHost
  extends RuleFace<Rule>
  implements Conforms<ConditionalFormatRuleHost, Rule>
{
  constructor(
    session: Session,
    readonly draft: Draft,
  ) {
    super(session, 'SpreadsheetApp.ConditionalFormatRule');
  }

  static of(session: Session, sheet: SheetModel, { areas, ...rule }: ConditionalRule): Rule {
    return new ConditionalFormatRuleHost(session, { rule, sheet, areas }).self;
  }

  /** @throws ServiceError when the rule is of another tab or its formula looks at one. */
  modelFor(sheet: SheetModel): ConditionalRule {
    const { rule, areas } = this.draft;
    const formula = rule.criteria === 'CUSTOM_FORMULA' ? String(rule.args[0]) : '';
    if (this.draft.sheet !== sheet || formula.replace(/"[^"]*"/g, '').includes('!')) {
      throw new ServiceError('Conditional format rule cannot reference a different sheet.');
    }
    return { ...rule, areas };
  }
}

export class ConditionalFormatRuleBuilderHost
  extends RuleFace<Builder>
  implements Conforms<ConditionalFormatRuleBuilderHost, Builder>
{
  constructor(
    session: Session,
    public draft: Draft = EMPTY,
  ) {
    super(session, 'SpreadsheetApp.ConditionalFormatRuleBuilder');
  }

  @local() build(): Rule {
    const { rule, areas } = this.draft;
    if (rule.criteria === null && rule.gradient === null) {
      throw new ServiceError('A conditional format rule needs a condition.');
    }
    if (areas.length === 0) throw new ServiceError('A conditional format rule needs at least one range.');
    return new ConditionalFormatRuleHost(this.session, this.draft).self;
  }

  @local(['Range[]']) setRanges(ranges: Range[]): Builder {
    const places = Array.from(ranges).flatMap((range) => implementationOf(RangeGeometry, range) ?? []);
    const sheet = places[0]?.sheet ?? null;
    if (places.some((place) => place.sheet !== sheet)) {
      throw new ServiceError('All ranges of a conditional format rule must be on the same sheet.');
    }
    this.draft = { ...this.draft, sheet, areas: places.map(({ area }) => area) };
    return this.self;
  }

  @local(['string?']) setBackground(color: string | null): Builder {
    return this.change({ background: cssColor(color) });
  }

  @local(['string?']) setFontColor(color: string | null): Builder {
    return this.change({ fontColor: cssColor(color) });
  }

  @local(['boolean?']) setBold(bold: boolean | null): Builder {
    return this.change({ bold });
  }

  @local(['boolean?']) setItalic(italic: boolean | null): Builder {
    return this.change({ italic });
  }

  @local(['string']) setGradientMinpoint(color: string): Builder {
    return this.point('min', color, 'MIN', '');
  }

  @local(['string', 'InterpolationType', 'string'])
  setGradientMinpointWithValue(color: string, type: Interpolation, value: string): Builder {
    return this.point('min', color, String(type), value);
  }

  @local(['string', 'InterpolationType', 'string'])
  setGradientMidpointWithValue(color: string, type: Interpolation, value: string): Builder {
    return this.point('mid', color, String(type), value);
  }

  @local(['string']) setGradientMaxpoint(color: string): Builder {
    return this.point('max', color, 'MAX', '');
  }

  @local(['string', 'InterpolationType', 'string'])
  setGradientMaxpointWithValue(color: string, type: Interpolation, value: string): Builder {
    return this.point('max', color, String(type), value);
  }

  @local(['BooleanCriteria', 'any[]'])
  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, args: unknown[]): Builder {
    return this.when(String(criteria), ...args);
  }

  @local() whenCellEmpty(): Builder {
    return this.when('CELL_EMPTY');
  }

  @local() whenCellNotEmpty(): Builder {
    return this.when('CELL_NOT_EMPTY');
  }

  @local(['string']) whenFormulaSatisfied(formula: string): Builder {
    return this.when('CUSTOM_FORMULA', formula);
  }

  @local(['date'], ['RelativeDate']) whenDateAfter(date: unknown): Builder {
    return this.when(date instanceof EnumValue ? 'DATE_AFTER_RELATIVE' : 'DATE_AFTER', date);
  }

  @local(['date'], ['RelativeDate']) whenDateBefore(date: unknown): Builder {
    return this.when(date instanceof EnumValue ? 'DATE_BEFORE_RELATIVE' : 'DATE_BEFORE', date);
  }

  @local(['date'], ['RelativeDate']) whenDateEqualTo(date: unknown): Builder {
    return this.when(date instanceof EnumValue ? 'DATE_EQUAL_TO_RELATIVE' : 'DATE_EQUAL_TO', date);
  }

  @local(['number', 'number']) whenNumberBetween(start: number, end: number): Builder {
    return this.when('NUMBER_BETWEEN', start, end);
  }

  @local(['number']) whenNumberEqualTo(number: number): Builder {
    return this.when('NUMBER_EQUAL_TO', number);
  }

  @local(['number']) whenNumberGreaterThan(number: number): Builder {
    return this.when('NUMBER_GREATER_THAN', number);
  }

  @local(['number']) whenNumberGreaterThanOrEqualTo(number: number): Builder {
    return this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  @local(['number']) whenNumberLessThan(number: number): Builder {
    return this.when('NUMBER_LESS_THAN', number);
  }

  @local(['number']) whenNumberLessThanOrEqualTo(number: number): Builder {
    return this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  @local(['number', 'number']) whenNumberNotBetween(start: number, end: number): Builder {
    return this.when('NUMBER_NOT_BETWEEN', start, end);
  }

  @local(['number']) whenNumberNotEqualTo(number: number): Builder {
    return this.when('NUMBER_NOT_EQUAL_TO', number);
  }

  @local(['string']) whenTextContains(text: string): Builder {
    return this.when('TEXT_CONTAINS', text);
  }

  @local(['string']) whenTextDoesNotContain(text: string): Builder {
    return this.when('TEXT_DOES_NOT_CONTAIN', text);
  }

  @local(['string']) whenTextEqualTo(text: string): Builder {
    return this.when('TEXT_EQUAL_TO', text);
  }

  @local(['string']) whenTextStartsWith(text: string): Builder {
    return this.when('TEXT_STARTS_WITH', text);
  }

  @local(['string']) whenTextEndsWith(text: string): Builder {
    return this.when('TEXT_ENDS_WITH', text);
  }

  /** A rule is either a condition or a gradient: the last one set wins. */
  private when(criteria: string, ...args: unknown[]): Builder {
    const plain = args.map((value) => (value instanceof EnumValue ? value.name() : ownCopy(value)));
    return this.change({ criteria, args: plain, gradient: null });
  }

  private point(name: 'min' | 'mid' | 'max', color: string, type: string, value: string): Builder {
    const before = gradientPoints(this.draft.rule.gradient ?? []);
    const points = { ...before, [name]: { type, value, color: cssColor(color) ?? '' } };
    const { min = END_POINTS.min, mid, max = END_POINTS.max } = points;
    return this.change({
      criteria: null,
      args: [],
      gradient: mid === undefined ? [min, max] : [min, mid, max],
    });
  }

  private change(change: Partial<Draft['rule']>): Builder {
    this.draft = { ...this.draft, rule: { ...this.draft.rule, ...change } };
    return this.self;
  }
}

type Gradient = NonNullable<ConditionalRule['gradient']>;
type Point = Gradient[number];

/** What an end of a gradient is until it is set. */
const END_POINTS = {
  min: { type: 'MIN', value: '', color: '#ffffff' },
  max: { type: 'MAX', value: '', color: '#ffffff' },
};

/** A gradient is kept as its two or three points in order. */
function gradientPoints(gradient: Gradient): { min?: Point; mid?: Point; max?: Point } {
  const [min, middle, last] = gradient;
  const max = last ?? middle;
  return {
    ...(min === undefined ? {} : { min }),
    ...(last === undefined || middle === undefined ? {} : { mid: middle }),
    ...(max === undefined ? {} : { max }),
  };
}

class BooleanConditionHost
  extends HostObject<BooleanCondition>
  implements Conforms<BooleanConditionHost, BooleanCondition>
{
  constructor(
    session: Session,
    private readonly rule: Draft['rule'] & { readonly criteria: string },
  ) {
    super(session, 'SpreadsheetApp.ConditionalFormatBooleanCondition');
  }

  @local() getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return member(BooleanCriteria, this.rule.criteria);
  }

  @local() getCriteriaValues(): unknown[] {
    if (!this.rule.criteria.endsWith('_RELATIVE')) return [...this.rule.args];
    return this.rule.args.map((name) => member(RelativeDate, String(name)));
  }

  @local() getBackground(): string | null {
    return this.rule.background;
  }

  @local() getFontColor(): string | null {
    return this.rule.fontColor;
  }

  @local() getBold(): boolean | null {
    return this.rule.bold;
  }

  @local() getItalic(): boolean | null {
    return this.rule.italic;
  }
}

class GradientConditionHost
  extends HostObject<GradientCondition>
  implements Conforms<GradientConditionHost, GradientCondition>
{
  private readonly points: ReturnType<typeof gradientPoints>;

  constructor(session: Session, gradient: Gradient) {
    super(session, 'SpreadsheetApp.ConditionalFormatGradientCondition');
    this.points = gradientPoints(gradient);
  }

  @local() getMinColor(): string {
    return this.points.min?.color ?? '';
  }

  @local() getMinType(): Interpolation | null {
    return typeOf(this.points.min);
  }

  @local() getMinValue(): string {
    return this.points.min?.value ?? '';
  }

  @local() getMidColor(): string {
    return this.points.mid?.color ?? '';
  }

  @local() getMidType(): Interpolation | null {
    return typeOf(this.points.mid);
  }

  @local() getMidValue(): string {
    return this.points.mid?.value ?? '';
  }

  @local() getMaxColor(): string {
    return this.points.max?.color ?? '';
  }

  @local() getMaxType(): Interpolation | null {
    return typeOf(this.points.max);
  }

  @local() getMaxValue(): string {
    return this.points.max?.value ?? '';
  }
}

function typeOf(point: Point | undefined): Interpolation | null {
  return point === undefined ? null : member<Interpolation>(InterpolationType, point.type);
}
