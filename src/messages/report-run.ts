/** What «Сформировать отчёт» says before, while and after it runs. */
import type { Preview, RunResult } from '../sheets/report';

/** Names listed in a message before the rest is only counted. */
const MOST_NAMES = 8;

const list = (names: readonly string[]): string =>
  names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} и ещё ${names.length - MOST_NAMES}`;

export const REPORT_RUN = {
  title: 'Сформировать отчёт',
  changedMeanwhile:
    'Пока вы читали предупреждение, данные в таблице изменились. Ничего не записано. Выберите «Сформировать отчёт» ещё раз.',
  nothing: (unchanged: number): string =>
    `Изменений нет: все листы (${unchanged}) соответствуют данным. Ничего не записано.`,
  question: (preview: Preview): string =>
    [
      preview.isNew.length > 0
        ? `Будут созданы листы (${preview.isNew.length}): ${list(preview.isNew)}.`
        : '',
      preview.changed.length > 0
        ? `Будут обновлены (${preview.changed.length}): ${list(preview.changed)}.`
        : '',
      `Без изменений: ${preview.unchanged}.`,
      preview.renamed.length > 0 ? `Переименованы вами, имена сохранятся: ${list(preview.renamed)}.` : '',
      preview.typedReplaced > 0
        ? `Строк, введённых вручную, заменит протокол: ${preview.typedReplaced} (прежние значения останутся в «Журнале изменений»).`
        : '',
      preview.withoutTab > 0
        ? `Школ без своего листа: ${preview.withoutTab}. Выбрать школы можно в пункте «Листы школ…».`
        : '',
      preview.attention > 0
        ? `Замечаний к данным: ${preview.attention} – они будут на вкладке «Начало».`
        : '',
      'Ваши комментарии, строки и столбцы не изменятся. Продолжить?',
    ]
      .filter(Boolean)
      .join('\n'),
  progress: (done: number, all: number, title: string): string => `${done} из ${all}: ${title}`,
  finished: (result: RunResult): string =>
    `Готово. Создано листов: ${result.isNew}, обновлено: ${result.changed}, без изменений: ${result.unchanged}. Смотрите «Сводку», затем «Признаки».`,
  notFinished: (result: RunResult): string =>
    `Время выполнения подошло к концу. Записано листов: ${result.isNew + result.changed}, осталось: ${result.left}. Выберите «Сформировать отчёт» ещё раз: работа продолжится с этого места.`,
} as const;
