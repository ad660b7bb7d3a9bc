/**
 * Measures of a school's plan in the short wording of printed documents: one line a sign, a work with deficits, a gap in
 * control, one for the whole quality system. Ids and deadlines are those of the plan.
 */
import { CHOICES } from '../../messages/choices';
import { DETECTOR_TEXTS } from '../../messages/detectors';
import { decimal, ofN, percent } from '../../messages/numbers';
import type { Sign } from '../indicators/indicator';
import { Work, subjectName } from '../protocol/work';
import { asksForAttention } from '../report/sign-rows';
import { isFew, shownSentence } from '../report/shown';
import { recentWorks } from '../school-plan/dated';
import { PlanLine, SchoolPlan, schoolPlan } from '../school-plan/school-plan';
import { elementsBySchool } from '../targets/of-schools';
import type { Level } from '../../messages/levels';
import type { PlanSectionId } from '../../messages/school-plan';
import { SIGN_MEANING, day, own, shownN } from './parts';
import type { DocumentInput } from './input';

const TEXT = {
  /** Stands above the table: measures of signs rest on it. */
  causesFirst: (innocent: readonly string[]): string =>
    innocent.length === 0
      ? 'Обычные причины – состав писавших, условия, перенос баллов и отметок.'
      : `Обычные причины отмеченных показателей: ${innocent.join('; ')}. Остальное по этим показателям делают, если обычные причины их не объясняют.`,
  causes: 'Проверить обычные причины отмеченных показателей и записать, какие подтвердились',
  causesBasis: (signs: number, works: readonly string[]): string =>
    `Отмеченных показателей: ${signs}; работы: ${works.join('; ')}`,
  sign: (title: string, next: readonly string[]): string =>
    next.length === 0
      ? `Показатель «${title}»: проверить обычные причины, итог обсудить на методическом объединении`
      : `${title}: ${next.join('; ')}`,
  /** «Математика, 5 класс, 2021», with the kind where it is not ВПР. */
  work: ({ kind, subject, grade, year, session }: Work): string =>
    `${kind === 'ВПР' ? '' : `${kind}: `}${subjectName(subject)}, ${grade}\u00a0класс, ${year}${session === null ? '' : ` (${session})`}`,
  figure: (work: string, value: string, expected: string | null, of: string): string =>
    `${work} – ${value}${expected === null ? '' : `, ожидается ${expected}`}; ${of}`,
  counted: (what: string, n: number): string => `${what}: ${n}`,
  same: (works: readonly string[]): string => `То же: ${works.join('; ')}`,
  prepare: (elements: string): string => `Подготовить и принять: ${elements}`,
  complete: (elements: string): string => `Дополнить: ${elements}`,
  qualityBasis: (has: number, all: number, full: number, schools: number): string =>
    `Элементов ВСОКО есть: ${has} из ${all}${schools < LEAST_SCHOOLS ? '' : `; в муниципалитете все ${all} – у ${full} из ${schools} школ`}`,
  atLeast: (n: number): string => `n\u00a0≥\u00a0${n}`,
  until: (iso: string): string => `до ${day(iso)}`,
  noDeadline: 'по плану школы',
} as const;

/** Of fewer a count of schools would tell one of them about another. */
const LEAST_SCHOOLS = 3;
/** Works whose figures stand beside a sign, and things to look at: the tab of the plan has them all. */
const WORKS = 2;
const NEXT = 2;

export interface ShortMeasure {
  /** As in the plan of the school. */
  readonly id: string;
  readonly measure: string;
  /** Figures with their n. */
  readonly basis: string;
  readonly deadline: string;
  /** Positions. */
  readonly responsible: string;
  readonly result: string;
}

export interface ShortMeasures {
  readonly plan: SchoolPlan;
  /** Ordinary causes of all signs of the recent works, each once. */
  readonly innocent: readonly string[];
  /** Titles of the works that ask for attention. */
  readonly markedWorks: readonly string[];
  readonly signs: readonly ShortMeasure[];
  readonly deficits: readonly ShortMeasure[];
  readonly quality: readonly ShortMeasure[];
  readonly control: readonly ShortMeasure[];
}

