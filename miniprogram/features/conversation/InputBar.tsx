import { ScrollView, Text, Textarea, View } from '@tarojs/components';
import { useState } from 'react';
import { MAX_MESSAGE_CHARACTERS, type Quote } from '@shared/domain/consultation/message';
import type { ConsultationId } from '@shared/kernel/ids';
import { cleanText, textLength } from '@shared/kernel/text';
import { checkLocalPicture, choosePictures } from '../../platform/pictures';
import { choosePdf } from '../../platform/documents';
import { whyNot } from '../../platform/toast';
import { joined, useVoice } from '../../platform/useVoice';
import { aria } from '../../ui/aria';
import { Icon } from '../../ui/Icon';
import { Pressable } from '../../ui/Pressable';
import { voiceProblem } from '../../ui/voiceProblem';
import type { LiveConversation } from './liveConversation';
import { explain } from './messages';
import { QuoteLine } from './QuoteLine';
import { useRecording } from './useRecording';
import { useTyped } from './useTyped';

const MAX_PICTURES_AT_ONCE = 9;
/** The counter appears when so few characters are left. */
const COUNT_FROM = MAX_MESSAGE_CHARACTERS - 100;

/** So few messages are left when it is said how many. */
const TELL_LEFT = 3;

const VOICE = { off: '说话打字', listening: '说完了', writing: '正在写' };

/** 常用语: put into the field, to be read over before they are sent. */
export type Phrases = { readonly texts: readonly string[]; readonly onManage: () => void };

type Props = {
  readonly consultationId: ConsultationId;
  readonly live: LiveConversation;
  /** What is being answered. */
  readonly quote: Quote | undefined;
  readonly onQuote: (quote: Quote | undefined) => void;
  readonly phrases: Phrases | undefined;
  /** How many more messages may be sent; undefined without a limit. */
  readonly left: number | undefined;
};

/** Where one writes: text, pictures, send. It stays above the keyboard. */
export function InputBar({ consultationId, live, quote, onQuote, phrases, left }: Props) {
  const { typed, change } = useTyped(consultationId);
  const voice = useVoice((words) => change(joined(typed, words)));
  const recording = useRecording((it) => live.sendVoice(it));
  const [isPicking, setPicking] = useState(false);
  const [keyboardPx, setKeyboardPx] = useState(0);
  const text = cleanText(typed);
  const length = textLength(text);
  const canSend = length > 0 && length <= MAX_MESSAGE_CHARACTERS;
  const send = () => {
    live.sendText(text, quote);
    change('');
    onQuote(undefined);
  };
  return (
    <View className="input-bar" style={keyboardPx > 0 ? { paddingBottom: `${keyboardPx}px` } : {}}>
      {left !== undefined && left <= TELL_LEFT && (
        <Text className="input-bar__counter">{`还可以追问 ${left} 次`}</Text>
      )}
      {length > COUNT_FROM && <Counter length={length} />}
      {quote && (
        <View className="input-bar__quote">
          <View className="input-bar__quote-words">
            <QuoteLine quote={quote} />
          </View>
          <Pressable className="input-bar__icon" ariaLabel="不引用了" onPress={() => onQuote(undefined)}>
            <Icon name="close" size={20} />
          </Pressable>
        </View>
      )}
      {phrases && isPicking && (
        <PhraseList
          phrases={phrases}
          onPick={(phrase) => {
            change(typed ? `${typed}\n${phrase}` : phrase);
            setPicking(false);
          }}
        />
      )}
      {recording.state === 'recording' && (
        <View className="input-bar__recording">
          <Text className="input-bar__recording-text">正在录音 {recording.seconds} 秒，最长 60 秒</Text>
          <Pressable className="input-bar__tool" onPress={recording.cancel}>
            取消
          </Pressable>
          <Pressable className="input-bar__send" onPress={() => void recording.finish()}>
            说完，发送
          </Pressable>
        </View>
      )}
      {voice.problem && <Text className="input-bar__counter">{voiceProblem[voice.problem]}</Text>}
      <View className="input-bar__tools">
        <Tool label="图片" ariaLabel="发送图片" onPress={() => void sendPictures(live)} />
        <Tool
          label="语音"
          ariaLabel="发送语音"
          disabled={recording.state !== 'off'}
          onPress={() => void recording.begin()}
        />
        <Tool label="文件" ariaLabel="发送文件" onPress={() => void sendPdf(live)} />
        {!phrases && voice.isThere && (
          <Tool
            label={VOICE[voice.state]}
            ariaLabel={voice.state === 'off' ? '用说的代替打字' : '说完了'}
            disabled={voice.state === 'writing'}
            onPress={voice.state === 'off' ? () => void voice.start() : voice.stop}
          />
        )}
        {phrases && <Tool label="常用语" ariaLabel="常用语" onPress={() => setPicking(!isPicking)} />}
      </View>
      <View className="input-bar__row">
        <Textarea
          className="input-bar__text"
          value={typed}
          autoHeight
          maxlength={-1}
          adjustPosition={false}
          showConfirmBar={false}
          disableDefaultPadding
          placeholder="输入消息"
          onInput={({ detail }) => {
            change(detail.value);
            if (detail.value !== '') live.typing();
          }}
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

type ToolProps = {
  readonly label: string;
  readonly ariaLabel: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
};

const Tool = ({ label, ...press }: ToolProps) => (
  <Pressable className="input-bar__tool" {...press}>
    {label}
  </Pressable>
);

type ListProps = { readonly phrases: Phrases; readonly onPick: (phrase: string) => void };

const PhraseList = ({ phrases, onPick }: ListProps) => (
  <ScrollView className="input-bar__phrases" scrollY>
    {phrases.texts.map((it) => (
      <Pressable key={it} className="input-bar__phrase" onPress={() => onPick(it)}>
        {it}
      </Pressable>
    ))}
    <Pressable className="input-bar__phrase input-bar__phrase--manage" onPress={phrases.onManage}>
      {phrases.texts.length === 0 ? '添加常用语' : '管理常用语'}
    </Pressable>
  </ScrollView>
);

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
    else whyNot(explain(`picture.${verdict}`));
  }
}

async function sendPdf(live: LiveConversation): Promise<void> {
  const file = await choosePdf();
  if (file) live.sendDocument(file);
}
