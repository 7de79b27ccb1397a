import { useState } from 'react';
import type { Result } from '@shared/kernel/result';
import { saveFile } from '../../platform/saveFile';
import { whyNot } from '../../platform/toast';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { explain } from './messages';

type Props = {
  /** What the file is called, without its end. */
  readonly name: string;
  readonly ask: () => Promise<Result<{ readonly text: string }, Parameters<typeof explain>[0]>>;
};

/** 验签文件 for somebody elsewhere. Fetched first, saved with the next tap: WeChat sends files on only straight from one. */
export function EvidenceButton({ name, ask }: Props) {
  const [text, setText] = useState<string>();
  const press = usePress(async () => {
    if (text === undefined) {
      const reply = await ask();
      if (reply.ok) setText(reply.value.text);
      else whyNot(explain(reply.code));
      return;
    }
    const file = { name: `${name}.txt`, mimeType: 'text/plain', content: { text } };
    if ((await saveFile(file)) === 'failed') whyNot('没有保存成功，请再试一次');
  });
  return (
    <Button kind="quiet" onPress={press.run} busy={press.busy}>
      {text === undefined ? '取得验签文件' : '保存或转发验签文件'}
    </Button>
  );
}
