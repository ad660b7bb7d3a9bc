/** Data of two invented schools for documents of one school; the figures are small enough to be worked by hand. */
import { Others } from '../../../src/domain/answers/others';
import { DEFAULT_LOW_RESULTS } from '../../../src/domain/beside/low-results';
import type { DocumentInput } from '../../../src/domain/documents/input';
import type { Made } from '../../../src/domain/documents/kind';
import type { Block, DocumentModel, TableBlock, Text } from '../../../src/domain/documents/model';
import { BLANK_OFFICE } from '../../../src/domain/documents/office';
import { parseWorkId } from '../../../src/domain/protocol/work';
import type { RoadmapLine } from '../../../src/domain/school-plan/from-roadmap';
import type { School } from '../../../src/domain/tables/lists';
import type { RegisterId } from '../../../src/domain/tables/registers';
import { DEFAULT_PARAMETERS } from '../../../src/domain/verdict/parameters';
import { registersOf } from '../registers/builders';
import { LISTS, MATHS, PROCEDURES } from '../targets/target-data';

export const CODE = '900001';
export const OTHER = '900002';

const SCHOOLS = new Map(
  [CODE, OTHER, '900003'].map((code, i) => [
    code,
    {
      code,
      name: `Школа № ${i + 1}`,
      municipality: 'Округ',
      kind: 'СОШ',
      cluster: 'Сельские',
      isControl: i === 0,
    } as School,
  ]),
);

/** Scores 0 … 4 and marks 2, 3, 4, 5; the paper has a maximum of 4 and cuts 1, 2, 4. */
const PAPER = { maxScore: 4, cuts: [1, 2, 4], tasks: [] };

interface GroupOf {
  readonly scores: readonly number[];
  readonly marks: readonly number[];
  readonly journal: readonly [lowered: number, confirmed: number, raised: number] | null;
  readonly absent: number | null;
  readonly tasks: readonly (readonly [label: string, share: number])[];
}

/** 20 participants: 2 + 8 + 6 + 4. */
export const OWN: GroupOf = {
  scores: [2, 8, 3, 3, 4],
  marks: [2, 8, 6, 4],
  journal: [3, 15, 2],
  absent: 5,
  tasks: [
    ['1', 0.9],
    ['2', 0.3],
  ],
};

/** 100 participants: 10 + 30 + 40 + 20. */
const ALL: GroupOf = {
  scores: [10, 30, 20, 20, 20],
  marks: [10, 30, 40, 20],
  journal: [20, 60, 20],
  absent: null,
  tasks: [
    ['1', 0.8],
    ['2', 0.35],
  ],
};

function described({ scores, marks, journal, absent, tasks }: GroupOf): object {
  const n = scores.reduce((sum, count) => sum + count, 0);
  const [lowered, confirmed, raised] = journal ?? [null, null, null];
  const pairs = journal === null ? null : journal[0] + journal[1] + journal[2];
  return {
    tally: { n, absent, scores, marks },
    figures: { n, absent, marks, mean: null, sd: null, pairs, lowered, confirmed, raised, gap2: null },
    tasks: tasks.map(([label, share]) => ({ label, share, n, max: 1, level: null, zone: null })),
  };
}

/** A sign of the panel that asks for attention: 45,0 % where 20,0 % is expected, of 20 with a journal mark. */
export const SIGN = {
  id: 'confirmed-often',
  title: 'Совпадений с журналом больше ожидаемого',
  value: 0.45,
  reference: 0.2,
  n: 20,
  level: 'attention',
  sentence: 'Доля «подтвердили» – 45,0 %.',
  innocent: ['критерии те же', 'мало работ'],
  next: ['посмотрите отметки', 'узнайте, кто проверял', 'третье'],
};

export interface UnitOf extends Partial<GroupOf> {
  readonly level?: string;
  readonly signs?: readonly object[];
}

export interface InputOf extends Partial<Omit<DocumentInput, 'evaluation' | 'registers'>> {
  /** Units of the one work by school. */
  readonly units?: Readonly<Record<string, UnitOf>>;
  readonly rows?: Readonly<Partial<Record<RegisterId, readonly Readonly<Record<string, unknown>>[]>>>;
}

export function schoolInput({ units = { [CODE]: {} }, rows = {}, ...parts }: InputOf = {}): DocumentInput {
  const codes = Object.keys(units);
  const work = {
    id: MATHS,
    work: parseWorkId(MATHS),
    paper: PAPER,
    ...described(ALL),
    municipalities: [{ name: 'Округ', ...described(ALL) }],
  };
  const evaluation = {
    ruleSet: { title: 'Сводные отчёты' },
    works: codes.length === 0 ? [] : [work],
    schools: codes.map((code) => {
      const { level = 'none', signs = [], ...group } = units[code]!;
      const unit = { work: MATHS, level, signs, panel: null, ...described({ ...OWN, ...group }) };
      return { code, municipality: 'Округ', level, panel: null, official: null, units: [unit] };
    }),
    index: [],
  };
  return {
    today: '2025-06-01',
    schoolYear: 2024,
    settings: { parameters: DEFAULT_PARAMETERS, lowResults: DEFAULT_LOW_RESULTS },
    office: { ...BLANK_OFFICE, schoolHead: 'Директор', schoolExecutor: 'Завуч', methodService: 'Кабинет' },
    schools: SCHOOLS,
    procedures: PROCEDURES,
    evaluation,
    registers: registersOf(rows, { ...LISTS, schools: SCHOOLS } as typeof LISTS),
    rechecks: new Map(),
    official: [],
    roadmap: null,
    lines: [],
    targets: [],
    targetRows: [],
    answerRows: [],
    historyRows: [],
    changeRows: [],
    eventRows: [],
    others: new Others([...SCHOOLS.values()]),
    ...parts,
  } as unknown as DocumentInput;
}

/** A line of the roadmap that every school carries out. */
export function roadmapLine(id: string, parts: Partial<RoadmapLine> = {}): RoadmapLine {
  return {
    id,
    number: '1.1',
    section: 'Раздел',
    action: 'Провести собрание',
    details: [],
    deadline: 'октябрь',
    start: '2025-10-01',
    end: '2025-10-31',
    responsible: ['директора школ'],
    result: 'Протокол',
    state: 'Запланировано',
    ...parts,
  } as unknown as RoadmapLine;
}

export function modelOfMade(made: Made): DocumentModel {
  const [model] = made.documents;
  if (model === undefined) throw new Error(made.lacking ?? 'nothing was made');
  return model;
}

export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

/** Blocks with those that stand beside each other one after another. */
export function flat(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'beside' ? flat(block.columns.flat()) : [block]));
}

export function tableOf({ blocks }: DocumentModel): TableBlock {
  const found = flat(blocks).find((block): block is TableBlock => block.kind === 'table');
  if (found === undefined) throw new Error('no table');
  return found;
}

/** Cells of a table's rows; a group row has one. */
export function rowsOfTable(model: DocumentModel): string[][] {
  return tableOf(model).rows.map(({ cells }) => cells.map(plainText));
}

/** Texts of paragraphs, one a block. */
export function paragraphsOf({ blocks }: DocumentModel): string[] {
  return flat(blocks).flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.text)] : []));
}
