/**
 * Data validation of the workbook against that of the file. A criterion that Excel lacks becomes a rule that always
 * holds and is known again by its number; the carrier keeps whatever the file's form does not give back.
 */
import { isDeepStrictEqual } from 'node:util';
import { Area, SheetModel, Validation } from '../model';
import { areaToA1 } from '../a1';
import { absoluteReference, parseAreas, parseReference, rectangles, relativeReference } from './areas';
import { CARRIER_TAB } from './carrier';
import { FileValidation } from '../../src/files/xlsx/hucre';
import { Translation } from './translation';

/** Where long lists of allowed values are kept. */
export interface ListStore {
  /** On saving: keeps the values and gives the reference to them. */
  keep(values: readonly string[]): string;
}

type FileForm = Omit<FileValidation, 'range'>;
type Operator = NonNullable<FileValidation['operator']>;

const NUMBERS: Readonly<Record<string, Operator>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
};

const DATES: Readonly<Record<string, Operator>> = {
  DATE_BETWEEN: 'between',
  DATE_NOT_BETWEEN: 'notBetween',
  DATE_EQUAL_TO: 'equal',
  DATE_AFTER: 'greaterThan',
  DATE_ON_OR_AFTER: 'greaterThanOrEqual',
  DATE_BEFORE: 'lessThan',
  DATE_ON_OR_BEFORE: 'lessThanOrEqual',
};

/** Excel refuses a file with a longer list inside a rule, or a longer prompt. */
const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;
/** A rule that always holds, in place of a criterion that Excel lacks. */
const ALWAYS = /^LEN\("objectivity:\d+"\)>0$/;

/** Validations of a tab as the file's rules, and those that the carrier must remember. */
export function validationsToFile(
  sheet: SheetModel,
  translation: Translation,
  lists: ListStore,
): { readonly rules: FileValidation[]; readonly remembered: Record<string, Validation> } {
  const remembered: Record<string, Validation> = {};
  const rules = cellsByValidation(sheet).map(({ validation, cells }, i) => {
    const form = toForm(validation, translation, lists, i);
    if (!isDeepStrictEqual(fromForm(form, translation), validation)) {
      remembered[keyOf(form)] = validation;
    }
    return { ...form, range: rectangles(cells).map(areaToA1).join(' ') };
  });
  return { rules, remembered };
}

function cellsByValidation(sheet: SheetModel) {
  const groups = new Map<
    string,
    { readonly validation: Validation; readonly cells: { row: number; column: number }[] }
  >();
  const keys = new Map<Validation, string>();
  sheet.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const validation = cell?.validation;
      if (!validation) return;
      let key = keys.get(validation);
      if (key === undefined) keys.set(validation, (key = JSON.stringify(validation)));
      const group = groups.get(key);
      if (group) group.cells.push({ row, column });
      else groups.set(key, { validation, cells: [{ row, column }] });
    }),
  );
  return [...groups.values()];
}

function toForm(validation: Validation, translation: Translation, lists: ListStore, index: number): FileForm {
  const form = { ...criteriaToForm(validation, translation, lists, index) };
  // For a list the flag tells apart a hidden arrow; for anything else it says the default.
  if (validation.showDropdown || form.type !== 'list') form.allowBlank = true;
  if (!validation.allowInvalid) {
    form.showErrorMessage = true;
    form.errorStyle = 'stop';
  }
  if (validation.helpText) {
    form.showInputMessage = true;
    form.inputMessage = validation.helpText.slice(0, LONGEST_PROMPT);
  }
  return form;
}

