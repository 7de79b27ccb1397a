import { Text } from '@tarojs/components';
import type { PatientPrescription } from '@shared/contracts/prescription';
import { departmentName } from '@shared/domain/department/departments';
import { ageText } from '@shared/kernel/time';
import { useNow } from '../../platform/clock';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Notice } from '../../ui/Notice';
import { whenText } from '../../ui/when';
import { Lines } from './Lines';
import './prescription.scss';
import { stateNote, stateText, stateTone } from './words';

/** 处方 as its patient reads it: where it stands and how long it holds first, then how to take what. */
export function PatientSheet({ prescription }: { readonly prescription: PatientPrescription }) {
  const { id, state, patient, diagnoses, lines, validUntil, issuedAt, approved, doctorName } = prescription;
  const now = useNow(60_000);
  const sex = patient.sex === 'male' ? '男' : '女';
  return (
    <>
      <Notice tone={stateTone[state]} title={stateText[state]}>
        <Text>
          {state === 'effective'
            ? `${stateNote[state]}，有效至 ${whenText(validUntil, now)}`
            : stateNote[state]}
        </Text>
      </Notice>
      <Card>
        <Cell title="就诊人" note={`${patient.name} · ${sex} · ${ageText(patient.bornOn, issuedAt)}`} />
        <Cell title="临床诊断" note={diagnoses.map(({ name }) => name).join('；')} />
      </Card>
      <Card className="prescription">
        <Lines lines={lines} />
        <Text className="prescription__quiet">
          处方药须凭处方在药师指导下使用。与您以前的用法不同，或用后不适，请先问医生
        </Text>
      </Card>
      <Card className="prescription__papers">
        <Cell
          title="开方医生"
          note={`${doctorName} · ${departmentName(prescription.departmentCode)} · ${prescription.hospital}`}
        />
        <Cell title="电子签名" note={prescription.signed ? '医生已签名' : '未签名'} />
        <Cell title="开具时间" note={whenText(issuedAt, now)} />
        {approved && <Cell title="审核药师" note={`${approved.name} · ${whenText(approved.at, now)}`} />}
        <Cell title="处方编号" note={id} />
      </Card>
    </>
  );
}
