/** Names and explanations of the choices in «Параметры». */
export const SETTINGS = {
  rules: 'Набор правил',
  rulesNote:
    'По каким правилам искать признаки: «ФИОКО-2019» – опубликованная методика без изменений; «Сводные отчёты» – сравнение долей с муниципалитетом или регионом.',
  reference: 'С чем сравнивать',
  references: {
    loaded: 'всё загруженное',
    'region-row': 'строка региона из сводного отчёта',
    typed: 'строка региона, введённая вручную',
  },
  referenceNote:
    'Если выбранной строки для работы нет, сравнение идёт со всем загруженным, и отчёт об этом говорит.',
  schoolTabs: 'Листы школ',
  allTabs: 'все',
  noTabs: 'нет',
  schoolTabsNote:
    '«все» (не больше 60 школ), «нет» или коды школ через пробел. Удобнее через меню «Листы школ…».',
  notAChoice: (name: string, text: string): string =>
    `Параметр «${name}»: «${text}» нет среди возможных значений. Взято значение по умолчанию.`,
  notPermitted: (name: string, minimum: number, maximum: number): string =>
    `Параметр «${name}»: нужно число от ${minimum} до ${maximum}. Взято значение по умолчанию.`,
} as const;
