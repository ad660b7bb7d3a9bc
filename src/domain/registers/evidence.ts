/**
 * Rows of registers as evidence for lines of the roadmap: accepted by a person, waiting for a decision, or only like a
 * line. A row proves nothing until a person has typed the code and «да».
 */
import type { RoadmapRow } from '../roadmap/rows';
import type { RowProblem } from '../tables/lists';
import { REGISTER_IDS, RegisterId } from '../tables/registers';
import { REGISTER_TABLE_TEXT } from '../../messages/registers';
import { REGISTERS_REPORT, REGISTER_PROBLEMS, REGISTER_ROWS } from '../../messages/registers-report';
import type { Registers } from './read';
import type { RegisterRow } from './record';
import { spacedWords, stems, tellingStems } from './similar';

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
/** Lines suggested for a group of rows. */
const MOST_SUGGESTED = 2;

/** The order of М2 and М10. */
export function byCode(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}

export function evidenceOf(registers: Registers, roadmap: readonly RoadmapRow[]): Evidence {
  const lines = new Map(roadmap.filter(({ id }) => id !== '').map((row) => [row.id, row] as const));
  const proofs = new Map<string, string[]>();
  const waiting: RowGroup[] = [];
  const problems: Partial<Record<RegisterId, RowProblem[]>> = {};
  for (const register of REGISTER_IDS) {
    const rows: readonly RegisterRow[] = registers[register].rows;
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
    suggested: suggestions(registers, [...lines.values()]),
    problems,
  };
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

interface Line {
  readonly row: RoadmapRow;
  readonly words: string;
  readonly stems: ReadonlySet<string>;
}

/** Lines for rows without a code, by the kind of row, by words, by days within the line's term. */
function suggestions(registers: Registers, roadmap: readonly RoadmapRow[]): Suggestion[] {
  const texts = roadmap.map(({ action, details, result }) => [action, ...details, result].join(' '));
  const telling = tellingStems(texts);
  const lines = roadmap.map((row, i) => ({ row, words: spacedWords(texts[i]!), stems: telling[i]! }));
  return REGISTER_IDS.flatMap((register) => {
    const rows: readonly RegisterRow[] = registers[register].rows;
    const free = rows.filter(({ actions, accepted }) => actions.length === 0 && accepted !== false);
    return [...grouped(free, ({ topic, words }) => `${words.join()}|${topic}`).values()].flatMap((group) => {
      const { topic } = group[0]!;
      const positions = group.map(({ position }) => position);
      return nearest(group, lines).map(({ row, reasons }) => ({
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

interface Near {
  readonly row: RoadmapRow;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A kind weighs as two words, days within the term as one; less than three in all is no likeness. */
const KIND_WEIGHT = 2;
const MOST_WORDS = 3;
const LEAST_SCORE = 3;

function nearest(group: readonly RegisterRow[], lines: readonly Line[]): Near[] {
  const { topic, words } = group[0]!;
  const own = stems(topic);
  return lines
    .map((line) => nearness(group, words, own, line))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || byCode(a.row.id, b.row.id))
    .slice(0, MOST_SUGGESTED);
}

function nearness(
  group: readonly RegisterRow[],
  kindWords: readonly string[],
  own: ReadonlyMap<string, string>,
  { row, words, stems: lineStems }: Line,
): Near {
  const isKind = kindWords.some((word) => words.includes(` ${word}`));
  const shared = [...own].filter(([stem]) => lineStems.has(stem)).map(([, word]) => word);
  const { start, end } = row;
  const isInTerm =
    start !== null && end !== null && group.some(({ date }) => date !== null && date >= start && date <= end);
  const { reasons } = REGISTERS_REPORT;
  return {
    row,
    score: (isKind ? KIND_WEIGHT : 0) + Math.min(shared.length, MOST_WORDS) + (isInTerm ? 1 : 0),
    reasons: [
      ...(isKind ? [reasons.kind] : []),
      ...(shared.length > 0 ? [reasons.words(shared.slice(0, MOST_WORDS))] : []),
      ...(isInTerm ? [reasons.date] : []),
    ],
  };
}
