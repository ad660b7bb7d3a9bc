/** What the text of a roadmap's template consists of. Positions answer for actions, never people by name. */

export interface TemplateAction {
  readonly number: string;
  readonly title: string;
  readonly details?: readonly string[];
  /** A phrase that the program recognises; without a year, so that it fits any. */
  readonly deadline: string;
  readonly responsible: readonly string[];
  /** Expected result (ожидаемый результат). */
  readonly result: string;
}

/** Measures of one direction (направление); a section without directions has one group with a blank name. */
export interface TemplateGroup {
  readonly direction: string;
  readonly actions: readonly TemplateAction[];
}

export interface TemplateSection {
  readonly title: string;
  readonly groups: readonly TemplateGroup[];
}

export interface TemplateText {
  /** By which a person chooses the template. */
  readonly title: string;
  readonly sections: readonly TemplateSection[];
}

/** A section without directions. */
export function section(title: string, actions: readonly TemplateAction[]): TemplateSection {
  return { title, groups: [{ direction: '', actions }] };
}
