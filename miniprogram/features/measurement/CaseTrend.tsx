import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { MeasurementKind } from '@shared/domain/patient/measurement';
import type { ConsultationId } from '@shared/kernel/ids';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import './measurement.scss';
import { Shown } from './MeasurementsOf';
import { measurementService } from './service';
import { Trend } from './Trend';
import { usePagedMeasurements } from './useMeasurements';
import { KINDS } from './words';

/** 健康测量 of the person of a case: asked for when the doctor wants it, because the look is written down. */
export function CaseTrend({ consultationId }: { readonly consultationId: ConsultationId }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Values consultationId={consultationId} />;
  return (
    <View className="trend trend--case">
      <Button kind="quiet" onPress={() => setOpen(true)}>
        查看健康测量
      </Button>
    </View>
  );
}

function Values({ consultationId }: { readonly consultationId: ConsultationId }) {
  const [kind, setKind] = useState<MeasurementKind>('blood_pressure');
  const paged = usePagedMeasurements(consultationId, kind, measurementService.ofCase);
  const now = useNow(60_000);
  return (
    <View className="trend trend--case">
      <Text className="trend__quiet">患者自己测的，仅供参考</Text>
      <Choice options={[...KINDS]} value={kind} onChange={setKind} ariaLabel="测量项目" />
      <Shown paged={paged}>
        <Trend kind={kind} measurements={paged.list.kind === 'ready' ? paged.list.items : []} now={now} />
      </Shown>
    </View>
  );
}
