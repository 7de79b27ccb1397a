import { Text } from '@tarojs/components';
import { callPhone } from '../../platform/phone';
import { Notice } from '../../ui/Notice';
import { Pressable } from '../../ui/Pressable';
import './intake.scss';

/** Always in sight: what must not wait for an answer on a phone. */
export const EmergencyLine = () => (
  <Notice
    tone="quiet"
    action={
      <Pressable className="emergency__call" onPress={() => callPhone('120')} ariaLabel="拨打 120">
        <Text>拨打 120</Text>
      </Pressable>
    }
  >
    <Text>胸痛、呼吸困难、意识不清、大出血，请不要等待，立即拨打 120</Text>
  </Notice>
);
