/** What the dialog «Материалы школ» asks beside documents and «Сведения ОО»: schools and kinds. */

export function materialsJson(): string {
  throw new Error('not built yet');
}
