/** «Школы», «Процедуры», «Официальный список» as records, with a sentence for every row that cannot be used. */
import { readOfficial, readProcedures, readSchools } from '../../../src/domain/tables/lists';

const placed = <Cells>(...rows: Cells[]) => rows.map((cells, i) => ({ position: i + 1, cells }));

describe('schools', () => {
  test('are read with their code however it is written', () => {
    const [school] = readSchools(
      placed({
        code: 'sch900001 ',
        name: ' Школа № 1 ',
        municipality: 'Энский\u00a0район (reg90_m001)',
        aliases: 'Энск; г. Энск ;',
        branchOf: 900002,
        control: 'Да',
        lowResults: 'зона риска',
      }),
    ).values;
    expect(school).toEqual({
      code: '900001',
      name: 'Школа № 1',
      municipality: 'Энский район',
      aliases: ['Энск', 'г. Энск'],
      kind: '',
      branchOf: '900002',
      place: '',
      cluster: '',
      isControl: true,
      lowResults: 'зона риска',
      curator: '',
    });
  });

  test('without a code, or with one that stands already, are reported by their row', () => {
    const { values, problems } = readSchools(
      placed({ code: 900001 }, { code: 'первая' }, { code: 'edu900001' }),
    );
    expect(values).toHaveLength(1);
    expect(problems).toEqual([
      { position: 2, message: expect.stringMatching(/^«первая» – не код ОО: нужны шесть цифр/) },
      { position: 3, message: expect.stringMatching(/^Код 900001 встречается второй раз/) },
    ]);
  });
});

describe('procedures', () => {
  const parts = { kind: 'ВПР', year: 2021, subject: 'Математика', grade: 4 };

  test('are named by their parts, or by the id alone', () => {
    const { values } = readProcedures(placed({ ...parts, session: 'осень' }, { id: 'ДКР-2024-РУ-8' }));
    expect(values.map(({ id }) => id)).toEqual(['ВПР-2021-МА-4-осень', 'ДКР-2024-РУ-8']);
  });

  test('have the scale that stands in the row, and the tasks of the shipped paper', () => {
    const [one] = readProcedures(placed({ ...parts, maxScore: '20', cut3: 7, cut4: 11, cut5: '15' })).values;
    expect(one!.paper).toMatchObject({ maxScore: 20, cuts: [7, 11, 15] });
    expect(one!.paper.tasks).toHaveLength(15);
  });

  test('without a scale in the row have none', () => {
    expect(readProcedures(placed(parts)).values[0]!.paper).toMatchObject({ maxScore: null, cuts: null });
  });

  test('read dates, and codes of schools that the draw left out', () => {
    const [one] = readProcedures(
      placed({
        ...parts,
        conducted: new Date(2021, 3, 15),
        conductedUntil: '16.04.2021',
        uploaded: new Date(2021, 3, 30),
        keptUntil: '31.12.2021',
        notDrawn: 'edu900001, 900002',
      }),
    ).values;
    expect(one).toMatchObject({
      conducted: '2021-04-15',
      conductedUntil: '2021-04-16',
      checked: null,
      uploaded: '2021-04-30',
      keptUntil: '2021-12-31',
      results: null,
    });
    expect([...one!.notDrawn]).toEqual(['900001', '900002']);
  });

  test.each([
    [{ cut3: 6, cut4: 10 }],
    [{ cut3: 10, cut4: 6, cut5: 15 }],
    [{ cut3: 6, cut4: 6, cut5: 15 }],
    [{ cut3: 'шесть', cut4: 10, cut5: 15 }],
  ])('with the scale %p have none until it is put right', (cuts) => {
    const { values, problems } = readProcedures(placed({ ...parts, ...cuts }));
    expect(values[0]!.paper.cuts).toBeNull();
    expect(problems).toEqual([
      { position: 1, message: expect.stringMatching(/^ВПР-2021-МА-4: границы отметок/) },
    ]);
  });

  test.each([
    ['nothing but a note', {}],
    ['a subject that is none', { ...parts, subject: 'Астрология' }],
    ['a kind with a hyphen, whose id could not be read back', { ...parts, kind: 'ВПР-СПО' }],
  ])('with %s are reported', (_, cells) => {
    expect(readProcedures(placed(cells))).toEqual({
      values: [],
      problems: [{ position: 1, message: expect.stringMatching(/^Не понять, какая это работа/) }],
    });
  });
});

describe('official list', () => {
  const others = [
    { index: 2, heading: '4 РУ' },
    { index: 3, heading: '4 МА' },
    { index: 4, heading: 'Заметка' },
    { index: 5, heading: 'Пусто' },
  ];
  const row = (year: unknown, school: unknown, ...more: unknown[]) => ({
    cells: { year, school },
    raw: [year, school, ...more],
  });
  const read = (...rows: ReturnType<typeof row>[]) =>
    readOfficial(
      rows.map((one, i) => ({ position: i + 1, ...one })),
      others,
    );

  test('takes columns of 1, 0 and blanks for markers, and a person’s own columns for none', () => {
    const { values } = read(
      row(2021, 'edu900001', 1, '', 'позвонить', ''),
      row('2022', 900002, 0, '1', '', ''),
    );
    expect(values.map(({ year, school, markers }) => [year, school, markers])).toEqual([
      [2021, '900001', { '4 РУ': true, '4 МА': false }],
      [2022, '900002', { '4 РУ': false, '4 МА': true }],
    ]);
  });

  test('reports rows without a year or a code', () => {
    expect(read(row('', 900001, 1, 0, '', ''), row(2021, 'нет', 1, 0, '', ''))).toEqual({
      values: [],
      problems: [1, 2].map((position) => ({
        position,
        message: 'В строке списка нужны год и код ОО. Строка пока не учитывается.',
      })),
    });
  });
});
