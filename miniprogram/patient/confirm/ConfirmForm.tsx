import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { tierName } from '@shared/domain/appointment/sentences';
import type { Complaint } from '@shared/domain/consultation/complaint';
import { departmentName } from '@shared/domain/department/departments';
import { picturesOf } from '@shared/domain/followUp/judge';
import type { PatientView } from '@shared/domain/patient/patient';
import { needsPresence, whyNotTreated } from '@shared/domain/patient/standing';
import { yuan } from '@shared/kernel/money';
import { ComplaintSummary } from '../../features/intake/ComplaintSummary';
import { earlierOf } from '../../features/intake/earlier';
import { useIntakeDraft } from '../../features/intake/intake';
import { RiskNotice } from '../../features/intake/RiskNotice';
import { paramsOf, type Ordered } from '../../features/intake/useOrdered';
import type { Quote } from '../../features/intake/service';
import { personLine } from '../../features/patient/words';
import { goBack, goTo, useRouteParams } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Portrait } from '../../ui/Portrait';
import { Price } from '../../ui/Price';
import { Pressable } from '../../ui/Pressable';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tick } from '../../ui/Tick';
import { whenText } from '../../ui/when';
import './index.scss';
import { RefusalNotice } from './RefusalNotice';
import { StandingNotice } from './StandingNotice';
import { useOrder } from './useOrder';

type Props = {
  readonly ordered: Ordered;
  readonly quote: Quote;
  readonly patient: PatientView;
  readonly complaint: Complaint;
  readonly onStale: () => void;
};

/** 告知与支付: price, promise, what was told, the risk notice, and one button. */
export function ConfirmForm({ ordered, quote, patient, complaint, onStale }: Props) {
  const { doctor, feeFen, riskNotice, rules, tier, teamName } = quote;
  const { renew } = useRouteParams<'confirm'>();
  const onEdit = renew ? () => goTo.describe(paramsOf(ordered)) : goBack;
  const draft = useIntakeDraft();
  const { pictures, triageId } = draft;
  const earlier = earlierOf(draft);
  const pictureIds = pictures.map((it) => it.pictureId);
  const [agreedTo, setAgreedTo] = useState<string>();
  const isAgreed = agreedTo === riskNotice.sha256;
  const [isPresent, setPresent] = useState(false);
  const why = whyNotTreated(patient, Date.now());
  const asksPresence = !why && needsPresence(patient, Date.now());
  const hint = why
    ? '完成上面这一步后就可以问诊'
    : !isAgreed
      ? '请先阅读并勾选风险告知'
      : asksPresence && !isPresent
        ? '请确认监护人在孩子身边'
        : undefined;
  const { press, refusal } = useOrder(
    () => ({
      ...ordered,
      patientId: patient.id,
      service: draft.service ?? 'advice',
      ...(earlier && { earlier }),
      complaint,
      pictureIds,
      riskNotice: { version: riskNotice.version, sha256: riskNotice.sha256 },
      ...(asksPresence && { guardianPresent: isPresent }),
      ...(triageId && { triageId }),
      feeFen,
    }),
    (code) => {
      if (
        code === 'price.changed' ||
        code === 'consent.outdated' ||
        code === 'doctor.off_duty' ||
        code === 'tier.not_offered' ||
        code === 'doctor.not_qualified' ||
        code === 'institution.not_licensed'
      )
        onStale();
    },
  );
  return (
    <Page
      footer={
        <View className="confirm__footer">
          {refusal && <RefusalNotice refusal={refusal} department={doctor.departmentCode} />}
          {hint && <Text className="confirm__hint">{hint}</Text>}
          <Button onPress={press.run} busy={press.busy} disabled={hint !== undefined}>
            {feeFen === 0
              ? '开始问诊'
              : `支付 ${yuan(feeFen)} 元，${ordered.from === undefined ? '开始问诊' : '确认预约'}`}
          </Button>
        </View>
      }
    >
      {why && <StandingNotice patient={patient} why={why} />}
      <Card>
        <View className="confirm__doctor">
          <Portrait url={doctor.portraitUrl} name={doctor.name} />
          <View className="confirm__words">
            <Text className="confirm__name">{teamName ?? `${doctor.name}医生`}</Text>
            <Text className="confirm__quiet">
              {departmentName(doctor.departmentCode)} · {doctor.hospital}
            </Text>
          </View>
          <Price fen={feeFen} />
        </View>
        <Text className="confirm__promise">
          {tierName[tier]}
          {ordered.from !== undefined && `　${whenText(ordered.from, Date.now())}`}
        </Text>
        {rules.map((it) => (
          <Text key={it} className="confirm__promise">
            {it}
          </Text>
        ))}
      </Card>
      <Card>
        <SectionTitle
          extra={
            <Pressable className="confirm__edit" onPress={onEdit} ariaLabel="修改病情">
              <Text>修改</Text>
            </Pressable>
          }
        >
          告诉医生的内容
        </SectionTitle>
        <ComplaintSummary
          patient={`${patient.name}（${personLine(patient, Date.now())}）`}
          service={draft.service ?? 'advice'}
          earlier={earlier && { ...earlier, papers: picturesOf(earlier).length }}
          complaint={complaint}
          pictures={pictureIds.length}
        />
      </Card>
      <Card>
        <RiskNotice
          notice={riskNotice}
          agreed={isAgreed}
          onAgree={(agreed) => setAgreedTo(agreed ? riskNotice.sha256 : undefined)}
        />
      </Card>
      {asksPresence && (
        <Card>
          <SectionTitle>孩子未满 6 周岁</SectionTitle>
          <Tick label="我是孩子的监护人，现在就在孩子身边" ticked={isPresent} onTick={setPresent} />
        </Card>
      )}
    </Page>
  );
}
