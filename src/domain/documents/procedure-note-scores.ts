/** Section of the procedure note about the distribution of primary scores: a chart, as far as n allows one. */
import { markByScore } from '../protocol/paper';
import { scorePercents } from '../report/shown';
import { decimal, ofN } from '../../messages/numbers';
import type { ChartSeries } from './model';
import { figure, note, paragraph, shownN } from './parts';
import { Section, comparedWith } from './procedure-note-scope';

const TEXT = {
  none: 'Не применимо: первичных баллов в книге нет.',
  few: (n: string, least: number): string =>
    `Участников мало (${n}): при числе участников меньше ${least} вид распределения зависит от нескольких работ, поэтому диаграмма не приводится.`,
  caveat: (n: number, enough: number): string =>
    `Участников меньше ${enough} (${ofN(n)}): распределение читают только как ориентир.`,
  informative: (n: number): string => `Участников достаточно, чтобы читать распределение (${ofN(n)}).`,
  mean: (mean: string, sd: string): string => `Средний балл ${mean}, стандартное отклонение ${sd}.`,
  cuts: ([three, four, five]: readonly number[]): string =>
    `Границы отметок: «3» – с ${three}, «4» – с ${four}, «5» – с ${five} баллов; тон столбца меняется на границе. Подъём у границы бывает и по обычным причинам: работы, которым не хватает балла, перечитывают.`,
  noCuts: 'Шкала перевода баллов в отметки не задана, поэтому границы не показаны.',
  title: 'Первичные баллы, % участников',
  mark: (mark: number): string => `отметка «${mark}»`,
  own: 'участники',
  score: 'Первичный балл',
  percent: '%',
  alt: (label: string, mean: string, other: string): string =>
    `Столбцы: доля участников с каждым первичным баллом, ${label}; средний балл ${mean}${other}.`,
  line: (label: string): string => `; линия: ${label}`,
};

/** Neighbouring marks differ in lightness, so that cuts are seen in print without colour. */
const TONES = ['#2f5597', '#bdd0ee', '#6b8fd0', '#dfe8f7'] as const;
const LINE_TONE = '#202124';
const HEIGHT = 6.5;
/** Scores whose numbers fit under the columns of a page's width. */
const MOST_LABELS = 26;

/** 5. Distribution of primary scores. */
export const scoresSection: Section = (scope) => {
  if (scope.resultKind === 'olympiad' || scope.resultKind === 'pass') return null;
  const { own, work, input } = scope;
  const { figures, tally } = own.group;
  const { n } = figures;
  if (tally.scores === null || n === 0) return [paragraph(TEXT.none)];
  const { histogramN, histogramCaveatN } = input.settings.parameters;
  if (n < histogramCaveatN) return [paragraph(TEXT.few(shownN(n), histogramCaveatN))];
  const { maxScore, cuts } = work.paper;
  const percents = scorePercents(own.group, maxScore);
  const other = comparedWith(scope, 'scores');
  const others = other === null ? [] : scorePercents(other.group, maxScore);
  const columns: ChartSeries[] =
    cuts === null
      ? [{ name: TEXT.own, values: percents, colour: TONES[0] }]
      : ([2, 3, 4, 5] as const).map((mark) => ({
          name: TEXT.mark(mark),
          values: percents.map((percent, score) => (markByScore(score, cuts) === mark ? percent : null)),
          colour: TONES[mark - 2]!,
        }));
  const line: ChartSeries[] =
    other === null || others.length === 0
      ? []
      : [
          {
            name: `${other.label}, ${ofN(other.group.figures.n)}`,
            values: percents.map((_, score) => others[score] ?? null),
            colour: LINE_TONE,
            isLine: true,
          },
        ];
  const step = percents.length > MOST_LABELS ? 2 : 1;
  const mean = figure(figures.mean, n);
  return [
    paragraph(
      `${n < histogramN ? TEXT.caveat(n, histogramN) : TEXT.informative(n)} ${TEXT.mean(mean, figures.sd === null ? '–' : decimal(figures.sd, 2))}`,
      { keepWithNext: true },
    ),
    {
      kind: 'chart',
      title: TEXT.title,
      shape: 'stacked',
      categories: percents.map((_, score) => (score % step === 0 ? String(score) : '')),
      series: [...columns, ...line],
      xTitle: TEXT.score,
      yTitle: TEXT.percent,
      height: HEIGHT,
      alt: TEXT.alt(own.label, mean, line.length === 0 ? '' : TEXT.line(line[0]!.name)),
    },
    note(cuts === null ? TEXT.noCuts : TEXT.cuts(cuts)),
  ];
};
