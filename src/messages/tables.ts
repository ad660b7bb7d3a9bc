/** Names of the tabs that hold tables, their column headings, and the notes that explain the columns. */
import type { TableId } from '../domain/tables/schema';

export interface ColumnText {
  readonly header: string;
  /** Shown when the pointer rests on the heading; an empty text for none. */
  readonly note: string;
}

export interface TableText {
  readonly title: string;
  readonly columns: Readonly<Record<string, ColumnText>>;
}

const text = (header: string, note = ''): ColumnText => ({ header, note });

const resultHead = {
  work: text('Процедура', 'Обозначение работы из вкладки «Процедуры», например ВПР-2021-МА-4.'),
  level: text('Уровень', 'Чья это строка: ОО, муниципалитет, регион или вся выборка.'),
  school: text('Код ОО', 'Шесть цифр логина. Для строк муниципалитета и региона оставьте пустым.'),
  name: text('Наименование'),
  n: text('Участников', 'Сколько человек писали работу.'),
};

const source = text(
  'Источник',
  '«протокол» – посчитано по файлу с баллами; «сводный отчёт» – из загруженной таблицы; «вручную» или пусто – строка набрана человеком, программа её не меняет, пока не появится протокол.',
);

const numbered = (count: number, prefix: string, from: number): Record<string, ColumnText> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`${prefix}${i + from}`, text(String(i + from))] as const),
  );

