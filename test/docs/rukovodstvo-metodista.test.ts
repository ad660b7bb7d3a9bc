/** The guide's year has every month in its order, and every register is explained. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { REGISTER_IDS } from '../../src/domain/tables/registers';
import { TABLE_TEXT } from '../../src/messages/tables';

const GUIDE = readFileSync(resolve(__dirname, '../../docs/rukovodstvo-metodista.md'), 'utf8');

/** Text of a chapter up to the next of the same level. */
function chapter(title: string): string {
  const [, text] = GUIDE.split(`\n## ${title}\n`);
  return text!.split('\n## ')[0]!;
}

const MONTHS = 'Сентябрь Октябрь Ноябрь Декабрь Январь Февраль Март Апрель Май Июнь Июль Август'
  .toLowerCase()
  .split(' ');

test('the year goes from September to August, every month once', () => {
  const headings = [...chapter('Год методиста по месяцам').matchAll(/^### ([^:]+):/gm)].map(
    ([, month]) => month!,
  );
  expect(headings.flatMap((heading) => heading.toLowerCase().split(' – '))).toEqual(MONTHS);
});

test('every register has a row that says what is written there, under its name', () => {
  const text = chapter('Реестры и «Зачтено»');
  const named = [...text.matchAll(/^\| «([^»]+)» /gm)].map(([, title]) => title);
  expect(named).toEqual(REGISTER_IDS.map((id) => TABLE_TEXT[id].title));
});

test('columns by which a row becomes evidence are named as in the workbook', () => {
  const { action, accepted } = TABLE_TEXT.events.columns;
  const { proofs } = TABLE_TEXT.roadmap.columns;
  const text = chapter('Реестры и «Зачтено»');
  for (const column of [action, accepted, proofs]) expect(text).toContain(`«${column!.header}»`);
});
