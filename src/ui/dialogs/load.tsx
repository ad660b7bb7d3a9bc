/** The dialog «load». */
import { mount } from '../kit/frame';
import { LoadDialog } from '../load/load-dialog';

mount(<LoadDialog />);
