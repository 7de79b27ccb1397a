import type { ConsultationId } from '@shared/kernel/ids';
import { goTo } from '../../platform/navigation';
import { tell } from '../../platform/toast';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { SectionTitle } from '../../ui/SectionTitle';
import { useProof } from './useProof';

/** 自己核验: what to keep of one's own case, and how anybody checks it without asking us. */
export function ProofCard({ id }: { readonly id: ConsultationId }) {
  const receipt = useProof(id, 'receipt', tell);
  const chain = useProof(id, 'chain', tell);
  return (
    <>
      <SectionTitle>自己核验</SectionTitle>
      <Card>
        <Cell
          title="1 留痕凭据"
          note="很小的一份，记着这次问诊到现在的指纹"
          value={receipt.isReady ? '保存' : '取得'}
          onPress={receipt.run}
        />
        <Cell
          title="2 留痕全链"
          note="每一次操作和查看的记录，不含说过的话"
          value={chain.isReady ? '保存' : '取得'}
          onPress={chain.run}
        />
        <Cell title="3 公示的日根" note="在公示页保存，最好隔天再取" onPress={() => goTo.public()} />
        <Cell
          title="怎样核验"
          note="在电脑上用公开的核验程序 verify.py，写：python3 verify.py --receipt 凭据文件 --roots 日根文件。加上全链文件，就能查出哪一条被改、被删。程序不用联网，也可以请别人代为核验"
        />
      </Card>
    </>
  );
}
