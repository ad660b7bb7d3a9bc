/** Section of the procedure note about signs: a school reads its own, the municipality counts schools by level. */
import { asksForAttention } from '../report/sign-rows';
import { isFew, shownSentence } from '../report/shown';
import { CONFIRMED_AIM, recheckResults } from '../recheck/results';
import type { Sign } from '../indicators/indicator';
import type { UnitEvaluation } from '../verdict/evaluation';
import { LEVELS } from '../../messages/levels';
import type { Level } from '../../messages/levels';
import { PANEL, unitSentence } from '../../messages/panel';
import { RECHECK_RESULTS, recheckSentence } from '../../messages/recheck';
import type { Block, Text } from './model';
import { SIGN_MEANING, day, list, note, own as ownText, paragraph, people, shownN, table } from './parts';
import { LEAST_COMPARED, Section, WorkScope, noted, writers } from './procedure-note-scope';

const TEXT = {
  level: 'По работе в целом: ',
  rules: (title: string): string => `Набор правил: ${title}.`,
  none: 'Отмеченных показателей нет. «Признаков не выявлено» не значит «объективно»: небольшие отличия по таким данным не видны.',
  unknown: 'Данных мало, чтобы судить о работе; это не признак и не его отсутствие.',
  causes: 'Обычные причины, которые проверяют сначала: ',
  figures: 'Показатель: ',
  next: 'Что дальше: ',
  nextStandard:
    'если обычные причины не объясняют отличия, решение о выборочной перепроверке принимает орган управления',
  columns: ['Уровень', 'ОО'],
  total: 'Всего ОО с результатами',
  /** The methodology of 2019 has no least number of participants: it is said beside every count. */
  fromTen: 'Из них n ≥ 10',
  codes: 'ОО, по которым есть на что обратить внимание (по коду, для служебного пользования)',
  codeColumns: ['Код ОО', 'n', 'Уровень', 'Перепроверка'],
  codesNote: 'Порядок – по коду, о величине отличий он не говорит.',
  rechecked: (date: string | null, agreed: string, works: string): string =>
    `${date === null ? 'проведена' : day(date)}: подтверждено ${agreed} из ${works}`,
  notRechecked: 'сведений нет',
  recheck: 'Перепроверка.',
};

const LEVEL_ORDER: readonly Level[] = ['recheck', 'attention', 'none', 'unknown'];

/** 7. Signs. */
export const signsSection: Section = (scope) =>
  scope.unit === null ? municipalSigns(scope) : schoolSigns(scope, scope.unit);

function schoolSigns(scope: WorkScope, unit: UnitEvaluation): readonly Block[] {
  const { input, school } = scope;
  const text = (value: string): string => ownText(input, school, value);
  const { n } = unit.figures;
  const level: Text = [
    { text: TEXT.level },
    { text: `${LEVELS[unit.level]}`, bold: true },
    { text: ` (${shownN(n)}). ${TEXT.rules(unit.rules)}` },
  ];
  const whole = unit.panel === null ? '' : shownSentence({ sentence: unitSentence(unit.panel, n), n });
  const signs = signsOf(unit);
  return [
    paragraph(level),
    ...(whole === '' ? [] : [paragraph(text(whole))]),
    ...(signs.length === 0
      ? unit.level !== 'unknown'
        ? [paragraph(TEXT.none)]
        : whole === ''
          ? [paragraph(TEXT.unknown)]
          : []
      : signs.flatMap((sign) => signBlocks(sign, text))),
    ...recheckBlocks(scope, school!),
    note(SIGN_MEANING),
  ];
}

/** Signs that a reader is shown: those that ask for attention, with the panel those that stand out in such a work. */
export function signsOf({ signs, panel, level }: UnitEvaluation): readonly Sign[] {
  if (panel === null) return signs.filter((sign) => asksForAttention(sign.level));
  if (!asksForAttention(level)) return [];
  return signs
    .filter((_, i) => panel.signs[i]!.isLit)
    .sort((a, b) => (a.p ?? 1) - (b.p ?? 1) || (a.id < b.id ? -1 : 1));
}

