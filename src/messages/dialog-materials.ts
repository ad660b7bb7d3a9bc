/** What the window «Материалы школ» says, and the words of the school's own workbook. */
const files = (count: number): string => `файлов – ${count}`;

export const MATERIALS = {
  intro:
    'Отметьте, кому и какие файлы нужны. Файлы составляются на вашем компьютере; в папке школы нет сведений о других школах.',
  who: 'Кому',
  what: 'Что',
  municipality: 'Муниципалитет',
  school: (code: string, name: string): string => (name === '' ? code : `${code} ${name}`),
  noResults: 'результатов нет',
  filter: 'Найти школу по коду или названию',
  all: 'Все',
  allFound: 'Все найденные',
  none: 'Ни одной',
  everyday: 'Обычный набор',
  allKinds: 'Всё',
  nothing: 'Ничего',
  nobodyFound: 'Таких школ нет: измените слова в поле поиска.',
  noSchools: 'В книге нет ни школ, ни результатов. Заполните «Школы» или загрузите файлы.',
  forBoth: 'школам и муниципалитету',
  forMunicipality: 'муниципалитету',
  forSchool: 'школам',
  titles: {
    answers: 'Сведения ОО (.xlsx)',
    tab: 'Лист школы (.xlsx)',
  },
  until: 'Сведения ОО вернуть до (можно не указывать)',
  chosen: (schools: number, municipality: boolean, kinds: number, tasks: number): string =>
    `Школ: ${schools}${municipality ? ' и муниципалитет' : ''}; видов: ${kinds}. Будет составлено: ${tasks}.`,
  nothingChosen:
    'Отметьте хотя бы одну школу или муниципалитет и хотя бы один вид файлов, который для них составляется.',
  make: 'Составить',
  asking: (done: number, all: number): string => `${done} из ${all}: читаю книгу…`,
  making: (done: number, all: number, title: string, school: string | null): string =>
    `${done} из ${all}: ${title}, ${school ?? 'муниципалитет'}`,
  packing: 'Собираю архив…',
  stopped: (done: number, all: number): string =>
    `Остановлено: ${done} из ${all}. Сделанное не потеряно: можно продолжить или сохранить то, что есть.`,
  failed: (done: number, all: number): string =>
    `Сделано ${done} из ${all}, эти файлы не потеряны. «Повторить» продолжит с того же места.`,
  goOn: 'Продолжить',
  savePart: 'Сохранить то, что есть',
  ready: (count: number): string => `Готово, ${files(count)}. Сохраните их на компьютер.`,
  readyPart: (count: number): string => `Собрано то, что успели составить: ${files(count)}.`,
  save: (name: string, size: string): string => `Сохранить: ${name} (${size})`,
  saveAgain: 'Если файл не сохранился, нажмите ещё раз: он хранится в этом окне, пока оно открыто.',
  nothingMade: 'Ни одного файла не получилось: причины ниже.',
  choiceAgain: 'К выбору',
  archive: (day: string): string => `Материалы школ ${day}.zip`,
  kilobytes: (count: number): string => `${count} КБ`,
  megabytes: (text: string): string => `${text} МБ`,
  noTab: 'У школы нет результатов: листа нет.',
  notInSchools: 'Школы нет на вкладке «Школы»: добавьте её, чтобы выдать файл.',
} as const;

/** The school's own workbook. */
export const SCHOOL_TAB_FILE = {
  name: (code: string): string => `Лист школы ${code}.xlsx`,
  tab: (code: string): string => `Школа ${code}`,
} as const;
