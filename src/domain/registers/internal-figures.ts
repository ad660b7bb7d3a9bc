/** Успеваемость, качество and СОУ of a row of «Внутренние результаты», among the marks given. */
import { passRate, quality, sou } from '../indicators/descriptive';
import { shownFigure, shownPercent } from '../report/shown';
import type { PlanValue } from '../tabs/plan';
import type { InternalResultsRecord } from './record';

/** 0–100; «‹5» for one to four marks; null without a mark. Those not marked (н/а) are in no denominator. */
interface InternalFigures {
  readonly passed: PlanValue;
  readonly quality: PlanValue;
  readonly learned: PlanValue;
}

export function internalFigures({ marks }: InternalResultsRecord): InternalFigures {
  if (marks === null) return { passed: null, quality: null, learned: null };
  const n = marks[0] + marks[1] + marks[2] + marks[3];
  return {
    passed: shownPercent(passRate(marks), n),
    quality: shownPercent(quality(marks), n),
    learned: shownFigure(sou(marks), n),
  };
}
