/** Section of the procedure note about what the procedure was held on, when, and what the note is for. */
import type { ResultKind } from '../procedures/kinds';
import type { Paper } from '../protocol/paper';
import type { Work } from '../protocol/work';
import type { Procedure } from '../tables/lists';
import type { UnitSource } from '../verdict/evaluation';
import { workTitle } from '../../messages/intake';
import type { DocumentInput } from './input';
import type { Block } from './model';
import { LINE, day, own, paragraph } from './parts';
import type { Section } from './procedure-note-scope';

const TEXT = {
  goal: (title: string): string =>
    `Цель справки – описать итоги работы «${title}», сопоставить их с отметками, назвать задания, которые вызвали затруднения, и предложить меры. Результаты работы не используются для оценки учителей.`,
  shortGoal: (title: string): string =>
    `Цель справки – описать итоги процедуры «${title}» и предложить меры. Результаты не используются для оценки учителей.`,
  basis: 'Основание',
  level: 'Уровень процедуры',
  form: 'Форма',
  conducted: 'Дата проведения',
  checked: 'Проверка работ',
  results: 'Результаты получены',
  maximum: 'Максимальный балл',
  scale: 'Шкала',
  scaleOf: (cuts: readonly number[]): string =>
    `«3» – с ${cuts[0]}, «4» – с ${cuts[1]}, «5» – с ${cuts[2]} баллов`,
  noScale: 'не задана',
  source: 'Источник',
  sources: {
    protocol: 'протокол работы (только количества, без имён и кодов участников)',
    table: 'сводный отчёт',
    typed: 'таблица, заполненная вручную',
  },
  to: (first: string, last: string | null): string =>
    last === null || last === first ? day(first) : `${day(first)}–${day(last)}`,
};

export interface Basis {
  readonly input: DocumentInput;
  readonly school: string | null;
  readonly work: Work;
  readonly resultKind: ResultKind;
  readonly procedure: Procedure | undefined;
  /** null where only «Процедуры» know it. */
  readonly paper: Paper | null;
  readonly source: UnitSource | null;
}

/** 1. Basis and purpose. */
export const basisSection: Section = ({ input, school, work, procedure, unit, resultKind }) =>
  basisBlocks({
    input,
    school,
    work: work.work,
    resultKind,
    procedure,
    paper: work.paper,
    source: unit?.source ?? null,
  });

export function basisBlocks({
  input,
  school,
  work,
  resultKind,
  procedure,
  paper,
  source,
}: Basis): readonly Block[] {
  const { maxScore, cuts } = paper ?? { maxScore: null, cuts: null };
  const text = (value: string | undefined): string => own(input, school, value ?? '');
  const conducted = procedure?.conducted ?? null;
  const scale = cuts === null ? TEXT.noScale : TEXT.scaleOf(cuts);
  const rows: (readonly [string, string])[] = [
    [TEXT.basis, text(procedure?.basis) || LINE + LINE],
    [TEXT.level, text(procedure?.level)],
    [TEXT.form, text(procedure?.form)],
    [TEXT.conducted, conducted === null ? LINE : TEXT.to(conducted, procedure?.conductedUntil ?? null)],
    [TEXT.checked, shownDay(procedure?.checked ?? null)],
    [TEXT.results, shownDay(procedure?.results ?? null)],
    [TEXT.maximum, maxScore === null ? '' : String(maxScore)],
    [TEXT.scale, resultKind === 'mark' ? scale : ''],
    [TEXT.source, source === null ? '' : TEXT.sources[source]],
  ];
  return [
    paragraph(resultKind === 'mark' ? TEXT.goal(workTitle(work)) : TEXT.shortGoal(workTitle(work))),
    { kind: 'facts', rows: rows.filter(([, value]) => value !== '') },
  ];
}

function shownDay(date: string | null): string {
  return date === null ? '' : day(date);
}
