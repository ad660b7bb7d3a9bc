/**
 * How documents look: sheet, margins, type sizes and paragraph styles of ГОСТ Р 7.0.97-2016 (3.2, 3.3). Lengths are
 * twentieths of a point (twips), sizes of type half-points, as WordprocessingML counts them.
 */
import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type IParagraphStyleOptions,
  type IPropertiesOptions,
} from 'docx';

/** Twips of a length in millimetres. */
export function mm(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/** A4 and its margins: 30 mm at the left for files that are kept long; a lying sheet needs the width more. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const PORTRAIT: Sheet = {
  width: mm(210),
  height: mm(297),
  left: mm(30),
  right: mm(10),
  top: mm(20),
  bottom: mm(20),
};

export const LANDSCAPE: Sheet = { ...PORTRAIT, width: PORTRAIT.height, height: PORTRAIT.width, left: mm(20) };

export const FIRST_LINE = mm(12.5);
export const TEXT_SIZE = 26;
const FONT_NAME = 'Times New Roman';
const FONT = { ascii: FONT_NAME, hAnsi: FONT_NAME, cs: FONT_NAME, eastAsia: FONT_NAME };

/** Ids of paragraph styles. */
export const STYLE = {
  text: 'ObText',
  plain: 'ObPlain',
  organisation: 'ObOrganisation',
  type: 'ObType',
  title: 'ObTitle',
  subtitle: 'ObSubtitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  list: 'ObList',
  point: 'ObPoint',
  tableTitle: 'ObTableTitle',
  note: 'ObNote',
  small: 'ObSmall',
  cell: 'ObCell',
  page: 'ObPage',
} as const;

/** Sizes of type in tables: the largest at which no word is broken; smaller type is not read on paper. */
export const CELL_SIZES = [22, 20, 18] as const;
export type CellSize = (typeof CELL_SIZES)[number];

/** Id of the style of cells in that size. */
export function cellStyle(size: CellSize): string {
  return `ObCell${size}`;
}

/**
 * References of numberings; each list counts anew as an instance of one. The library replaces «{reference-instance}»
 * anywhere in the text, so that a reference has a character that no text has.
 */
export const DASHES = '\u0001dashes';
export const NUMBERS = '\u0001numbers';

function style(
  id: string,
  name: string,
  size: number | null,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
  bold = false,
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { ...(size !== null && { size }), ...(bold && { bold }) },
    paragraph,
  };
}

const LINE = { line: 276, lineRule: LineRuleType.AUTO } as const;
const ROOMY = { ...LINE, after: 60 };

export const STYLES: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: {
        font: FONT,
        size: TEXT_SIZE,
        sizeComplexScript: TEXT_SIZE,
        language: { value: 'ru-RU', eastAsia: 'ru-RU', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: FONT, bold: true, size: TEXT_SIZE + 2 },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 120 } },
    },
    heading2: {
      run: { font: FONT, bold: true, size: TEXT_SIZE },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 180, after: 80 } },
    },
  },
  paragraphStyles: [
    style(STYLE.text, 'Текст документа', null, {
      alignment: AlignmentType.BOTH,
      indent: { firstLine: FIRST_LINE },
      spacing: ROOMY,
    }),
    style(STYLE.plain, 'Текст без отступа', null, { spacing: ROOMY }),
    style(
      STYLE.organisation,
      'Организация',
      TEXT_SIZE,
      { alignment: AlignmentType.CENTER, spacing: { after: 60 } },
      true,
    ),
    style(
      STYLE.type,
      'Вид документа',
      TEXT_SIZE + 4,
      { alignment: AlignmentType.CENTER, spacing: { before: 200, after: 120 } },
      true,
    ),
    style(
      STYLE.title,
      'Заголовок документа',
      TEXT_SIZE + 2,
      { keepLines: true, spacing: { before: 200, after: 120 } },
      true,
    ),
    style(STYLE.subtitle, 'Подзаголовок документа', TEXT_SIZE, {
      spacing: { after: 160 },
    }),
    style(STYLE.list, 'Перечень', null, {
      alignment: AlignmentType.BOTH,
      spacing: { ...LINE, after: 40 },
    }),
    style(STYLE.point, 'Пункт', null, { alignment: AlignmentType.BOTH, spacing: ROOMY }),
    style(
      STYLE.tableTitle,
      'Название таблицы',
      24,
      { keepNext: true, keepLines: true, spacing: { before: 160, after: 80 } },
      true,
    ),
    style(STYLE.note, 'Примечание', 20, { spacing: { before: 60, after: 120 } }),
    style(STYLE.small, 'Подстрочная надпись', 18, { alignment: AlignmentType.CENTER }),
    style(STYLE.cell, 'Текст рядом', null, {}),
    ...CELL_SIZES.map((size) => style(cellStyle(size), `Ячейка таблицы ${size / 2}`, size, {})),
    style(STYLE.page, 'Номер страницы', 24, { alignment: AlignmentType.CENTER }),
  ],
};

const LIST_INDENT = { left: FIRST_LINE, hanging: mm(7) };

export const NUMBERING: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: DASHES,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '–',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: LIST_INDENT } },
        },
      ],
    },
    {
      reference: NUMBERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: LIST_INDENT } },
        },
      ],
    },
  ],
};

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

export const NO_BORDERS = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
} as const;

export const ALL_BORDERS = {
  top: THIN,
  bottom: THIN,
  left: THIN,
  right: THIN,
  insideHorizontal: THIN,
  insideVertical: THIN,
} as const;

/** A line to write on at the bottom of a cell. */
export const WRITING_LINE = { bottom: THIN } as const;
