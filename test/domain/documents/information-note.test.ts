import { informationNote } from '../../../src/domain/documents/information-note';
import type { DocumentInput } from '../../../src/domain/documents/input';
import type { DocumentModel, TableBlock } from '../../../src/domain/documents/model';
import { livedInput } from '../../support/documents';

let lived: DocumentInput;
let spring: DocumentInput;

/** The spring of the loaded works: two procedures were held, one school has a row of «Контроль процедур». */
function inSpring(input: DocumentInput): DocumentInput {
  const procedures = new Map(
    [...input.procedures].map(([id, one]) => [
      id,
      id === 'ВПР-2021-МА-4'
        ? { ...one, conducted: '2021-04-13' }
        : id === 'ВПР-2021-РУ-4'
          ? { ...one, conducted: '2021-04-15' }
          : one,
    ]),
  );
  return { ...input, today: '2021-05-19', schoolYear: 2020, procedures };
}

beforeAll(() => {
  lived = livedInput();
  spring = inSpring(lived);
});

function ofMunicipality(input: DocumentInput): DocumentModel {
  return informationNote.ofMunicipality!(input).documents[0]!;
}

function ofSchool(input: DocumentInput, code: string): DocumentModel {
  return informationNote.ofSchool!(input, code).documents[0]!;
}

function rows(document: DocumentModel): readonly (readonly string[])[] {
  const table = document.blocks.find((block): block is TableBlock => block.kind === 'table')!;
  return table.rows.map(({ cells }) => cells.map(String));
}

function state(document: DocumentModel, measure: string): string {
  return rows(document).find((cells) => cells[1]?.startsWith(measure))![2]!;
}

