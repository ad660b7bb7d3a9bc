/** Document input whose free texts name every school by code and in the cases of Russian, and people by name. */
import { Others } from '../../src/domain/answers/others';
import type { DocumentInput } from '../../src/domain/documents/input';
import type { PlacedRow, Registers } from '../../src/domain/registers/read';
import type { RoadmapView } from '../../src/domain/roadmap/refresh-view';
import { withoutNames } from '../../src/domain/roadmap/nameless';
import type { Level } from '../../src/messages/levels';

interface HostileSchool {
  readonly name: string;
  /** As people write of it. */
  readonly mentions: readonly string[];
  /** What would be left of it in a text. */
  readonly trace: RegExp;
}

export const HOSTILE: Readonly<Record<string, HostileSchool>> = {
  '900001': {
    name: 'МБОУ СОШ № 11 имени В.Н. Носова',
    mentions: ['со школой № 11', 'МБОУ СОШ № 11 имени В. Н. Носова', 'edu900001'],
    trace: /900001|№\s*11(?!\d)|Носов/,
  },
  '900002': {
    name: 'МБОУ «Лицей № 12»',
    mentions: ['опыт лицея №12', 'в лицее № 12', '900002'],
    trace: /900002|№\s*12(?!\d)/,
  },
  '900003': {
    name: 'МАОУ «Гимназия «Планета»»',
    mentions: ['гимназией «Планета»', 'гимназии Планета', 'код 900003'],
    trace: /900003|Планет/,
  },
  '900004': {
    name: 'Красногорская СОШ',
    mentions: ['в Красногорской СОШ', 'с Красногорской СОШ', '900004'],
    trace: /900004|Красногорск/,
  },
  '900005': {
    name: 'МБОУ «Средняя общеобразовательная школа № 15»',
    mentions: ['средней школы № 15', 'СОШ №15', '(900005)'],
    trace: /900005|№\s*15(?!\d)/,
  },
  '900006': {
    name: 'МКОУ ООШ № 16 с. Озёрное',
    mentions: ['школах № 11, 15 и 16', 'основной школе № 16 с. Озёрное', '900006'],
    trace: /900006|№\s*16(?!\d)|и\s16;|Озёрн/,
  },
};

const TEXT = `${Object.values(HOSTILE)
  .flatMap(({ mentions }) => mentions)
  .join('; ')}. Исп. Петрова А. С.`;

/** The roadmap comes without names of people. */
const NAMELESS = withoutNames(TEXT);

/** Columns and fields that hold what people write. */
const FREE = new Set(
  (
    'topic audience minutes decision link note comment evidence title subject skill correction staff reason mentor ' +
    'programme result review application order commission storage action details text before after'
  ).split(' '),
);
/** A subject of a register is a code; only events have one in words. */
const CODED = /^(?:М\d+[,\s]*)+$|^[А-Я]{2,3}$/;

export function hostileInput(input: DocumentInput): DocumentInput {
  const codes = [...input.schools.keys()];
  const schools = new Map(
    [...input.schools].map(([code, school]) => [code, { ...school, name: HOSTILE[code]!.name }] as const),
  );
  const levels: readonly Level[] = ['recheck', 'attention', 'none', 'unknown'];
  return {
    ...input,
    schools,
    others: new Others([...schools.values()]),
    official: codes.map((school) => ({
      year: 2021,
      school,
      municipality: 'МО-1',
      name: HOSTILE[school]!.name,
      markers: { '4 РУ': true },
    })),
    evaluation: {
      ...input.evaluation,
      schools: input.evaluation.schools.map((one, i) => ({ ...one, level: levels[i % levels.length]! })),
    },
    registers: Object.fromEntries(
      Object.entries(input.registers).map(([id, register]) => [
        id,
        {
          ...register,
          rows: register.rows.flatMap((row) =>
            ['', ...codes].map((school, i) => ({
              ...row,
              position: row.position + i,
              school,
              topic: `${row.topic} ${TEXT}`,
              proof: `${row.proof} ${TEXT}`,
              record: hostile(row.record as unknown as Readonly<Record<string, unknown>>),
            })),
          ),
        },
      ]),
    ) as unknown as Registers,
    roadmap: input.roadmap === null ? null : hostileRoadmap(input.roadmap),
    lines: input.lines.map((line) => ({
      ...line,
      section: `${line.section} ${TEXT}`,
      action: `${line.action} ${TEXT}`,
      details: [TEXT],
      result: TEXT,
      evidence: TEXT,
      comment: TEXT,
      responsible: [...line.responsible, `Руководитель объединения школы № 15`],
    })),
    targets: input.targets.map((row) => ({ ...row, basis: `${row.basis} ${TEXT}` })),
    answerRows: ofAll(input.answerRows, codes),
    historyRows: input.historyRows.map(hostileRow),
    changeRows: input.changeRows.map(hostileRow),
    eventRows: ofAll(input.eventRows, ['', ...codes]),
  };
}

function hostileRoadmap(view: RoadmapView): RoadmapView {
  return {
    ...view,
    actions: view.actions.map((action) => ({
      ...action,
      section: `${action.section} ${TEXT}`,
      title: `${action.title} ${NAMELESS}`,
      details: [NAMELESS],
      result: NAMELESS,
      evidence: NAMELESS,
      responsible: [...action.responsible, 'Директор школы № 15'],
    })),
  };
}

function ofAll(rows: readonly PlacedRow[], codes: readonly string[]): PlacedRow[] {
  return rows.flatMap((row) =>
    codes.map((school, i) => {
      const { position, cells } = hostileRow(row);
      return { position: position + i, cells: { ...cells, school } };
    }),
  );
}

function hostileRow<Row extends PlacedRow>(row: Row): Row {
  return { ...row, cells: hostile(row.cells) };
}

function hostile<Cells extends Readonly<Record<string, unknown>>>(cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([id, value]) => [
      id,
      FREE.has(id) && typeof value === 'string' && !CODED.test(value) ? `${value} ${TEXT}`.trim() : value,
    ]),
  ) as Cells;
}
