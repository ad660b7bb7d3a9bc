/**
 * Draft order on conducting procedures, one for each kind that is ahead (ВПР, ОГЭ …): of the office for all schools, of
 * a school for its own staff by position. The works with their days stand in the appendix.
 */
import { schoolYearText } from '../roadmap/school-year';
import { workSchoolYear } from '../registers/deficits';
import type { Procedure } from '../tables/lists';
import { compareText } from '../verdict/gather';
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import type { DocumentModel } from './model';
import { Clause, order, position, procedureTable, proceduresAhead } from './order';
import { LINE, day } from './parts';

const TEXT = {
  title: 'Приказ о проведении процедуры',
  file: (kind: string): string => `Приказ о проведении ${kind}`,
  names: {
    ВПР: 'всероссийских проверочных работ',
    ОГЭ: 'основного государственного экзамена',
    ГВЭ: 'государственного выпускного экзамена',
    ЕГЭ: 'единого государственного экзамена',
    ВсОШ: 'этапов всероссийской олимпиады школьников',
    ИС: 'итогового собеседования по русскому языку',
    ИСИ: 'итогового сочинения (изложения)',
    ДКР: 'диагностических контрольных работ',
  } as Readonly<Record<string, string | undefined>>,
  other: (kind: string): string => `работ «${kind}»`,
  heading: (name: string, year: string): string => `О проведении ${name}${year}`,
  year: (text: string): string => `\nв ${text} учебном году`,
  aim: 'в целях получения объективных результатов',
  none: 'Процедур нет: впишите их в «Процедуры» – вид, год, предмет, класс и дни проведения.',
  conduct: (name: string): string => `Обеспечить проведение ${name} в дни, указанные в приложении №\u00a01.`,
  coordinator: (who: string): string =>
    `Назначить муниципальным координатором ${LINE} (должность). Материалы процедур передавать в школы и обратно только по защищённому каналу связи, доступ к нему дать ограниченному кругу лиц. Сопровождает процедуры ${who}.`,
  service: (who: string): string => `До проверки работ согласовать со школами критерии оценивания (${who}).`,
  heads: 'Руководителям общеобразовательных организаций:',
  headsParts: [
    'назначить приказом координатора, организаторов в аудиториях, технического специалиста, ответственного за информационный обмен и комиссию по проверке работ;',
    'провести с ними инструктаж под подпись до процедуры;',
    'обеспечить присутствие независимого наблюдателя и, где есть техника, видеонаблюдение при проведении и проверке;',
    'организовать проверку работ комиссией по единым критериям после их обсуждения;',
    'хранить работы в условиях, исключающих доступ посторонних, до срока, указанного в приложении №\u00a01;',
    'познакомить учеников и родителей с датами, правилами и тем, как используются результаты;',
    'представить сведения об условиях проведения в установленный срок.',
  ],
  appoint: 'Назначить:',
  appointParts: [
    `координатором в школе – ${LINE} (должность);`,
    `ответственным за информационный обмен и защищённый канал связи – ${LINE} (должность);`,
    `техническим специалистом – ${LINE} (должность);`,
    `организаторами в аудиториях – ${LINE} (должности);`,
    `комиссией по проверке работ – ${LINE} (должности).`,
  ],
  appointToFill:
    'должности; организатором не назначают учителя, который ведёт этот предмет в этом классе, работы проверяют не менее двух экспертов.',
  school: (who: string): string => `Подготовку и проведение организует ${who}:`,
  schoolParts: [
    'инструктаж организаторов, технического специалиста, экспертов и наблюдателей под подпись;',
    'рассадка, при которой работа выполняется самостоятельно, и наблюдение при проведении и проверке;',
    'обсуждение критериев до начала проверки, спорные ответы – решением комиссии;',
    'загрузка результатов в установленный срок и хранение работ до срока, указанного в приложении №\u00a01;',
    'ознакомление учеников и родителей с датами, правилами и тем, как используются результаты.',
  ],
  appendix: 'Работы и дни проведения',
  kept: (until: string): string => `Работы хранятся до ${until}.`,
  keptUnknown: `Работы хранятся до ${LINE}.`,
} as const;

function documents(input: DocumentInput, school: string | null): Made {
  const ahead = proceduresAhead(input).filter(({ notDrawn }) => school === null || !notDrawn.has(school));
  if (ahead.length === 0) return lacking(TEXT.none);
  const kinds = [...new Set(ahead.map(({ work }) => work.kind))].sort(compareText);
  return made(
    ...kinds.map((kind) =>
      documentOf(
        input,
        school,
        kind,
        ahead.filter(({ work }) => work.kind === kind),
      ),
    ),
  );
}

function documentOf(
  input: DocumentInput,
  school: string | null,
  kind: string,
  works: readonly Procedure[],
): DocumentModel {
  const { office, procedures } = input;
  const name = TEXT.names[kind] ?? TEXT.other(kind);
  const years = new Set(works.map(({ id }) => workSchoolYear(id, procedures)));
  const [year] = years;
  const ofYear = years.size === 1 && year != null ? TEXT.year(schoolYearText(year)) : '';
  const service = position(office.methodService);
  const clauses: readonly Clause[] =
    school === null
      ? [
          { text: TEXT.conduct(name) },
          { text: TEXT.coordinator(position(office.executor)) },
          { text: TEXT.service(service) },
          { text: TEXT.heads, parts: TEXT.headsParts },
        ]
      : [
          { text: TEXT.conduct(name) },
          { text: TEXT.appoint, parts: TEXT.appointParts, toFill: TEXT.appointToFill },
          { text: TEXT.school(position(office.schoolExecutor)), parts: TEXT.schoolParts },
        ];
  return order(input, {
    kind: 'order-procedure',
    ...(school === null ? {} : { school }),
    file: TEXT.file(kind),
    title: TEXT.heading(name, ofYear),
    works,
    aim: TEXT.aim,
    clauses,
    appendices: [
      { title: TEXT.appendix, blocks: [procedureTable(works), { kind: 'paragraph', text: kept(works) }] },
    ],
  });
}

/** The latest day until which works are kept. */
function kept(works: readonly Procedure[]): string {
  const days = works.flatMap(({ keptUntil }) => keptUntil ?? []).sort();
  const last = days[days.length - 1];
  return last === undefined ? TEXT.keptUnknown : TEXT.kept(day(last));
}

export const orderProcedure: DocumentKind = {
  id: 'order-procedure',
  title: TEXT.title,
  ofMunicipality: (input) => documents(input, null),
  ofSchool: documents,
};
