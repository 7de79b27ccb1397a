import { ENDING_TEXT } from '../../features/call/words';
import type { Ending } from '../../platform/room/room';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';

type Props = { readonly ending: Ending; readonly onAgain: () => unknown; readonly onBack: () => unknown };

/** 通话之后: what became of it, and the way back to the conversation. */
export const Ended = ({ ending, onAgain, onBack }: Props) => (
  <Page footer={<Button onPress={onBack}>返回问诊</Button>}>
    <Notice tone="done" title={ENDING_TEXT[ending]}>
      麦克风和摄像头已关闭。对话、病历和医嘱都在这次问诊里。
    </Notice>
    {ending !== 'removed' && ending !== 'dismissed' && (
      <Button kind="quiet" onPress={onAgain}>
        再次进入诊室
      </Button>
    )}
  </Page>
);
