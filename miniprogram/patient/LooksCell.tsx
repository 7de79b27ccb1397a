import type { ConsultationId } from '@shared/kernel/ids';
import { goTo } from '../platform/navigation';
import { Card } from '../ui/Card';
import { Cell } from '../ui/Cell';

/** 谁看过: the way there, wherever a case or its record is shown. */
export const LooksCell = ({ id }: { readonly id: ConsultationId }) => (
  <Card>
    <Cell title="谁看过" note="除您之外还有谁打开过，什么时候" onPress={() => goTo.looks({ id })} />
  </Card>
);
