/** All tables of the workbook, in the order of their tabs. A missing schema is a compile error. */
import { Column, TableId, TableSchema, column } from './schema';
import { CHOICES, LEVEL_WORDS, SOURCE } from '../../messages/choices';
import { REGISTER_TABLES } from './registers';
import { PROCEDURE_TABLES } from './procedures';
import { ROADMAP_TABLES } from './roadmap';

const INPUT = '#3c78d8';
const RESULTS = '#6aa84f';
const WORK = '#e69138';

const resultHead: readonly Column[] = [
  column('work', 'code', 130, { choicesFrom: { table: 'procedures', column: 'id' } }),
  column('level', 'text', 110, {
    choices: [LEVEL_WORDS.school, LEVEL_WORDS.municipality, LEVEL_WORDS.region, LEVEL_WORDS.all],
  }),
  column('school', 'code', 80),
  column('name', 'long-text', 230),
  column('n', 'count', 80),
];

const source = column('source', 'text', 120, { choices: [SOURCE.typed] });

/** Highest primary score that «Первичные баллы» has a column for. */
export const MAX_SCORE_COLUMN = 60;
/** Number of task columns in «Задания». */
export const TASK_COLUMNS = 40;

const numbered = (count: number, prefix: string, from: number): Column[] =>
  Array.from({ length: count }, (_, i) => column(`${prefix}${i + from}`, 'percent', 48));

/** A table of results: a row per work and group. */
function resultTable(id: TableId, columns: readonly Column[]): TableSchema {
  return {
    id,
    columns,
    key: ['work', 'level', 'school'],
    keyFallback: { school: 'name' },
    frozenColumns: 4,
    colour: RESULTS,
    hidden: false,
    typingRows: 100,
  };
}

