/**
 * «Аналитическая справка по итогам процедуры»: a document for each work of the year whose results are
 * spoken of (earlier years have had theirs), for the municipality and for one school. This file knows which sections there are.
 */
import { Work, parseWorkId, workId } from '../protocol/work';
import { workTitle } from '../../messages/intake';
import type { DocumentInput } from './input';
import { DocumentKind, lacking, made } from './kind';
import type { Block, DocumentModel } from './model';
import { asOf, footerOf, headOf, heading, signaturesOf } from './parts';
import { adviceSection, conclusionsSection } from './procedure-note-advice';
import { basisSection } from './procedure-note-basis';
import { journalSection, marksSection, participantsSection } from './procedure-note-figures';
import { withInternal } from './procedure-note-internal';
import { Titled, outcomeSections, outcomesOf, worksOfOutcomes } from './procedure-note-outcomes';
import { Section, WorkScope, besideOf, municipalScope, schoolScope } from './procedure-note-scope';
import { scoresSection } from './procedure-note-scores';
import { resultsYear } from './results-year';
import { signsSection } from './procedure-note-signs';
import { tasksSection } from './procedure-note-tasks';

const TEXT = {
  title: 'Аналитическая справка по итогам процедуры',
  of: (work: string): string => `Аналитическая справка\nпо итогам работы «${work}»`,
  file: (id: string): string => `Аналитическая справка ${id}`,
  internal: 'для служебного пользования',
  sections: {
    basis: 'Основание и цель',
    participants: 'Участники',
    marks: 'Отметки',
    scores: 'Результаты в баллах',
    journal: 'Сравнение с отметками по журналу',
    yearly: 'Сравнение с годовыми отметками',
    distribution: 'Распределение первичных баллов',
    tasks: 'Задания и дефициты',
    signs: 'Признаки',
    conclusions: 'Выводы',
    advice: 'Рекомендации',
  },
  noResults:
    'Для аналитической справки нет результатов: загрузите протокол или сводный отчёт работы либо вставьте его на вкладку «Вставка», а саму работу впишите на вкладку «Процедуры».',
  noSchoolResults: (year: string): string =>
    `Для аналитической справки нет результатов школы за ${year}: загрузите её протоколы или сводные отчёты, проверьте код школы на вкладке «Школы».`,
};

export const procedureNote: DocumentKind = {
  id: 'procedure-note',
  title: TEXT.title,
  ofMunicipality: (input) => {
    const documents = notes(input, null);
    return documents.length === 0 ? lacking(TEXT.noResults) : made(...documents);
  },
  ofSchool: (input, school) => {
    const year = resultsYear(input);
    if (year === null) return lacking(TEXT.noResults);
    const documents = notes(input, school);
    return documents.length === 0 ? lacking(TEXT.noSchoolResults(year.title)) : made(...documents);
  },
};

/** Works with results first, then those of «Зачёты и пороги» alone. */
function notes(input: DocumentInput, school: string | null): DocumentModel[] {
  const year = resultsYear(input);
  if (year === null) return [];
  const scopes = input.evaluation.works
    .filter((one) => year.has(one) && one.figures.n > 0)
    .flatMap((work) =>
      school === null ? municipalScope(input, work) : (schoolScope(input, school, work) ?? []),
    );
  return [
    ...scopes.map((scope) => documentOf(input, school, scope.work.work, sectionsOf(scope))),
    ...worksOfOutcomes(input, year, school).map((id) =>
      documentOf(input, school, parseWorkId(id)!, outcomeSections(input, id, school, TEXT.sections.basis)),
    ),
  ];
}

/** In the order of the document; a section without sense for such results is left out. */
function sectionsOf(scope: WorkScope): Titled {
  const { sections } = TEXT;
  const outcomes = outcomesOf(scope.input, scope.work.id, scope.school);
  const titled = (title: string, section: Section): Titled => {
    const blocks = section(scope);
    return blocks === null ? [] : [{ title, blocks }];
  };
  return [
    ...titled(sections.basis, basisSection),
    ...titled(sections.participants, participantsSection),
    ...titled(scope.resultKind === 'score' ? sections.scores : sections.marks, marksSection),
    ...titled(sections[besideOf(scope)], withInternal(journalSection)),
    ...titled(sections.distribution, scoresSection),
    ...(outcomes === null ? [] : [outcomes]),
    ...titled(sections.tasks, tasksSection),
    ...titled(sections.signs, signsSection),
    ...titled(sections.conclusions, conclusionsSection),
    ...titled(sections.advice, adviceSection),
  ];
}

function documentOf(
  input: DocumentInput,
  school: string | null,
  work: Work,
  sections: Titled,
): DocumentModel {
  const blocks = sections.flatMap(({ title, blocks: own }, i): Block[] => [
    heading(`${i + 1}. ${title}`),
    ...own,
  ]);
  return {
    kind: 'procedure-note',
    school,
    file: TEXT.file(workId(work)),
    head: headOf(input, school, {
      title: TEXT.of(workTitle(work)),
      subtitle: school === null ? `${asOf(input)}, ${TEXT.internal}` : asOf(input),
    }),
    isDraft: false,
    blocks,
    signatures: signaturesOf(input, school),
    footer: footerOf(input),
  };
}
