/** The rules of every register. */
import type { RegisterId } from '../tables/registers';
import type { RegisterRules } from './rules';
import { controlRules } from './rules/control';
import { deficitRules } from './rules/deficits';
import { eventRules } from './rules/events';
import { expertRules } from './rules/experts';
import { internalResultsRules } from './rules/internal-results';
import { qualitySystemRules } from './rules/quality-system';
import { supportRules } from './rules/support';
import { taskBankRules } from './rules/task-bank';
import { trainingRules } from './rules/training';

export const REGISTER_RULES: { readonly [Id in RegisterId]: RegisterRules<Id> } = {
  control: controlRules,
  events: eventRules,
  qualitySystem: qualitySystemRules,
  internalResults: internalResultsRules,
  deficits: deficitRules,
  training: trainingRules,
  support: supportRules,
  experts: expertRules,
  taskBank: taskBankRules,
};
