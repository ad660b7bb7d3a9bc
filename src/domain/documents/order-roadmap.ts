/**
 * Draft order approving the roadmap: the plan as an appendix, positions that answer for it, and the schools whose plans
 * are controlled – those of the official list or of a recorded decision only, each with its basis.
 */
import { schoolYearText } from '../roadmap/school-year';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import { Clause, OrderAppendix, order, position, schoolCells } from './order';
import { ListedSchool, latestOfficialYear, listedSchools } from './order-schools';
import { roadmapTable } from './roadmap-table';
import { LINE, counted, table } from './parts';

const TEXT = {
  title: 'Приказ об утверждении дорожной карты',
  file: 'Приказ об утверждении дорожной карты',
  heading: (year: string): string =>
    `Об утверждении плана мероприятий (дорожной карты) по обеспечению объективности оценочных процедур${year}`,
  aim: 'в целях обеспечения объективности проведения оценочных процедур и достоверности их результатов',
  noRoadmap:
    'В «Дорожной карте» нет ни одной строки: загрузите план или впишите мероприятия, и приказ получит приложение.',
  approve: (year: string): string =>
    `Утвердить план мероприятий (дорожную карту) по обеспечению объективности оценочных процедур${year} (далее – Дорожная карта) согласно приложению № 1.`,
  ofYear: (text: string): string => ` на ${text} учебный год`,
  answer: 'Ответственные за реализацию Дорожной карты (по должностям):',
  others: 'исполнители отдельных мероприятий – по графе «Ответственный» приложения № 1.',
  control: (who: string): string =>
    `Контроль мероприятий Дорожной карты в общеобразовательных организациях, вошедших в перечень (приложение № 2), и помощь им организует ${who}.`,
  controlBlank: (who: string): string =>
    `Контроль мероприятий Дорожной карты в общеобразовательных организациях, вошедших в перечень, и помощь им организует ${who}. Перечень ОО: ${LINE}${LINE}`,
  noList:
    'перечень берётся только из присланного официального списка (вкладка «Официальный список») или из решения с номером протокола: в «Мероприятиях и решениях» впишите «№ протокола», код ОО и решение словами «включить в перечень ОО». Признаки, посчитанные программой, основанием не служат. Если перечня нет, уберите этот пункт.',
  notInList: (year: number): string =>
    `в официальном списке ${year} года отмеченных ОО из «Школ» нет; остаётся решение с номером протокола: в «Мероприятиях и решениях» впишите «№ протокола», код ОО и решение словами «включить в перечень ОО». Признаки, посчитанные программой, основанием не служат. Если перечня нет, уберите этот пункт.`,
  support: (who: string): string => `Сопровождение реализации Дорожной карты осуществляет ${who}:`,
  supportParts: [
    'методическая, информационная и аналитическая помощь школам;',
    'консультации для коллективов школ, вошедших в перечень, с участием опытных учителей и руководителей;',
    'аналитический отчёт о реализации Дорожной карты по окончании учебного года.',
  ],
  heads: 'Руководителям общеобразовательных организаций:',
  headsParts: [
    'разработать и утвердить план мероприятий школы на основе Дорожной карты в срок до ____________;',
    'ознакомить с ним работников, разместить его на сайте школы;',
    'сообщать о выполнении мероприятий в сроки, указанные в Дорожной карте.',
  ],
  plan: 'План мероприятий (дорожная карта)\nпо обеспечению объективности оценочных процедур',
  list: 'Перечень общеобразовательных организаций,\nв которых контролируются мероприятия Дорожной карты',
  columns: { number: '№', code: 'Код ОО', name: 'ОО', basis: 'Основание' },
  listNote: (schools: string): string =>
    `В перечне ${schools}. Порядок – по коду ОО. Основания – присланный официальный список последнего года и решения с номером протокола; показатели программы в перечень не переносятся.`,
} as const;

function ofMunicipality(input: DocumentInput): Made {
  const { office, roadmap, schoolYear } = input;
  if (roadmap === null || roadmap.actions.length === 0) return lacking(TEXT.noRoadmap);
  const schools = listedSchools(input);
  const year = schoolYear === null ? null : schoolYearText(schoolYear);
  const who = position(office.control);
  const clauses: readonly Clause[] = [
    { text: TEXT.approve(year === null ? '' : TEXT.ofYear(year)) },
    {
      text: TEXT.answer,
      parts: [
        ...[office.executor, office.methodService].filter(Boolean).map((one) => `${position(one)};`),
        TEXT.others,
      ],
    },
    schools.length > 0
      ? { text: TEXT.control(who) }
      : { text: TEXT.controlBlank(who), toFill: missingList(input) },
    { text: TEXT.support(position(office.methodService)), parts: TEXT.supportParts },
    { text: TEXT.heads, parts: TEXT.headsParts },
  ];
  const appendices: readonly OrderAppendix[] = [
    { title: TEXT.plan, blocks: [roadmapTable(input)] },
    ...(schools.length > 0 ? [listAppendix(input, schools)] : []),
  ];
  return made(
    order(input, {
      kind: 'order-roadmap',
      file: TEXT.file,
      title: TEXT.heading(year === null ? '' : TEXT.ofYear(year)),
      works: [],
      aim: TEXT.aim,
      clauses,
      appendices,
    }),
  );
}

function missingList(input: DocumentInput): string {
  const year = latestOfficialYear(input);
  return year === null ? TEXT.noList : TEXT.notInList(year);
}

function listAppendix(input: DocumentInput, schools: readonly ListedSchool[]): OrderAppendix {
  const { number, code, name, basis } = TEXT.columns;
  return {
    title: TEXT.list,
    blocks: [
      table(
        [
          { title: number, width: 6, align: 'center' },
          { title: code, width: 12, align: 'center' },
          { title: name, width: 42 },
          { title: basis, width: 40 },
        ],
        schools.map((one, i) => [String(i + 1), ...schoolCells(input, one.code), one.bases.join(';\n')]),
        { note: TEXT.listNote(counted(schools.length, 'школа', 'школы', 'школ')) },
      ),
    ],
  };
}

export const orderRoadmap: DocumentKind = {
  id: 'order-roadmap',
  title: TEXT.title,
  ofMunicipality,
  ofSchool: null,
};