export function shortMeasures(code: string, input: DocumentInput): ShortMeasures {
  const plan = schoolPlan(code, input);
  const linesOf = (section: PlanSectionId): readonly PlanLine[] =>
    plan.sections.find(({ id }) => id === section)!.lines;
  const found = foundSigns(code, input);
  return {
    plan,
    innocent: unique(found.flatMap(({ sign }) => sign.innocent)),
    markedWorks: unique(found.map(({ work }) => shortWork(work))),
    signs: linesOf('signs').map((line) => shortSign(line, found)),
    deficits: linesOf('deficits').map((line) => shortDeficit(line, code, input)),
    quality: shortQuality(linesOf('qualitySystem'), code, input),
    control: linesOf('control').map((line) => ({ ...rest(line), measure: line.measure, basis: line.reason })),
  };
}

/** What a sign is and its ordinary causes: the paragraph above the measures; null without signs. */
export function causesFirst({ signs, innocent }: ShortMeasures): string | null {
  return signs.length === 0 ? null : `${SIGN_MEANING} ${TEXT.causesFirst(innocent)}`;
}

/** A work as tables and pictures name it, where the full title has no room. */
export const shortWork = TEXT.work;

/** A deadline as it is printed: the phrase of the plan, else its last day. */
export function deadlineOf({ deadline, end }: Pick<PlanLine, 'deadline' | 'end'>): string {
  if (deadline !== '') return deadline;
  return end === null ? TEXT.noDeadline : TEXT.until(end);
}

interface Found {
  readonly work: Work;
  readonly sign: Sign;
}

/** Signs that ask for attention in recent works that do, in the order of the works. */
function foundSigns(code: string, { evaluation, procedures, schoolYear }: DocumentInput): Found[] {
  const units = evaluation.schools.find((one) => one.code === code)?.units ?? [];
  const recent = recentWorks(evaluation.works, procedures, schoolYear);
  return evaluation.works.flatMap(({ id, work }) => {
    const unit = units.find((one) => one.work === id);
    if (unit === undefined || !recent.has(id) || !asksForAttention(unit.level)) return [];
    return unit.signs.filter(({ level }) => asksForAttention(level)).map((sign) => ({ work, sign }));
  });
}

/** Lines of signs that have no figure of their own (all works together) keep the words of the plan. */
function shortSign(line: PlanLine, found: readonly Found[]): ShortMeasure {
  if (line.id === 'sign:causes') {
    const works = unique(found.map(({ work }) => shortWork(work)));
    const signs = unique(found.map(({ sign }) => sign.id)).length;
    return { ...rest(line), measure: TEXT.causes, basis: TEXT.causesBasis(signs, works) };
  }
  const ofSign = found.filter(({ sign }) => line.id === `sign:${sign.id}`);
  if (ofSign.length === 0) return { ...rest(line), measure: line.measure, basis: withoutTests(line.reason) };
  const { title } = ofSign[0]!.sign;
  const next = unique(ofSign.flatMap(({ sign }) => sign.next)).slice(0, NEXT);
  const others = ofSign.slice(WORKS).map(({ work }) => shortWork(work));
  return {
    ...rest(line),
    measure: TEXT.sign(title, next),
    basis: [...figuresOf(ofSign.slice(0, WORKS)), ...(others.length === 0 ? [] : [TEXT.same(others)])].join(
      '\n',
    ),
  };
}

/** What is measured once, then its figure for every work; signs of the other rule sets keep their sentence. */
function figuresOf(found: readonly Found[]): string[] {
  const { id } = found[0]!.sign;
  const detector = (DETECTOR_TEXTS as Readonly<Record<string, (typeof DETECTOR_TEXTS)['at-cuts']>>)[id];
  if (detector === undefined)
    return found.map(({ work, sign }) => `${shortWork(work)}: ${withoutTests(shownSentence(sign))}`);
  const { subject, counted, figure } = detector;
  const shown = (value: number): string => (figure === 'share' ? percent(value) : decimal(value, 2));
  const of = found.map(({ work, sign: { value, reference, n, ...sign } }) =>
    value === null || isFew(n)
      ? `${shortWork(work)}: ${shownSentence({ ...sign, n })}`
      : TEXT.figure(
          shortWork(work),
          shown(value),
          reference === null ? null : shown(reference),
          counted === undefined ? ofN(n) : TEXT.counted(counted, n),
        ),
  );
  return [`${subject.replace(/,$/, '')}: ${of[0]}`, ...of.slice(1)];
}

