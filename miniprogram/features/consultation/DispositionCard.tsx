import { Text, View } from '@tarojs/components';
import { dispositionText, type Disposition } from '@shared/domain/record/disposition';
import { callPhone } from '../../platform/phone';
import { Button } from '../../ui/Button';
import './consultation.scss';

/** Where the patient goes from here, large; what must not wait can be done at once. */
export function DispositionCard({ disposition }: { readonly disposition: Disposition }) {
  const isUrgent = disposition.kind === 'call_120' || disposition.kind === 'emergency';
  return (
    <View className={`disposition ${isUrgent ? 'disposition--urgent' : ''}`}>
      <Text className="disposition__label">医生建议</Text>
      <Text className="disposition__text">{dispositionText(disposition)}</Text>
      {isUrgent && (
        <Button kind="danger" onPress={() => callPhone('120')}>
          拨打 120
        </Button>
      )}
    </View>
  );
}
