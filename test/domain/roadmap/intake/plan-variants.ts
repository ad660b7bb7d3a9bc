/** Lays a plan out in the ways people do: other columns, joined cells, rows cut by a page, noise of markup. For tests only. */
import type { SourceRow } from '../../../../src/domain/roadmap/document';

export interface PlainAction {
  readonly number: string;
  readonly title: string;
  readonly deadline: string;
  readonly responsible: string;
  readonly result: string;
}

export interface PlainSection {
  readonly title: string;
  readonly actions: readonly PlainAction[];
}

export type Key = keyof PlainAction | 'extra';

export interface Layout {
  readonly columns: readonly Key[];
  readonly headings: Readonly<Record<Key, string>>;
  /** Where the title of a section stands. */
  readonly section: 'number' | 'first' | 'action' | 'single';
  readonly capitals: boolean;
  readonly numberedSections: boolean;
  readonly header: boolean;
  /** The header again after so many rows; 0 for never. */
  readonly headerEvery: number;
  readonly numbers: boolean;
  /** Share of rows whose number is missing. */
  readonly missing: number;
  /** Equal deadlines and people one below the other stand once: as joined cells, or as blank ones. */
  readonly joined: 'no' | 'covered' | 'blank';
  /** Share of rows that a page cuts in two. */
  readonly cut: number;
  /** Titles of sections come again at the top of a page. */
  readonly again: boolean;
  readonly extra: (random: () => number) => string;
  readonly blankRows: boolean;
  readonly noise: readonly (keyof typeof NOISE)[];
  /** Blank cells behind a row's last text: cut off, or more of them. */
  readonly ends: 'whole' | 'cut' | 'more';
}

export const HEADINGS: readonly Readonly<Record<Key, string>>[] = [
  {
    number: '№ п/п',
    title: 'Мероприятие',
    deadline: 'Срок',
    responsible: 'Ответственный',
    result: 'Результат',
    extra: 'Примечание',
  },
  {
    number: '№',
    title: 'Содержание деятельности',
    deadline: 'Сроки исполнения',
    responsible: 'Исполнители',
    result: 'Ожидаемый результат',
    extra: 'Форма',
  },
  {
    number: 'N п/п',
    title: 'Направления деятельности, мероприятия',
    deadline: 'Дата проведения',
    responsible: 'Кто отвечает',
    result: 'Выход',
    extra: 'Охват',
  },
  {
    number: '№\nп/п',
    title: 'НАЗВАНИЕ МЕРОПРИЯТИЯ',
    deadline: 'СРОКИ\nРЕАЛИЗАЦИИ',
    responsible: 'ОТВЕТСТВЕННЫЕ\nИСПОЛНИТЕЛИ',
    result: 'ПЛАНИРУЕМЫЙ РЕЗУЛЬТАТ',
    extra: '',
  },
  {
    number: '',
    title: 'Что делаем',
    deadline: 'Когда',
    responsible: 'Кто',
    result: 'Итог',
    extra: 'Ресурсы',
  },
  {
    number: '№№',
    title: 'Мероприятия (содержание дея-\nтельности)',
    deadline: 'Период',
    responsible: 'Ответст-\nвенные',
    result: 'Показатель',
    extra: 'Место',
  },
];

export const PLAIN: Layout = {
  columns: ['number', 'title', 'deadline', 'responsible', 'result'],
  headings: HEADINGS[0]!,
  section: 'number',
  capitals: false,
  numberedSections: false,
  header: true,
  headerEvery: 0,
  numbers: true,
  missing: 0,
  joined: 'no',
  cut: 0,
  again: false,
  extra: () => '',
  blankRows: false,
  noise: [],
  ends: 'whole',
};

