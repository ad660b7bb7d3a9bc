/** The roadmap and registers of the sample: typed into the tables like by people, the same every time, and useful to look at. */
import { WORKS } from '../../../local/sample/facts';
import { fillRoadmap, typeTargets } from '../../../local/sample/roadmap';
import {
  LINE_NOTES,
  PROCEDURE_DAYS,
  SAMPLE_DAY,
  TARGET_NOTES,
  TIME_NOTES,
} from '../../../local/sample/roadmap-plan';
import { answerRows, registerRows } from '../../../local/sample/roadmap-registers';
import { SCHOOLS } from '../../../local/sample/schools';
import { startAddon } from '../../../local/addon';
import { emptyWorkbook } from '../../../local';
import { reportOn } from '../../../local/commands/report';
import { workId } from '../../../src/domain/protocol/work';
import { namesIn } from '../../../src/domain/roadmap/intake/names';
import { REGISTER_IDS, REGISTER_TABLES } from '../../../src/domain/tables/registers';
import { ROADMAP_TABLES } from '../../../src/domain/tables/roadmap';
import { REGISTER_TABLE_TEXT } from '../../../src/messages/registers';
import { STATE } from '../../../src/messages/roadmap';
import { ROADMAP_TABLE_TEXT } from '../../../src/messages/roadmap-tables';
import { DIST, uploadOf } from '../../support/book';

/** A workbook with the sample's schools and procedures, without results. */
function workbook(today = SAMPLE_DAY) {
  const addon = startAddon(emptyWorkbook('Книга'), DIST, { today });
  addon.functions.apiSetup!();
  const works = WORKS.map(({ work, paper }) => ({ work, ...paper, date: null }));
  const schoolNames = SCHOOLS.map(({ code, name }) => ({ school: code, name, municipality: 'МО' }));
  addon.functions.apiLoad!(JSON.stringify(uploadOf([], { works, schoolNames })));
  return addon;
}

type Addon = ReturnType<typeof workbook>;

function valuesOf(addon: Addon, tab: string): unknown[][] {
  const sheet = addon.host.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab)!;
  return sheet.getDataRange().getValues();
}

function columnOf(addon: Addon, tab: string, heading: string): string[] {
  const [headings, ...rows] = valuesOf(addon, tab);
  const index = headings!.indexOf(heading);
  return rows.filter((row) => row.some((value) => value !== '')).map((row) => String(row[index]));
}

let filled: Addon;
beforeAll(() => {
  filled = workbook();
  fillRoadmap(filled);
  reportOn(filled, {});
  typeTargets(filled);
  reportOn(filled, {});
});

describe('the filled roadmap', () => {
  const STATES = ROADMAP_TABLE_TEXT.roadmap.columns.state!.header;

  test('shows every state but «Нет данных» on the day of the sample', () => {
    const { noData, ...shown } = STATE;
    const states = columnOf(filled, 'Дорожная карта', STATES);
    expect(states).toHaveLength(23);
    expect([...new Set(states)].sort()).toEqual(Object.values(shown).sort());
    expect(states).not.toContain(noData);
  });

  test('is not all late when the file is opened years later', () => {
    const later = workbook(new Date(2030, 0, 15));
    fillRoadmap(later);
    const states = columnOf(later, 'Дорожная карта', STATES);
    expect(states.filter((state) => state === STATE.late).length).toBeLessThan(states.length / 2);
  });

  test('has a row in «Сроки» for each procedure, done, late and still open ones', () => {
    const states = columnOf(filled, 'Сроки', STATES);
    const anchors = columnOf(filled, 'Сроки', ROADMAP_TABLE_TEXT.occurrences.columns.anchor!.header);
    for (const { id } of PROCEDURE_DAYS) expect(anchors.filter((anchor) => anchor === id)).toHaveLength(2);
    expect(states).toEqual(expect.arrayContaining([STATE.done, STATE.late, STATE.going]));
  });

  test('has proofs from accepted rows and answers of schools', () => {
    const { proofs, answers } = ROADMAP_TABLE_TEXT.roadmap.columns;
    expect(columnOf(filled, 'Дорожная карта', proofs!.header).filter(Boolean).length).toBeGreaterThan(8);
    expect(columnOf(filled, 'Дорожная карта', answers!.header).filter(Boolean)).toEqual([
      '14 из 40',
      '36 из 40',
    ]);
  });

  test('asks for attention nowhere: what was typed can be read', () => {
    const lines = valuesOf(filled, 'Начало').flat().map(String);
    const titles = [...Object.values(REGISTER_TABLE_TEXT), ...Object.values(ROADMAP_TABLE_TEXT)];
    const about = lines.filter((line) => titles.some(({ title }) => line.startsWith(`Вкладка «${title}»`)));
    expect(about).toEqual([]);
  });

  test('has plan and fact of this year and the last in «Показатели», none of them twice', () => {
    const { indicator, year, plan, fact } = ROADMAP_TABLE_TEXT.targets.columns;
    const [indicators, years, plans, facts] = [indicator, year, plan, fact].map((one) =>
      columnOf(filled, 'Показатели', one!.header),
    ) as [string[], string[], string[], string[]];
    expect(new Set(indicators.map((name, i) => `${name} ${years[i]}`)).size).toBe(indicators.length);
    const last = TARGET_NOTES.filter(({ lastFact }) => lastFact !== undefined);
    expect(years.filter((text) => text === '2019/20')).toHaveLength(last.length);
    expect(plans.filter(Boolean)).toHaveLength(TARGET_NOTES.length + last.length);
    expect(facts.filter(Boolean).length).toBeGreaterThan(TARGET_NOTES.length);
  });

  test('leaves something to do in every block of «Что на этой неделе»', () => {
    expect(valuesOf(filled, 'Что на этой неделе').flat()).not.toContain('Нет.');
  });
});

