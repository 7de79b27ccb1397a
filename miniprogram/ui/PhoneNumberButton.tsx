import { Button as WechatButton } from '@tarojs/components';
import { inBrowser } from '../platform/host';
import { askPhoneCode, phoneCodeOf, type PhoneCode } from '../platform/phoneNumber';
import { Button } from './Button';
import './PhoneNumberButton.scss';

type Props = {
  readonly children: string;
  readonly busy: boolean;
  readonly onAnswer: (answer: PhoneCode) => unknown;
};

/** WeChat asks for the number itself, and only when its own button is pressed. */
export function PhoneNumberButton({ children, busy, onAnswer }: Props) {
  if (inBrowser)
    return (
      <Button kind="quiet" busy={busy} onPress={async () => onAnswer(await askPhoneCode())}>
        {children}
      </Button>
    );
  return (
    <WechatButton
      className="phone-number-button button button--quiet"
      openType="getPhoneNumber"
      disabled={busy}
      onGetPhoneNumber={({ detail }) => void onAnswer(phoneCodeOf(detail))}
    >
      {children}
    </WechatButton>
  );
}