export const TABLE_TEXT: Readonly<Record<TableId, TableText>> = {
  schools: {
    title: 'Школы',
    columns: {
      code: text('Код ОО', 'Шесть цифр логина ОО: у edu900182 и sch900182 код один – 900182.'),
      name: text('Наименование', 'Краткое название, как в ваших документах.'),
      municipality: text('Муниципалитет'),
      aliases: text(
        'Другие названия муниципалитета',
        'Через точку с запятой, если в файлах он назван по-разному.',
      ),
      kind: text('Вид ОО'),
      branchOf: text('Филиал ОО', 'Код головной организации, если это филиал.'),
      place: text('Город/село'),
      cluster: text('Кластер', 'Группа похожих школ, если вы их выделяете.'),
      control: text(
        'Контрольная выборка',
        '«да», если работу здесь проводили с независимыми наблюдателями и внешней проверкой.',
      ),
      lowResults: text('ШНОР', 'Статус присваивает регион; программа его не определяет.'),
      curator: text('Куратор (должность)', 'Укажите должность, а не фамилию.'),
      note: text('Примечание'),
    },
  },
  procedures: {
    title: 'Процедуры',
    columns: {
      id: text(
        'Обозначение',
        'Составляется из вида, года, предмета и класса: ВПР-2021-МА-4. Заполняется само, если пусто.',
      ),
      kind: text('Вид'),
      year: text('Год', 'Календарный год написания, не учебный.'),
      session: text('Сессия', 'Только если в одном году та же работа писалась дважды, например «осень».'),
      subject: text('Предмет'),
      grade: text(
        'Класс КИМ',
        'Класс, для которого составлена работа. Осенью 2020 года работу 4 класса писали в 5 классе: здесь 4.',
      ),
      level: text('Уровень'),
      basis: text('Основание (приказ)', 'Номер и дата приказа или письма.'),
      form: text('Форма'),
      conducted: text('Проведение с'),
      conductedUntil: text('Проведение по'),
      checked: text('Проверка работ'),
      uploaded: text('Загрузка форм'),
      results: text('Результаты'),
      keptUntil: text('Работы хранятся до', 'После этой даты перепроверить работы уже нельзя.'),
      maxScore: text(
        'Макс. балл',
        'Максимальный первичный балл. Работы с баллом выше не принимаются и показываются отдельно.',
      ),
      cut3: text('«3» от', 'Наименьший балл на «3».'),
      cut4: text('«4» от', 'Наименьший балл на «4».'),
      cut5: text('«5» от', 'Наименьший балл на «5».'),
      scale: text(
        'Шкала из описания',
        'Можно вставить строку из описания работы, например 0–13 14–23 24–32 33–38: по ней проверяются пропуски и перекрытия, а пустые границы заполняются.',
      ),
      notDrawn: text(
        'Не писали: случайный выбор',
        'Коды ОО через пробел, которым эта работа не досталась. Это не то же самое, что «нет данных».',
      ),
      note: text('Примечание'),
    },
  },
  marks: {
    title: 'Отметки',
    columns: {
      ...resultHead,
      mark2: text('2', 'Доля отметок «2», %.'),
      mark3: text('3', 'Доля отметок «3», %.'),
      mark4: text('4', 'Доля отметок «4», %.'),
      mark5: text('5', 'Доля отметок «5», %.'),
      passed: text('Успеваемость', 'Доля отметок «3», «4» и «5», %.'),
      quality: text('Качество', 'Доля отметок «4» и «5», %.'),
      meanMark: text('Средняя отметка'),
      learned: text(
        'СОУ',
        'Степень обученности: 100 за «5», 64 за «4», 36 за «3», 16 за «2», в среднем на участника.',
      ),
      attendance: text('Явка, %', 'Писали из тех, кто есть в протоколе. В сводных таблицах этого нет.'),
      source,
    },
  },
  journal: {
    title: 'Сравнение с журналом',
    columns: {
      ...resultHead,
      loweredPercent: text(
        'Понизили, %',
        'Отметка за работу ниже отметки по журналу; доля от участников с отметкой по журналу.',
      ),
      lowered: text('Понизили, чел.'),
      confirmedPercent: text('Подтвердили, %', 'Отметки совпали.'),
      confirmed: text('Подтвердили, чел.'),
      raisedPercent: text('Повысили, %', 'Отметка за работу выше отметки по журналу.'),
      raised: text('Повысили, чел.'),
      gap2: text('Разрыв ≥ 2, чел.', 'Отметки расходятся на два балла и больше.'),
      source,
    },
  },
  scores: {
    title: 'Первичные баллы',
    columns: {
      ...resultHead,
      mean: text('Средний балл'),
      sd: text('Ст. отклонение'),
      source,
      ...numbered(61, 'score', 0),
    },
  },
  tasks: {
    title: 'Задания',
    columns: {
      ...resultHead,
      source,
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [
          `task${i + 1}`,
          text(
            `№ ${i + 1}`,
            i === 0
              ? 'Процент от максимума за задание. Номера заданий по порядку; подписи – в строке «Задания».'
              : '',
          ),
        ]),
      ),
    },
  },
  skills: {
    title: 'Планируемые результаты',
    columns: {
      ...resultHead,
      number: text('№'),
      skill: text('Проверяемое умение'),
      max: text('Макс. балл'),
      percent: text('Выполнение, %', 'Средний процент от максимума за умение.'),
      source,
    },
  },
  signs: {
    title: 'Признаки',
    columns: {
      school: text('Код ОО'),
      name: text('Наименование'),
      work: text('Процедура'),
      sign: text('Признак'),
      level: text('Что это значит', 'Признак – повод посмотреть внимательнее, а не вывод о школе.'),
      sentence: text('Пояснение'),
      value: text('Значение'),
      reference: text('Ориентир', 'С чем сравнивали.'),
      threshold: text('Порог'),
      n: text('n', 'Число участников, по которым посчитано.'),
      innocent: text('Обычные причины', 'С них начинают: чаще всего объяснение здесь.'),
      rules: text('Набор правил'),
    },
  },
  roadmap: {
    title: 'Дорожная карта',
    columns: {
      number: text('№'),
      section: text('Раздел'),
      action: text('Мероприятие'),
      deadline: text('Срок', 'Как в вашем плане: «сентябрь–октябрь», «в течение года».'),
      start: text('Начало'),
      end: text('Окончание'),
      responsible: text('Ответственный', 'Лучше должность, а не фамилия.'),
      result: text('Ожидаемый результат'),
      status: text('Статус'),
      done: text('Дата исполнения'),
      evidence: text('Подтверждение', 'Ссылка или номер документа.'),
      comment: text('Комментарий'),
    },
  },
  control: {
    title: 'Контроль процедур',
    columns: {
      work: text('Процедура'),
      school: text('Код ОО'),
      video: text('Видеонаблюдение'),
      observer: text('Независимый наблюдатель'),
      briefing: text('Инструктаж', 'Дата инструктажа под подпись.'),
      channel: text('Защищённый канал', 'КИМ и результаты передавались по защищённому каналу.'),
      order: text('Ответственный назначен', 'Номер и дата приказа.'),
      commission: text('Проверка работ', 'Кто проверял работы.'),
      note: text('Примечание'),
    },
  },
  recheck: {
    title: 'Перепроверка',
    columns: {
      work: text('Процедура'),
      school: text('Код ОО'),
      date: text('Дата'),
      works: text('Работ'),
      agreed: text('Совпало'),
      lowered: text('Балл ниже', 'Сколько работ независимый эксперт оценил ниже.'),
      raised: text('Балл выше', 'Сколько работ независимый эксперт оценил выше.'),
      sum: text('Сумма разностей', 'Сумма разностей баллов: эксперт минус школа.'),
      squares: text('Сумма квадратов', 'Сумма квадратов тех же разностей.'),
      commission: text('Комиссия (должности)'),
      note: text('Примечание'),
    },
  },
  official: {
    title: 'Официальный список',
    columns: {
      year: text('Год'),
      school: text('Код ОО'),
      municipality: text('Муниципалитет'),
      name: text(
        'Наименование',
        'Правее – столбцы маркеров, как в присланном списке (4 РУ, 4 МА …): 1 – отмечена, 0 или пусто – нет.',
      ),
    },
  },
  parameters: {
    title: 'Параметры',
    columns: {
      name: text('Параметр'),
      value: text('Значение', 'Меняйте только этот столбец. Пустая ячейка – значение по умолчанию.'),
      standard: text('По умолчанию'),
      note: text('Пояснение'),
    },
  },
  changes: {
    title: 'Журнал изменений',
    columns: {
      time: text('Время'),
      event: text('Что сделано'),
      tab: text('Лист'),
      place: text('Место'),
      before: text('Было'),
      after: text('Стало'),
    },
  },
  counts: {
    title: '_Счётчики',
    columns: {
      work: text('work'),
      school: text('school'),
      municipality: text('municipality'),
      maxScore: text('maxScore'),
      hash: text('hash'),
      everyday: text('everyday'),
      tasks: text('tasks'),
      notes: text('notes'),
      big: text(
        'big',
        'Таблицы счётчиков по заданиям и парам; продолжаются в столбцах правее. Строк об участниках здесь нет.',
      ),
    },
  },
  tabs: {
    title: '_Листы',
    columns: {
      key: text('key'),
      hash: text('hash'),
      shape: text('shape'),
      charts: text('charts'),
      rows: text('rows'),
    },
  },
};
