import { Text } from '@tarojs/components';
import { callPhone } from '../../platform/phone';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import type { Warning } from './useTriage';
import { actionText } from './words';

/** While somebody types: a calm line with what to do, and the number. */
export function WarningLine({ warnings }: { readonly warnings: readonly Warning[] }) {
  const first = warnings[0];
  if (!first) return null;
  const isGentle = first.action === 'hotline';
  const phone = isGentle ? '12356' : '120';
  return (
    <Notice
      tone={isGentle ? 'action' : 'danger'}
      title={actionText[first.action]}
      action={
        <Button kind={isGentle ? 'main' : 'danger'} onPress={() => callPhone(phone)}>
          {isGentle ? '拨打心理援助热线 12356' : '拨打 120'}
        </Button>
      }
    >
      <Text>{first.sentence}</Text>
    </Notice>
  );
}
