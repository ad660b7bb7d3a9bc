/** Russian sentences about files: what could not be opened and why, what was left out. */
export const fileText = {
  missing: 'такого файла или папки нет.',
  noTables: 'в папке нет таблиц: ожидались файлы .xlsx или .csv.',
  empty: 'файл пуст.',
  oldExcel:
    'это книга старого формата .xls или книга с паролем: откройте её и сохраните как .xlsx без пароля.',
  pdf: 'это PDF, таблицу из него не прочитать: выгрузите отчёт в .xlsx или .csv.',
  archive: 'это архив, а не книга .xlsx: распакуйте его и загрузите файлы из него.',
  openDocument: 'это таблица .ods: сохраните её как .xlsx.',
  webPage: 'это веб-страница, а не таблица: выгрузите отчёт в .xlsx или .csv.',
  notText: 'это не таблица: ожидалась книга .xlsx или текст CSV.',
  damagedWorkbook: 'книга .xlsx повреждена или скачана не полностью: скачайте её заново.',
  noVisibleSheets: 'в книге нет видимых листов.',
  unreadable: 'файл не читается: проверьте, что он не открыт в другой программе и доступен.',
  brokenQuotes:
    'кавычки в этой строке CSV стоят не по правилам; она и соседние строки могли прочитаться неверно.',
  boolean: (value: boolean): string => (value ? 'ИСТИНА' : 'ЛОЖЬ'),
  months: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
} as const;

/** Why a file with a plan could not be read, and what to do; the file is named before it. */
export const planFileText = {
  refused: (file: string, reason: string): string => `${file}: ${reason}`,
  missing: 'такого файла нет: проверьте имя и папку.',
  folder: 'это папка, а нужен один файл с планом: .docx, .xlsx, .csv или .txt.',
  empty: 'файл пуст.',
  unreadable: 'файл не читается: проверьте, что он не открыт в другой программе и доступен.',
  oldWord: 'это документ старого формата .doc: откройте его и сохраните как .docx.',
  oldOffice:
    'это файл старого формата (.doc, .xls) или файл с паролем: откройте его и сохраните как .docx или .xlsx без пароля.',
  pdf: 'это PDF, строки таблицы из него не прочитать: откройте его в Word или другом редакторе, проверьте таблицу и сохраните как .docx.',
  richText: 'это документ .rtf: откройте его и сохраните как .docx.',
  openDocument: 'это документ .odt или .ods: откройте его и сохраните как .docx или .xlsx.',
  archive: 'это архив: распакуйте его и загрузите файл с планом из него.',
  webPage: 'это веб-страница: откройте её в Word или другом редакторе и сохраните как .docx.',
  notPlan: 'это не документ и не таблица: план читается из .docx, .xlsx, .csv и .txt.',
  damaged: 'файл повреждён или скачан не полностью: откройте его в редакторе и сохраните заново.',
  tooLarge:
    'файл слишком велик для плана (больше 50 МБ): скопируйте таблицу плана в новый документ и загрузите его.',
  noSheets: 'в книге нет видимых листов с текстом.',
  noText: 'в документе нет текста: если это снимки страниц, сначала распознайте текст.',
  leftOut: (file: string, sheets: readonly string[]): string =>
    `${file}: прочитаны листы, похожие на план; не прочитаны: ${sheets.map((name) => `«${name}»`).join(', ')}.`,
} as const;

/** What a printed page says of itself, in the codes of .xlsx. */
export const printText = { pageNumber: 'Стр. &P из &N' } as const;
