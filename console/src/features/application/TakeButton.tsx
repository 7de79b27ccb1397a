import { App, Button } from 'antd';
import { openApplication, type ApplicationItem } from '@shared/contracts/application';
import { goTo } from '../../platform/location';
import { useCommand } from '../../platform/useCommand';
import { clockOf } from '../../ui/when';
import { reviewPath } from './address';
import { explain } from './messages';

type Props = { readonly item: ApplicationItem; readonly myId: string };

/** 领取并查看: for half an hour it is this reviewer's. */
export function TakeButton({ item, myId }: Props) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(openApplication);
  const { takenBy } = item;
  if (takenBy && takenBy.staffId !== myId)
    return (
      <span className="quiet">
        {takenBy.name}正在查看，到 {clockOf(takenBy.until)}
      </span>
    );
  const take = async () => {
    const reply = await run({ applicationId: item.id, reason: 'review' });
    if (!reply) return;
    if (reply.ok) goTo(reviewPath(item.id));
    else void message.warning(explain(reply.code));
  };
  return (
    <Button loading={busy} aria-label={`领取并查看：${item.nameMasked}`} onClick={() => void take()}>
      {takenBy ? '继续查看' : '领取并查看'}
    </Button>
  );
}
