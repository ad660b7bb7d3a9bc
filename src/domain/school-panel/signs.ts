/** The signs of a school for the side panel, by work: the same that its tab shows, each with its picture where it has one. */
import { workTitle } from '../../messages/intake';
import type { Level } from '../../messages/levels';
import { unitSentence } from '../../messages/panel';
import { REPORT } from '../../messages/report';
import type { Sign } from '../indicators/indicator';
import { MarkedOutcome, markedOutcomes, signRow } from '../outcomes/rows';
import type { Outcomes } from '../outcomes/outcome';
import { parseWorkId } from '../protocol/work';
import { evidenceBlock } from '../report/evidence-chart';
import type { EvidenceSource } from '../report/evidence';
import type { UnitOfWork } from '../report/school-layout';
import { shownSigns } from '../report/school-panel';
import { isFew, shownCount, shownFigure, shownProbability, shownSentence } from '../report/shown';
import { asksForAttention } from '../report/sign-rows';
import type { PlanValue } from '../tabs/plan';
import type { SchoolEvaluation, UnitSource } from '../verdict/evaluation';
import { Picture, pictureOf } from './picture';

export interface SignCard {
  readonly id: string;
  readonly title: string;
  /** Ordinary causes: they are read before the figure. */
  readonly innocent: readonly string[];
  readonly sentence: string;
  readonly next: readonly string[];
  readonly value: PlanValue;
  readonly reference: PlanValue;
  readonly interval: string;
  readonly n: PlanValue;
  readonly p: PlanValue;
  readonly q: PlanValue;
  /** Index into the pictures of the work: several signs may be seen in one; null where a picture would add nothing. */
  readonly picture: number | null;
}

export interface WorkCard {
  readonly id: string;
  readonly title: string;
  readonly source: UnitSource;
  readonly level: Level;
  /** What is said of the work as a whole; '' where nothing was judged. */
  readonly sentence: string;
  readonly signs: readonly SignCard[];
  readonly pictures: readonly Picture[];
}

/** The latest work first. */
export function workCards(
  school: SchoolEvaluation,
  units: readonly UnitOfWork[],
  evidence: EvidenceSource | null,
): WorkCard[] {
  const lit = shownSigns(school, units);
  return units
    .map((one): WorkCard => {
      const { unit, work } = one;
      const pictures: Picture[] = [];
      const signs =
        unit.panel === null
          ? unit.signs.filter(({ level }) => asksForAttention(level)).map((sign) => cardOf(sign, null))
          : lit
              .filter(({ judged }) => judged.unit === unit)
              .map((shown) => {
                const block =
                  evidence === null || isFew(shown.sign.n) || isFew(unit.figures.n)
                    ? null
                    : evidenceBlock([shown], evidence);
                return cardOf(shown.sign, block === null ? null : placeOf(pictureOf(block), pictures));
              });
      return {
        id: work.id,
        title: workTitle(work.work),
        source: unit.source,
        level: unit.level,
        sentence: sentenceOf(one),
        signs,
        pictures,
      };
    })
    .reverse();
}

/** «Зачёты и пороги» that ask for attention, as cards without pictures. */
export function outcomeCards(outcomes: Outcomes, code: string): { work: string; card: SignCard }[] {
  return markedOutcomes(outcomes)
    .filter(({ figure }) => figure.school === code)
    .map((marked) => {
      const parsed = parseWorkId(marked.group.id);
      return { work: parsed === null ? marked.group.id : workTitle(parsed), card: outcomeCard(marked) };
    });
}

function outcomeCard(marked: MarkedOutcome): SignCard {
  const row = signRow(marked);
  const text = (id: string): string => String(row[id] ?? '');
  const value = (id: string): PlanValue => row[id] ?? null;
  return {
    id: `${marked.group.id}:${marked.group.measure}`,
    title: text('sign'),
    innocent: [text('innocent')].filter(Boolean),
    sentence: text('sentence'),
    next: [text('next')].filter(Boolean),
    value: value('value'),
    reference: value('reference'),
    interval: text('interval'),
    n: value('n'),
    p: value('p'),
    q: value('q'),
    picture: null,
  };
}

function cardOf(sign: Sign, picture: number | null): SignCard {
  const { id, title, innocent, next, value, reference, n, p, q } = sign;
  return {
    id,
    title,
    innocent,
    sentence: shownSentence(sign),
    next,
    value: shownFigure(value, n),
    reference,
    interval: isFew(n) ? '' : sign.intervalText,
    n: shownCount(n),
    p: shownProbability(p, n),
    q: shownProbability(q, n),
    picture,
  };
}

/** A picture is drawn once, however many signs are seen in it. */
function placeOf(picture: Picture, pictures: Picture[]): number {
  const known = pictures.findIndex(({ title }) => title === picture.title);
  return known >= 0 ? known : pictures.push(picture) - 1;
}

function sentenceOf({ unit }: UnitOfWork): string {
  const { n } = unit.figures;
  if (unit.panel !== null) return shownSentence({ sentence: unitSentence(unit.panel, n), n });
  if (unit.signs.length === 0) return '';
  const count = (...levels: readonly string[]): number =>
    unit.signs.filter(({ level }) => levels.includes(level)).length;
  return REPORT.signCounts(count('attention', 'recheck'), count('none'), count('unknown'));
}
