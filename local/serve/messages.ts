/** What the local page's server says, on the terminal and in its answers. */
const REFUSED_START = 'Это не получилось: ';

export const serveText = {
  opened: (book: string, address: string) =>
    `Книга: ${book}\nСтраница: ${address}\nОна видна только на этом компьютере. Чтобы закончить, нажмите здесь Ctrl+C: всё уже сохраняется само.`,
  sample: 'Делаю пример: выдуманный муниципалитет с результатами. Это занимает около минуты…',
  alreadyRunning: (book: string, address: string) => `Книга «${book}» уже открыта здесь: ${address}`,
  installing: 'Устанавливаю то, что нужно странице. Это делается один раз и занимает около минуты…',
  installed: 'Установлено.',
  installFailed: (reason: string) =>
    `Не удалось установить то, что нужно странице: ${reason}\nСкорее всего, нет связи с Интернетом. Подключитесь и запустите npm run serve ещё раз; связь нужна только для этого шага.`,
  buildFailed: (reason: string) => `Страница не собралась: ${reason}`,
  onlyOne: 'Назовите одну книгу: npm run serve -- КНИГА.xlsx',
  badPort: (port: string) => `«${port}» – не номер порта: укажите число от 1024 до 65535.`,
  portTaken: (port: number) =>
    `Порт ${port} занят другой программой: укажите другой или запустите без --port.`,
  closing: 'Сохраняю и закрываю…',
  stopped:
    'Программа остановилась из-за ошибки. Всё, что было сохранено, на месте: запустите npm run serve снова.',
  noBook: (path: string) =>
    `Файла «${path}» нет. Проверьте имя и папку (путь с пробелами берут в кавычки). Новую книгу делают на странице: npm run serve, затем «Файл» → «Новая книга…».`,
  brokenBook: (path: string, reason: string) =>
    `«${path}» не открывается как книга .xlsx (${reason}). Откройте файл в LibreOffice или Excel и сохраните как .xlsx.`,
};

export const refusal = {
  notAllowed: 'Запрос отклонён: страница открыта не с этого компьютера или по чужой ссылке.',
  unknown: 'Такого адреса у программы нет. Обновите страницу.',
  tooLarge: (megabytes: number) => `Слишком много данных за один раз: больше ${megabytes} МБ.`,
  unreadable: 'Запрос не разобран. Обновите страницу и повторите.',
  noTab: 'Такой вкладки больше нет: обновите страницу.',
  noDialog: 'Это окно уже закрыто.',
  noItem: 'Такого пункта в меню нет: обновите страницу.',
  noFunction: (name: string) => `Функции «${name}» у надстройки нет.`,
  noReturn: (name: string) => `«${name}» вернула то, что нельзя передать в окно.`,
  busy: (caption: string) =>
    `Сейчас идёт «${caption}». Подождите, пока закончится, или нажмите «Отменить»; то, что вы ввели, не пропало.`,
  failed: (reason: string) => `${REFUSED_START}программа встретила ошибку (${reason}). Данные на месте.`,
  standsNow: (cell: string, text: string) =>
    text === ''
      ? `Ячейку ${cell} очистили, пока вы печатали. Посмотрите на неё и введите ещё раз.`
      : `В ячейке ${cell} теперь стоит «${text}»: её изменили, пока вы печатали. Посмотрите на неё и введите ещё раз.`,
  linesMoved: 'Строки или столбцы вкладки с тех пор переставлены. Посмотрите на вкладку и повторите.',
  notInList: (cell: string, typed: string, choices: readonly string[]) =>
    `В ячейку ${cell} нельзя ввести «${typed}»: выберите из списка (${choices.slice(0, 8).join(', ')}${choices.length > 8 ? '…' : ''}).`,
  notValid: (cell: string, typed: string, help: string | null) =>
    `В ячейку ${cell} нельзя ввести «${typed}»${help === null ? ': значение не подходит под правило этой ячейки' : `: ${help}`}.`,
  tooLong: (cell: string) => `Текст для ячейки ${cell} длиннее 50 000 знаков: сократите его.`,
  outside: 'Это место за краем вкладки.',
  tooManyCells: 'На вкладке стало бы слишком много ячеек.',
  allLines: (axis: 'rows' | 'columns') =>
    axis === 'rows'
      ? 'Удалить все строки нельзя: хотя бы одна незакреплённая должна остаться.'
      : 'Удалить все столбцы нельзя: хотя бы один незакреплённый должен остаться.',
  tabName: 'Имя вкладки не может быть пустым или длиннее 100 знаков.',
  tabTaken: (name: string) => `Вкладка «${name}» уже есть: выберите другое имя.`,
  cancelled: 'Отменено.',
  nothingToUndo: 'Отменять нечего.',
  changedSince: (what: string) => `Отменить ${what} нельзя: это место с тех пор изменили в другом окне.`,
  otherWork: (what: string) => `Отменить ${what} нельзя: с тех пор книгу меняли в другом окне.`,
  fileTaken: (name: string) => `Файл «${name}» уже есть: выберите другое имя.`,
  filePlace:
    'Открывать и сохранять можно только в папке книги и в папке, из которой запущена программа. Книгу из другой папки откройте так: npm run serve -- "путь к книге".',
  fileName: 'Нужно имя файла, которое оканчивается на .xlsx.',
  noFile: (name: string) => `Файла «${name}» нет.`,
  notSaved: (reason: string) =>
    `Книга не сохранилась (${reason}). Закройте её в других программах, проверьте, есть ли место на диске и можно ли писать в папку. Введённое цело: программа повторит попытку.`,
};

export const bookText = {
  typed: (cells: string) => `ввод в ${cells}`,
  cleared: (cells: string) => `очистку ${cells}`,
  lines: (kind: 'insert' | 'delete', axis: 'rows' | 'columns', count: number) =>
    `${kind === 'insert' ? 'вставку' : 'удаление'} ${axis === 'rows' ? 'строк' : 'столбцов'} (${count})`,
  renamed: (name: string) => `новое имя вкладки «${name}»`,
  changedOutside: (name: string, now: string) =>
    `Файл «${name}» тем временем изменила другая программа. Он не тронут: эта книга дальше сохраняется в «${now}».`,
  readOnly: (name: string, now: string) =>
    `Файл «${name}» только для чтения. Он не тронут: эта книга дальше сохраняется в «${now}».`,
};

/** Folder beside the book. */
export const BACKUP_FOLDER = 'Резервные копии';
/** Part of the names of copies made when a book is opened. */
export const AT_OPENING = 'при открытии';
/** Part of the name under which a book goes on when its file was changed by another program. */
export const OWN_VERSION = 'версия страницы';
/** Name of the sample's file. */
export const SAMPLE_NAME = 'Пример.xlsx';
