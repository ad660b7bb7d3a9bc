/** Sections of the procedure note about participants, marks and the journal. */
import { describe, rates } from '../indicators/descriptive';
import type { WorkFigures } from '../indicators/descriptive';
import { sumTallies, total } from '../indicators/tally';
import { isFew } from '../report/shown';
import type { School } from '../tables/lists';
import { FEW } from '../../messages/choices';
import { decimal } from '../../messages/numbers';
import type { Block, TableColumn, TableRow } from './model';
import { counted, figure, group, note, paragraph, people, share, shownN, table } from './parts';
import { Group, Section, WorkScope, besideOf, groupsOf, noted, writers } from './procedure-note-scope';

const TEXT = {
  group: 'Группа',
  schools: 'ОО',
  n: 'n',
  absent: 'Не писали',
  attendance: 'Явка',
  /** The rest of the list is so short that its share would tell the number. */
  atLeast: (percent: number): string => `≥ ${percent}\u00a0%`,
  notDrawn: (count: number): string =>
    `Работу писали не все: по случайному выбору в ней не участвовали ${counted(count, 'школа', 'школы', 'школ')}.`,
  noResults: (count: number, codes: string): string =>
    `Результатов в книге нет: ${counted(count, 'школа', 'школы', 'школ')} (${codes}). Это значит только, что файл не загружен или такого класса в школе нет.`,
  noClasses:
    'Показателей по классам в справке нет: результаты в книге сведены по школе в целом, по классам их смотрят в протоколе в школе.',

  passed: 'Успеваемость',
  quality: 'Качество',
  meanMark: 'Средняя отметка',
  sou: 'СОУ',
  mean: 'Средний балл',
  noMarks: 'Не применимо: шкала перевода баллов в отметки не задана на вкладке «Процедуры».',
  byCluster: 'По кластерам школ',
  byKind: 'По видам школ',
  unnamed: 'не указан',
  spread: 'Отметки по группам школ',
  fewSchools: (least: number): string =>
    `Прочерк – группа, по которой были бы видны показатели одной–двух школ (школ в ней меньше ${least}, или её легко вычесть из общего итога): отдельные школы в этой справке не сравниваются.`,
  formulas:
    'Успеваемость – доля «3», «4» и «5»; качество – доля «4» и «5»; СОУ – 100 за «5», 64 за «4», 36 за «3», 16 за «2», в среднем.',

  pairs: { journal: 'n с отметкой по журналу', yearly: 'n с годовой отметкой' },
  lowered: 'Понизили',
  confirmed: 'Подтвердили',
  raised: 'Повысили',
  gap2: 'Разрыв ≥ 2',
  noPairs: {
    journal: 'Не применимо: отметок по журналу или шкалы работы в книге нет.',
    yearly: 'Не применимо: годовых отметок или шкалы работы в книге нет.',
  },
  journalMeaning: {
    journal:
      '«Понизили» – отметка за работу ниже отметки по журналу. Отметка по журналу стоит за период и учитывает и устные ответы, поэтому часть расхождений обычна; разбирают прежде всего разрыв в две отметки.',
    yearly:
      '«Понизили» – отметка за работу ниже годовой. Годовая отметка учитывает весь год и устные ответы, поэтому часть расхождений обычна; разбирают прежде всего разрыв в две отметки.',
  },
};

/** Groups of fewer schools would show a school by its result. */
const LEAST_SCHOOLS = 3;

const centred = (title: string, width: number): TableColumn => ({ title, width, align: 'center' });

/** 2. Participants. */
export const participantsSection: Section = (scope) => {
  const { own, beside } = scope;
  const blocks: Block[] = [
    noted(
      scope,
      table(
        [
          { title: TEXT.group, width: 34 },
          centred(TEXT.schools, 12),
          centred(TEXT.n, 14),
          centred(TEXT.absent, 18),
          centred(TEXT.attendance, 18),
        ],
        [own, ...beside].map(({ label, group: { figures }, schools }) => [
          label,
          schools === null ? '–' : String(schools),
          people(figures.n),
          people(figures.absent),
          attendance(figures),
        ]),
      ),
    ),
  ];
  return [...blocks, ...(scope.school === null ? missingSchools(scope) : [])];
};

/** Явка; with one to four absentees only a bound that does not tell how many. */
export function attendance({ n, absent }: WorkFigures): string {
  if (absent === null) return '–';
  if (isFew(n)) return FEW;
  return isFew(absent) ? TEXT.atLeast(Math.floor((100 * n) / (n + FEWEST_HIDDEN))) : share(n, n + absent);
}

/** The largest number that «‹5» may stand for. */
const FEWEST_HIDDEN = 4;

function missingSchools({ input, work, procedure }: WorkScope): Block[] {
  const wrote = new Set(writers(input, work.id, null));
  const notDrawn = procedure?.notDrawn ?? new Set<string>();
  const missing = [...input.schools.keys()].filter((code) => !wrote.has(code) && !notDrawn.has(code)).sort();
  return [
    ...(notDrawn.size === 0 ? [] : [paragraph(TEXT.notDrawn(notDrawn.size))]),
    ...(missing.length === 0 ? [] : [paragraph(TEXT.noResults(missing.length, missing.join(', ')))]),
  ];
}

/** 3. Marks; of a school beside the others, of a municipality by kinds of schools. */
export const marksSection: Section = (scope) => {
  if (scope.resultKind !== 'mark') return scoresOnly(scope);
  if (scope.own.group.figures.marks === null) return [paragraph(TEXT.noMarks)];
  return [
    noted(scope, table(MARK_COLUMNS, groupsOf(scope, 'marks').map(markRow)), TEXT.formulas),
    ...(scope.school === null ? spread(scope) : [note(TEXT.noClasses)]),
  ];
};

