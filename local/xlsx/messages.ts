/** Russian sentences that loading and saving show to a person. */

export const messages = {
  unreadable: (name: string, reason: string) =>
    `Файл «${name}» не удалось прочитать как книгу .xlsx (${reason}). Проверьте, что он не защищён паролем и открывается в Excel или LibreOffice.`,
  textTooLong: (tab: string, cell: string, length: number, limit: number) =>
    `Лист «${tab}», ячейка ${cell}: текст из ${length} знаков не сохранить в .xlsx, ячейка вмещает не больше ${limit}.`,
  noteTooLong: (tab: string, cell: string, length: number, limit: number) =>
    `Лист «${tab}», ячейка ${cell}: примечание из ${length} знаков не сохранить в .xlsx, помещается не больше ${limit}.`,
  formulaTooLong: (tab: string, cell: string, length: number, limit: number) =>
    `Лист «${tab}», ячейка ${cell}: формулу из ${length} знаков не сохранить в .xlsx, помещается не больше ${limit}.`,
  carrierTitle:
    'Служебный лист программы «Объективность»: здесь хранится то, чего нет в формате .xlsx. Не изменяйте и не удаляйте его.',
} as const;
