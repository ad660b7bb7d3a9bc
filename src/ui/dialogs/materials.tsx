/** The window «Материалы школ». */
import { mount } from '../kit/frame';
import { MaterialsDialog } from '../materials/dialog';

mount(<MaterialsDialog />);
