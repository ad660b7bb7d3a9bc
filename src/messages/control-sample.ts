/** The draw of a control sample (контрольная выборка): strata, the list for an order, what was marked. */
import { LARGE_FROM, MIDDLE_FROM, SizeClass, Stratum } from '../domain/control-sample/draw';
import type { ControlSamplePlan } from '../sheets/control-sample';

const SIZES: Readonly<Record<SizeClass, string>> = {
  small: `до ${MIDDLE_FROM - 1} участников`,
  middle: `${MIDDLE_FROM}–${LARGE_FROM - 1} участников`,
  large: `от ${LARGE_FROM} участников`,
  unknown: 'численность неизвестна',
};

const AREAS = { municipality: 'муниципалитет', place: 'город или село' } as const;
const BLANK_AREAS = 'место не указано';
const BLANK_KIND = 'вид не указан';

export const CONTROL_SAMPLE = {
  /** Percent of the list that is drawn when nothing was asked for. */
  defaultShare: 10,
  stratum: ({ area, kind, size }: Pick<Stratum, 'area' | 'kind' | 'size'>): string =>
    [area === '' ? BLANK_AREAS : area, kind === '' ? BLANK_KIND : kind, SIZES[size]].join(' · '),
  noSchools: 'В «Школах» нет ни одной школы, из которой можно выбирать. Заполните список и повторите.',
  tooMany: (asked: number, candidates: number): string =>
    `Нельзя отобрать ${asked}: в списке школ, из которых выбирают, ${candidates}.`,
  changedMeanwhile:
    'Пока вы читали список отобранных школ, вкладка «Школы» или результаты изменились. Ничего не отмечено. Повторите отбор.',
  noColumn: (tab: string): string =>
    `На вкладке «${tab}» нет столбца «Контрольная выборка». Верните заголовок и повторите.`,
  logEvent: 'Отмечена контрольная выборка',
  logAfter: (plan: Pick<ControlSamplePlan, 'seed' | 'candidates' | 'schools'>): string =>
    `да; отобрано ${plan.schools.length} из ${plan.candidates}, зерно «${plan.seed}»`,

  listTitle: 'Контрольная выборка: список школ к приказу',
  listTab: 'Список',
  strataTab: 'Слои',
  rule: ({ area, candidates, schools }: Pick<ControlSamplePlan, 'area' | 'candidates' | 'schools'>): string =>
    `Школы списка (${candidates}) разложены по слоям: ${AREAS[area]}, вид школы, число участников самой большой работы. ` +
    'Внутри слоя порядок случайный. Со случайного места с равным шагом взята одна школа из ' +
    `${stepText(candidates, schools.length)}: у всех школ возможность попасть в выборку одинакова, а слои представлены пропорционально.`,
  seed: (seed: string): string =>
    `Зерно случайных чисел: «${seed}». С ним и с тем же списком школ отбор повторяется в точности.`,
  date: (date: string): string => `Дата отбора: ${date}.`,
  proposal: 'Список предлагает программа; состав контрольной выборки утверждает орган управления приказом.',
  leftOut: (codes: readonly string[]): string =>
    `Не участвовали в отборе, потому что в «Школах» стоит «нет»: ${codes.join(', ')}.`,
  markedBefore: (codes: readonly string[]): string =>
    `Отмечены «да» раньше, а сейчас не отобраны: ${codes.join(', ')}.`,
  headings: ['№', 'Муниципалитет', 'Код ОО', 'Наименование', 'Слой'],
  strataHeadings: ['Слой', 'Школ', 'Отобрано', 'Коды школ, если не отобрана ни одна'],
  emptyStrata: (strata: number, schools: number): string =>
    `Слоёв, из которых не отобрана ни одна школа: ${strata}, школ в них: ${schools}.`,
  emptyStratum: (title: string, codes: readonly string[]): string => `  ${title}: ${codes.join(', ')}`,
  drawn: (count: number, candidates: number): string => `Отобрано школ: ${count} из ${candidates}.`,
  school: (number: number, parts: readonly string[]): string =>
    `${number}. ${parts.filter((part) => part !== '').join(', ')}`,
  marked: (count: number): string => `В «Школах» отмечено «да»: ${count}.`,
  kept: (codes: readonly string[]): string =>
    `Ячейки, в которых уже что-то стоит, не изменены: ${codes.join(', ')}.`,
  notMarked: 'В книге ничего не изменено: чтобы отметить школы в «Школах», добавьте --mark.',
} as const;

/** «10» or «3,4». */
function stepText(candidates: number, drawn: number): string {
  if (drawn === 0) return '0';
  return String(Math.round((candidates / drawn) * 10) / 10).replace('.', ',');
}
