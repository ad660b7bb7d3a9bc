/** What the window «Параметры» says. */
import type { SettingGroup } from '../domain/settings-form/values';
import { decimal } from './numbers';

const bound = (value: number): string => decimal(value, Number.isInteger(value) ? 0 : 1);

/** What is wrong with a value, beside its field. */
export const SETTING_PROBLEMS = {
  choice: (text: string): string => `«${text}» нет среди возможных значений. Выберите значение из списка.`,
  number: (text: string): string => `«${text}» – не число. Впишите число, например 2,5.`,
  whole: 'Нужно целое число.',
  bounds: (minimum: number, maximum: number): string =>
    `Нужно число от ${bound(minimum)} до ${bound(maximum)}.`,
  schoolYear: 'Нужен год вида 2024/25.',
  schoolTabs: 'Нужны «все», «нет» или коды школ из шести цифр через пробел.',
} as const;

const GROUPS: Readonly<Record<SettingGroup, { readonly title: string; readonly note: string }>> = {
  rules: { title: 'Как искать признаки', note: '' },
  thresholds: {
    title: 'Числа и пороги',
    note: 'Действуют в наборе «Сводные отчёты», а в наборе «Статистическая панель» – для работ без протокола. «ФИОКО-2019» их не использует.',
  },
  lowResults: { title: 'ШНОР: расчётный критерий', note: 'Стоит рядом с признаками и уровней не меняет.' },
  report: { title: 'Листы, план, напоминания', note: '' },
  office: { title: 'Документы', note: 'Для шапки и подписей. Должности без фамилий.' },
};

export const SETTINGS_DIALOG = {
  groups: GROUPS,
  intro:
    'Пустое поле – значение по умолчанию. Сначала программа покажет, что изменится; записано будет после «Применить».',
  reading: 'Читаю параметры…',
  trying: 'Считаю признаки с прежними и с новыми значениями. Большая таблица считается до нескольких минут…',
  saving: 'Записываю…',
  standard: (text: string): string => `По умолчанию: ${text}.`,
  noStandard: 'По умолчанию пусто.',
  standardOption: (text: string): string => `по умолчанию: ${text}`,
  notEvaluated: 'На признаки не влияет.',
  isChosen: 'изменено',
  isEdited: 'ещё не применено',
  chosenIn: (count: number): string => `отличается от значений по умолчанию: ${count}`,
  reset: (name: string): string => `Вернуть по умолчанию: ${name}`,
  resetShort: 'вернуть по умолчанию',
  badFields: (count: number): string =>
    `Полей с замечаниями: ${count}. Исправьте их: остальное введённое сохранено в этом окне.`,
  nothing: 'Вы пока ничего не изменили.',
  same: 'Эти значения уже стоят в таблице: менять нечего.',
  show: 'Что изменится',
  apply: 'Применить',

  changes: 'Что будет записано',
  change: (name: string, before: string, after: string): string => `${name}: ${before} → ${after}`,
  blank: 'по умолчанию',
  noEffect: 'На уровни школ и признаки эти параметры не влияют.',
  effect: 'Что изменится в результатах',
  sameEffect: 'Уровни школ, число признаков и индекс останутся прежними.',
  rules: (title: string): string => `Набор правил: «${title}».`,
  rulesChange: (before: string, after: string): string => `Набор правил: «${before}» → «${after}».`,
  figure: 'Показатель',
  before: 'Сейчас',
  after: 'Станет',
  schoolsWith: (level: string): string => `Школ: ${level}`,
  works: 'Работ, где стоит обратить внимание',
  signs: 'Отмеченных показателей',
  index: (year: number): string => `Индекс объективности, ${year} год`,
  schools: (count: number): string => `Школы с другим уровнем: ${count}`,
  schoolsNote: 'По порядку кодов. Уровень – повод посмотреть внимательнее, а не оценка школы.',
  school: 'Школа',
  noSchools: 'Уровень не изменится ни у одной школы.',
  rewritten:
    'Сами листы («Признаки», «Сводка», листы школ, документы) обновятся при следующем «Сформировать отчёт».',
  changedMeanwhile:
    'Пока вы смотрели, параметры или данные в таблице изменились. Ничего не записано. Ниже – что изменится теперь; если всё верно, нажмите «Применить» ещё раз.',
  saved: (count: number): string =>
    `Записано параметров: ${count}. Чтобы обновить листы, выберите «Сформировать отчёт».`,
  logged: 'Изменён параметр',
} as const;
