import { Text } from '@tarojs/components';
import { callPhone } from '../../platform/phone';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

/** Always in sight: what must not wait for an answer on a phone. */
export const EmergencyLine = () => (
  <Notice
    tone="quiet"
    action={
      <Button kind="danger-quiet" onPress={() => callPhone('120')}>
        拨打 120
      </Button>
    }
  >
    <Text>胸痛、呼吸困难、意识不清、大出血，请不要等待，立即拨打 120</Text>
  </Notice>
);