function signBlocks(sign: Sign, text: (value: string) => string): Block[] {
  const next = sign.next.length === 0 ? TEXT.nextStandard : sign.next.join('; ');
  const item = (caption: string, value: string): Text => [
    { text: caption, italic: true },
    { text: text(value) },
  ];
  return [
    { kind: 'paragraph', text: [{ text: sign.title, bold: true }], align: 'left', keepWithNext: true },
    list([
      item(TEXT.causes, `${sign.innocent.join('; ')}.`),
      item(TEXT.figures, shownSentence(sign)),
      item(TEXT.next, `${next}.`),
    ]),
  ];
}

/** Schools of a municipality by their level in this work. */
export function levelsOf({ input, work }: WorkScope): ReadonlyMap<string, UnitEvaluation> {
  const wrote = new Set(writers(input, work.id, null));
  return new Map(
    input.evaluation.schools
      .filter(({ code }) => wrote.has(code))
      .map(({ code, units }) => [code, units.find((unit) => unit.work === work.id)!] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function municipalSigns(scope: WorkScope): readonly Block[] {
  const units = levelsOf(scope);
  const count = (level: Level, least = 0): number =>
    [...units.values()].filter((unit) => unit.level === level && unit.figures.n >= least).length;
  const all = [...units.values()].filter(({ figures }) => figures.n >= LEAST_COMPARED).length;
  const isOf2019 = scope.input.evaluation.ruleSet.id === 'fioko-2019';
  const fromTen = (number: number): readonly string[] => (isOf2019 ? [String(number)] : []);
  const asked = [...units].filter(([, { level }]) => asksForAttention(level));
  return [
    noted(
      scope,
      table(
        [...TEXT.columns, ...(isOf2019 ? [TEXT.fromTen] : [])].map((title, i) => ({
          title,
          width: [70, 15, 15][i]!,
          align: i === 0 ? 'left' : 'center',
        })),
        [
          ...LEVEL_ORDER.map((level) => [
            LEVELS[level],
            String(count(level)),
            ...fromTen(count(level, LEAST_COMPARED)),
          ]),
          { cells: [TEXT.total, String(units.size), ...fromTen(all)], look: 'total' as const },
        ],
      ),
    ),
    ...(asked.length === 0
      ? []
      : [
          noted(
            scope,
            table(
              TEXT.codeColumns.map((title, i) => ({
                title,
                width: [14, 10, 48, 28][i]!,
                align: i < 2 ? ('center' as const) : ('left' as const),
              })),
              asked.map(([code, unit]) => [
                code,
                people(unit.figures.n),
                LEVELS[unit.level],
                recheckText(scope, code),
              ]),
              { title: TEXT.codes },
            ),
            TEXT.codesNote,
          ),
        ]),
    note(SIGN_MEANING),
    ...(scope.input.evaluation.ruleSet.usesPanel ? [note(PANEL.noneIsNoProof)] : []),
  ];
}

/** What the re-check of the school's works said, where there was one. */
function recheckBlocks({ input, work }: WorkScope, school: string): Block[] {
  const found = input.rechecks.get(`${work.id}|${school}`);
  const results = found === undefined ? null : recheckResults(found);
  if (results === null) return [];
  const sentence = isFew(results.works) ? RECHECK_RESULTS.few : recheckSentence(results, CONFIRMED_AIM);
  return [paragraph(`${TEXT.recheck} ${sentence}`)];
}

function recheckText({ input, work }: WorkScope, code: string): string {
  const found = input.rechecks.get(`${work.id}|${code}`);
  return found === undefined
    ? TEXT.notRechecked
    : TEXT.rechecked(found.date, people(found.agreed), people(found.works));
}
