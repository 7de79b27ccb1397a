import { Text } from '@tarojs/components';
import type { PatientOrder } from '@shared/contracts/medicineOrder';
import { Notice } from '../../ui/Notice';

const LEVEL = { one: '一级', two: '二级', three: '三级' } as const;

/** 召回通知: above everything else on the page. */
export const RecallNotices = ({ recalls }: Pick<PatientOrder, 'recalls'>) => (
  <>
    {recalls.map(({ recallId, drugName, batchNo, level, reason, advice }) => (
      <Notice key={recallId} tone="danger" title={`${drugName} 批号 ${batchNo} ${LEVEL[level]}召回`}>
        <Text>{`${advice}。原因：${reason}`}</Text>
      </Notice>
    ))}
  </>
);
