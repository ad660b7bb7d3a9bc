/**
 * What kinds of procedures there are: what each ends with, and which threshold stands where «Процедуры» name none.
 * A kind that is not listed ends with a mark, as most works of municipalities do.
 */

/** A mark 2–5; a score 0–max; passed or not; diplomas of an olympiad's stage. */
export type ResultKind = 'mark' | 'score' | 'pass' | 'olympiad';

/** What is counted against a threshold in «Зачёты и пороги». */
export type MeasureId = 'pass' | 'threshold' | 'medal' | 'stage' | 'participation';

export interface ProcedureKind {
  /** As in work ids: «ИС». */
  readonly code: string;
  readonly resultKind: ResultKind;
  /** Other spellings, matched without case and spaces. */
  readonly aliases: readonly string[];
  /** Threshold by default, null where none is general: points; a percent of the maximum for an olympiad. */
  readonly threshold: number | null;
  /** Maximum of the score, null where it depends on the work. */
  readonly maxScore: number | null;
  /** The mark that results stand beside: of the last term, or of the year. */
  readonly beside: 'journal' | 'yearly';
}

/**
 * Thresholds: ИС-9 is passed with 10 of 20 points (KNOWLEDGE(high)); a medal is confirmed with 70 points of ЕГЭ
 * (KNOWLEDGE(high), since 2024 for the first degree); half of the points of a stage is our own choice. All are only the
 * values for a blank cell of «Процедуры», where every year has its own row.
 */
export const PROCEDURE_KINDS: readonly ProcedureKind[] = [
  kind('ВПР', 'mark'),
  kind('ОГЭ', 'mark', { beside: 'yearly' }),
  kind('ГВЭ', 'mark', { beside: 'yearly', aliases: ['ГВЭ-9', 'ГВЭ-11'] }),
  kind('ЕГЭ', 'score', { beside: 'yearly', threshold: 70, maxScore: 100 }),
  kind('ДКР', 'mark'),
  kind('КДР', 'mark'),
  kind('МР', 'mark'),
  kind('НИКО', 'mark'),
  kind('РДР', 'mark'),
  kind('ВсОШ', 'olympiad', { threshold: 50 }),
  kind('ИС', 'pass', { threshold: 10, maxScore: 20, aliases: ['ИС-9', 'итоговое собеседование'] }),
  kind('ИСИ', 'pass', { aliases: ['ИСИ-11', 'ИС(И)-11', 'ИС(И)', 'ИС-11', 'итоговое сочинение'] }),
];

function kind(
  code: string,
  resultKind: ResultKind,
  extra: Partial<Omit<ProcedureKind, 'code' | 'resultKind'>> = {},
): ProcedureKind {
  return { code, resultKind, aliases: [], threshold: null, maxScore: null, beside: 'journal', ...extra };
}

const BY_NAME: ReadonlyMap<string, ProcedureKind> = new Map(
  PROCEDURE_KINDS.flatMap((one) => [one.code, ...one.aliases].map((name) => [folded(name), one] as const)),
);

function folded(name: string): string {
  return name.toUpperCase().replace(/[\s\u00a0]+/g, '');
}

/** The kind by its code or another spelling of it; null for one of a person's own. */
export function procedureKind(name: string): ProcedureKind | null {
  return BY_NAME.get(folded(name)) ?? null;
}

/** What a procedure of this kind ends with; a mark where nothing else is known. */
export function resultKindOf(kindName: string): ResultKind {
  return procedureKind(kindName)?.resultKind ?? 'mark';
}