function criteriaToForm(
  { criteria, args }: Validation,
  translation: Translation,
  lists: ListStore,
  index: number,
): FileForm {
  const always: FileForm = { type: 'custom', formula1: `LEN("objectivity:${index}")>0` };
  if (criteria === 'VALUE_IN_LIST' && Array.isArray(args[0])) return listForm(args[0].map(String), lists);
  if (criteria === 'VALUE_IN_RANGE') {
    const reference = parseReference(String(args[0]));
    return reference
      ? { type: 'list', formula1: absoluteReference(translation.toFile.tab(reference.tab), reference.area) }
      : always;
  }
  if (criteria === 'CUSTOM_FORMULA')
    return { type: 'custom', formula1: translation.toFile.formula(String(args[0])) };
  const operator = NUMBERS[criteria] ?? DATES[criteria];
  if (!operator) return always;
  const bounds = args.map((arg) => (arg instanceof Date ? translation.dates.toSerial(arg) : Number(arg)));
  const needed = operator === 'between' || operator === 'notBetween' ? 2 : 1;
  if (bounds.length < needed || bounds.some((bound) => !Number.isFinite(bound))) return always;
  const form: FileForm = {
    type: criteria in NUMBERS ? 'decimal' : 'date',
    operator,
    formula1: String(bounds[0]),
  };
  if (needed === 2) form.formula2 = String(bounds[1]);
  return form;
}

function listForm(values: string[], lists: ListStore): FileForm {
  const fits = values.length > 0 && values.join(',').length <= LONGEST_LIST;
  const plain = values.every((value) => value !== '' && value.trim() === value && !/[,"\r\n]/.test(value));
  return fits && plain ? { type: 'list', values } : { type: 'list', formula1: lists.keep(values) };
}

/** Validations of a tab of the file, each with the areas it stands in. */
export function validationsFromFile(
  rules: readonly FileValidation[],
  translation: Translation,
  remembered: Readonly<Record<string, Validation>>,
): { readonly areas: readonly Area[]; readonly validation: Validation }[] {
  return rules.flatMap(({ range, ...form }) => {
    const validation = remembered[keyOf(form)] ?? fromForm(form, translation);
    return validation ? [{ areas: parseAreas(range), validation }] : [];
  });
}

function fromForm(form: FileForm, translation: Translation): Validation | null {
  const criteria = criteriaFromForm(form, translation);
  return (
    criteria && {
      ...criteria,
      allowInvalid: !form.showErrorMessage || (form.errorStyle !== undefined && form.errorStyle !== 'stop'),
      helpText: form.inputMessage ?? null,
      showDropdown: true,
    }
  );
}

function criteriaFromForm(
  form: FileForm,
  translation: Translation,
): Pick<Validation, 'criteria' | 'args'> | null {
  const { type, operator = 'between', formula1 = '', formula2 } = form;
  if (type === 'list') {
    if (form.values) return { criteria: 'VALUE_IN_LIST', args: [form.values] };
    const reference = parseReference(formula1);
    if (!reference || reference.tab === CARRIER_TAB) return null;
    const range = relativeReference(translation.fromFile.tab(reference.tab), reference.area);
    return { criteria: 'VALUE_IN_RANGE', args: [range] };
  }
  if (type === 'custom')
    return ALWAYS.test(formula1)
      ? null
      : { criteria: 'CUSTOM_FORMULA', args: [translation.fromFile.formula(formula1)] };
  const names = type === 'decimal' || type === 'whole' ? NUMBERS : type === 'date' ? DATES : {};
  const criteria = Object.keys(names).find((name) => names[name] === operator);
  const bounds = (formula2 === undefined ? [formula1] : [formula1, formula2]).map(Number);
  if (!criteria || formula1 === '' || bounds.some((bound) => !Number.isFinite(bound))) return null;
  return {
    criteria,
    args: type === 'date' ? bounds.map((bound) => translation.dates.fromSerial(bound)) : bounds,
  };
}

/** The rule's form as text, alike before and after another program has saved it. */
function keyOf(form: FileForm): string {
  const {
    type,
    formula1 = '',
    formula2 = '',
    values = [],
    allowBlank = false,
    showErrorMessage = false,
  } = form;
  const operator = type === 'list' || type === 'custom' ? '' : (form.operator ?? 'between');
  const reference = parseReference(formula1);
  const first = reference ? absoluteReference(reference.tab, reference.area) : formula1;
  return JSON.stringify([
    type,
    operator,
    first,
    formula2,
    values,
    allowBlank,
    showErrorMessage,
    form.inputMessage ?? '',
  ]);
}
