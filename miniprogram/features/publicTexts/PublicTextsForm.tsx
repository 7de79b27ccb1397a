import { Text } from '@tarojs/components';
import type { PublicTexts } from '@shared/domain/doctor/publicTexts';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import { usePublicTexts } from './usePublicTexts';

type Props = {
  readonly shown: PublicTexts;
  /** Waits for somebody of the hospital to look. */
  readonly held: PublicTexts | undefined;
  readonly onSaved: () => void;
};

/** 公开介绍: what patients read of this doctor. */
export function PublicTextsForm({ shown, held, onSaved }: Props) {
  const form = usePublicTexts(held ?? shown, onSaved);
  return (
    <Page
      title="公开介绍"
      footer={
        <Button onPress={form.press.run} busy={form.press.busy}>
          保存
        </Button>
      }
    >
      {held && (
        <Notice tone="waiting" title="新的介绍在等医院审核">
          <Text>审核前患者看到的还是：{shown.goodAt}</Text>
        </Notice>
      )}
      <Card>
        <Field label="擅长" required hint="一句话，如：咳嗽、哮喘、慢阻肺" error={form.problems.goodAt}>
          <TextInput value={form.goodAt} onChange={form.setGoodAt} maxLength={60} ariaLabel="擅长" />
        </Field>
        <Field label="简介" hint="不写疗效承诺和联系方式" error={form.problems.introduction}>
          <TextArea
            value={form.introduction}
            onChange={form.setIntroduction}
            maxLength={500}
            minRows={4}
            ariaLabel="简介"
          />
        </Field>
      </Card>
    </Page>
  );
}
