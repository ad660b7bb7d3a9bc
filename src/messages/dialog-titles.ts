/** Titles of the windows and of the side panel, by the name of their file. */
export const DIALOG_TITLES = {
  load: 'Загрузить результаты',
  plan: 'Вставить план',
  materials: 'Материалы школ',
  answers: 'Принять сведения ОО',
  recheck: 'Перепроверка',
  school: 'Школа',
  settings: 'Параметры',
} as const;

export type DialogId = keyof typeof DIALOG_TITLES;
