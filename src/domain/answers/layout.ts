/** The tabs of one school's file as values: which cells stand where, which of them the school types in. */
import { schoolYearText } from '../roadmap/school-year';
import { ROADMAP_TABLES } from '../tables/roadmap';
import type { Column, ColumnKind } from '../tables/schema';
import { REGISTER_TABLES } from '../tables/registers';
import type { PlanValue } from '../tabs/plan';
import { FORM, LINE_HEADINGS } from '../../messages/answers';
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import {
  LINE_COLUMNS,
  LineColumn,
  SCHOOL_REGISTER_IDS,
  SchoolRegisterId,
  formColumns,
  isSaid,
} from './forms';
import type { AnswersData, SchoolFile } from './outgoing';

export interface LayoutColumn {
  readonly id: string;
  readonly heading: string;
  /** Shown when the cell is chosen; '' for none. */
  readonly note: string;
  /** Pixels. */
  readonly width: number;
  readonly kind: ColumnKind;
  readonly choices: readonly string[] | null;
  /** The school types here; otherwise the column is for reading. */
  readonly isInput: boolean;
}

/** Headings stand in the first row. */
export interface LayoutTab {
  readonly title: string;
  readonly columns: readonly LayoutColumn[];
  /** Days are ISO texts in columns of days. */
  readonly rows: readonly (readonly PlanValue[])[];
  readonly frozenColumns: number;
}

/** A label and what stands to the right of it. */
export interface HeadLine {
  readonly label: string;
  /** A day as ISO text. */
  readonly value: PlanValue;
  readonly isInput: boolean;
}

export interface FileLayout {
  readonly head: readonly HeadLine[];
  /** Sentences below the head. */
  readonly steps: readonly string[];
  readonly tabs: readonly LayoutTab[];
}

/** Blank rows for typing below those that are filled. */
const BLANK_ROWS: Readonly<Record<SchoolRegisterId, number>> = {
  control: 15,
  events: 20,
  qualitySystem: 15,
  internalResults: 30,
  deficits: 20,
  training: 20,
  support: 15,
  experts: 20,
};

const LINE_WIDTHS: Readonly<Record<LineColumn, number>> = {
  id: 50,
  number: 50,
  action: 330,
  details: 200,
  deadline: 120,
  end: 85,
  responsible: 150,
  status: 150,
  done: 100,
  evidence: 190,
  comment: 210,
};

/** `issued` and `until`: ISO days. */
export function fileLayout(
  school: SchoolFile,
  { mark, schoolYear }: Pick<AnswersData, 'mark' | 'schoolYear'>,
  issued: string,
  until: string | null,
): FileLayout {
  const { labels } = FORM;
  const shown = (label: string, value: PlanValue): HeadLine => ({ label, value, isInput: false });
  const year = schoolYear === null ? null : schoolYearText(schoolYear);
  return {
    head: [
      shown(labels.school, school.code),
      shown(labels.name, school.name),
      shown(labels.year, year ?? FORM.noYear),
      shown(labels.issued, issued),
      shown(labels.until, until ?? FORM.noUntil),
      shown(labels.mark, mark),
      { label: labels.comment, value: null, isInput: true },
    ],
    steps: [...FORM.steps, ...(school.lines.length === 0 ? [FORM.noLines] : [])],
    tabs: [
      ...(school.lines.length === 0 ? [] : [linesTab(school)]),
      ...SCHOOL_REGISTER_IDS.map((id) => registerTab(id, school, year)),
    ],
  };
}

function linesTab({ lines }: SchoolFile): LayoutTab {
  const { columns } = ROADMAP_TABLES.roadmap;
  return {
    title: FORM.linesTab,
    columns: LINE_COLUMNS.map((id) => {
      const column = columns.find((one) => one.id === id)!;
      return {
        id,
        heading: LINE_HEADINGS[id],
        note: '',
        width: LINE_WIDTHS[id],
        kind: column.kind,
        choices: column.choices ?? null,
        isInput: isSaid(id),
      };
    }),
    rows: lines,
    frozenColumns: 3,
  };
}

function registerTab(id: SchoolRegisterId, school: SchoolFile, year: string | null): LayoutTab {
  const columns = formColumns(id);
  const { title, columns: texts } = REGISTER_TABLE_TEXT[id];
  const given: Readonly<Record<string, PlanValue>> = { school: school.code, year };
  const blank = columns.map((column) => given[column.id] ?? null);
  return {
    title,
    columns: columns.map((column: Column) => ({
      id: column.id,
      heading: texts[column.id]!.header,
      note: texts[column.id]!.note,
      width: column.width,
      kind: column.kind,
      choices: column.choices ?? null,
      isInput: column.id !== 'school',
    })),
    rows: [...school.registers[id], ...Array.from({ length: BLANK_ROWS[id] }, () => blank)],
    frozenColumns: REGISTER_TABLES[id].frozenColumns,
  };
}
