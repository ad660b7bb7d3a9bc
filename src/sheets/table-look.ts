/**
 * Looks of tables that people type in: what the program computes is muted, words of states are coloured, the first row
 * of every section stands out, the headings have a filter. A person's own rules and filter stay.
 */
import { REGISTER_IDS } from '../domain/tables/registers';
import type { TableId, TableSchema } from '../domain/tables/schema';
import { columnLetters } from './runs';
import { GREY, SECTION_BACKGROUND } from '../domain/tabs/looks';
import { isStateRule, stateRules } from './tab-look';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** A table's place on its sheet. */
export interface PlacedTable {
  readonly schema: TableSchema;
  readonly sheet: Sheet;
  /** 0-based. */
  readonly headerRow: number;
  /** 0-based column by column id. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Tables whose «Состояние» is one of the words of the roadmap. */
const WITH_STATES: readonly TableId[] = ['roadmap', 'occurrences'];
const FILTERED: readonly TableId[] = ['roadmap', 'occurrences', ...REGISTER_IDS];

/** Dresses a table that has just been made. */
export function dressNewTable(table: PlacedTable): void {
  muteComputed(table);
  const rules = ownRules(table);
  if (rules.length > 0) table.sheet.setConditionalFormatRules(rules);
  if (isFiltered(table)) addFilter(table);
}

/** Dresses a table of an older workbook; running it again changes nothing. */
export function dressOldTable(table: PlacedTable): void {
  muteComputed(table);
  const rules = ownRules(table);
  const standing = rules.length > 0 ? table.sheet.getConditionalFormatRules() : [];
  if (rules.length > 0 && !standing.some(isStateRule))
    table.sheet.setConditionalFormatRules([...standing, ...rules]);
  if (isFiltered(table) && table.sheet.getFilter() === null) addFilter(table);
}

/**
 * Rows added below the last one of a rule or of the filter do not belong to it: brings both down to the end of the
 * sheet. What a person has taken away stays away. Two reads, and writes when there are such rows.
 */
export function extendRules(table: PlacedTable): void {
  const { sheet } = table;
  extendFilter(sheet);
  const standing = sheet.getConditionalFormatRules();
  const ours = standing.filter((rule) => isStateRule(rule) || isSectionRule(rule));
  const last = sheet.getMaxRows();
  const reachesEnd = (rule: Rule): boolean => rule.getRanges().some((range) => range.getLastRow() >= last);
  if (ours.every(reachesEnd)) return;
  sheet.setConditionalFormatRules([...standing.filter((rule) => !ours.includes(rule)), ...ownRules(table)]);
}

/** A filter in use stays as it is: made anew it would show what its person has hidden. */
function extendFilter(sheet: Sheet): void {
  const filter = sheet.getFilter();
  if (filter === null) return;
  const range = filter.getRange();
  const [row, column, width] = [range.getRow(), range.getColumn(), range.getNumColumns()];
  const last = sheet.getMaxRows();
  if (range.getLastRow() >= last) return;
  for (let i = 0; i < width; i++) if (filter.getColumnFilterCriteria(column + i) !== null) return;
  filter.remove();
  sheet.getRange(row, column, last - row + 1, width).createFilter();
}

function isSectionRule(rule: Rule): boolean {
  const condition = rule.getBooleanCondition();
  const isFormula = condition?.getCriteriaType() === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA;
  return isFormula && condition?.getBackground() === SECTION_BACKGROUND;
}

function isFiltered({ schema }: PlacedTable): boolean {
  return FILTERED.includes(schema.id);
}

function muteComputed({ schema, sheet, headerRow, columns }: PlacedTable): void {
  const muted = schema.columns.flatMap(({ id, computed }) => {
    const index = columns.get(id);
    return computed === true && index !== undefined ? [columnBelow(index, headerRow)] : [];
  });
  if (muted.length > 0) sheet.getRangeList(muted).setFontColor(GREY);
}

function ownRules({ schema, sheet, headerRow, columns }: PlacedTable): Rule[] {
  const state = columns.get('state');
  if (!WITH_STATES.includes(schema.id) || state === undefined) return [];
  return [
    ...stateRules(sheet.getRange(columnBelow(state, headerRow))),
    ...sectionRule(sheet, headerRow, columns),
  ];
}

/** The row in which another section begins. Rules know no borders: a tint takes the place of the line. */
function sectionRule(sheet: Sheet, headerRow: number, columns: ReadonlyMap<string, number>): Rule[] {
  const section = columns.get('section');
  if (section === undefined) return [];
  const letters = columnLetters(section);
  const [first, above] = [`$${letters}${headerRow + 2}`, `$${letters}${headerRow + 1}`];
  const last = columnLetters(Math.max(...columns.values()));
  return [
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=AND(${first}<>"";${first}<>${above})`)
      .setBackground(SECTION_BACKGROUND)
      .setRanges([sheet.getRange(`A${headerRow + 2}:${last}`)])
      .build(),
  ];
}

function addFilter({ sheet, headerRow, columns }: PlacedTable): void {
  const width = Math.max(...columns.values()) + 1;
  sheet.getRange(headerRow + 1, 1, sheet.getMaxRows() - headerRow, width).createFilter();
}

/** To the end of the column: rows are added as they come. */
function columnBelow(index: number, headerRow: number): string {
  const letters = columnLetters(index);
  return `${letters}${headerRow + 2}:${letters}`;
}
