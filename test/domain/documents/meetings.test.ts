/** Minutes and agenda from «Мероприятия и решения»: rows of one kind and day are one meeting. */
import { agenda } from '../../../src/domain/documents/agenda';
import type { DocumentInput } from '../../../src/domain/documents/input';
import { minutes } from '../../../src/domain/documents/minutes';
import type { Block, DocumentModel, ListBlock, TableBlock } from '../../../src/domain/documents/model';
import { livedInput } from '../../support/documents';

let lived: DocumentInput;
beforeAll(() => {
  lived = livedInput();
}, 60_000);

type Cells = Readonly<Record<string, unknown>>;

const MEETING = {
  kind: 'совещание',
  date: '10.02.2025',
  school: '',
  audience: 'методисты',
  minutes: 'протокол № 3',
};
const ROWS: readonly Cells[] = [
  { ...MEETING, topic: 'Итоги работ', decision: 'Разобрать критерии', deadline: '20.02.2025', done: '' },
  { ...MEETING, topic: 'Наблюдатели', decision: 'Составить график', deadline: '01.03.2025', done: 'да' },
  { kind: 'семинар', date: '15.02.2025', topic: 'Критерии', minutes: '7', decision: '' },
  { kind: 'семинар', date: '16.02.2025', topic: 'Без решения', minutes: '', decision: '' },
  { kind: 'горячая линия', date: '16.02.2025', topic: 'Звонки', minutes: '8', decision: 'Ответить' },
  {
    kind: 'педагогический совет',
    date: '12.02.2025',
    school: '900002',
    topic: 'План',
    decision: 'Утвердить',
  },
];

function inputWith(rows: readonly Cells[], today = '2025-03-01'): DocumentInput {
  return {
    ...lived,
    today,
    eventRows: rows.map((cells, position) => ({ position, cells: cells as never })),
  };
}

const of = <Kind extends Block['kind']>(model: DocumentModel, kind: Kind): Extract<Block, { kind: Kind }>[] =>
  model.blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);

describe('minutes', () => {
  test('are one document a meeting with a decision or a number, its rows are the questions', () => {
    const { documents } = minutes.ofMunicipality!(inputWith(ROWS));
    expect(documents.map(({ head }) => [head.date, head.number, head.title])).toEqual([
      ['10.02.2025', '3', 'совещания'],
      ['15.02.2025', '7', 'семинара'],
    ]);
    const [list] = of(documents[0]!, 'list') as ListBlock[];
    expect(list!.items).toEqual(['Итоги работ', 'Наблюдатели']);
    expect(documents.every(({ isDraft }) => isDraft)).toBe(true);
  });

  test('list earlier decisions that are still open, and say that a term was over', () => {
    const [first, second] = minutes.ofMunicipality!(inputWith([...ROWS].reverse())).documents;
    expect(of(first!, 'table')).toEqual([]);
    const [control] = of(second!, 'table') as TableBlock[];
    expect(control!.rows.map(({ cells }) => cells)).toEqual([
      ['10.02.2025', 'Разобрать критерии', '20.02.2025', ''],
    ]);
  });

  test('of a school are of its own rows only; without them it is said what to type', () => {
    const input = inputWith(ROWS);
    expect(minutes.ofSchool!(input, '900002').documents.map(({ head }) => head.number)).toEqual([null]);
    expect(minutes.ofSchool!(input, '900001').lacking).toContain('«Мероприятия и решения»');
  });
});

describe('an agenda', () => {
  test('is of every meeting ahead, today included', () => {
    const { documents } = agenda.ofMunicipality!(inputWith(ROWS, '2025-02-15'));
    expect(documents.map(({ head }) => head.title)).toEqual(['семинара 15.02.2025', 'семинара 16.02.2025']);
    expect((of(documents[0]!, 'table') as TableBlock[])[0]!.rows[0]!.cells.slice(0, 2)).toEqual([
      '1',
      'Критерии',
    ]);
  });

  test('is proposed from what is late, not done, missing or below plan when no meeting is ahead', () => {
    const input: DocumentInput = {
      ...inputWith(ROWS),
      schoolYear: 2024,
      targets: [{ ...lived.targets[1]!, year: 2024, id: null, indicator: 'Охват', plan: 90, fact: 80 }],
      evaluation: {
        ...lived.evaluation,
        schools: lived.evaluation.schools.map((one, i) => ({
          ...one,
          level: i === 0 ? 'attention' : 'none',
        })),
      },
    };
    const [model] = agenda.ofMunicipality!(input).documents;
    const [questions, ...facts] = of(model!, 'table') as TableBlock[];
    const asked = questions!.rows.map(({ cells }) => String(cells[1]));
    expect(asked.map((text) => text.split(/[ ,]+/)[1])).toEqual([
      'мероприятиях',
      'исполнении',
      'результатах',
      'полноте',
      'показателях',
    ]);
    expect(JSON.stringify(facts)).toContain('Разобрать критерии');
    expect(JSON.stringify(facts)).toContain('"обратить внимание","1"');
    for (const code of lived.schools.keys()) expect(JSON.stringify(model)).not.toContain(code);
  });

  test('of a school asks about its own lines only, and of indicators not at all', () => {
    const { documents } = agenda.ofSchool!(inputWith([]), '900001');
    expect(JSON.stringify(documents)).not.toContain('показател');
    expect(documents.every(({ school }) => school === '900001')).toBe(true);
  });
});
