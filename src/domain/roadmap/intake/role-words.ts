/** Words that name who may answer for an action: positions, bodies, their short names. Grammar of them is in roles.ts. */

/** Beginnings of words for positions, each with the endings of «кто» and «кем», one and many. */
const PERSONS = [
  'директор(?:ом|ами)?',
  'замдиректора',
  'заместител(?:ь|и|ем|ями)',
  'зам\\.?',
  'завуч(?:и|ем|ами)?',
  'заведующ(?:ий|ая|ие|им|ей|ими)',
  'зав\\.',
  'руководител(?:ь|и|ем|ями)',
  'рук\\.',
  'начальник(?:и|ом|ами)?',
  'председател(?:ь|и|ем|ями)',
  'администратор(?:ы|ом|ами)?',
  'администраци(?:я|ей)',
  'координатор(?:ы|ом|ами)?',
  'организатор(?:ы|ом|ами)?',
  'куратор(?:ы|ом|ами)?',
  'тьютор(?:ы|ом|ами)?',
  'наставник(?:и|ом|ами)?',
  'методист(?:ы|ом|ами)?',
  'специалист(?:ы|ом|ами)?',
  'инженер(?:ы|ом|ами)?(?:[-–]программист(?:ы|ом|ами)?)?',
  'программист(?:ы|ом|ами)?',
  'лаборант(?:ы|ом|ами)?',
  'эксперт(?:ы|ом|ами)?',
  'наблюдател(?:ь|и|ем|ями)',
  'педагог(?:и|ом|ами)?(?:-[а-яё]+)?',
  'учител(?:ь|ем|ями)(?:-[а-яё]+)?',
  'учителя-[а-яё]+',
  'преподавател(?:ь|и|ем|ями)',
  'воспитател(?:ь|и|ем|ями)',
  'психолог(?:и|ом|ами)?',
  'логопед(?:ы|ом|ами)?',
  'дефектолог(?:и|ом|ами)?',
  'библиотекар(?:ь|и|ем|ями)',
  'секретар(?:ь|и|ем|ями)',
  'оператор(?:ы|ом|ами)?',
  'консультант(?:ы|ом|ами)?',
  'советник(?:и|ом|ами)?',
  'делопроизводител(?:ь|и|ем|ями)',
  'представител(?:ь|и|ем|ями)',
  'завхоз(?:ом)?',
  'ответственн(?:ый|ая|ые|ым|ой|ыми)',
  'отв\\.',
  'контроль:',
  'контролирует:',
  'исполнител(?:ь|и):',
  'соисполнител(?:ь|и):',
  'помощь:',
];

const BODIES = [
  'управлени(?:е|ем)(?=\\s+(?:по\\s+)?(?:образовани|культур|делам|социальн|администрац))',
  'отдел(?:ом|ы)?',
  'комитет(?:ом)?',
  'департамент(?:ом)?',
  'министерств(?:о|ом)',
  'кабинет(?:ом|ы)?',
  'центр(?:ом|ы)?',
  'служб(?:а|ой)',
  'комисси(?:я|ей|ями)',
  'совет(?:ом|ы)?',
  'объединени(?:е|ем|ями)',
  'сообществ(?:о|ом)',
  'групп(?:а|ой)',
  'команд(?:а|ой)',
  'коллектив(?:ом|ы)?',
  'институт(?:ом)?',
  'бухгалтери(?:я|ей)',
  'консилиум(?:ом)?',
];

/** Words whose «many» is written as the «of one»: they begin a party only where a new one is expected. */
const AMBIGUOUS = [
  'учителя',
  'директора',
  'школы',
  'школа',
  'эксперты',
  'комиссии',
  'группы',
  'службы',
  'организации',
  'учреждения',
  'объединения',
  'администрации',
  'родители',
  'учредитель',
];

