import { Text, View } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { useNow } from '../../platform/clock';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { Tag } from '../../ui/Tag';
import './case.scss';
import { LastVisitLine } from './LastVisitLine';
import { PatientLine } from './PatientLine';
import { promiseLeft } from './promise';
import { overText, pregnancyText, proxyText, serviceText, stateText, toldText } from './words';

type Props = { readonly consultation: ConsultationView; readonly skew: number };

const OVER_NOTE: Partial<Record<ConsultationView['state'], string>> = {
  in_progress: '患者最后的提问到时没有回复，费用会自动全额退回；已回复的，对话自动结束，病历仍要补签',
  record_due: '患者已看到对话结束。病历签署后，患者可以查看',
};

/** Patient, state and allergies: always in sight, whatever part of the case is open. */
export function CaseHead({ consultation, skew }: Props) {
  const { patient, complaint } = consultation;
  const { pregnancy } = complaint;
  const asker = proxyText(patient);
  const now = useNow(15_000) + skew;
  const over = overText(consultation, now);
  return (
    <View className="case-head">
      <View className="case-head__line">
        <PatientLine patient={patient} />
        <StateTag consultation={consultation} now={now} />
      </View>
      <View className="case-head__flags">
        <Tag tone={consultation.service === 'follow_up' ? 'action' : 'quiet'}>
          {serviceText[consultation.service]}
        </Tag>
        {asker && <Tag tone="action">{asker}</Tag>}
        <Allergies consultation={consultation} />
        {pregnancy && pregnancy.kind !== 'no' && <Tag tone="waiting">{pregnancyText(pregnancy)}</Tag>}
      </View>
      {over && (
        <Notice tone="waiting" title={over}>
          {OVER_NOTE[consultation.state]}
        </Notice>
      )}
      {consultation.consentEndedAt !== undefined && (
        <Notice tone="waiting" title="代问的同意已撤回">
          提问人不能再代为提问，也不能开处方。可以签署已做的，或终止并转线下
        </Notice>
      )}
      <LastVisitLine visit={consultation.lastVisit} />
    </View>
  );
}

function StateTag({ consultation, now }: { readonly consultation: ConsultationView; readonly now: number }) {
  const { state, waitingSince, acceptBy } = consultation;
  if (state !== 'waiting' || waitingSince === undefined || acceptBy === undefined)
    return <Tag tone={state === 'in_progress' ? 'action' : 'quiet'}>{stateText[state]}</Tag>;
  return <Tag tone="waiting">{promiseLeft(waitingSince, acceptBy, now).text}</Tag>;
}

/** Red only when there are some; not known is never shown as none. */
function Allergies({ consultation }: { readonly consultation: ConsultationView }) {
  const { allergies } = consultation.complaint;
  const text = allergies.kind === 'none' ? '患者自述无过敏' : `过敏史：${toldText(allergies)}`;
  return (
    <View className={`case-head__allergies case-head__allergies--${allergies.kind}`}>
      {allergies.kind !== 'none' && <Icon name="alert" size={18} />}
      <Text>{text}</Text>
    </View>
  );
}
