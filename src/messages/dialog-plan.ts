/** Words of the window «Вставить план…». */
import { MENU } from './menu';
import { SETTINGS } from './settings';

export const PLAN_DIALOG = {
  intro:
    'Скопируйте в Word таблицу плана (дорожной карты) и вставьте её сюда или выберите файл. План читает ваш браузер; в таблицу попадут только мероприятия.',
  paste: 'План из Word',
  pasteHint: 'Нажмите на поле и вставьте скопированное: Ctrl+V.',
  orFile: 'Или файл с планом',
  fileHint: 'Один файл .docx, .xlsx, .csv или .txt.',
  pasted: (rows: number): string =>
    `Вставлено с разметкой таблицы, строк: ${rows}. Если править текст в поле, план будет прочитан как простой текст.`,
  pastedName: 'Вставленный план',
  file: (name: string): string => `Файл: ${name}`,
  show: 'Показать, что изменится',
  reading: 'Читаю план…',
  comparing: 'Сравниваю с «Дорожной картой»…',
  writing: 'Записываю в «Дорожную карту»…',
  empty: 'Поле пустое: вставьте план или выберите файл.',
  noActions: (name: string): string =>
    `${name}: мероприятий не найдено. Нужна таблица со столбцами «Мероприятие», «Срок», «Ответственный»; скопируйте её вместе с заголовком.`,
  notRead: (name: string): string =>
    `${name}: прочитать не получилось. Скопируйте таблицу плана в новый документ Word, сохраните и выберите его.`,

  found: (name: string, sections: number, actions: number): string =>
    `${name}: разделов – ${sections}, мероприятий – ${actions}. Пока ничего не записано.`,
  stale:
    'Пока вы смотрели, «Дорожная карта» или «Параметры» изменились. Ничего не записано. Ниже – что изменится теперь; если всё верно, нажмите «Записать» ещё раз.',
  year: 'Учебный год плана',
  yearFormat: 'Например, 2024/25.',
  yearFrom: {
    typed: 'Вы указали его сами.',
    document: 'Найден в плане. Если он не тот, исправьте.',
    workbook: `Взят из «Параметров» («${SETTINGS.schoolYear}»).`,
    unknown: 'Ни в плане, ни в «Параметрах» его нет, а без него даты останутся пустыми. Укажите его.',
  },
  badYear: (text: string): string => `«${text}» – не учебный год: нужен, например, 2024/25.`,

  look: 'Проверьте',
  nothingToLook: 'Сомнений при чтении не было.',
  unplaced: (count: number): string => `Строки, которым не нашлось места в карте: ${count}`,
  unplacedAdvice:
    'Они не будут записаны. Если это мероприятие, впишите его в «Дорожную карту» сами или исправьте таблицу и вставьте её снова.',
  line: (line: number, text: string): string => `строка ${line} – «${text}»`,
  deadlines: (count: number): string => `Срок не распознан: ${count}`,
  deadlinesAdvice:
    'Текст срока запишется как есть, даты останутся пустыми: впишите их в «Начало» и «Окончание».',
  deadline: (text: string, action: string): string => `«${text}» – ${action}`,
  hidden: (count: number): string => `Ещё один срок в ожидаемом результате: ${count}`,
  hiddenAdvice:
    'В календарь он не попадёт: если за ним нужно следить, добавьте для него строку или исправьте «Срок».',
  people: (count: number): string => `В «Ответственном» названы люди: ${count}`,
  peopleAdvice:
    'В карте это останется как есть, но лучше указать должность: в документы попадут только должности.',
  person: (name: string, instead: string): string => `«${name}» → «${instead}»`,
  withoutDeadline: (count: number): string => `Срока нет: ${count}`,
  withoutDeadlineAdvice: 'Даты останутся пустыми: впишите срок в «Дорожной карте», если он нужен.',
  withoutResponsible: (count: number): string => `Ответственного нет: ${count}`,
  withoutResponsibleAdvice: 'Впишите должность в «Дорожной карте».',
  afterProcedures: (count: number): string => `Срок зависит от процедуры: ${count}`,
  afterProceduresAdvice: `Даты появятся, когда в «Процедурах» будет день проведения и вы выберете «${MENU.refresh}».`,

  changes: 'Что изменится',
  added: (count: number): string => `Новые мероприятия: ${count}`,
  changed: (count: number): string => `Изменятся: ${count}`,
  field: (name: string, before: string, after: string): string =>
    `${name}: ${quoted(before)} → ${quoted(after)}`,
  kept: (count: number): string => `Исправлены вами после прошлой загрузки и останутся вашими: ${count}`,
  gone: (count: number): string => `Есть в карте, но нет в этом плане: ${count}`,
  goneAdvice: 'Они останутся; если мероприятие больше не нужно, выберите в «Статусе» «Снято с контроля».',
  unchanged: (count: number): string => `Без изменений: ${count}`,
  safe: 'Статусы, даты исполнения, подтверждения и комментарии не изменятся; прежние тексты останутся в «Журнале изменений».',
  nothing: 'Изменений нет: всё это уже есть в «Дорожной карте».',
  write: 'Записать',
  next: `Что дальше: откройте «Дорожную карту» и проверьте даты, затем выберите «${MENU.title}» → «${MENU.roadmap}» → «${MENU.refresh}».`,
  another: 'Вставить другой план',
} as const;

function quoted(text: string): string {
  return text === '' ? '(пусто)' : `«${text.replace(/\n/g, '; ')}»`;
}
