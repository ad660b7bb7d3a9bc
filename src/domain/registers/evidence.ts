/**
 * Rows of registers as evidence for lines of the roadmap: accepted by a person, waiting for a decision, or only like a
 * line. A row proves nothing until a person has typed the code and «да».
 */
import type { RoadmapRow } from '../roadmap/rows';
import { parseSchoolYear } from '../roadmap/school-year';
import type { RowProblem } from '../tables/lists';
import { REGISTER_IDS, RegisterId } from '../tables/registers';
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import { REGISTER_PROBLEMS, REGISTER_ROWS } from '../../messages/registers-report';
import { workSchoolYear } from './deficits';
import type { Registers } from './read';
import type { RegisterRow } from './record';
import type { RegisterLists } from './rules';
import { LineIndex } from './similar';

/** Rows of one register about the same thing. */
export interface RowGroup {
  readonly register: RegisterId;
  readonly topic: string;
  /** 0-based rows on the sheet, ascending. */
  readonly positions: readonly number[];
  /** Of the line that they name or are like. */
  readonly code: string;
  readonly action: string;
}

export interface Suggestion extends RowGroup {
  readonly reasons: readonly string[];
}

export interface Evidence {
  /** Texts for «Из реестров» by code of the line. */
  readonly proofs: ReadonlyMap<string, string>;
  readonly waiting: readonly RowGroup[];
  readonly suggested: readonly Suggestion[];
  /** Codes that the roadmap does not have. */
  readonly problems: Readonly<Partial<Record<RegisterId, readonly RowProblem[]>>>;
}

/** More rows of a register than this are counted, not listed. */
const MOST_LISTED = 3;

type Year = Pick<RegisterLists, 'schoolYear' | 'procedures'>;

/** `year` is the plan's: what happened before it is told by «Архив плана». */
export function evidenceOf(registers: Registers, roadmap: readonly RoadmapRow[], year: Year): Evidence {
  const lines = new Map(roadmap.filter(({ id }) => id !== '').map((row) => [row.id, row] as const));
  const proofs = new Map<string, string[]>();
  const waiting: RowGroup[] = [];
  const problems: Partial<Record<RegisterId, RowProblem[]>> = {};
  for (const register of REGISTER_IDS) {
    const rows = rowsOfYear(registers, register, year);
    const named = rows.flatMap((row) => row.actions.map((code) => ({ row, code })));
    const known = named.filter(({ code }) => lines.has(code));
    if (lines.size > 0) {
      const unknown = named.filter(({ code }) => !lines.has(code));
      problems[register] = unknown.map(({ row, code }) => ({
        position: row.position,
        message: REGISTER_PROBLEMS.unknownAction(code),
      }));
    }
    const accepted = known.filter(({ row }) => row.accepted === true);
    for (const [code, ofCode] of grouped(accepted, (one) => one.code)) {
      const texts = proofTexts(
        register,
        ofCode.map(({ row }) => row),
      );
      proofs.set(code, [...(proofs.get(code) ?? []), ...texts]);
    }
    const open = known.filter(({ row }) => row.accepted === null);
    for (const group of grouped(open, ({ row, code }) => `${code}|${row.topic}`).values()) {
      const { row, code } = group[0]!;
      const positions = group.map((one) => one.row.position);
      waiting.push({ register, topic: row.topic, positions, code, action: lines.get(code)!.action });
    }
  }
  return {
    proofs: new Map([...proofs].map(([code, texts]) => [code, texts.join('\n')] as const)),
    waiting,
    suggested: suggestions(registers, [...lines.values()], year),
    problems,
  };
}

/** Documents, people and task sets serve for years; of the other registers only rows of the plan's year, or of no known one. */
function rowsOfYear(registers: Registers, register: RegisterId, year: Year): readonly RegisterRow[] {
  const rows: readonly RegisterRow[] = registers[register].rows;
  return year.schoolYear === null ? rows : rows.filter((row) => !isOfPast(register, row, year));
}

function isOfPast(
  register: RegisterId,
  { unit, date }: RegisterRow,
  { schoolYear, procedures }: Year,
): boolean {
  switch (register) {
    case 'control':
      return (workSchoolYear(unit, procedures) ?? schoolYear!) < schoolYear!;
    case 'internalResults':
      return (parseSchoolYear(unit) ?? schoolYear!) < schoolYear!;
    case 'events':
    case 'deficits':
    case 'training':
      // A plan begins with the work of August.
      return date !== null && date < `${schoolYear!}-08-01`;
    default:
      return false;
  }
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** In the order of days, so that sorting a register changes no text. */
function proofTexts(register: RegisterId, rows: readonly RegisterRow[]): string[] {
  const { title } = REGISTER_TABLE_TEXT[register];
  if (rows.length > MOST_LISTED) {
    const days = rows.flatMap(({ date }) => (date === null ? [] : [date])).sort();
    const schools = new Set(rows.map(({ school }) => school).filter(Boolean)).size;
    return [
      REGISTER_ROWS.proofs(title, rows.length, schools, days[0] ?? null, days[days.length - 1] ?? null),
    ];
  }
  return rows
    .map((row) => ({ key: `${row.date ?? ''}|${row.school}|${row.proof}`, row }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => REGISTER_ROWS.proof(title, row.proof, row.school));
}

/** Lines for rows without a code, by the kind of row, by words, by days within the line's term. */
function suggestions(registers: Registers, roadmap: readonly RoadmapRow[], year: Year): Suggestion[] {
  const index = new LineIndex(roadmap);
  return REGISTER_IDS.flatMap((register) => {
    const rows = rowsOfYear(registers, register, year);
    const free = rows.filter(({ actions, accepted }) => actions.length === 0 && accepted !== false);
    return [...grouped(free, ({ topic, words }) => `${words.join()}|${topic}`).values()].flatMap((group) => {
      const { topic } = group[0]!;
      const positions = group.map(({ position }) => position);
      return index.nearest(group).map(({ row, reasons }) => ({
        register,
        topic,
        positions,
        code: row.id,
        action: row.action,
        reasons,
      }));
    });
  });
}
