import { Text, View } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Empty } from '../../ui/Empty';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { Pressable } from '../../ui/Pressable';
import { TextArea } from '../../ui/TextArea';
import './quickReplies.scss';
import { useRepliesForm } from './useRepliesForm';

/** What this doctor says often: add one, take one away. */
export function RepliesForm({ kept }: { readonly kept: readonly string[] }) {
  const { replies, typed, setTyped, problem, canAdd, add, remove } = useRepliesForm(kept);
  return (
    <Page
      title="常用语"
      footer={
        <Button onPress={add.run} busy={add.busy} disabled={!canAdd}>
          添加
        </Button>
      }
    >
      <Card>
        <Field label="添加一句" hint="对话时点一下就填进输入框，由您看过再发送" error={problem}>
          <TextArea
            value={typed}
            onChange={setTyped}
            placeholder="如：请拍一张清楚的照片，把患处放在中间"
            maxLength={300}
            minRows={2}
            ariaLabel="添加一句"
          />
        </Field>
      </Card>
      {replies.length === 0 ? (
        <Empty title="还没有常用语" />
      ) : (
        <Card>
          {replies.map((it) => (
            <View key={it} className="replies__row">
              <Text className="replies__text">{it}</Text>
              <Pressable
                className="replies__remove"
                ariaLabel={`删除“${it}”`}
                onPress={() => void remove(it)}
              >
                <Icon name="close" size={20} />
              </Pressable>
            </View>
          ))}
        </Card>
      )}
    </Page>
  );
}
