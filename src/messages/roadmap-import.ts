/** Words of the loading of a plan into «Дорожная карта»: the question, the warnings, the log. */
import type { SourceField } from '../domain/roadmap/match';
import { SchoolYear, schoolYearText } from '../domain/roadmap/school-year';
import type { RoadmapPlan, RoadmapRun } from '../sheets/roadmap-import';
import { ROADMAP_TABLE_TEXT } from './roadmap-tables';
import { SETTINGS } from './settings';

/** Actions named in a question before the rest is only counted. */
const MOST_SHOWN = 5;
/** Letters of an action in a question. */
const MOST_LETTERS = 90;

const short = (text: string): string =>
  text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…`;

const listed = (texts: readonly string[], most: number, separator: string): string =>
  [...texts.slice(0, most).map(short), ...(texts.length > most ? [`и ещё ${texts.length - most}`] : [])].join(
    separator,
  );

const block = (title: string, texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [`${title}: ${texts.length}`, `• ${listed(texts, MOST_SHOWN, '\n• ')}`];

const fieldName = (field: SourceField): string => ROADMAP_TABLE_TEXT.roadmap.columns[field]!.header;

export const ROADMAP_IMPORT = {
  /** «2.10 Провести …». */
  title: (number: string, action: string): string => `${number} ${action}`.trim(),
  fieldName,
  stateComment: (state: string): string => `В документе: ${state}`,

  changedMeanwhile:
    'Пока вы читали вопрос, «Дорожная карта» или «Параметры» изменились. Ничего не записано. Загрузите план ещё раз.',
  noActions: 'В плане не найдено ни одного мероприятия. Ничего не записано.',
  nothing: (plan: RoadmapPlan): string =>
    [`Изменений нет: мероприятий – ${plan.unchanged}, все уже в «Дорожной карте».`, ...tail(plan)].join('\n'),
  question: (plan: RoadmapPlan): string =>
    [
      ...block('Новые мероприятия', plan.added),
      ...block(
        'Изменятся',
        plan.changed.map(({ title, fields }) => `${title} (${fields.map(({ name }) => name).join(', ')})`),
      ),
      ...tail(plan),
      `Без изменений: ${plan.unchanged}.`,
      'Статусы, даты исполнения, подтверждения и комментарии не изменятся; прежние тексты останутся в «Журнале изменений». Записать?',
    ].join('\n'),
  done: (run: RoadmapRun): string =>
    `Готово. Новых мероприятий: ${run.added}, изменено: ${run.changed}, без изменений: ${run.unchanged}.`,

  yearUnknown:
    'Учебный год неизвестен: даты останутся пустыми. Укажите «Учебный год плана» в «Параметрах», например 2024/25.',
  yearWritten: (year: SchoolYear): string =>
    `В «Параметры» → «${SETTINGS.schoolYear}»: ${schoolYearText(year)}, по нему считаются даты.`,
  yearDiffers: (settings: SchoolYear, year: SchoolYear): string =>
    `В «Параметрах» учебный год ${schoolYearText(settings)}, а в плане ${schoolYearText(year)}. Даты считаются по «Параметрам»; если год сменился, сначала перенесите карту на новый год.`,
  names: (pairs: readonly { readonly name: string; readonly instead: string }[]): string =>
    `В «Ответственном» названы люди. В карте это останется как есть, но лучше указать должность – в документы попадут только должности: ${pairs
      .map(({ name, instead }) => `«${name}» → «${instead}»`)
      .join('; ')}.`,
  unknownDeadlines: (texts: readonly string[]): string =>
    `Срок не распознан, даты можно вписать самим (${texts.length}): ${listed(
      texts.map((text) => `«${text}»`),
      2 * MOST_SHOWN,
      '; ',
    )}.`,
  hidden: (found: readonly { readonly action: string; readonly phrase: string }[]): string =>
    `В ожидаемом результате есть ещё один срок (${found.length}): ${listed(
      found.map(({ action, phrase }) => `«${phrase}» – ${action}`),
      MOST_SHOWN,
      '; ',
    )}. В календарь он не попадёт: если за ним нужно следить, добавьте для него строку или исправьте «Срок».`,
  unplaced: (lines: readonly { readonly line: number; readonly text: string }[]): string =>
    `Строки, которым не нашлось места в карте (${lines.length}): ${listed(
      lines.map(({ line, text }) => `строка ${line} – «${text}»`),
      2 * MOST_SHOWN,
      '; ',
    )}.`,
  cut: (titles: readonly string[]): string =>
    `Текст длиннее, чем помещается в ячейку, и будет обрезан (${titles.length}): ${listed(titles, MOST_SHOWN, '; ')}.`,

  logLoaded: 'Загружен план',
  logCounts: (run: RoadmapRun, year: SchoolYear | null): string =>
    `новых: ${run.added}; изменено: ${run.changed}; нет в плане: ${run.gone}; без изменений: ${run.unchanged}${
      year === null ? '' : `; учебный год ${schoolYearText(year)}`
    }`,
  logChanged: 'Ячейка плана заменена новой загрузкой',
  /** Place of a cell; a long text is kept in parts. */
  logPlace: (title: string, field: SourceField, part: number): string =>
    `${title} · ${fieldName(field)}${part === 0 ? '' : ` (продолжение ${part})`}`,
} as const;

/** What is said whether anything changes or not. */
function tail({ kept, gone, warnings }: RoadmapPlan): string[] {
  return [
    ...block('Исправлены вами после прошлой загрузки и останутся вашими', kept),
    ...block(
      'Есть в карте, но нет в этом плане. Они останутся; если мероприятие больше не нужно, выберите в «Статусе» «Снято с контроля»',
      gone,
    ),
    ...warnings,
  ];
}