/** Leaves p, q and what follows them to the report: a school acts on figures. Dashes are those of documents. */
function withoutTests(text: string): string {
  return text
    .replace(/—/g, '–')
    .split('\n')
    .map((line) =>
      line
        .replace(/;\s*p\s*[=<‹].*$/, '.')
        .replace(/,\s*p\s*[=<‹][^)]*\)(\.).*$/, ')$1')
        .replace(/\s*Сначала проверьте обычные причины[^.]*\.$/, ''),
    )
    .join('\n');
}

function shortDeficit(line: PlanLine, code: string, { evaluation }: DocumentInput): ShortMeasure {
  const units = evaluation.schools.find((one) => one.code === code)?.units ?? [];
  const n = units.find(({ work }) => line.id === `deficit:${work}`)?.figures.n ?? 0;
  return {
    ...rest(line),
    measure: line.measure,
    basis: [line.reason.replace(/№ /g, '№\u00a0'), ...(n === 0 ? [] : [shownN(n)])].join('; '),
  };
}

/** All elements in one measure. */
function shortQuality(lines: readonly PlanLine[], code: string, input: DocumentInput): ShortMeasure[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { registers, schools } = input;
  const partly = CHOICES.present[1];
  const missing = CHOICES.qualityElement.filter((_, i) => lines.some(({ id }) => id === `quality:${i + 1}`));
  const isPartial = (element: string): boolean =>
    registers.qualitySystem.rows.find(({ school, record }) => school === code && record.element === element)
      ?.record.present === partly;
  const quoted = (elements: readonly string[]): string => elements.map((one) => `«${one}»`).join(', ');
  const absent = missing.filter((element) => !isPartial(element));
  const partial = missing.filter(isPartial);
  const bySchool = elementsBySchool(registers);
  const all = CHOICES.qualityElement.length;
  const full = [...bySchool].filter(([school, has]) => schools.has(school) && has.size === all).length;
  return [
    {
      ...rest(first),
      id: 'quality',
      measure: [
        ...(absent.length === 0 ? [] : [TEXT.prepare(quoted(absent))]),
        ...(partial.length === 0 ? [] : [TEXT.complete(quoted(partial))]),
      ].join('. '),
      basis: TEXT.qualityBasis(bySchool.get(code)?.size ?? 0, all, full, schools.size),
    },
  ];
}

function rest(line: PlanLine): Pick<ShortMeasure, 'id' | 'deadline' | 'responsible' | 'result'> {
  const { id, result } = line;
  return { id, result, deadline: deadlineOf(line), responsible: line.responsible.split('\n').join(', ') };
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** What the level of a school rests on. */
export interface Results {
  readonly works: number;
  /** «n = 314» over all works; «n ≥ 40» where the sum would tell the one to four participants of a work. */
  readonly results: string;
  readonly level: Level;
}

/** null for a school without results. */
export function resultsOf(code: string, { evaluation }: DocumentInput): Results | null {
  const school = evaluation.schools.find((one) => one.code === code);
  const written = (school?.units ?? []).filter(({ figures }) => figures.n > 0);
  if (school === undefined || written.length === 0) return null;
  return {
    works: written.length,
    results: summedN(written.map(({ figures }) => figures.n)),
    level: school.level,
  };
}

/** A hidden number counts as one, the least that it can be. */
function summedN(all: readonly number[]): string {
  const least = all.reduce((sum, n) => sum + (isFew(n) ? 1 : n), 0);
  return all.some(isFew) && all.length > 1 ? TEXT.atLeast(least) : shownN(least);
}

/** A text that people have typed about the school, shortened at a word for a line of a one-page document. */
export function clipped(input: DocumentInput, code: string, text: string, most: number): string {
  const whole = own(input, code, text).replace(/\s+/g, ' ').trim();
  if (whole.length <= most) return whole;
  const cut = whole.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:.–-]+$/, '')} …`;
}
