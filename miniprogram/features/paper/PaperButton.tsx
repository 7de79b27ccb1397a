import type { Result } from '@shared/kernel/result';
import { openPdf } from '../../platform/documents';
import { whyNot } from '../../platform/toast';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { explain } from './messages';

type Props = {
  readonly children: string;
  /** Asks where the PDF is. */
  readonly ask: () => Promise<Result<{ readonly url: string }, Parameters<typeof explain>[0]>>;
};

/** Opens a PDF: in WeChat its own viewer, which can print and send on; in a browser a page of its own. */
export function PaperButton({ children, ask }: Props) {
  const press = usePress(async () => {
    const reply = await ask();
    if (!reply.ok) return whyNot(explain(reply.code));
    if (!(await openPdf(reply.value.url))) whyNot('没有打开，请检查网络后再试');
  });
  return (
    <Button kind="quiet" onPress={press.run} busy={press.busy}>
      {children}
    </Button>
  );
}