describe('the information note', () => {
  test('has the three directions in their order, then the roadmap', () => {
    const groups = rows(ofMunicipality(lived)).filter(({ length }) => length === 1);
    expect(groups.map(([text]) => text!.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.']);
    expect(groups[1]![0]).toBe('2. Выявление признаков и профилактическая работа');
  });

  test('says of the school how many of its procedures were as they should be, and when the last one was', () => {
    const document = ofSchool(spring, '900001');
    expect(state(document, 'Видеонаблюдение')).toBe(
      'ВПР: велось – 1 из 2, последний раз 13.04.2021; сведения не представлены – 1',
    );
    expect(state(document, 'Проверка комиссией')).toContain('кто проверял: школьная – 1');
  });

  test('says that nothing was reported where the register has no row, and leaves the single questions out', () => {
    const document = ofSchool(spring, '900002');
    expect(state(document, 'Сведения о том')).toBe('ВПР: процедур – 2\nсведения не представлены');
    expect(rows(document).some((cells) => cells[1]?.startsWith('Видеонаблюдение'))).toBe(false);
    expect(state(document, 'Адресная помощь')).toBe('сведения не представлены');
    expect(JSON.stringify(document)).not.toMatch(/не проводил[^о]/);
  });

  test('names in the municipal note the schools that have not reported, by code', () => {
    const text = state(ofMunicipality(spring), 'Сведения о том');
    expect(text).toBe(
      'ВПР: процедур во всех школах – 12\n' +
        'сведения представили 1 из 6 школ; не представили: 900002, 900003, 900004, 900005, 900006',
    );
    expect(state(ofMunicipality(spring), 'Независимые наблюдатели')).toBe(
      'ВПР: присутствовали – 1 из 12, последний раз 13.04.2021; сведения не представлены – 11',
    );
  });

  test('counts «нет» beside what nobody has answered', () => {
    const [row] = spring.registers.control.rows;
    const registers = {
      ...spring.registers,
      control: { rows: [{ ...row!, record: { ...row!.record, observer: false } }], problems: [] },
    };
    expect(state(ofSchool({ ...spring, registers }, '900001'), 'Независимые наблюдатели')).toBe(
      'ВПР: присутствовали – 0 из 2; «нет» – 1; сведения не представлены – 1',
    );
  });

  test('does not count rows that are not of the school year', () => {
    expect(state(ofSchool(lived, '900001'), 'Сведения о том')).toBe(
      'процедур учебного года с датой проведения в «Процедурах» ещё нет',
    );
    expect(state(ofSchool(spring, '900001'), 'Совещания')).toBe('сведения не представлены');
    expect(state(ofSchool(lived, '900001'), 'Совещания')).toBe('совещание – 1, последний раз 05.09.2025');
  });

  test('counts staff exactly: they are no pupils', () => {
    const [row] = lived.registers.experts.rows;
    const withCount = (count: number): DocumentInput => ({
      ...lived,
      registers: {
        ...lived.registers,
        experts: { rows: [{ ...row!, record: { ...row!.record, count, trained: 0 } }], problems: [] },
      },
    });
    const line = (count: number): string =>
      state(ofSchool(withCount(count), '900001'), 'Эксперты, наблюдатели');
    expect(line(4)).toBe('эксперт по проверке – 4\nпрошли подготовку – 0');
    expect(line(5)).toBe('эксперт по проверке – 5\nпрошли подготовку – 0');
  });

  test('shows a school the roadmap lines it carries out, with its own answer', () => {
    const own = rows(ofSchool({ ...lived, lines: forSchools(lived) }, '900001'));
    const [, title, said] = own.find(([number, measure]) => number === '1' && measure !== undefined)!;
    expect(title).toBe('Собрать координаторов');
    expect(said).toBe('по плану: просрочено\nответ школы: выполнено');
  });

  test('tells the municipality how many schools have answered on the roadmap', () => {
    expect(state(ofMunicipality(lived), 'Ответы школ')).toBe(
      'сведения представили 2 из 6 школ; не представили: 900003, 900004, 900005, 900006',
    );
  });

  test('ends with the position of the one who prepared it', () => {
    expect(ofMunicipality(lived).signatures).toEqual([{ position: 'Исп.: методист' }]);
    expect(ofSchool(lived, '900001').signatures[0]!.position).toBe('Исп.: заместитель директора по УВР');
  });

  test('says nothing of another school, not even what people wrote of it', () => {
    const answerRows = lived.answerRows.map((row) => ({
      ...row,
      cells: { ...row.cells, evidence: 'вместе со «Школа 2» и 900003' },
    }));
    const input = { ...spring, lines: forSchools(lived), answerRows };
    for (const school of input.schools.values()) {
      const text = JSON.stringify(ofSchool(input, school.code));
      for (const other of input.schools.values()) {
        if (other.code === school.code) continue;
        expect(text).not.toContain(other.code);
        expect(text).not.toContain(other.name);
      }
    }
  });

  test('is the same whatever the order of the rows', () => {
    const turned = (input: DocumentInput): DocumentInput => ({
      ...input,
      schools: new Map([...input.schools].reverse()),
      answerRows: [...input.answerRows].reverse(),
      procedures: new Map([...input.procedures].reverse()),
    });
    expect(ofMunicipality(turned(spring))).toEqual(ofMunicipality(spring));
    expect(ofSchool(turned(spring), '900001')).toEqual(ofSchool(spring, '900001'));
  });

  test('is not made of an empty workbook, and says what to fill', () => {
    const registers = Object.fromEntries(
      Object.keys(lived.registers).map((id) => [id, { rows: [], problems: [] }]),
    ) as unknown as DocumentInput['registers'];
    const evaluation = { ...lived.evaluation, works: [], schools: [] };
    const made = informationNote.ofMunicipality!({ ...lived, registers, evaluation, roadmap: null });
    expect(made.documents).toEqual([]);
    expect(made.lacking).toContain('заполните хотя бы один реестр');
    expect(informationNote.ofSchool!(lived, '999999').lacking).toContain('впишите её код');
  });
});

/** The plan's lines, given to schools. */
function forSchools(input: DocumentInput): DocumentInput['lines'] {
  return input.lines.map((line) => ({ ...line, responsible: ['Директора школ'] }));
}
