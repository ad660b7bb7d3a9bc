/** Names of the registers, their headings and notes. */
import type { RegisterId } from '../domain/tables/registers';
import { ColumnText, TableText, text } from './table-text';

const school = text('Код ОО', 'Шесть цифр. Пусто – для всего муниципалитета.');
const subject = text('Предмет');
const grade = text('Класс');
const note = text('Примечание');
const link = text('Ссылка');
const work = text('Процедура', 'Обозначение из вкладки «Процедуры».');
const position = text('Должность', 'Должность, а не фамилия.');

const LINK: Readonly<Record<string, ColumnText>> = {
  action: text('Код мероприятия', 'Какую строку «Дорожной карты» подтверждает: М1, М2 … Можно через пробел.'),
  accepted: text('Зачтено', '«да» – вы принимаете эту строку как подтверждение мероприятия.'),
};

export const REGISTER_TABLE_TEXT: Readonly<Record<RegisterId, TableText>> = {
  control: {
    title: 'Контроль процедур',
    columns: {
      work,
      school: text('Код ОО', 'Шесть цифр. Для пункта проведения экзамена – его код или название.'),
      video: text('Видеонаблюдение', 'Онлайн, офлайн или нет.'),
      videoPlanned: text('Видео: план', 'Запланировано ли видеонаблюдение.'),
      videoConduct: text('Видео при проведении'),
      videoChecking: text('Видео при проверке'),
      observer: text('Независимый наблюдатель'),
      observerTrained: text('Наблюдатель обучен'),
      noConflict: text('Нет конфликта интересов', '«да» – наблюдатель не связан с этой школой.'),
      briefing: text('Инструктаж', 'Дата инструктажа под подпись.'),
      channel: text('Защищённый канал', 'КИМ и результаты передавались по защищённому каналу.'),
      appointed: text('Ответственный назначен', '«да», если в школе назначен ответственный за процедуру.'),
      order: text('Приказ', 'Номер и дата приказа о назначении.'),
      commission: text('Проверка работ', 'Кто проверял работы.'),
      criteria: text('Критерии обсуждены', 'Комиссия согласовала подходы к оцениванию до проверки.'),
      equipment: text('Бумага и техника', 'Хватило бумаги, копиры исправны.'),
      storage: text('Хранение работ', 'Работы сохранены до конца срока хранения.'),
      note,
      ...LINK,
    },
  },
  events: {
    title: 'Мероприятия и решения',
    columns: {
      kind: text('Вид'),
      date: text('Дата'),
      topic: text('Тема'),
      audience: text('Кто участвует'),
      school: text('Код ОО', 'Если мероприятие одной школы; пусто – муниципальное.'),
      minutes: text('№ протокола'),
      decision: text('Решение'),
      deadline: text('Срок решения'),
      done: text('Выполнено'),
      link,
      note,
      ...LINK,
    },
  },
  qualitySystem: {
    title: 'ВСОКО',
    columns: {
      school,
      element: text('Элемент'),
      present: text('Есть'),
      date: text('Дата документа'),
      link: text('Ссылка или номер'),
      note,
      ...LINK,
    },
  },
  internalResults: {
    title: 'Внутренние результаты',
    columns: {
      school,
      grade,
      subject,
      period: text('Период'),
      mark2: text('«2»', 'Сколько отметок «2».'),
      mark3: text('«3»', 'Сколько отметок «3».'),
      mark4: text('«4»', 'Сколько отметок «4».'),
      mark5: text('«5»', 'Сколько отметок «5».'),
      absent: text('н/а', 'Сколько не аттестовано.'),
      passed: text('Успеваемость', 'Доля «3», «4» и «5» среди отметок, %. Считает программа.'),
      quality: text('Качество', 'Доля «4» и «5» среди отметок, %. Считает программа.'),
      learned: text('СОУ', '100 за «5», 64 за «4», 36 за «3», 16 за «2», в среднем. Считает программа.'),
      note,
      ...LINK,
    },
  },
  deficits: {
    title: 'Дефициты',
    columns: {
      work,
      school,
      skill: text('Умение или задание'),
      percent: text('ОО, %', 'Процент выполнения в школе.'),
      municipality: text('Муниципалитет, %', 'Процент выполнения по всем школам.'),
      correction: text('Что делаем'),
      deadline: text('Срок'),
      again: text('Повторно, %', 'Процент выполнения при повторной проверке.'),
      againDate: text('Дата повторно'),
      programme: text('В рабочей программе', '«да», если изменение внесено в рабочую программу.'),
      note,
      ...LINK,
    },
  },
  training: {
    title: 'Повышение квалификации',
    columns: {
      school,
      topic: text('Тема'),
      position,
      people: text('Человек', 'Сколько человек.'),
      form: text('Форма'),
      planned: text('План', 'Когда запланировано.'),
      application: text('Заявка', 'Номер и дата заявки.'),
      state: text('Состояние'),
      finished: text('Завершено'),
      trained: text('Обучено'),
      note,
      ...LINK,
    },
  },
  support: {
    title: 'Адресная помощь',
    columns: {
      school,
      subject,
      grade,
      reason: text('По каким данным', 'Результат или просьба школы; без фамилий.'),
      mentor: text('Школа-наставник'),
      lessons: text('Уроков посещено'),
      programme: text('Что делаем вместе'),
      start: text('Начало'),
      end: text('Окончание'),
      result: text('Итог'),
      note,
      ...LINK,
    },
  },
  experts: {
    title: 'Эксперты и наблюдатели',
    columns: {
      school: text('Код ОО', 'Где работают; шесть цифр.'),
      role: text('Роль'),
      position,
      subject,
      count: text('Человек', 'Сколько человек.'),
      trained: text('Обучено', 'Сколько из них прошли подготовку.'),
      noConflict: text('Нет конфликта интересов', '«да» – не работают со школой, которую проверяют.'),
      date: text('На дату'),
      note,
      ...LINK,
    },
  },
  taskBank: {
    title: 'Банк КИМ',
    columns: {
      title: text('Комплект заданий'),
      subject,
      grade,
      purpose: text('Назначение'),
      reviewed: text('Дата экспертизы'),
      reviewer: text('Кто смотрел (должность)'),
      review: text('Заключение'),
      uses: text('Раз в год', 'Сколько раз в учебном году по нему пишут работу: входит в нагрузку класса.'),
      link,
      note,
      ...LINK,
    },
  },
};
