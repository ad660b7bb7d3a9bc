/** The passport of a school is one page, whatever stands in it: printed by LibreOffice. */
import { writeDocx } from '../../../src/docx';
import type { DocumentInput } from '../../../src/domain/documents/input';
import { schoolPassport } from '../../../src/domain/documents/school-passport';
import { parseWorkId, workId } from '../../../src/domain/protocol/work';
import type { School } from '../../../src/domain/tables/lists';
import type { WorkEvaluation } from '../../../src/domain/verdict/evaluation';
import { converted } from '../../support/libreoffice';
import { describeWith } from '../../support/shared';
import { MATHS } from '../targets/target-data';
import { CODE, OWN, SIGN, modelOfMade, roadmapLine, schoolInput } from './school-input';

const LONG =
  'Провести с участием методического объединения подробный разбор порядка проведения процедур '.repeat(3);

/** Eight works of the year with the highest level, long names, long conditions, tasks by the dozen. */
function crowded(): DocumentInput {
  const subjects = ['РУ', 'МА', 'ОМ', 'БИ', 'ГГ', 'ОБ', 'ЛЧ', 'АЯ'];
  const base = schoolInput({
    units: {
      [CODE]: {
        level: 'recheck',
        signs: [SIGN, { ...SIGN, id: 'rank-high', title: 'Порядок баллов' }],
        tasks: Array.from({ length: 24 }, (_, i) => [`${i + 1}К1`, i / 24] as const),
        scores: Array.from({ length: 46 }, (_, i) => (i % 3) + 1),
        marks: OWN.marks,
      },
    },
    rows: {
      deficits: [{ work: MATHS, school: CODE, skill: LONG, percent: 30, municipality: 50, correction: LONG }],
      control: [
        {
          work: MATHS,
          school: CODE,
          observer: 'да',
          video: 'онлайн',
          appointed: 'да',
          criteria: 'да',
          storage: 'нет',
        },
      ],
    },
    lines: [
      roadmapLine('М1', { action: LONG, deadline: LONG }),
      roadmapLine('М2', { state: 'Просрочено' }),
      roadmapLine('М3', { state: 'Выполняется постоянно' }),
    ],
  });
  const { evaluation } = base;
  const [school] = evaluation.schools;
  const works = subjects.map((subject): WorkEvaluation => {
    const work = { ...parseWorkId(MATHS)!, subject, grade: 8, session: 'осень' };
    return {
      ...evaluation.works[0]!,
      id: workId(work),
      work,
      paper: { maxScore: 45, cuts: [18, 29, 39], tasks: [] },
    };
  });
  const info: School = {
    ...base.schools.get(CODE)!,
    name: `Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 1 ${'имени героев '.repeat(12)}»`,
    municipality: 'Верхнереченский муниципальный округ Светлореченской области',
    cluster: 'Сельские школы с углублённым изучением отдельных предметов и малой наполняемостью классов',
  };
  return {
    ...base,
    schools: new Map([[CODE, info]]),
    official: [{ year: 2025, school: CODE, municipality: '', name: '', markers: {} }],
    evaluation: {
      ...evaluation,
      ruleSet: { ...evaluation.ruleSet, title: 'Статистическая панель' },
      works: [...works, ...evaluation.works],
      schools: [
        {
          ...school!,
          municipality: info.municipality,
          official: { years: [], timesInThreeYears: 3 },
          units: [...works.map(({ id }) => ({ ...school!.units[0]!, work: id })), ...school!.units],
        },
      ],
    },
  };
}

/** Pages of a PDF: each has an object of this type. */
const pagesOf = (pdf: Uint8Array): number =>
  (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page(?![a-z])/g) ?? []
  ).length;

describeWith('writer', 'the passport printed', () => {
  test.each<[string, () => DocumentInput]>([
    ['crowded with works, signs and long texts', crowded],
    ['of a school with one work', () => schoolInput()],
    ['of a school without results', () => schoolInput({ units: {} })],
  ])(
    '%s is one page',
    async (_name, input) => {
      const model = modelOfMade(schoolPassport.ofSchool!(input(), CODE));
      expect(pagesOf(await converted(await writeDocx(model), 'pdf'))).toBe(1);
    },
    60_000,
  );
});
