/** What the sample types into «Зачёты и пороги»: rows that can be read, something to see, nothing about a person. */
import { outcomeRows } from '../../../local/sample/outcomes';
import { SCHOOLS } from '../../../local/sample/schools';
import { evaluateOutcomes } from '../../../src/domain/outcomes/evaluate';
import { readOutcomes } from '../../../src/domain/outcomes/read';

const { values, problems } = readOutcomes(outcomeRows().map((cells, i) => ({ position: i + 1, cells })));
const { groups } = evaluateOutcomes(values, {
  schools: new Map(SCHOOLS.map(({ code }) => [code, { municipality: '' }])),
  procedures: new Map(),
});

test('every row can be used', () => {
  expect(problems).toEqual([]);
  expect(values).toHaveLength(outcomeRows().length);
});

test('there are ИС, medals and both stages of the olympiad', () => {
  expect(groups.map(({ id, measure, schools }) => [id, measure, schools.length])).toEqual([
    ['ВсОШ-2020-МА-7-МЭ', 'stage', 6],
    ['ВсОШ-2020-МА-7-ШЭ', 'participation', 6],
    ['ЕГЭ-2020-РУ-11', 'medal', 8],
    ['ИС-2021-РУ-9', 'pass', 12],
  ]);
});

test('one school has a sign, one has too few candidates, no stage has more people than diplomas', () => {
  const medals = groups.find(({ measure }) => measure === 'medal')!.schools;
  expect(medals.filter(({ verdict }) => verdict === 'attention').map(({ school }) => school)).toEqual([
    '990103',
  ]);
  expect(medals.filter(({ verdict }) => verdict === 'unknown').map(({ n }) => n)).toEqual([3]);
  expect(
    groups.flatMap(({ schools }) => schools).filter(({ fewerDiplomas }) => fewerDiplomas !== null),
  ).toEqual([]);
});
