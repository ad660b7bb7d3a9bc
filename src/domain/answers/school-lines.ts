/** Which lines of the roadmap schools carry out, by the words in «Ответственный». */

/** Beginnings and endings of words are Russian ones: `\b` knows Latin letters only. */
const word = (text: string): RegExp => new RegExp(`(?:^|[^А-Яа-яЁё])(?:${text})`);

const SHORT = word('(?:ОО|ОУ|СОШ|ООШ|НОШ|МБОУ|МКОУ|МОУ|МАОУ|МКУО|ГБОУ|ШМО|ППк|ППК|УВР)(?![А-Яа-яЁё])');
const SCHOOL = word(
  'школ|общеобразовательн|образовательн[а-яё]+ (?:организаци|учреждени)|гимнази|лице(?:й|я|ев|и)|завуч|учител|педагог|преподавател|классн[а-яё]+ руководител|внутришкольн',
);
/** Said of the head of a centre, too. */
const HEAD = word('директор|замдиректор|зам\\. ?дир');
const ALONE = /^администрация$/;
/** Whoever begins so works for the municipality, even when schools are named after it. */
const OFFICE =
  /^(?:УО|ГУО|МУО|РУО|РОО|ОМСУ|МОУО|ОМС|ЦРО|ИМЦ|ММЦ|ММС|ИМК|ММК|РМК|РЦОИ|РЦОКО|ЦОКО|ИРО|ИПК|НМЦ|МЦ|РМО|ММО|ГМО)(?![А-Яа-яЁё])|^(?:управлени|отдел|комитет|департамент|министерств|муниципальн|региональн|районн|городск|окружн|методист|специалист|начальник|заведующ|(?:руководител[а-яё]+|председател[а-яё]+) (?:РМО|ММО|ГМО|ОМО|УМО|МО|муниципальн|районн|городск|окружн))/i;
const CENTRE = word('(?:ЦРО|ИМЦ|ММЦ|НМЦ|РЦОИ|ИРО|ИПК|МЦ)(?![А-Яа-яЁё])|[Цц]ентр|[Ии]нститут|[Кк]абинет');

/** True when one of those responsible (a party each) is a school or somebody in a school. */
export function isForSchools(responsible: readonly string[]): boolean {
  return responsible.some(isOfSchool);
}

function isOfSchool(party: string): boolean {
  const text = party.trim();
  const lower = text.toLowerCase();
  if (OFFICE.test(text)) return false;
  if (SHORT.test(text) || SCHOOL.test(lower) || ALONE.test(lower)) return true;
  return HEAD.test(lower) && !CENTRE.test(text);
}
