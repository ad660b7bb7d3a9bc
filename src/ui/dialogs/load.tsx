/** The dialog «load». */
import { Button, Frame, mount } from '../kit/frame';
import { DIALOG } from '../../messages/dialogs';
import { closeDialog } from '../server';

mount(
  <Frame failure={null} buttons={<Button onPress={closeDialog}>{DIALOG.close}</Button>}>
    <p />
  </Frame>,
);
