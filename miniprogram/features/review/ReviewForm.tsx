import { Text, View } from '@tarojs/components';
import type { ConsultationId } from '@shared/kernel/ids';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { Tick } from '../../ui/Tick';
import './review.scss';
import { useReviewForm } from './useReviewForm';
import { SATISFACTIONS, SCORES, TAGS } from './words';

type Props = { readonly id: ConsultationId; readonly onDone: () => void };

/** 评价这次问诊. */
export function ReviewForm({ id, onDone }: Props) {
  const { form, change, toggle, problems, press } = useReviewForm(id, onDone);
  return (
    <Page
      footer={
        <Button onPress={press.run} busy={press.busy}>
          提交评价
        </Button>
      }
    >
      <Notice tone="quiet">
        <Text>公开显示时不带姓名，也不显示病情。请不要写身份证号、电话等个人信息</Text>
      </Notice>
      <Card className="review">
        <Field label="满意吗" required error={problems.satisfaction}>
          <Choice
            options={SATISFACTIONS}
            value={form.satisfaction}
            onChange={(satisfaction) => change({ satisfaction })}
            ariaLabel="满意吗"
          />
        </Field>
        <Field
          label="会推荐给家人朋友吗"
          hint="0 分不会，10 分一定会。不公开"
          required
          error={problems.score}
        >
          <Choice
            options={SCORES}
            value={form.score}
            onChange={(score) => change({ score })}
            ariaLabel="会推荐给家人朋友吗"
            columns={3}
          />
        </Field>
        <Field label="印象，可多选">
          <View className="review__tags">
            {TAGS.map(({ value, label }) => (
              <Tick
                key={value}
                label={label}
                ticked={form.tags.includes(value)}
                onTick={() => toggle(value)}
              />
            ))}
          </View>
        </Field>
        <Field label="想说的话，选填" error={problems.words}>
          <TextArea
            value={form.words}
            onChange={(words) => change({ words })}
            placeholder="哪里好，哪里可以更好"
            maxLength={500}
            minRows={3}
            ariaLabel="想说的话"
          />
        </Field>
      </Card>
    </Page>
  );
}
