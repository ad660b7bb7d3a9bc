/** What is said of the machine tab. */
export const STORE = {
  damaged: (row: number, work: string, school: string): string =>
    `Служебная вкладка «_Счётчики», строка ${row} (${work}, ОО ${school}): запись повреждена. Загрузите файл этой работы ещё раз; остальные данные целы.`,
  damagedTables: (row: number, work: string, school: string): string =>
    `Служебная вкладка «_Счётчики», строка ${row} (${work}, ОО ${school}): повреждены таблицы по заданиям и парам работ. Загрузите файл этой работы ещё раз; пока показатели по заданиям и сходству для неё не вычисляются, остальное считается.`,
} as const;
