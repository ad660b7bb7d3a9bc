/** The window «Вставить план…». */
import { mount } from '../kit/frame';
import { PlanDialog } from '../plan/plan-dialog';

mount(<PlanDialog />);