/** A sequence of numbers from 0 to 1 that a seed gives. */
export function randomOf(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const NOISE = {
  nbsp: (text: string) => text.replace(/ /g, '\u00a0'),
  entities: (text: string) => text.replace(/ /g, '&nbsp;').replace(/«/g, '&laquo;').replace(/»/g, '&raquo;'),
  soft: (text: string) => text.replace(/([а-я]{4})([а-я]{3})/g, '$1\u00ad$2'),
  double: (text: string) => ` ${text.replace(/ /g, '  ')} `,
  paragraphs: (text: string) => (text === '' ? '' : `<p>${text}</p>`),
  breaks: (text: string) => text.replace(/^((?:\S+ ){4})/, '$1<br>'),
  bold: (text: string) => (text === '' ? '' : `**${text}**`),
  wraps: (text: string) => text.replace(/^((?:\S+ ){3}\S+) /, '$1\n'),
  hyphens: (text: string) => text.replace(/ ([а-я]{5})([бвгджзклмнпрст][а-я]{4,}) /, ' $1-\n$2 '),
} as const;

export const NOISES = Object.keys(NOISE) as (keyof typeof NOISE)[];

export function layOut(plan: readonly PlainSection[], layout: Layout, random: () => number): SourceRow[] {
  const { columns } = layout;
  const rows: { cells: string[]; covered?: number[] }[] = [];
  const cellsOf = (texts: Partial<Record<Key, string>>): string[] => columns.map((key) => texts[key] ?? '');
  const header = cellsOf(layout.headings);
  if (layout.header) rows.push({ cells: header });
  let body = 0;
  const turn = (title: string): void => {
    body += 1;
    if (layout.headerEvery > 0 && body % layout.headerEvery === 0) {
      rows.push({ cells: header });
      if (layout.again) rows.push({ cells: sectionRow(`${title} (продолжение)`, layout) });
    }
    if (layout.blankRows && random() < 0.3) rows.push({ cells: columns.map(() => '') });
  };
  plan.forEach(({ title, actions }, i) => {
    const cased = layout.capitals ? title.toUpperCase() : title;
    const shown = layout.numberedSections ? `${i + 1}. ${cased}` : cased;
    rows.push({ cells: sectionRow(shown, layout) });
    body += 1;
    actions.forEach((action, k) => {
      const above = actions[k - 1];
      const same = above?.deadline === action.deadline && above.responsible === action.responsible;
      const joined = layout.joined !== 'no' && same;
      const texts: Record<Key, string> = {
        ...action,
        number: layout.numbers && random() >= layout.missing ? action.number : '',
        deadline: joined ? '' : action.deadline,
        responsible: joined ? '' : action.responsible,
        extra: layout.extra(random),
      };
      const covered =
        joined && layout.joined === 'covered'
          ? columns
              .map((key, at) => (key === 'deadline' || key === 'responsible' ? at : -1))
              .filter((at) => at >= 0)
          : [];
      const [first, second] = random() < layout.cut ? cutInTwo(texts, random) : [texts, null];
      rows.push({ cells: cellsOf(first), ...(covered.length > 0 ? { covered } : {}) });
      turn(shown);
      if (second !== null) rows.push({ cells: cellsOf(second) });
    });
  });
  return rows.map(({ cells, covered }, i) => {
    const noisy = cells.map((cell) => layout.noise.reduce((text, kind) => NOISE[kind](text), cell));
    const ended =
      layout.ends === 'cut' ? withoutEnd(noisy) : layout.ends === 'more' ? [...noisy, '', ''] : noisy;
    return { line: i + 1, cells: ended, ...(covered === undefined ? {} : { covered }) };
  });
}

function sectionRow(title: string, { section, columns }: Layout): string[] {
  if (section === 'single') return [title];
  const key = section === 'number' ? 'number' : 'title';
  const at = section === 'first' ? 0 : Math.max(0, columns.indexOf(key));
  return columns.map((_, i) => (i === at ? title : ''));
}

/** The action breaks off between two words before a small letter; the person of several words does so too. */
function cutInTwo(
  texts: Record<Key, string>,
  random: () => number,
): [Record<Key, string>, Record<Key, string> | null] {
  const at = placeOfCut(texts.title, random);
  if (at < 0) return [texts, null];
  const person = random() < 0.5 ? texts.responsible.search(/ [а-яё]+$/) : -1;
  const first = { ...texts, title: texts.title.slice(0, at) };
  const second: Record<Key, string> = {
    number: '',
    title: texts.title.slice(at + 1),
    deadline: '',
    responsible: person < 0 ? '' : texts.responsible.slice(person + 1),
    result: '',
    extra: '',
  };
  return [person < 0 ? first : { ...first, responsible: texts.responsible.slice(0, person) }, second];
}

function placeOfCut(title: string, random: () => number): number {
  const places: number[] = [];
  for (let i = 10; i < title.length - 8; i++) if (/^ [а-яё]/.test(title.slice(i, i + 2))) places.push(i);
  return places.length === 0 ? -1 : places[Math.floor(random() * places.length)]!;
}

function withoutEnd(cells: readonly string[]): string[] {
  const last = cells.reduce((found, cell, i) => (cell === '' ? found : i), 0);
  return cells.slice(0, last + 1);
}

/** The rows as a text file in which line breaks of cells break the lines. */
export function asBrokenLines(rows: readonly SourceRow[]): SourceRow[] {
  return rows
    .map(({ cells }) => cells.join('\t'))
    .join('\n')
    .split('\n')
    .map((line, i) => ({ line: i + 1, cells: line.split('\t') }));
}

/** The rows as a text with one cell a line, each behind a tab, and a blank line between the rows. */
export function asCellsALine(rows: readonly SourceRow[]): SourceRow[] {
  return rows
    .flatMap(({ cells }) => [...cells.map((cell) => `\t${cell}`), ''])
    .join('\n')
    .split('\n')
    .map((line, i) => ({ line: i + 1, cells: line.split('\t') }));
}
