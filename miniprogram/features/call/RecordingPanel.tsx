import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { CallView } from '@shared/contracts/call';
import { referenceOf } from '@shared/domain/consent/texts';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { SectionTitle } from '../../ui/SectionTitle';
import { explain } from './messages';
import { callService } from './service';

type Props = { readonly view: CallView; readonly onChanged: () => void };

/** 录制: the whole text, who has agreed, and one's own yes or no. */
export function RecordingPanel({ view, onChanged }: Props) {
  const { recording, consultationId } = view;
  const [problem, setProblem] = useState<string>();
  const deed = useDeed(explain);
  const press = usePress(async () => {
    const agreed = recording.mine ? undefined : referenceOf(recording.text);
    const intent = recording.mine ? 'withdraw' : 'agree';
    setProblem(await deed(intent, (key) => callService.consent(consultationId, agreed, key)));
    onChanged();
  });
  const said = (has: boolean) => (has ? '已同意' : '未同意');
  return (
    <>
      <SectionTitle>{recording.text.title}</SectionTitle>
      {recording.text.paragraphs.map((it) => (
        <Text key={it} className="room__panel-text">
          {it}
        </Text>
      ))}
      <Notice tone={recording.isRunning ? 'waiting' : 'quiet'}>
        {recording.isRunning ? '正在录制。' : '没有在录制。'}患者{said(recording.patient)}，医生
        {said(recording.doctor)}
        {recording.guests ? '' : '，第三方未同意'}
      </Notice>
      {problem && <Notice tone="waiting">{problem}</Notice>}
      <Button onPress={press.run} busy={press.busy} kind={recording.mine ? 'quiet' : 'main'}>
        {recording.mine ? '撤回同意，停止录制' : '我同意录制'}
      </Button>
    </>
  );
}
