import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ConsentText } from '@shared/domain/consent/texts';
import { aria } from '../../ui/aria';
import { Pressable } from '../../ui/Pressable';
import './LayeredText.scss';

type Props = { readonly gist: readonly string[]; readonly text: ConsentText };

/** The few sentences that matter, and the whole text under them. */
export function LayeredText({ gist, text }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <View className="layered">
      <View {...aria({ role: 'list' })}>
        {gist.map((it) => (
          <View key={it} className="layered__gist" {...aria({ role: 'listitem' })}>
            <View className="layered__dot" />
            <Text className="layered__sentence">{it}</Text>
          </View>
        ))}
      </View>
      <Pressable
        className="layered__more"
        ariaLabel={`${isOpen ? '收起' : '阅读'}《${text.title}》全文`}
        state={{ expanded: isOpen }}
        onPress={() => setOpen(!isOpen)}
      >
        <Text>{isOpen ? '收起全文' : '阅读全文'}</Text>
      </Pressable>
      {isOpen && (
        <View>
          {text.paragraphs.map((it, i) => (
            <Text key={it} className="layered__paragraph">
              {i + 1}. {it}
            </Text>
          ))}
          <Text className="layered__version">版本 {text.version}</Text>
        </View>
      )}
    </View>
  );
}
