/**
 * Texts about schools in lists with names of people: where the columns of a list have shifted, names of participants
 * stand under «Наименование ОО» or «Муниципалитет», and what stands there goes into the workbook.
 */
import { parseSchoolCode } from '../protocol/school';
import { Row, cellText, headerText, isBlank } from './cells';
import { looksPersonal } from './personal';

const LETTER = '[а-яё]';
/** A word that names of schools have and names of people have not. */
const SCHOOL_WORD = new RegExp(
  `(?<!${LETTER})(?:${[
    `[а-яё]{0,4}оу`,
    '[сон]о?ш',
    'цо',
    `школ(?:а|ы|е|а-интернат|а-сад)?`,
    'лице(?:й|я)',
    `гимнази(?:я|и)`,
    `интернат`,
    `прогимназия`,
    `колледж`,
    `техникум`,
    `училище`,
    `корпус`,
    `центр`,
    `комплекс`,
    `академия`,
    `институт`,
    `университет`,
    `филиал`,
    `учреждение`,
    `организация`,
    `${LETTER}*образовательн${LETTER}+`,
  ].join('|')})(?!${LETTER})|№`,
);

/** The text where it is a school's name, else ''. */
export function schoolNameIn(text: string): string {
  return SCHOOL_WORD.test(headerText(text)) && !looksPersonal(text) ? text : '';
}

/** The text where it may be a municipality's name, else ''. */
export function municipalityIn(text: string): string {
  return looksPersonal(text) || !/[а-яё]/i.test(text) || /\d{4}/.test(text) ? '' : text;
}

/**
 * Those of `columns` that say different things of participants of the same school, in most schools with several rows.
 * A school has one name and one municipality; spellings of a few differ.
 */
export function shiftedColumns(body: readonly Row[], school: number, columns: readonly number[]): number[] {
  return columns.filter((column) => {
    if (column < 0) return false;
    const texts = new Map<string, string[]>();
    for (const row of body) {
      const code = parseSchoolCode(row[school]);
      if (code !== null && !isBlank(row[column]))
        texts.set(code, [...(texts.get(code) ?? []), cellText(row[column])]);
    }
    const several = [...texts.values()].filter(({ length }) => length > 1);
    const mixed = several.filter((own) => new Set(own).size > 1);
    return mixed.length * 2 > several.length;
  });
}
