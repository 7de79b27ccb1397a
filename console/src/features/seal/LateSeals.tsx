import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { addressOf } from '../../platform/location';
import { lateText } from './late';
import { sealService } from './service';

/** 首页提醒: patients who have waited too long for an answer. Nothing where there is none, or where it cannot be asked. */
export function LateSeals() {
  const [late, setLate] = useState(0);
  useEffect(() => {
    let isGone = false;
    void sealService.list(undefined).then((reply) => {
      if (reply.ok && !isGone) setLate(reply.value.late);
    });
    return () => void (isGone = true);
  }, []);
  if (late === 0) return null;
  return (
    <Alert type="warning" showIcon title={lateText(late)} action={<a href={addressOf('/seals')}>去处理</a>} />
  );
}
