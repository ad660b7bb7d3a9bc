/** The window «Перепроверка». */
import { mount } from '../kit/frame';
import { RecheckDialog } from '../recheck/dialog';

mount(<RecheckDialog />);