export const TABLES: Readonly<Record<TableId, TableSchema>> = {
  schools: {
    id: 'schools',
    columns: [
      column('code', 'code', 80),
      column('name', 'text', 260),
      column('municipality', 'text', 170),
      column('aliases', 'long-text', 170),
      column('kind', 'text', 130, {
        choices: CHOICES.schoolKind,
      }),
      column('branchOf', 'code', 100),
      column('place', 'text', 90, { choices: CHOICES.place }),
      column('cluster', 'text', 110),
      column('control', 'text', 110, { choices: CHOICES.yes }),
      column('lowResults', 'text', 120, { choices: CHOICES.lowResults }),
      column('curator', 'text', 190),
      column('note', 'long-text', 220),
    ],
    key: ['code'],
    frozenColumns: 2,
    colour: INPUT,
    hidden: false,
    typingRows: 200,
  },
  procedures: {
    id: 'procedures',
    columns: [
      column('id', 'code', 140),
      column('kind', 'text', 80, { choices: CHOICES.procedureKind }),
      column('year', 'count', 70),
      column('session', 'text', 80),
      column('subject', 'text', 80, {
        choices: CHOICES.subject,
      }),
      column('grade', 'count', 60),
      column('resultKind', 'text', 110, { choices: CHOICES.resultKind, later: true }),
      column('level', 'text', 120, { choices: CHOICES.procedureLevel }),
      column('basis', 'text', 180),
      column('form', 'text', 110, { choices: CHOICES.form }),
      column('conducted', 'date', 100),
      column('conductedUntil', 'date', 100),
      column('checked', 'date', 100),
      column('uploaded', 'date', 100),
      column('results', 'date', 110),
      column('keptUntil', 'date', 110),
      column('maxScore', 'count', 80),
      column('cut3', 'count', 60),
      column('cut4', 'count', 60),
      column('cut5', 'count', 60),
      column('scale', 'text', 190),
      column('threshold', 'number', 90, { later: true }),
      column('medalThreshold', 'number', 90, { later: true }),
      column('notDrawn', 'long-text', 190),
      column('note', 'long-text', 220),
    ],
    key: ['id'],
    frozenColumns: 1,
    colour: INPUT,
    hidden: false,
    typingRows: 60,
  },
  marks: resultTable('marks', [
    ...resultHead,
    ...[2, 3, 4, 5].map((mark) => column(`mark${mark}`, 'percent', 60)),
    column('passed', 'percent', 110),
    column('quality', 'percent', 90),
    column('meanMark', 'number', 80),
    column('learned', 'percent', 70),
    column('attendance', 'percent', 80),
    source,
  ]),
  journal: resultTable('journal', [
    ...resultHead,
    column('loweredPercent', 'percent', 90),
    column('lowered', 'count', 90),
    column('confirmedPercent', 'percent', 100),
    column('confirmed', 'count', 100),
    column('raisedPercent', 'percent', 90),
    column('raised', 'count', 90),
    column('gap2', 'count', 90),
    source,
  ]),
  scores: resultTable('scores', [
    ...resultHead,
    column('mean', 'number', 80),
    column('sd', 'number', 80),
    source,
    ...numbered(MAX_SCORE_COLUMN + 1, 'score', 0),
  ]),
  tasks: resultTable('tasks', [...resultHead, source, ...numbered(TASK_COLUMNS, 'task', 1)]),
  skills: {
    ...resultTable('skills', [
      ...resultHead,
      column('number', 'code', 60),
      column('skill', 'long-text', 420),
      column('max', 'count', 70),
      column('percent', 'percent', 90),
      source,
    ]),
    key: ['work', 'level', 'school', 'number'],
    typingRows: 0,
  },
  outcomes: PROCEDURE_TABLES.outcomes,
  taskList: PROCEDURE_TABLES.taskList,
  signs: {
    id: 'signs',
    columns: [
      column('school', 'code', 80),
      column('name', 'text', 220),
      column('work', 'code', 130),
      column('sign', 'long-text', 230),
      column('level', 'long-text', 170),
      column('sentence', 'long-text', 420),
      column('value', 'number', 90),
      column('reference', 'number', 100),
      column('interval', 'text', 150),
      column('threshold', 'number', 90),
      column('n', 'count', 70),
      column('p', 'text', 80),
      column('q', 'text', 80),
      column('innocent', 'long-text', 360),
      column('next', 'long-text', 320),
      column('rules', 'text', 150),
    ],
    key: ['school', 'work', 'sign'],
    frozenColumns: 3,
    colour: RESULTS,
    hidden: false,
    typingRows: 0,
  },
  roadmap: ROADMAP_TABLES.roadmap,
  control: REGISTER_TABLES.control,
  recheck: {
    id: 'recheck',
    columns: [
      column('work', 'code', 130, { choicesFrom: { table: 'procedures', column: 'id' } }),
      column('school', 'code', 80),
      column('date', 'date', 100),
      column('drawn', 'count', 90),
      column('works', 'count', 90),
      column('agreed', 'count', 90),
      column('lowered', 'count', 90),
      column('raised', 'count', 90),
      column('sum', 'number', 110),
      column('squares', 'number', 120),
      column('kappa', 'number', 90),
      column('expertSchool', 'code', 120),
      column('commission', 'text', 200),
      column('seed', 'code', 190),
      column('note', 'long-text', 260),
    ],
    key: ['work', 'school', 'date'],
    frozenColumns: 2,
    colour: WORK,
    hidden: false,
    typingRows: 100,
  },
  occurrences: ROADMAP_TABLES.occurrences,
  answers: ROADMAP_TABLES.answers,
  events: REGISTER_TABLES.events,
  qualitySystem: REGISTER_TABLES.qualitySystem,
  internalResults: REGISTER_TABLES.internalResults,
  deficits: REGISTER_TABLES.deficits,
  training: REGISTER_TABLES.training,
  support: REGISTER_TABLES.support,
  experts: REGISTER_TABLES.experts,
  taskBank: REGISTER_TABLES.taskBank,
  targets: ROADMAP_TABLES.targets,
  history: ROADMAP_TABLES.history,
  official: {
    id: 'official',
    columns: [
      column('year', 'count', 70),
      column('school', 'code', 80),
      column('municipality', 'text', 170),
      column('name', 'text', 260),
    ],
    key: ['year', 'school'],
    frozenColumns: 2,
    colour: INPUT,
    hidden: false,
    typingRows: 60,
  },
  parameters: {
    id: 'parameters',
    columns: [
      column('name', 'text', 360),
      column('value', 'long-text', 190, { input: true }),
      column('standard', 'long-text', 190),
      column('note', 'long-text', 520),
    ],
    key: ['name'],
    frozenColumns: 1,
    colour: INPUT,
    hidden: false,
    typingRows: 0,
  },
  changes: {
    id: 'changes',
    columns: [
      column('time', 'time', 140),
      column('event', 'text', 220),
      column('tab', 'text', 170),
      column('place', 'long-text', 260),
      column('before', 'long-text', 320),
      column('after', 'long-text', 320),
    ],
    key: [],
    frozenColumns: 0,
    colour: null,
    hidden: false,
    typingRows: 0,
  },
  counts: {
    id: 'counts',
    columns: [
      column('work', 'code', 120),
      column('school', 'code', 80),
      column('municipality', 'code', 120),
      column('maxScore', 'count', 80),
      column('hash', 'code', 90),
      column('everyday', 'code', 120),
      column('tasks', 'code', 120),
      column('notes', 'code', 120),
      column('big', 'code', 120),
    ],
    key: ['work', 'school'],
    frozenColumns: 0,
    colour: null,
    hidden: true,
    typingRows: 0,
  },
  staging: {
    id: 'staging',
    columns: [
      column('importId', 'code', 140),
      column('chunk', 'code', 60),
      column('of', 'code', 60),
      column('started', 'code', 160),
      column('checksum', 'code', 90),
      column('text', 'code', 120),
    ],
    key: ['importId', 'chunk'],
    frozenColumns: 0,
    colour: null,
    hidden: true,
    typingRows: 0,
  },
  tabs: {
    id: 'tabs',
    columns: [
      column('key', 'code', 140),
      column('hash', 'code', 100),
      column('shape', 'code', 100),
      column('charts', 'code', 100),
      column('rows', 'code', 300),
    ],
    key: ['key'],
    frozenColumns: 0,
    colour: null,
    hidden: true,
    typingRows: 0,
  },
};

export const TABLE_IDS = Object.keys(TABLES) as TableId[];