/** Short names of bodies. */
const SHORT = [
  'ОО',
  'ОУ',
  'УО',
  'ГУО',
  'МУО',
  'РУО',
  'РОО',
  'ГорОО',
  'РайОО',
  'ОМСУ',
  'МОУО',
  'ОМС',
  'ЦРО',
  'ЦРОКО',
  'ИМЦ',
  'ММЦ',
  'ММС',
  'ИМК',
  'ММК',
  'МК',
  'НМЦ',
  'ИМО',
  'МЦ',
  'РМК',
  'РЦОИ',
  'ЦОКО',
  'РЦОКО',
  'ИРО',
  'ИПК',
  'ИРООО',
  'МО',
  'ШМО',
  'РМО',
  'ММО',
  'ГМО',
  'ОМО',
  'УМО',
  'ППк',
  'ППК',
  'ОИВ',
  'ДОУ',
  'СОШ',
  'ООШ',
  'МБОУ',
  'МКОУ',
  'МОУ',
  'МАОУ',
];

/** Adjectives that stand before a position or a body. */
const ADJECTIVES = [
  'муниципальн',
  'региональн',
  'районн',
  'городск',
  'окружн',
  'школьн',
  'внутришкольн',
  'классн',
  'общественн',
  'независим',
  'системн',
  'техническ',
  'социальн',
  'старш',
  'главн',
  'ведущ',
  'методическ',
  'информационно-методическ',
  'научно-методическ',
  'педагогическ',
  'управленческ',
  'рабоч',
  'творческ',
  'экспертн',
  'предметн',
  'образовательн',
  'общеобразовательн',
  'ответственн',
  'родительск',
  'управляющ',
  'аттестационн',
  'конфликтн',
  'назначенн',
  'профильн',
];
const ADJECTIVE_ENDING = '(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ым|им|ыми|ими|ей)';

const whole = (alternatives: readonly string[]): RegExp => new RegExp(`^(?:${alternatives.join('|')})$`, 'i');

const PERSON = whole(PERSONS.filter((word) => !word.includes('(?=')));
const BODY = whole(BODIES.filter((word) => !word.includes('(?=')));
const MANAGEMENT = new RegExp(`^(?:${BODIES[0]!})`, 'i');
const AMBIGUOUS_WORD = whole(AMBIGUOUS);
const ADJECTIVE = new RegExp(`^(?:${ADJECTIVES.join('|')})${ADJECTIVE_ENDING}$`, 'i');

/** What a word may begin. `rest` is the text from the word on. */
export type RoleWord = 'person' | 'body' | 'short' | 'ambiguous' | 'adjective' | null;

export function roleWord(word: string, rest: string = word): RoleWord {
  if (/^управлени/i.test(word)) return MANAGEMENT.test(rest) ? 'body' : null;
  const known = KNOWN_WORDS.get(word);
  if (known !== undefined) return known;
  const role = roleOf(word);
  KNOWN_WORDS.set(word, role);
  return role;
}

/** A plan says the same few hundred words over and over. */
const KNOWN_WORDS = new Map<string, RoleWord>();

function roleOf(word: string): RoleWord {
  const closed = word.replace(/[,;)»]+$/, '');
  const bare = closed.replace(/\.+$/, '');
  if (SHORT.includes(bare)) return 'short';
  if (PERSON.test(closed) || PERSON.test(bare)) return 'person';
  if (BODY.test(bare)) return 'body';
  if (AMBIGUOUS_WORD.test(bare)) return 'ambiguous';
  return ADJECTIVE.test(bare) ? 'adjective' : null;
}

/** Short names of kinds of schools, which stand before a school's number: they continue what stands before them. */
export function isSchoolKind(word: string): boolean {
  return /^(?:МБОУ|МКОУ|МОУ|МАОУ|СОШ|ООШ|ДОУ|МО)$/.test(word);
}

/** ШМО, УВР, ВПР, ППк … */
export function isAcronym(word: string): boolean {
  return /^[А-ЯЁ]{2,7}[а-я]?(?:-\d+)?[.,;]?$/.test(word);
}
