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
  /** Other spellings, matched without case, spaces and hyphens. */
  readonly aliases: readonly string[];
  /** Thresholds by default, of the measures that have a general one: points; a percent of the maximum for a stage. */
  readonly thresholds: Readonly<Partial<Record<MeasureId, number>>>;
  /** Maximum of the score, null where it depends on the work. */
  readonly maxScore: number | null;
  /** The mark that results stand beside: of the last term, or of the year. */
  readonly beside: 'journal' | 'yearly';
  /** Grade and subject where the procedure has only one; null elsewhere. */
  readonly grade: number | null;
  readonly subject: string | null;
}

/**
 * Thresholds: ИС-9 is passed with 10 of 20 points (KNOWLEDGE(high)); a medal is confirmed with 70 points of ЕГЭ
 * (KNOWLEDGE(high), since 2024 for the first degree); half of the points of a stage is our own choice. All are only the
 * values for a blank cell of «Процедуры», where every year has its own row. The exam itself has none: what counts as
 * passed differs from subject to subject and from year to year.
 */
export const PROCEDURE_KINDS: readonly ProcedureKind[] = [
  kind('ВПР', 'mark'),
  kind('ОГЭ', 'mark', { beside: 'yearly', aliases: ['ОГЭ-9'], grade: 9 }),
  kind('ГВЭ', 'mark', { beside: 'yearly', aliases: ['ГВЭ-9', 'ГВЭ-11'], grade: 9 }),
  kind('ЕГЭ', 'score', {
    beside: 'yearly',
    aliases: ['ЕГЭ-11'],
    thresholds: { medal: 70 },
    maxScore: 100,
    grade: 11,
  }),
  kind('ДКР', 'mark'),
  kind('КДР', 'mark'),
  kind('МР', 'mark'),
  kind('НИКО', 'mark'),
  kind('РДР', 'mark'),
  kind('ВсОШ', 'olympiad', { thresholds: { stage: 50 }, aliases: ['Всероссийская олимпиада школьников'] }),
  kind('ИС', 'pass', {
    thresholds: { pass: 10 },
    maxScore: 20,
    aliases: ['ИС-9', 'итоговое собеседование'],
    grade: 9,
    subject: 'РУ',
  }),
  kind('ИСИ', 'pass', {
    aliases: ['ИСИ-11', 'ИС(И)-11', 'ИС(И)', 'ИС-11', 'итоговое сочинение', 'итоговое сочинение (изложение)'],
    grade: 11,
    subject: 'РУ',
  }),
];

function kind(
  code: string,
  resultKind: ResultKind,
  extra: Partial<Omit<ProcedureKind, 'code' | 'resultKind'>> = {},
): ProcedureKind {
  const nothing = { aliases: [], thresholds: {}, maxScore: null, grade: null, subject: null };
  return { code, resultKind, beside: 'journal', ...nothing, ...extra };
}

const BY_NAME: ReadonlyMap<string, ProcedureKind> = new Map(
  PROCEDURE_KINDS.flatMap((one) => [one.code, ...one.aliases].map((name) => [folded(name), one] as const)),
);

function folded(name: string): string {
  return name.toUpperCase().replace(/[\s\u00a0-]+/g, '');
}

/** The kind by its code or another spelling of it; null for one of a person's own. */
export function procedureKind(name: string): ProcedureKind | null {
  return BY_NAME.get(folded(name)) ?? null;
}

/** The code that work ids have: «ИСИ» for «ИС(И)-11»; a kind of a person's own as it is, in capitals. */
export function kindCode(name: string): string {
  return procedureKind(name)?.code ?? name.trim().toUpperCase();
}

/** The grade that a name of a kind implies: 11 for «ГВЭ-11», 9 for «ОГЭ»; null where it implies none. */
export function impliedGrade(name: string): number | null {
  const printed = /(?:^|[^\d])(9|11)$/.exec(name.trim());
  const known = procedureKind(name);
  return known !== null && printed !== null ? Number(printed[1]) : (known?.grade ?? null);
}

/** What a procedure of this kind ends with; a mark where nothing else is known. */
export function resultKindOf(kindName: string): ResultKind {
  return procedureKind(kindName)?.resultKind ?? 'mark';
}

const STAGES: readonly (readonly [code: string, word: RegExp])[] = [
  ['ШЭ', /^(шэ|школьн[а-я]*( этап[а-я]*)?)$/],
  ['МЭ', /^(мэ|муниципальн[а-я]*( этап[а-я]*)?)$/],
  ['РЭ', /^(рэ|региональн[а-я]*( этап[а-я]*)?)$/],
  ['ЗЭ', /^(зэ|заключительн[а-я]*( этап[а-я]*)?)$/],
];

/** Stage of an olympiad as work ids have it: «ШЭ» for «школьный этап»; null for what is no stage. */
export function stageCode(text: string): string | null {
  const folded = text
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ');
  return STAGES.find(([, word]) => word.test(folded))?.[0] ?? null;
}
