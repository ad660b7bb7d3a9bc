/** Agenda of the next meetings; when none is planned, of a proposed one whose questions the facts of the workbook give. */
import type { DocumentInput } from './input';
import { DocumentKind, Made, lacking, made } from './kind';
import { AgendaQuestion, questionsFromFacts } from './agenda-questions';
import { Meeting, fileKind, genitive, isMeeting, meetingsOf } from './meetings';
import type { Block, DocumentModel } from './model';
import { LINE, asOf, day, footerOf, headOf, heading, paragraph, table } from './parts';

const TEXT = {
  title: 'Повестка дня',
  type: 'ПОВЕСТКА ДНЯ',
  file: (date: string, kind: string): string => `Повестка дня ${date} ${kind}`.trim(),
  proposedFile: 'Повестка дня предлагаемая',
  proposed: 'предлагаемого совещания',
  why: 'В «Мероприятиях и решениях» предстоящих встреч нет. Вопросы предложены по данным книги; какие из них обсуждать, решает тот, кто проводит совещание.',
  nothing:
    'На вкладке «Мероприятия и решения» нет предстоящих мероприятий, а в книге нет того, что требовало бы обсуждения: впишите мероприятие с датой и темой, и повестка будет составлена.',
  columns: ['№', 'Вопрос', 'Докладчик', 'Время'],
  audience: 'Приглашаются',
  time: 'Начало',
  place: 'Место',
  facts: 'Справочно',
} as const;

const TIME = '____';

function agendaOf(input: DocumentInput, school: string | null): Made {
  const ahead = meetingsOf(input, school).filter((one) => isMeeting(one) && one.date >= input.today);
  if (ahead.length > 0) return made(...ahead.map((meeting) => planned(input, school, meeting)));
  const questions = questionsFromFacts(input, school);
  return questions.length === 0 ? lacking(TEXT.nothing) : made(proposed(input, school, questions));
}

function planned(input: DocumentInput, school: string | null, meeting: Meeting): DocumentModel {
  const { kind, date, audience, questions } = meeting;
  return {
    ...frame(input, school),
    file: TEXT.file(date, fileKind(kind)),
    head: headOf(input, school, { type: TEXT.type, title: `${genitive(kind)} ${day(date)}` }),
    blocks: [
      factsBlock(audience),
      questionTable(questions.map(({ topic }) => [topic || LINE, speaker(input, school)])),
    ],
  };
}

function proposed(
  input: DocumentInput,
  school: string | null,
  questions: readonly AgendaQuestion[],
): DocumentModel {
  return {
    ...frame(input, school),
    file: TEXT.proposedFile,
    head: headOf(input, school, {
      type: TEXT.type,
      title: TEXT.proposed,
      subtitle: asOf(input),
    }),
    blocks: [
      paragraph(TEXT.why),
      factsBlock([]),
      questionTable(questions.map(({ question, speaker: who }) => [question, who])),
      heading(TEXT.facts),
      ...questions.flatMap(({ question, facts }, i): Block[] => [
        paragraph([{ text: `К вопросу ${i + 1}. `, bold: true }, { text: question }], { keepWithNext: true }),
        ...facts,
      ]),
    ],
  };
}

function frame(
  input: DocumentInput,
  school: string | null,
): Pick<DocumentModel, 'kind' | 'school' | 'isDraft' | 'signatures' | 'footer'> {
  const { office } = input;
  return {
    kind: 'agenda',
    school,
    isDraft: true,
    signatures: [{ position: school === null ? office.head : office.schoolHead }],
    footer: footerOf(input),
  };
}

function factsBlock(audience: readonly string[]): Block {
  return {
    kind: 'facts',
    rows: [
      [TEXT.audience, audience.length === 0 ? LINE : audience.join('; ')],
      [TEXT.time, LINE],
      [TEXT.place, LINE],
    ],
  };
}

function questionTable(rows: readonly (readonly [question: string, speaker: string])[]): Block {
  return table(
    [
      { title: TEXT.columns[0], width: 1, align: 'center' },
      { title: TEXT.columns[1], width: 9 },
      { title: TEXT.columns[2], width: 5 },
      { title: TEXT.columns[3], width: 2, align: 'center' },
    ],
    rows.map(([question, who], i) => [String(i + 1), question, who, TIME]),
  );
}

function speaker({ office }: DocumentInput, school: string | null): string {
  return (school === null ? office.executor : office.schoolExecutor) || LINE;
}

export const agenda: DocumentKind = {
  id: 'agenda',
  title: TEXT.title,
  ofMunicipality: (input) => agendaOf(input, null),
  ofSchool: agendaOf,
};
