/**
 * Templates of a roadmap as plans, ready to be laid out for any school year. They name positions only, ask for help
 * and mutual checks where plans in use ask for measures against teachers, and know no year of their own.
 */
import { TEMPLATE_TEXT } from '../../messages/roadmap-templates';
import type { PlanDocument, PlannedAction } from './document';

export const TEMPLATE_IDS = ['attitude', 'municipal', 'vpr', 'procedures', 'school'] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** The template as if it had been read from a document; a line is the running number of its action. */
export function templateDocument(id: TemplateId): PlanDocument {
  const { sections } = TEMPLATE_TEXT[id];
  const actions = sections.flatMap(({ title: section, groups }) =>
    groups.flatMap(({ direction, actions }) =>
      actions.map(({ deadline, details = [], ...rest }): Omit<PlannedAction, 'line'> => ({
        section,
        direction,
        ...rest,
        details,
        deadlineText: deadline,
        state: '',
      })),
    ),
  );
  return {
    schoolYear: null,
    sections: sections.map(({ title }) => title),
    actions: actions.map((action, i) => ({ ...action, line: i + 1 })),
    unplaced: [],
    names: [],
  };
}
