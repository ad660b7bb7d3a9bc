/** Every real file goes in whole, and the raw forms give the same school-level counts as the clean ones. */
import { readFileSync, readdirSync } from 'node:fs';
import { openPaths } from '../../local/files/disk';
import { readTables } from '../../src/files/read-tables';
import { Intake } from '../../src/domain/intake/intake';
import { Protocols } from '../../src/domain/intake/protocols';
import { IntakeResult } from '../../src/domain/intake/records';
import { parseWorkOption, workId } from '../../src/domain/protocol/work';
import { schoolLevel } from '../domain/intake/sheets';
import { describeWith, shared } from '../support/shared';

async function takeIn(paths: readonly string[], work: string | null = null): Promise<IntakeResult> {
  const option = work === null ? null : parseWorkOption(work);
  const intake = new Intake({ workOption: option, paperOf: () => null }, new Protocols());
  const { files } = await openPaths(paths, (names) => names);
  for (const file of files) await readTables(file, intake);
  return intake.close();
}

describeWith('shared', 'real files', () => {
  const data = (...parts: string[]): string => shared('data', ...parts);
  const clean = (name: string): string => data('protocols', name);

  test('all thirty protocols: every row and every school', async () => {
    const names = readdirSync(data('protocols')).filter((name) => /^mo\d/.test(name));
    expect(names).toHaveLength(30);
    const result = await takeIn(names.map(clean));
    expect(result.problems).toEqual([]);
    const schools = new Map<string, Set<string>>();
    names.forEach((name, i) => {
      const rows = readFileSync(clean(name), 'utf8').trim().split('\n').slice(1);
      const { rows: taken, rejected, work } = result.outcomes[i];
      expect([name, taken + rejected]).toEqual([name, rows.length]);
      const id = workId(work!);
      expect(id.endsWith(`${name.slice(4, 8)}-${name.includes('ru') ? 'РУ' : 'МА'}-${name[11]}`)).toBe(true);
      const seen = schools.get(id) ?? new Set();
      rows.forEach((row) => seen.add(row.slice(3, 9)));
      schools.set(id, seen);
    });
    for (const [id, codes] of schools) {
      const counted = result.counts.filter(({ work }) => workId(work) === id).map(({ school }) => school);
      expect(counted).toEqual([...codes].sort());
    }
  });

  test.each([
    ['protocols/rawlike_mo1_2021_ma4.csv', 'mo1_2021_ma4.csv', null],
    ['protocols/rawlike_mo3_2020_ma5.csv', 'mo3_2020_ma5.csv', null],
    ['consolidated/2020 Математика.xlsx', 'mo1_2020_ma5.csv', 'ВПР;2020;МА;5'],
    ['consolidated/Проведение работы по математике, 4 класс. ВПР 2021.xlsx', 'mo1_2021_ma4.csv', null],
    ['consolidated/Проведение работы по математике, 5 класс. ВПР 2021.xlsx', 'mo1_2021_ma5.csv', null],
    ['consolidated/Проведение работы по математике, 6 класс. ВПР 2021.xlsx', 'mo1_2021_ma6.csv', null],
    ['consolidated/Проведение работы по русскому языку, 4 класс. ВПР 2021.xlsx', 'mo1_2021_ru4.csv', null],
    ['consolidated/Проведение работы по русскому языку, 5 класс. ВПР 2021.xlsx', 'mo1_2021_ru5.csv', null],
    ['consolidated/Проведение работы по русскому языку, 6 класс. ВПР 2021.xlsx', 'mo1_2021_ru6.csv', null],
  ])('%s equals %s school by school', async (raw, name, work) => {
    const [fromRaw, fromClean] = [await takeIn([data(raw)], work), await takeIn([clean(name)])];
    expect(fromRaw.problems).toEqual([]);
    expect(fromRaw.counts.map(schoolLevel)).toEqual(fromClean.counts.map(schoolLevel));
    if (work === null) {
      expect(fromRaw.counts.map(({ municipality }) => municipality)).toEqual(
        fromClean.counts.map(({ municipality }) => municipality),
      );
    }
  });

  test('«2020 Математика» names no grade: refused with the option to type', async () => {
    const { counts, problems } = await takeIn([data('consolidated', '2020 Математика.xlsx')]);
    expect(counts).toEqual([]);
    expect(problems).toMatchObject([{ row: 1, message: expect.stringContaining('--work "ВПР;2020;МА;5"') }]);
  });

  test('the federal tables: ten works, four kinds each, all rows; Ф1 of six schools', async () => {
    const result = await takeIn([data('fis-oko')]);
    expect(result.outcomes.every(({ layout, rows }) => layout !== null && rows > 0)).toBe(true);
    const kinds = result.tables.map(({ kind, work }) => `${workId(work)} ${kind}`);
    expect(new Set(kinds).size).toBe(40);
    for (const { kind, rows } of result.tables) expect(rows).toHaveLength(kind === 'journal' ? 19 : 20);
    expect(result.counts).toHaveLength(6);
    // Impossible scores have no column, so the school that has them and its municipality sum to less than 100.
    expect(result.problems.map(({ row }) => row)).toEqual([11, 17]);
    expect(result.problems.every(({ file }) => file.includes('2021_ma4'))).toBe(true);
  });

  test('Ф1 equals the rows of its school in the protocol', async () => {
    const individual = await takeIn([data('fis-oko', '2021_ru5', 'Ф1_Индивидуальные результаты.xlsx')]);
    const whole = await takeIn([clean('mo1_2021_ru5.csv')]);
    const [school] = individual.counts;
    const same = whole.counts.find((counts) => counts.school === school.school)!;
    expect(school.classes).toEqual(same.classes);
    expect(school.tasks).toEqual(same.tasks);
  });
});
