import { useState } from 'react';
import type { CallView } from '@shared/contracts/call';
import type { RecordingId } from '@shared/kernel/ids';
import { playVideo } from '../../platform/playVideo';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Notice } from '../../ui/Notice';
import { SectionTitle } from '../../ui/SectionTitle';
import { whenText } from '../../ui/when';
import { explain } from './messages';
import { callService } from './service';

/** 录制记录 of a visit. Each look is written down. */
export function RecordingsCard({ view }: { readonly view: CallView }) {
  const [problem, setProblem] = useState<string>();
  const { recordings, consultationId, now } = view;
  if (recordings.length === 0) return null;
  const open = async (id: RecordingId) => {
    const reply = await callService.openRecording(consultationId, id);
    setProblem(reply.ok ? undefined : explain(reply.code));
    if (reply.ok) await playVideo(reply.value.url);
  };
  return (
    <Card>
      <SectionTitle>录制记录</SectionTitle>
      {recordings.map((it) => (
        <Cell
          key={it.id}
          title={whenText(it.startedAt, now)}
          note={it.seconds === undefined ? '正在整理' : `${it.seconds} 秒 · 每次查看都会留痕`}
          onPress={() => open(it.id)}
        />
      ))}
      {problem && <Notice tone="waiting">{problem}</Notice>}
    </Card>
  );
}
