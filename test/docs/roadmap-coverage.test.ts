/** The page that says what the program does for each action of five plans in use: complete, and true to the product. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DOCUMENTS } from '../../src/domain/documents/registry';
import { MENU } from '../../src/messages/menu';
import { TABLE_TEXT } from '../../src/messages/tables';
import { sharedRuns } from '../support/overlap';
import { describeWith, shared } from '../support/shared';

const ROOT = resolve(__dirname, '../..');

/** Numbers as printed; rows without a number by their place in the plan. */
const rowsFrom = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `строка ${first + i}`);
const numbersTo = (last: number, prefix = ''): string[] =>
  Array.from({ length: last }, (_, i) => `${prefix}${i + 1}`);

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '000': numbersTo(21),
  '001': [...numbersTo(5, '1.'), ...numbersTo(18, '2.')],
  '002': [...numbersTo(4, '1.'), ...rowsFrom(5, 16)],
  '003': rowsFrom(1, 12),
  '004': numbersTo(21).filter((number) => number !== '17'),
};

/** Generated tabs, files and items of the menu that the page names beside the tables. */
const OTHER_NAMES = [
  'Сводка',
  'Календарь',
  'Что на этой неделе',
  'Полнота сведений',
  'План школы',
  'План по разделам',
  'Сведения ОО',
  'Вставить план…',
  'Заполнить по образцу…',
];
/** Tabs that any action has. */
const OF_EVERY_ACTION = [
  'Дорожная карта',
  'Сроки',
  'Календарь',
  'Что на этой неделе',
  'План по разделам',
  'Полнота сведений',
];

const DOCUMENT_TITLES = Object.values(DOCUMENTS).map(({ title }) => title);

const NAMES = [
  ...Object.values(TABLE_TEXT).map(({ title }) => title),
  ...OTHER_NAMES,
  MENU.documents,
  ...DOCUMENT_TITLES,
];
const COMMANDS = ['documents', 'import', 'control-sample', 'recheck draw', 'recheck read'];

interface Row {
  readonly plan: string;
  readonly number: string;
  readonly about: string;
  readonly does: string;
  readonly leaves: string;
}

function rowsOf(page: string): Row[] {
  return page
    .split('\n')
    .filter((line) => /^\| 00\d /.test(line))
    .map((line) => {
      const [plan, number, about, does, leaves, ...more] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      expect(more).toEqual([]);
      return { plan: plan!, number: number!, about: about!, does: does!, leaves: leaves! };
    });
}

/** «Школах» of «Школы»: the beginning is the same; words of up to three letters do not change. */
function isFormOf(form: string, word: string): boolean {
  const beginning = word.length <= 3 ? word : word.slice(0, Math.min(word.length - 2, 7));
  return form.toLowerCase().startsWith(beginning.toLowerCase());
}

/** The product's name of which `quoted` is a grammatical form: «Мероприятиях и решениях». */
function nameOf(quoted: string): string | null {
  const forms = quoted.split(' ');
  return (
    NAMES.find((name) => {
      const words = name.split(' ');
      return words.length === forms.length && words.every((word, i) => isFormOf(forms[i]!, word));
    }) ?? null
  );
}

/** Quoted names; what begins with a small letter is a phrase of a plan or a choice of a column. */
const quotedIn = (text: string): string[] => [...text.matchAll(/«([А-ЯЁ][^»]*)»/g)].map((found) => found[1]!);
const commandsIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((found) => found[1]!);

const PAGE = readFileSync(join(ROOT, 'docs/roadmap-coverage.md'), 'utf8');
const ROWS = rowsOf(PAGE);
const placeOf = ({ plan, number }: Row): string => `${plan}.${number}`;

describe('coverage of five plans', () => {
  test('has a row for each of the 92 actions, in their order', () => {
    const found = Object.fromEntries(
      Object.keys(EXPECTED).map((plan) => [
        plan,
        ROWS.filter((row) => row.plan === plan).map(({ number }) => number),
      ]),
    );
    expect(found).toEqual(EXPECTED);
    expect(ROWS).toHaveLength(92);
  });

  test('says how many of them have a document of their own', () => {
    const documented = ROWS.filter(({ does }) => /документы?: /.test(does));
    expect(PAGE).toContain(`Свой документ есть у ${documented.length} из ${ROWS.length} мероприятий`);
    const named = documented.filter(({ does }) => {
      const quoted = quotedIn(does.slice(does.search(/документы?: /)));
      return quoted.some((name) => DOCUMENT_TITLES.includes(name)) || /перепроверки/.test(does);
    });
    expect(named.map(placeOf)).toEqual(documented.map(placeOf));
  });

  test('names an action in at most eight words and leaves something to people in each', () => {
    const long = ROWS.filter(({ about }) => about === '' || about.split(/\s+/).length > 8);
    expect(long.map(placeOf)).toEqual([]);
    expect(ROWS.filter(({ leaves }) => leaves === '').map(placeOf)).toEqual([]);
  });

  test('names no tab and no command that the program does not have', () => {
    expect(quotedIn(PAGE).filter((quoted) => nameOf(quoted) === null)).toEqual([]);
    expect(commandsIn(PAGE).filter((command) => !COMMANDS.includes(command))).toEqual([]);
  });

  test('offers every action more than a status and a deadline', () => {
    const bare = ROWS.filter(({ does }) => {
      const names = quotedIn(does).map(nameOf);
      const special = names.filter((name) => name !== null && !OF_EVERY_ACTION.includes(name));
      return special.length + commandsIn(does).length === 0;
    });
    expect(bare.map(placeOf)).toEqual([]);
  });

  test('says what is refused, and what is offered instead, where a plan turns against teachers', () => {
    const refused = ROWS.filter(({ does }) => does.includes('**Отказывается:**'));
    expect(refused.map(placeOf)).toEqual(
      expect.arrayContaining(['000.4', '000.5', '000.20', '001.2.1', '001.2.15', '001.2.18']),
    );
    expect(refused.filter(({ does }) => !does.includes('**Взамен:**')).map(placeOf)).toEqual([]);
  });

  test('what it names beside the tables stands in the texts of the program', () => {
    const folder = join(ROOT, 'src/messages');
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.startsWith('roadmap-templates'))
      .map((path) => readFileSync(join(folder, path), 'utf8'))
      .join('\n');
    expect(OTHER_NAMES.filter((name) => !texts.includes(name))).toEqual([]);
  });
});

describeWith('shared', 'coverage beside the plans', () => {
  test('paraphrases: no run of six words is theirs', () => {
    const seeds = readdirSync(shared('seeds')).map((name) => readFileSync(shared('seeds', name), 'utf8'));
    expect(seeds).toHaveLength(5);
    expect(ROWS.filter(({ about }) => sharedRuns(about, seeds).length > 0).map(placeOf)).toEqual([]);
  });
});
