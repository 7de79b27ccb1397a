import { Text, View } from '@tarojs/components';
import { confirm } from '../../platform/confirm';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Failure } from '../../ui/Failure';
import { Notice } from '../../ui/Notice';
import { PhoneNumberButton } from '../../ui/PhoneNumberButton';
import { SectionTitle } from '../../ui/SectionTitle';
import { Skeleton } from '../../ui/Skeleton';
import './account.scss';
import { usePhone } from './usePhone';

/** 手机号: what is bound, masked, and the ways to change it. */
export function PhoneCard() {
  const { screen, reload, busy, problem, bind, unbind } = usePhone();
  switch (screen.kind) {
    case 'loading':
      return <Skeleton rows={2} />;
    case 'failed':
      return <Failure message={screen.message} onRetry={reload} />;
    case 'ready': {
      const { contact } = screen.value;
      return (
        <Card>
          <SectionTitle>手机号</SectionTitle>
          <Text className="account__value">{contact?.phoneMasked ?? '未绑定'}</Text>
          <Text className="account__note">用于医院在必要时联系您。不绑定也可以看诊</Text>
          {problem && <Notice tone="danger">{problem}</Notice>}
          <View className="account__actions">
            <PhoneNumberButton busy={busy} onAnswer={bind}>
              {contact ? '更换手机号' : '绑定微信手机号'}
            </PhoneNumberButton>
            {contact && (
              <Button kind="danger-quiet" disabled={busy} onPress={() => askUnbind(unbind)}>
                解绑
              </Button>
            )}
          </View>
        </Card>
      );
    }
  }
}

async function askUnbind(unbind: () => Promise<void>): Promise<void> {
  const sure = await confirm({
    title: '解绑手机号？',
    content: '医院将不再保存您的手机号，看诊不受影响',
    confirmText: '解绑',
  });
  if (sure) await unbind();
}
