/** The templates of a roadmap (образцы дорожной карты) by id: our own words, nobody's plan. */
import type { TemplateId } from '../../domain/roadmap/templates';
import { ATTITUDE } from './attitude';
import { MUNICIPAL } from './municipal';
import { PROCEDURES } from './procedures';
import { SCHOOL } from './school';
import type { TemplateText } from './text';
import { VPR } from './vpr';

export const TEMPLATE_TEXT: Readonly<Record<TemplateId, TemplateText>> = {
  attitude: ATTITUDE,
  municipal: MUNICIPAL,
  vpr: VPR,
  procedures: PROCEDURES,
  school: SCHOOL,
};
