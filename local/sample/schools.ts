/**
 * The invented municipality: its schools, their sizes and which of them select their pupils. Sizes have the quartiles
 * of a real region (about 10, 21 and 55 participants per work), but fewer schools below 10: 30 larger ones must write
 * each work, or the panel has too few to compare with.
 */

export interface SampleSchool {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  /** Pupils in a grade. */
  readonly size: number;
  /** What a lyceum or gymnasium adds to the mean standing of its pupils, in standard deviations. */
  readonly bonus: number;
}

export const REGION = 'Образцовая область';
export const MUNICIPALITY = 'Светлореченский муниципальный округ';
/** As ФИС ОКО writes the municipality among groups of participants. */
export const MUNICIPALITY_GROUP = `${MUNICIPALITY}(reg99_m012)`;

const SELECTIVE_BONUS = 0.35;

const LINES: readonly (readonly [name: string, size: number, selective?: 'selective'])[] = [
  ['МБОУ «Гимназия № 1»', 108, 'selective'],
  ['МБОУ «СОШ № 2»', 132],
  ['МБОУ «СОШ № 3»', 86],
  ['МБОУ «Лицей № 4»', 160, 'selective'],
  ['МБОУ «СОШ № 5»', 60],
  ['МБОУ «СОШ № 6»', 70],
  ['МБОУ «СОШ № 7»', 54],
  ['МБОУ «Берёзовская СОШ»', 22],
  ['МКОУ «Боровская ООШ»', 8],
  ['МБОУ «Васильковская СОШ»', 41],
  ['МКОУ «Верхнелужская ООШ»', 12],
  ['МБОУ «Дубровская СОШ»', 25],
  ['МКОУ «Заозёрная ООШ»', 6],
  ['МБОУ «Зареченская СОШ»', 47],
  ['МКОУ «Ивняковская ООШ»', 10],
  ['МБОУ «Каменская СОШ»', 18],
  ['МБОУ «Ключевская СОШ»', 35],
  ['МКОУ «Липовская ООШ»', 9],
  ['МБОУ «Луговская СОШ»', 16],
  ['МКОУ «Малиновская ООШ»', 7],
  ['МБОУ «Ольховская СОШ»', 29],
  ['МКОУ «Родниковская СОШ»', 14],
  ['МБОУ «Сосновская СОШ»', 20],
  ['МКОУ «Яблоневская ООШ»', 11],
  ['МБОУ «Гимназия № 8»', 95, 'selective'],
  ['МБОУ «СОШ № 9»', 64],
  ['МБОУ «СОШ № 10»', 50],
  ['МКОУ «Ветлугинская ООШ»', 9],
  ['МБОУ «Горская СОШ»', 31],
  ['МБОУ «Ельниковская СОШ»', 23],
  ['МКОУ «Калиновская ООШ»', 7],
  ['МБОУ «Красноборская СОШ»', 44],
  ['МБОУ «Лесновская СОШ»', 19],
  ['МБОУ «Моховская СОШ»', 26],
  ['МБОУ «Озёрская СОШ»', 38],
  ['МБОУ «Полянская СОШ»', 17],
  ['МБОУ «Рябиновская СОШ»', 28],
  ['МБОУ «Степновская СОШ»', 21],
  ['МБОУ «Тихоновская СОШ»', 33],
  ['МБОУ «Холмская СОШ»', 24],
];

export const SCHOOLS: readonly SampleSchool[] = LINES.map(([name, size, selective], i) => ({
  code: String(990101 + i),
  name,
  size,
  bonus: selective === undefined ? 0 : SELECTIVE_BONUS,
}));