describe('the rows', () => {
  const registers = registerRows();

  test('are typed whole into their tables', () => {
    for (const id of REGISTER_IDS) {
      const { title, columns } = REGISTER_TABLE_TEXT[id];
      const first = Object.values(columns)[0]!.header;
      expect(columnOf(filled, title, first)).toHaveLength(registers[id].length);
    }
  });

  test('use columns that people own', () => {
    for (const id of REGISTER_IDS) {
      const own = REGISTER_TABLES[id].columns.filter(({ computed }) => computed !== true);
      const used = new Set(registers[id].flatMap((row) => Object.keys(row)));
      expect(own.map((column) => column.id)).toEqual(expect.arrayContaining([...used]));
    }
    const own = ROADMAP_TABLES.roadmap.columns.filter(({ computed }) => computed !== true);
    const used = new Set(LINE_NOTES.flatMap((note) => Object.keys(note)));
    expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining([...used]));
  });

  test('choose from the lists of choices', () => {
    for (const id of REGISTER_IDS) {
      for (const { id: column, choices } of REGISTER_TABLES[id].columns) {
        if (choices === undefined) continue;
        const chosen = registers[id].map((row) => row[column]).filter((value) => value !== undefined);
        expect([...choices]).toEqual(expect.arrayContaining([...new Set(chosen)]));
      }
    }
  });

  test('name schools of the sample and no person', () => {
    const codes = new Set(SCHOOLS.map(({ code }) => code));
    const rows = [
      ...REGISTER_IDS.flatMap((id) => registers[id]),
      ...answerRows(),
      ...LINE_NOTES,
      ...TIME_NOTES,
    ];
    for (const row of rows) {
      const cells = row as Readonly<Record<string, unknown>>;
      for (const id of ['school', 'mentor']) {
        if (cells[id] !== undefined) expect(codes.has(String(cells[id]))).toBe(true);
      }
      expect(Object.values(cells).flatMap((value) => namesIn(String(value)))).toEqual([]);
    }
  });

  test('leave every register that schools are asked for incomplete', () => {
    const text = valuesOf(filled, 'Полнота сведений').flat().map(String);
    const absent = text.slice(text.indexOf('Кто ещё не представил'));
    for (const id of ['control', 'qualitySystem', 'internalResults', 'training', 'experts'] as const) {
      expect(absent).toContain(REGISTER_TABLE_TEXT[id].title);
    }
  });

  test('are dated as the files of the sample print', () => {
    const printed = WORKS.map(({ work, date }) => [workId(work), date.split('.').reverse().join('-')]);
    expect(PROCEDURE_DAYS.map(({ id, conducted }) => [id, conducted]).sort()).toEqual(printed.sort());
    for (const { conducted, checked, uploaded, results } of PROCEDURE_DAYS) {
      const days = [conducted, checked, uploaded, results];
      expect(days.slice().sort()).toEqual(days);
    }
  });
});

test('a second report writes nothing', () => {
  const { calls } = filled.host;
  calls.reset();
  const { run } = reportOn(filled, {});
  expect(run.changed + run.isNew).toBe(0);
  expect(calls.writes).toBe(0);
});

test('filling a second workbook types the same', () => {
  const again = workbook();
  fillRoadmap(again);
  reportOn(again, {});
  const tabs = [
    ROADMAP_TABLE_TEXT.roadmap,
    ROADMAP_TABLE_TEXT.occurrences,
    ...Object.values(REGISTER_TABLE_TEXT),
  ];
  for (const { title } of tabs) expect(valuesOf(again, title)).toEqual(valuesOf(filled, title));
});
