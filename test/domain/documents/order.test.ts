/** What holds for every draft order. */
import { DocumentInput } from '../../../src/domain/documents/input';
import { DocumentKind } from '../../../src/domain/documents/kind';
import { points } from '../../../src/domain/documents/order';
import { orderControlSample } from '../../../src/domain/documents/order-control-sample';
import { orderObservers } from '../../../src/domain/documents/order-observers';
import { orderRecheck } from '../../../src/domain/documents/order-recheck';
import { orderRoadmap } from '../../../src/domain/documents/order-roadmap';
import { orderRoadmapChanges } from '../../../src/domain/documents/order-roadmap-changes';
import { orderWorkingGroup } from '../../../src/domain/documents/order-working-group';
import { namesIn } from '../../../src/domain/roadmap/intake/names';
import { MATHS } from '../targets/target-data';
import { OrderOf, WORKS, drawnRow, numbersOf, orderInput, textOf, worksWith } from './order-input';
import { CODE, modelOfMade, paragraphsOf } from './school-input';

const KINDS: readonly DocumentKind[] = [
  orderRoadmap,
  orderRoadmapChanges,
  orderControlSample,
  orderRecheck,
  orderObservers,
  orderWorkingGroup,
];
const NAME = 'Иванова И.И.';

const full = (parts: OrderOf = {}): DocumentInput =>
  orderInput({
    rechecked: [drawnRow(CODE, { commission: `председатель ${NAME}` })],
    actions: [{ state: 'Перенесено' }],
    rows: {
      experts: [
        { school: CODE, role: 'эксперт по проверке', position: `учитель ${NAME}`, count: 2 },
        { school: CODE, role: 'независимый наблюдатель', position: `завуч ${NAME}`, count: 1 },
        { school: CODE, role: 'муниципальный координатор', position: `методист ${NAME}`, count: 1 },
      ],
      events: [{ kind: 'совещание', date: new Date(2025, 5, 20), topic: `слушали: ${NAME}` }],
    },
    ...parts,
  });

describe('every draft order', () => {
  test.each(KINDS.map((kind) => [kind.title, kind] as const))(
    '%s is a draft with blanks, unbroken numbers and nobody named',
    (_, kind) => {
      const model = modelOfMade(kind.ofMunicipality!(full()));
      expect(model).toMatchObject({ kind: kind.id, isDraft: true, school: null });
      expect(model.head).toMatchObject({ type: 'ПРИКАЗ', date: null, number: null, place: null });
      expect(model.head.title).toMatch(/^Об? /);
      const numbers = numbersOf(model);
      const top = numbers.filter((number) => /^\d+\.$/.test(number));
      expect(top).toEqual(top.map((_one, i) => `${i + 1}.`));
      for (const number of top) {
        const parts = numbers.filter((one) => one !== number && one.startsWith(number));
        expect(parts).toEqual(parts.map((_one, i) => `${number}${i + 1}.`));
      }
      const lastPoint = model.blocks.filter(({ kind: one }) => one === 'point').pop();
      expect(lastPoint).toMatchObject({
        text: 'Контроль исполнения настоящего приказа осуществляет заместитель начальника.',
      });
      expect(namesIn(textOf(model))).toEqual([]);
      expect(kind.ofSchool).toBeNull();
    },
  );

  test.each(KINDS.map((kind) => [kind.title, kind] as const))(
    '%s is signed before its appendices',
    (_, kind) => {
      const { blocks, signatures } = modelOfMade(kind.ofMunicipality!(full()));
      const kinds = blocks.map((block) => block.kind);
      expect(kinds.indexOf('signatures')).toBeGreaterThan(kinds.lastIndexOf('point'));
      expect(kinds.indexOf('appendix')).toBeGreaterThan(kinds.indexOf('signatures'));
      expect(signatures).toEqual([]);
    },
  );
});

describe('the grounds of an order', () => {
  const preamble = (parts: Parameters<typeof worksWith>[0]): string => {
    const input = orderInput({ procedures: worksWith(parts) });
    return paragraphsOf(modelOfMade(orderObservers.ofMunicipality!(input)))[0]!;
  };

  test('name the law, and the Rules of 2024 only for works written under them', () => {
    expect(preamble({})).toContain('№ 273-ФЗ');
    expect(preamble({})).toContain('№ 556');
    expect(preamble({ conducted: '2024-04-16' })).not.toContain('№ 556');
    expect(preamble({ work: { ...WORKS.get(MATHS)!.work, kind: 'МР' } })).not.toContain('№ 556');
  });

  test('name the basis that is typed beside a procedure', () => {
    expect(preamble({ basis: 'приказ министерства № 7' })).toContain('(приказ министерства № 7)');
  });

  test('are in one sentence that ends with the order', () => {
    expect(preamble({})).toMatch(/п\sр\sи\sк\sа\sз\sы\sв\sа\sю:$/);
  });
});

test('a point left out leaves no gap, and a note has no number', () => {
  const blocks = points([
    { text: 'а', parts: ['б', 'в'] },
    { text: 'г', toFill: 'д' },
  ]);
  expect(blocks).toMatchObject([
    { number: '1.', level: 1 },
    { number: '1.1.', level: 2 },
    { number: '1.2.', level: 2 },
    { number: '2.', level: 1 },
    { kind: 'paragraph', isNote: true },
  ]);
});
