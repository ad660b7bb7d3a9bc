/** The window «Принять сведения ОО…». */
import { AnswersDialog } from '../answers/answers-dialog';
import { mount } from '../kit/frame';

mount(<AnswersDialog />);
