/** Finds deadline phrases inside longer texts: «Администрация, в течение года». What they mean is for `parse`. */
import { fold } from './fold';

export interface FoundDeadline {
  /** Place in the text. */
  readonly index: number;
  /** As it stands there. */
  readonly text: string;
}

const START = '(?<![а-яa-z0-9])';
const END = '(?![а-яa-z0-9])';
const MONTH =
  '(?:январ[ьяею]|янв|феврал[ьяею]|февр?|март[аеу]?|апрел[ьяею]|апр|ма[йяюе]|июн[ьяею]|июл[ьяею]|август[аеу]?|авг|сентябр[ьяею]|сент?|октябр[ьяею]|окт|ноябр[ьяею]|нояб?|декабр[ьяею]|дек)(?![а-яa-z])\\.?(?: месяц[аеы]?)?';
const YEAR =
  '(?: ?20\\d\\d(?:[-/](?:20)?\\d\\d)?(?: ?(?:гг?\\.|гг?(?![а-я])|год[ауы]?|уч[а-я.]* г(?:ода?|\\.)))?)';
const DATE = `(?:\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})(?: ?(?:г\\.|года))?|"?\\d{1,2}"?(?:-го)? ${MONTH}${YEAR}?)`;
const POINT = `(?:${DATE}|${MONTH}${YEAR}?|(?:[1-4]|i{1,3}|iv|перв[а-я]+|втор[а-я]+|треть[а-я]+|четверт[а-я]+|последн[а-я]+)(?:-[а-я]{1,2})? (?:четверт[ьи]|полугоди[ея]|триместр[а-я]?|квартал[а-я]?|недел[яюи](?: ${MONTH}${YEAR}?)?))`;
const POSITION =
  '(?:зам|директ|руковод|учител|администр|классн|педагог|метод|куратор|ответств|завуч|специал|координ|управл|шмо|отв)';
const TAIL = `(?: (?!${POSITION})[а-я]+)`;
const EVENT =
  '(?:оценочн|процедур|впр|огэ|егэ|гвэ|дкр|работ|проверк|загрузк|результат|экзамен|проведени|получени|завершени|олимпиад|мониторинг|диагност)';
const TIMES = '(?:раза?|одного раза|двух раз|трех раз)';

const PHRASES = [
  `(?:(?:до|к|по|с|со|не позднее|не позже) )?${POINT}(?:(?:-| по | до )${POINT})?`,
  `(?:с |со )?\\d{1,2}(?:-| по )\\d{1,2} ${MONTH}${YEAR}?`,
  `(?:в тече-?ни[иея]|на протяжении|весь|всего)(?: всего)?(?: (?:учебн|календарн|текущ)[а-я]+)?(?:${YEAR}| год[а]?| период[а]?| полугоди[яе]| четверти)(?: уч[а-я]* года)?`,
  `(?:до|к) (?:конца|концу|начала|началу) (?:учебного года|уч[а-я]*\\.? ?г(?:ода|\\.)|года|четверти|полугодия|${MONTH})`,
  '(?:постоянно|регулярно|систематически|непрерывно|на (?:постоянной|регулярной) основе|ежедневно)',
  '(?:ежегодно|ежемесячно|ежеквартально|еженедельно)',
  `(?:не (?:реже|менее)(?: чем)? )?(?:(?:1|2|3|4|один|два|три|одного|двух|трех) )?${TIMES} в (?:учебный год|год|полугодие|четверть|квартал|триместр|месяц|неделю)`,
  '(?:в конце |по итогам |по окончании |по )?(?:каждой четверти|каждого (?:полугодия|триместра|месяца)|четвертям|полугодиям|триместрам)',
  '(?:по (?:мере )?(?:необходимости|надобности|запросу)|при необходимости)',
  `(?:по|в соответствии со?|согласно)(?: (?:отдельн|утвержден|установлен)[а-я]+)? (?:график|план|расписани|срок)[а-я]*(?:${TAIL}{0,5})?`,
];
/** Words that begin a deadline only where a clause begins: elsewhere they belong to what is to be done. */
const CLAUSES = [
  `(?:в течение \\d+ [а-я]+(?: дн[а-я]+)? |не позднее(?: чем)?(?: через)? \\d+ [а-я]+(?: дн[а-я]+)? |через \\d+ [а-я]+(?: дн[а-я]+)? )?(?:после|по завершени[ию]|по окончани[ию]|по итогам|перед|при проведении|во время|в ходе)(?: [а-я]+){0,2}? ${EVENT}[а-я]*(?: (?:оценочн|процедур|впр|огэ)[а-я]*){0,3}`,
];

const SEPARATOR = '(?:[,;.]? ?\\(?|, далее |[,;] ?| и )';
const compiled = (sources: readonly string[]): RegExp => {
  const any = `(?:${sources.join('|')})${END}`;
  return new RegExp(`${START}${any}(?:${SEPARATOR}${any}\\)?)*`, 'y');
};
const STRONG = compiled([...PHRASES, ...CLAUSES]);
const WEAK_START = new RegExp(`${START}(?:${CLAUSES.join('|')})${END}`, 'y');
const STATE = /(?:используется|планируется|проводится|осуществляется|регулярно)[,.]? $/;

/** The first deadline phrase of a text, with all that belongs to it; null when there is none. */
export function findDeadline(text: string): FoundDeadline | null {
  const folded = fold(text);
  for (let at = 0; at < folded.text.length; at++) {
    const end = matchAt(STRONG, folded.text, at);
    if (end === null) continue;
    const start = folded.at[at]!;
    const isClause = matchAt(WEAK_START, folded.text, at) !== null;
    const before = folded.text.slice(0, at);
    const opens =
      before === '' || /[.,;:("]\s?$/.test(before) || STATE.test(before) || /[А-ЯЁ]/.test(text[start]!);
    if (isClause && !opens) continue;
    return { index: start, text: text.slice(start, folded.at[end - 1]! + 1) };
  }
  return null;
}

/** True for a text that is nothing but a deadline. */
export function isDeadline(text: string): boolean {
  const found = findDeadline(text);
  return (
    found !== null &&
    `${text.slice(0, found.index)}${text.slice(found.index + found.text.length)}`.replace(
      /[\s.,;()]/g,
      '',
    ) === ''
  );
}

function matchAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
