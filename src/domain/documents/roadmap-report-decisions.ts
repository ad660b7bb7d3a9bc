/** Decisions that the report on the roadmap proposes: each follows from facts of the report, people decide. */
import type { ActionView } from '../roadmap/refresh-view';
import { STATE } from '../../messages/roadmap';
import type { Block } from './model';
import { heading, list, note } from './parts';
import { evidenceText } from './roadmap-report-actions';
import { ReportedPlan, inStates, nameOf } from './roadmap-report-plan';
import { IndicatorYear, comparedIndicators, missesPlan } from './targets-report-lines';

const TEXT = {
  decisions: 'Предложения к решению',
  note: 'Составлены по данным книги для обсуждения. Что принять, решают те, кто утверждает отчёт.',
  heard: 'Принять отчёт о реализации дорожной карты к сведению.',
  late: (numbers: string): string =>
    `По мероприятиям, не выполненным в срок, рассмотреть причины, назначить новый срок или снять с контроля: ${numbers}.`,
  partly: (numbers: string): string =>
    `По мероприятиям, исполненным частично, определить, что осталось сделать и к какому сроку: ${numbers}.`,
  moved: (numbers: string): string => `Подтвердить новые сроки перенесённых мероприятий: ${numbers}.`,
  unknown: (numbers: string): string => `Внести сроки и сведения об исполнении, которых нет: ${numbers}.`,
  evidence: (numbers: string): string =>
    `Указать подтверждение (ссылку или номер документа) у выполненных мероприятий, где его нет: ${numbers}.`,
  waiting: (rows: number): string => `Решить, засчитывать ли строки реестров с кодами мероприятий: ${rows}.`,
  missed: (numbers: string): string =>
    `По показателям, факт которых не достиг плана, рассмотреть причины и уточнить меры или план (номера – по перечню показателей): ${numbers}.`,
  factless: (numbers: string): string =>
    `Собрать сведения для показателей без факта (номера – там же): ${numbers}.`,
  planless: (numbers: string): string =>
    `Назначить плановые значения показателям без плана (номера – там же): ${numbers}.`,
  permanent: (numbers: string): string => `Оставить на постоянном исполнении: ${numbers}.`,
  open: (numbers: string): string =>
    `Продолжить исполнение мероприятий, срок которых не наступил: ${numbers}.`,
  own: 'Другие решения, ответственные и сроки',
} as const;

export function decisionBlocks(plan: ReportedPlan): readonly Block[] {
  const { input, view, byRegister } = plan;
  const numbers = (...states: readonly string[]): readonly string[] => inStates(plan, ...states).map(nameOf);
  const bare = inStates(plan, STATE.done).filter((action: ActionView) => evidenceText(plan, action) === '');
  const waiting = [...byRegister.values()]
    .flatMap((one) =>
      one.waiting.map(({ register, positions }) => positions.map((at) => `${register}|${at}`)),
    )
    .reduce<ReadonlySet<string>>((all, rows) => new Set([...all, ...rows]), new Set());
  const indicators = view.year === null ? [] : comparedIndicators(input, view.year);
  const numbered = (is: (one: IndicatorYear) => boolean): readonly string[] =>
    indicators.flatMap(({ byYear }, i) => {
      const ofYear = byYear.get(view.year!);
      return ofYear !== undefined && is(ofYear) ? [String(i + 1)] : [];
    });
  return [
    heading(TEXT.decisions),
    list(
      [
        TEXT.heard,
        ...about(TEXT.late, numbers(STATE.late)),
        ...about(TEXT.partly, numbers(STATE.partly)),
        ...about(TEXT.moved, numbers(STATE.moved)),
        ...about(TEXT.unknown, numbers(STATE.noData)),
        ...about(TEXT.evidence, bare.map(nameOf)),
        ...(waiting.size === 0 ? [] : [TEXT.waiting(waiting.size)]),
        ...about(TEXT.missed, numbered(missesPlan)),
        ...about(
          TEXT.factless,
          numbered(({ row }) => row.fact === null),
        ),
        ...about(
          TEXT.planless,
          numbered(({ row }) => row.plan === null),
        ),
        ...about(TEXT.open, numbers(STATE.planned, STATE.going)),
        ...about(TEXT.permanent, numbers(STATE.permanent)),
      ],
      true,
    ),
    note(TEXT.note),
    { kind: 'blank', label: TEXT.own, lines: 3 },
  ];
}

/** A proposal about nothing is left out. */
function about(words: (names: string) => string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [words(names.join(', '))];
}
