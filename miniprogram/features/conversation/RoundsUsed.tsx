import { Notice } from '../../ui/Notice';

type Props = { readonly rounds: number | undefined };

/** 追问次数已用完: the doctor may still answer. */
export const RoundsUsed = ({ rounds }: Props) => (
  <Notice tone="waiting" title="追问次数已用完">
    {`您的 ${rounds} 次追问都已发出。医生仍然可以回复您，请留意新消息。不舒服加重请立即就医`}
  </Notice>
);
