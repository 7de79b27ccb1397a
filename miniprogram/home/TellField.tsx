import { Text, Textarea, View } from '@tarojs/components';
import { useState } from 'react';
import * as z from 'zod/mini';
import { cleanText } from '@shared/kernel/text';
import { goTo } from '../platform/navigation';
import { read, remove, write } from '../platform/storage';
import { useReload } from '../platform/useReload';
import { aria } from '../ui/aria';
import { Icon } from '../ui/Icon';
import { Pressable } from '../ui/Pressable';

/** Where the description of the complaint begins when something was said here. */
const OPENING = 'intake.opening';
const LONGEST = 1000;

/** 哪里不舒服: what is said here opens the description later, and leads to the departments now. */
export function TellField() {
  const [text, setText] = useState(() => read(OPENING, z.string()) ?? '');
  useReload(() => setText(read(OPENING, z.string()) ?? ''));
  const change = (typed: string) => {
    setText(typed);
    if (cleanText(typed)) write(OPENING, typed.slice(0, LONGEST));
    else remove(OPENING);
  };
  return (
    <View className="tell">
      <Text className="tell__question">哪里不舒服？</Text>
      <Textarea
        className="tell__field"
        value={text}
        maxlength={LONGEST}
        disableDefaultPadding
        placeholder="说给我听，例如：咳嗽三天，夜里加重"
        placeholderClass="text-input__placeholder"
        onInput={({ detail }) => change(detail.value)}
        {...aria({ label: '哪里不舒服' })}
      />
      <Pressable className="tell__go" onPress={() => goTo.triage()} ariaLabel="看看该看什么科">
        <Icon name="stethoscope" size={20} />
        <Text>看看该看什么科</Text>
      </Pressable>
      <Text className="tell__note">胸痛、呼吸困难、意识不清、大出血，请立即拨打 120。</Text>
    </View>
  );
}
