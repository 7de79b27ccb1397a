import { useState } from 'react';
import type { PrescriptionId } from '@shared/kernel/ids';
import { saveFile } from '../../platform/saveFile';
import { toast } from '../../platform/toast';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { explain } from './messages';
import { paperService } from './service';

/** 验签文件 for a pharmacy elsewhere. Fetched first, saved with the next tap: WeChat sends files on only straight from one. */
export function EvidenceButton({ id }: { readonly id: PrescriptionId }) {
  const [text, setText] = useState<string>();
  const press = usePress(async () => {
    if (text === undefined) {
      const reply = await paperService.evidence(id);
      if (reply.ok) setText(reply.value.text);
      else toast(explain(reply.code));
      return;
    }
    const file = { name: `处方验签-${id.slice(0, 8)}.txt`, mimeType: 'text/plain', content: { text } };
    if ((await saveFile(file)) === 'failed') toast('没有保存成功，请再试一次');
  });
  return (
    <Button kind="quiet" onPress={press.run} busy={press.busy}>
      {text === undefined ? '取得验签文件' : '保存或转发验签文件'}
    </Button>
  );
}
