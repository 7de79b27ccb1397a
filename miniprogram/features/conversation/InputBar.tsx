import { Text, Textarea, View } from '@tarojs/components';
import { useState } from 'react';
import { MAX_MESSAGE_CHARACTERS } from '@shared/domain/consultation/message';
import type { ConsultationId } from '@shared/kernel/ids';
import { cleanText, textLength } from '@shared/kernel/text';
import { checkLocalPicture, choosePictures } from '../../platform/pictures';
import { toast } from '../../platform/toast';
import { aria } from '../../ui/aria';
import { Icon } from '../../ui/Icon';
import { Pressable } from '../../ui/Pressable';
import type { LiveConversation } from './liveConversation';
import { explain } from './messages';
import { useTyped } from './useTyped';

const MAX_PICTURES_AT_ONCE = 9;
/** The counter appears when so few characters are left. */
const COUNT_FROM = MAX_MESSAGE_CHARACTERS - 100;

type Props = { readonly consultationId: ConsultationId; readonly live: LiveConversation };

/** Where one writes: text, pictures, send. It stays above the keyboard. */
export function InputBar({ consultationId, live }: Props) {
  const { typed, change } = useTyped(consultationId);
  const [keyboardPx, setKeyboardPx] = useState(0);
  const text = cleanText(typed);
  const length = textLength(text);
  const canSend = length > 0 && length <= MAX_MESSAGE_CHARACTERS;
  const send = () => {
    live.sendText(text);
    change('');
  };
  return (
    <View className="input-bar" style={keyboardPx > 0 ? { paddingBottom: `${keyboardPx}px` } : {}}>
      {length > COUNT_FROM && <Counter length={length} />}
      <View className="input-bar__row">
        <Pressable className="input-bar__icon" ariaLabel="发送图片" onPress={() => void sendPictures(live)}>
          <Icon name="picture" size={26} />
        </Pressable>
        <Textarea
          className="input-bar__text"
          value={typed}
          autoHeight
          maxlength={-1}
          adjustPosition={false}
          showConfirmBar={false}
          disableDefaultPadding
          placeholder="输入消息"
          onInput={({ detail }) => change(detail.value)}
          onKeyboardHeightChange={({ detail }) => setKeyboardPx(detail.height)}
          onBlur={() => setKeyboardPx(0)}
          {...aria({ label: '输入消息' })}
        />
        <Pressable className="input-bar__send" disabled={!canSend} onPress={send} ariaLabel="发送">
          发送
        </Pressable>
      </View>
    </View>
  );
}

function Counter({ length }: { readonly length: number }) {
  const left = MAX_MESSAGE_CHARACTERS - length;
  return (
    <Text className="input-bar__counter">
      {left >= 0 ? `还可输入 ${left} 字` : `超出 ${-left} 字，请分成两条发送`}
    </Text>
  );
}

async function sendPictures(live: LiveConversation): Promise<void> {
  for (const picture of await choosePictures(MAX_PICTURES_AT_ONCE)) {
    const verdict = await checkLocalPicture(picture);
    if (verdict === 'ok') live.sendPicture(picture);
    else toast(explain(`picture.${verdict}`));
  }
}
