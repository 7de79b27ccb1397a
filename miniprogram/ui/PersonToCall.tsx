import { callPhone } from '../platform/phone';
import { SERVICE_PHONE } from '../platform/servicePhone';
import { Button } from './Button';

/** A person to call when the app does not help. */
export const PersonToCall = () => (
  <Button kind="quiet" onPress={() => callPhone(SERVICE_PHONE)}>
    打电话问人 {SERVICE_PHONE}
  </Button>
);
