/** What is said of the machine tab. */
export const STORE = {
  damaged: (row: number, work: string, school: string): string =>
    `Служебная вкладка «_Счётчики», строка ${row} (${work}, ОО ${school}): запись повреждена. Загрузите файл этой работы ещё раз; остальные данные целы.`,
} as const;
