/** One place for what every part of a file needs in order to name tabs, formulas and dates of the other side. */
import { formulaFromFile, FormulaNames, formulaToFile } from './formulaText';
import { NamedTab, namesFromFile, namesToFile } from './tabNames';
import { ZoneDates } from './units';

/** One way: into the file, or out of it. */
export interface Direction {
  /** Formula text: with `=` and `;` in the workbook, without `=` and with `,` in the file. */
  formula(text: string): string;
  /** Name of a tab; a name that is no tab's stays. */
  tab(name: string): string;
}

export interface Translation {
  readonly tabs: readonly NamedTab[];
  readonly dates: ZoneDates;
  readonly toFile: Direction;
  readonly fromFile: Direction;
}

export function translation(tabs: readonly NamedTab[], dates: ZoneDates): Translation {
  return {
    tabs,
    dates,
    toFile: direction(namesToFile(tabs), formulaToFile),
    fromFile: direction(namesFromFile(tabs), formulaFromFile),
  };
}

function direction(names: FormulaNames, convert: (text: string, names: FormulaNames) => string): Direction {
  return { formula: (text) => convert(text, names), tab: (name) => names.tab(name) };
}
