/** What the window «Перепроверка» says. */
export const RECHECK_DIALOG = {
  parts: 'Что сделать',
  draw: 'Отобрать работы',
  enter: 'Внести итоги',
  drawIntro:
    'Дайте файлы протоколов. Они читаются на вашем компьютере; коды участников остаются в списке, который вы сохраните, а в книгу попадут только количества.',
  drawHint: 'Протоколы .xlsx, .csv или архив .zip с ними',
  reading: (file: string): string => `Читаю: ${file}`,
  readAnew: 'Прочитать файлы ещё раз',
  filesRead: (count: number): string => `Файлов: ${count}.`,
  otherFiles: 'Дать другие файлы',
  noUnits:
    'В этих файлах нет протоколов с кодами участников: отбирать нечего. Нужны протоколы, где в каждой строке один участник с кодом и первичным баллом.',
  which: 'Чьи работы',
  filter: 'Найти по коду школы или названию работы',
  all: 'Все',
  allFound: 'Все найденные',
  none: 'Ни одной',
  unit: (school: string, work: string, participants: string): string =>
    `${school}: ${work}, участников с кодом – ${participants}`,
  unitWithoutCodes: (school: string, work: string): string => `${school}: ${work} – кодов участников нет`,
  nothingFound: 'Такого нет: измените слова в поле поиска.',
  count: 'Сколько работ школы взять, не больше',
  badCount: 'Сколько работ взять: нужно целое число от 1 до 999.',
  seed: 'Зерно случайных чисел (можно не указывать)',
  seedNote:
    'По тому же протоколу и зерну отбор можно повторить. Без зерна оно составляется из работы и даты.',
  drawButton: 'Отобрать',
  drawing: 'Записываю отбор в книгу…',
  notRecorded:
    'В книгу отбор пока не записан. Файлы уже можно сохранить; «Повторить» запишет тот же отбор ещё раз.',
  recorded: (schools: number): string =>
    `Отбор записан в «Перепроверку», строк – ${schools}. Сохраните список и протокол комиссии.`,
  allRefused: 'Книга не приняла ни одного отбора, списка нет. Причины ниже.',
  save: (name: string): string => `Сохранить: ${name}`,
  listName: (day: string): string => `Перепроверка ${day}.xlsx`,
  drawAgain: 'Отобрать ещё',

  enterIntro:
    'Дайте заполненные списки или введите баллы эксперта прямо здесь. В книгу уходят только количества, коды участников остаются на этом компьютере.',
  enterHint: 'Списки отобранных работ .xlsx или .csv, можно несколько',
  group: (work: string, school: string, filled: number, all: number): string =>
    `${work} · ${school}: внесено ${filled} из ${all}`,
  hideFirst: 'Скрыть балл школы (если баллы вводит эксперт)',
  headings: { className: 'Класс', code: 'Код участника', first: 'Балл школы', second: 'Балл эксперта' },
  secondOf: (code: string): string => `Балл эксперта, участник ${code}`,
  expertSchool: 'Эксперт из ОО (код; пусто, если не из школы)',
  enterButton: 'Внести в книгу',
  entering: 'Вношу количества в книгу…',
  nothingFilled: 'Баллов эксперта пока нет: вносить нечего.',
  prepareList: 'Сохранить заполненный список',
  filledName: (file: string): string =>
    `${file.replace(/^.*\//, '').replace(/\.(xlsx|csv|txt)$/i, '')} – заполнен.xlsx`,
  keepLists:
    'Введённые баллы хранятся в этом окне, пока оно открыто. Сохраните список, чтобы они не пропали.',
} as const;
