/**
 * Tables for procedures that are not told by four marks alone: how many of how many reached a threshold (зачёт, медали,
 * этапы олимпиады), and the tasks of works whose papers nobody ships.
 */
import { CHOICES, LEVEL_WORDS, SOURCE } from '../../messages/choices';
import { Column, TableSchema, column } from './schema';

const RESULTS = '#6aa84f';
const INPUT = '#3c78d8';

const computed = (one: Column): Column => ({ ...one, computed: true });
const work = column('work', 'code', 150, { choicesFrom: { table: 'procedures', column: 'id' } });

export const PROCEDURE_TABLES: Readonly<Record<'outcomes' | 'taskList', TableSchema>> = {
  outcomes: {
    id: 'outcomes',
    columns: [
      work,
      column('measure', 'text', 290, { choices: CHOICES.measure }),
      column('level', 'text', 110, {
        choices: [LEVEL_WORDS.school, LEVEL_WORDS.municipality, LEVEL_WORDS.region],
      }),
      column('school', 'code', 80),
      column('name', 'long-text', 220),
      column('n', 'count', 100),
      column('reached', 'count', 100),
      column('winners', 'count', 100),
      column('prizeWinners', 'count', 100),
      column('mean', 'number', 90),
      computed(column('threshold', 'text', 110)),
      computed(column('share', 'percent', 80)),
      computed(column('others', 'percent', 110)),
      computed(column('conclusion', 'long-text', 360)),
      column('source', 'text', 120, { choices: [SOURCE.typed] }),
      column('note', 'long-text', 200),
    ],
    key: ['work', 'measure', 'level', 'school'],
    keyFallback: { school: 'name' },
    frozenColumns: 2,
    colour: RESULTS,
    hidden: false,
    typingRows: 60,
  },
  taskList: {
    id: 'taskList',
    columns: [
      work,
      column('task', 'code', 80),
      column('max', 'count', 80),
      column('level', 'text', 90, { choices: CHOICES.taskLevel }),
      column('skill', 'long-text', 420),
      column('note', 'long-text', 200),
    ],
    key: ['work', 'task'],
    frozenColumns: 2,
    colour: INPUT,
    hidden: false,
    typingRows: 60,
  },
};
