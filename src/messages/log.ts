/** What «Журнал изменений» says. */
export const LOG = {
  overwritten: 'Ячейки, посчитанные программой, были изменены вручную и обновлены',
  typedReplaced: 'Строка заменена данными протокола или сводного отчёта',
  setAside: 'Лист утратил служебную строку: он сохранён под другим именем, вместо него создан новый',
  setAsideName: (name: string): string => `${name.slice(0, 80)} – прежний`,
  isSetAside: (name: string): boolean => / – прежний( \(\d+\))?$/.test(name),
  imported: 'Загружены результаты',
  importedCounts: (rows: number, rejected: number, remarked: number): string =>
    `строк принято: ${rows}; отклонено: ${rejected}; с замечаниями: ${remarked}`,
  replaced: 'Результаты заменены новой загрузкой',
  yearMoved: 'Дорожная карта перенесена на новый учебный год',
  recoded: 'Строке «Дорожной карты» дан другой код',
  migrated: 'Обновлена структура книги',
} as const;
