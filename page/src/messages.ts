/** All words of the local page. */
export const PAGE = {
  title: (book: string) => `${book} – Объективность`,
  loading: 'Открываем книгу…',
  saved: (time: string) => `Сохранено ${time}`,
  savedBefore: 'Сохранено',
  saving: 'Сохраняется…',
  unsaved: 'Есть несохранённые изменения',
  sample:
    'Учебный пример: все школы и числа в нём вымышлены. Своя работа начинается так: «Файл» → «Новая книга…».',
  file: (path: string) => `Файл: ${path}`,
  backups: (folder: string) => `Прежние версии книги – в папке «${folder}»`,
  close: 'Закрыть',
  cancel: 'Отмена',
  dismiss: 'Скрыть',
  lost: 'Нет связи с программой. Набранное остаётся на странице. Проверьте, что окно программы открыто: как только она ответит, работа продолжится сама. Если её запустили заново, она открыла новую страницу: скопируйте набранное туда.',
  noAnswer: 'Программа не ответила. Ничего не записано; повторите, когда связь вернётся.',
  unexpected: (status: number) =>
    `Программа ответила ошибкой ${status}. Повторите; если не поможет, запустите программу заново.`,
} as const;

export const MENUS = {
  bar: 'Меню книги',
  file: 'Файл',
  create: 'Новая книга…',
  open: 'Открыть…',
  upload: 'Открыть копию из другой папки…',
  save: 'Сохранить',
  saveAs: 'Сохранить как…',
  download: 'Скачать .xlsx',
  print: 'Печать листа…',
  lines: 'Строки и столбцы',
  undo: 'Отменить',
  undoWhat: (what: string) => `Отменить: ${what}`,
  nothingToUndo: 'Отменять нечего',
} as const;

export const FILES = {
  openTitle: 'Открыть книгу',
  folder: (folder: string) => `Папка: ${folder}`,
  none: 'В этой папке нет книг .xlsx.',
  elsewhere: 'Книга в другой папке? Выберите «Файл» → «Открыть копию из другой папки…».',
  changed: (date: string) => `изменён ${date}`,
  saveAsTitle: 'Сохранить как',
  saveAsHint: 'Дальше работа идёт в новом файле, прежний остаётся как есть.',
  createTitle: 'Новая книга',
  createHint: 'Пустая книга со всеми вкладками. Открытая сейчас останется в своём файле.',
  createName: 'Наши школы',
  create: 'Создать',
  name: 'Имя файла',
  save: 'Сохранить',
  uploadTitle: 'Открыть копию из другой папки',
  uploadHint: 'Выберите книгу .xlsx: откроется её копия, сам файл останется без изменений.',
  uploadLabel: 'Файл .xlsx',
} as const;

export const GRID = {
  label: (tab: string) => `Лист «${tab}»`,
  address: 'Адрес ячейки',
  content: 'Содержимое ячейки',
  editor: (address: string) => `Ячейка ${address}`,
  row: (row: number) => `Строка ${row}`,
  column: (column: string) => `Столбец ${column}`,
  corner: 'Выделить весь лист',
  choices: 'Варианты',
  openChoices: 'Показать варианты',
  choose: 'Выбрать другое',
  notAChoice: 'Здесь можно выбрать только значение из списка. Выберите его или нажмите Esc.',
  computed:
    'Эту ячейку заполняет программа: при следующем обновлении она запишет сюда своё, а введённое отметит в «Журнале изменений».',
  isComputed: 'Заполняет программа',
  note: 'Примечание',
  changedMeanwhile: (text: string) =>
    text === ''
      ? 'Пока вы печатали, эту ячейку очистили. Enter запишет ваше, Esc оставит её пустой.'
      : `Пока вы печатали, здесь появилось другое: «${text}». Enter запишет ваше, Esc оставит новое.`,
  heldBack:
    'Сейчас идёт работа, запись подождёт. Набранное остаётся здесь: нажмите Enter, когда она закончится.',
  busy: 'Сейчас идёт работа. Повторите, когда она закончится.',
  notWritten: (address: string, text: string) => `В ${address} не записано «${text}».`,
  back: 'Вернуться к ячейке',
  drop: 'Не записывать',
  isLink: (address: string) => `Ссылка: ${address}. Открыть – Alt+Enter.`,
  isTabLink: (tab: string) => `Ссылка на лист «${tab}». Перейти – Alt+Enter.`,
  noTab: 'Листа, на который ведёт ссылка, в книге уже нет.',
  noPaste: 'В буфере обмена нет текста, который можно вставить.',
  selected: (cells: number) => `Выделено ячеек: ${cells}`,
  pending: 'записывается',
  size: (rows: number, columns: number) => `Строк: ${rows}, столбцов: ${columns}`,
} as const;

export const LINES = {
  menu: 'Действия с ячейками',
  copy: 'Копировать',
  clear: 'Очистить содержимое',
  above: 'Вставить строку выше',
  below: 'Вставить строку ниже',
  deleteRows: (from: number, to: number) =>
    from === to ? `Удалить строку ${from}` : `Удалить строки ${from}–${to}`,
  before: 'Вставить столбец слева',
  after: 'Вставить столбец справа',
  deleteColumns: (from: string, to: string) =>
    from === to ? `Удалить столбец ${from}` : `Удалить столбцы ${from}–${to}`,
} as const;

export const TABS = {
  label: 'Листы книги',
  all: 'Все листы',
  rename: (name: string) => `Новое имя листа «${name}»`,
} as const;

export const JOB = {
  cancel: 'Остановить',
  cancelling: 'Останавливается…',
  elapsed: (minutes: number, seconds: number) => `${minutes}:${String(seconds).padStart(2, '0')}`,
  stopped: (caption: string) =>
    `«${caption}»: остановлено. Сделанное сохранено, чтобы продолжить, выберите тот же пункт снова.`,
} as const;

export const LINK = {
  title: 'Перейти по ссылке?',
  text: 'Ссылка откроется в новом окне браузера, для неё нужен интернет:',
  go: 'Открыть',
  stay: 'Не открывать',
} as const;

/** Names of Button → words. */
export const BUTTONS: Readonly<Record<string, string>> = {
  OK: 'ОК',
  CANCEL: 'Отмена',
  YES: 'Да',
  NO: 'Нет',
  CLOSE: 'Закрыть',
};

export const QUESTION = { title: 'Объективность', input: 'Ваш ответ' } as const;

export const CHART = {
  label: (title: string) => (title === '' ? 'Диаграмма' : `Диаграмма «${title}»`),
  series: (name: string, values: string) => `${name}: ${values}`,
  value: (category: string, value: string) => `${category} – ${value}`,
  none: 'нет данных',
} as const;