/** Results in points: how many took part and the mean, which the section of participants does not have. */
function scoresOnly(scope: WorkScope): readonly Block[] | null {
  if (scope.resultKind !== 'score') return null;
  const columns = [{ title: TEXT.group, width: 40 }, centred(TEXT.n, 20), centred(TEXT.mean, 20)];
  const rows = groupsOf(scope, 'scores').map(({ label, group: { figures } }) => [
    label,
    people(figures.n),
    figure(figures.mean, figures.n),
  ]);
  return [noted(scope, table(columns, rows))];
}

const MARK_COLUMNS: readonly TableColumn[] = [
  { title: TEXT.group, width: 24 },
  centred(TEXT.n, 9),
  ...[2, 3, 4, 5].map((mark) => centred(`«${mark}»`, 10)),
  centred(TEXT.passed, 13),
  centred(TEXT.quality, 13),
  centred(TEXT.meanMark, 12),
  centred(TEXT.sou, 9),
  centred(TEXT.mean, 11),
];

function markRow({ label, group: { figures } }: Group): TableRow {
  const marks = figures.marks ?? [0, 0, 0, 0];
  const all = total(marks);
  const { meanMark, sou } = rates(figures);
  return {
    cells: [
      label,
      people(figures.n),
      ...marks.map((count) => share(count, all)),
      share(all - marks[0], all),
      share(marks[2] + marks[3], all),
      figure(meanMark, all),
      figure(sou, all, 1),
      figure(figures.mean, figures.n),
    ],
  };
}

/** Clusters and kinds of schools by name; nothing where all schools are in one group. */
function spread(scope: WorkScope): Block[] {
  const rows = [
    ...groupRows(scope, TEXT.byCluster, ({ cluster }) => cluster),
    ...groupRows(scope, TEXT.byKind, ({ kind }) => kind),
  ];
  if (rows.length === 0) return [];
  return [
    noted(
      scope,
      table(
        [
          { title: TEXT.group, width: 34 },
          centred(TEXT.schools, 9),
          centred(TEXT.n, 10),
          centred(TEXT.passed, 15),
          centred(TEXT.quality, 14),
          centred(TEXT.meanMark, 14),
          centred(TEXT.sou, 10),
        ],
        rows,
        { title: TEXT.spread },
      ),
      TEXT.fewSchools(LEAST_SCHOOLS),
    ),
  ];
}

function groupRows({ input, work }: WorkScope, title: string, of: (school: School) => string): TableRow[] {
  const named = new Map<string, string[]>();
  for (const code of writers(input, work.id, null)) {
    const school = input.schools.get(code);
    const name = (school === undefined ? '' : of(school)) || TEXT.unnamed;
    named.set(name, [...(named.get(name) ?? []), code]);
  }
  const hidden = hiddenGroups(named);
  if (named.size < 2 || hidden.size === named.size) return [];
  const rows = [...named.keys()].sort().map((name): TableRow => {
    const codes = new Set(named.get(name)!);
    const tallies = input.evaluation.schools
      .filter(({ code }) => codes.has(code))
      .flatMap(({ units }) => units.filter((unit) => unit.work === work.id).map(({ tally }) => tally));
    const figures = describe(sumTallies(tallies));
    if (hidden.has(name)) return { cells: [name, String(codes.size), people(figures.n), '–', '–', '–', '–'] };
    const marks = figures.marks ?? [0, 0, 0, 0];
    const all = total(marks);
    const { meanMark, sou } = rates(figures);
    return {
      cells: [
        name,
        String(codes.size),
        people(figures.n),
        share(all - marks[0], all),
        share(marks[2] + marks[3], all),
        figure(meanMark, all),
        figure(sou, all, 1),
      ],
    };
  });
  return [group(title), ...rows];
}

/**
 * Groups of few schools, and as many of the next smallest as keep the hidden ones from being told by subtraction from
 * the whole.
 */
function hiddenGroups(named: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const ascending = [...named]
    .map(([name, codes]) => ({ name, schools: codes.length }))
    .sort((a, b) => a.schools - b.schools || (a.name < b.name ? -1 : 1));
  const hidden = new Set<string>();
  let schools = 0;
  for (const one of ascending) {
    if (one.schools >= LEAST_SCHOOLS && (schools === 0 || schools >= LEAST_SCHOOLS)) break;
    hidden.add(one.name);
    schools += one.schools;
  }
  return hidden;
}

/** 4. Marks of the work beside those of the journal, or of the year. */
export const journalSection: Section = (scope) => {
  if (scope.resultKind !== 'mark') return null;
  const which = besideOf(scope);
  const { pairs } = scope.own.group.figures;
  if (pairs === null || pairs === 0) return [paragraph(TEXT.noPairs[which])];
  return [
    noted(
      scope,
      table(
        [
          { title: TEXT.group, width: 30 },
          centred(TEXT.pairs[which], 18),
          centred(TEXT.lowered, 14),
          centred(TEXT.confirmed, 15),
          centred(TEXT.raised, 14),
          centred(TEXT.gap2, 13),
        ],
        groupsOf(scope, 'journal')
          .filter(({ group: { figures } }) => figures.pairs !== null)
          .map(({ label, group: { figures } }) => [
            label,
            people(figures.pairs),
            ...[figures.lowered, figures.confirmed, figures.raised, figures.gap2].map((count) =>
              share(count, figures.pairs!),
            ),
          ]),
      ),
    ),
    note(TEXT.journalMeaning[which]),
  ];
};

/** «54,2 %» with its n, for sentences. */
export function shareWithN(part: number, all: number): string {
  return isFew(all) ? FEW : `${decimal((100 * part) / all, 1)}\u00a0% (${shownN(all)})`;
}
