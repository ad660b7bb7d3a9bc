/**
 * «Аналитическая справка по итогам процедуры»: a document for each work of the latest calendar year loaded (earlier
 * years have had theirs), for the municipality and for one school. This file knows which sections there are.
 */
import type { WorkEvaluation } from '../verdict/evaluation';
import { workTitle } from '../../messages/intake';
import type { DocumentInput } from './input';
import { DocumentKind, lacking, made } from './kind';
import type { Block, DocumentModel } from './model';
import { asOf, footerOf, headOf, heading, signaturesOf } from './parts';
import { adviceSection, conclusionsSection } from './procedure-note-advice';
import { basisSection, journalSection, marksSection, participantsSection } from './procedure-note-figures';
import {
  Section,
  WorkScope,
  besideOf,
  municipalScope,
  schoolScope,
  worksOfLatestYear,
} from './procedure-note-scope';
import { scoresSection } from './procedure-note-scores';
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
  noSchoolResults: (year: number): string =>
    `Для аналитической справки нет результатов школы за ${year} год: загрузите её протоколы или сводные отчёты, проверьте код школы на вкладке «Школы».`,
};

export const procedureNote: DocumentKind = {
  id: 'procedure-note',
  title: TEXT.title,
  ofMunicipality: (input) => {
    const works = worksOfLatestYear(input).filter(({ figures }) => figures.n > 0);
    return works.length === 0
      ? lacking(TEXT.noResults)
      : made(...works.map((work) => documentOf(municipalScope(input, work))));
  },
  ofSchool: (input, school) => {
    const works = worksOfLatestYear(input);
    if (works.length === 0) return lacking(TEXT.noResults);
    const documents = works.flatMap((work) => ofSchool(input, school, work));
    return documents.length === 0 ? lacking(TEXT.noSchoolResults(works[0]!.work.year)) : made(...documents);
  },
};

function ofSchool(input: DocumentInput, school: string, work: WorkEvaluation): DocumentModel[] {
  const scope = schoolScope(input, school, work);
  return scope === null ? [] : [documentOf(scope)];
}

/** In the order of the document; a section without sense for such results is left out. */
function sectionsOf(scope: WorkScope): readonly (readonly [title: string, section: Section])[] {
  const { sections } = TEXT;
  return [
    [sections.basis, basisSection],
    [sections.participants, participantsSection],
    [scope.resultKind === 'score' ? sections.scores : sections.marks, marksSection],
    [sections[besideOf(scope)], journalSection],
    [sections.distribution, scoresSection],
    [sections.tasks, tasksSection],
    [sections.signs, signsSection],
    [sections.conclusions, conclusionsSection],
    [sections.advice, adviceSection],
  ];
}

function documentOf(scope: WorkScope): DocumentModel {
  const { input, school, work } = scope;
  const kept = sectionsOf(scope).flatMap(([title, section]) => {
    const blocks = section(scope);
    return blocks === null ? [] : [{ title, blocks }];
  });
  const blocks = kept.flatMap(({ title, blocks: own }, i): Block[] => [
    heading(`${i + 1}. ${title}`),
    ...own,
  ]);
  return {
    kind: 'procedure-note',
    school,
    file: TEXT.file(work.id),
    head: headOf(input, school, {
      title: TEXT.of(workTitle(work.work)),
      subtitle: school === null ? `${asOf(input)}, ${TEXT.internal}` : asOf(input),
    }),
    isDraft: false,
    blocks,
    signatures: signaturesOf(input, school),
    footer: footerOf(input),
  };
}
