import { Text } from '@tarojs/components';
import type { DepartmentCode } from '@shared/domain/department/departments';
import { goBack, goTo, replaceWith } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import type { Refusal } from './useOrder';

type Props = { readonly refusal: Refusal; readonly department: DepartmentCode };
type Step = { readonly label: string; readonly go: () => Promise<void> };

/** Why the order was not taken, and the next step. */
export function RefusalNotice({ refusal, department }: Props) {
  const step = nextStep(refusal, department);
  return (
    <Notice
      tone="danger"
      action={
        step && (
          <Button kind="quiet" onPress={step.go}>
            {step.label}
          </Button>
        )
      }
    >
      <Text>{refusal.message}</Text>
    </Notice>
  );
}

function nextStep({ code, openCase }: Refusal, department: DepartmentCode): Step | undefined {
  switch (code) {
    case 'consultation.already_open':
      return openCase
        ? { label: '打开进行中的问诊', go: () => replaceWith.consultation({ id: openCase }) }
        : { label: '查看我的问诊', go: () => goTo.consultations() };
    case 'doctor.off_duty':
    case 'doctor.full':
    case 'doctor.not_qualified':
    case 'doctor.not_found':
    case 'consultation.own_case':
      return { label: '看看其他医生', go: () => goTo.doctors({ department }) };
    case 'institution.not_licensed':
      return { label: '看看其他科室', go: () => goTo.departments() };
    case 'patient.unverified':
    case 'guardian.self':
    case 'guardian.consent_missing':
    case 'proxy.consent_missing':
      return { label: '去看就诊人', go: () => goTo.patients() };
    case 'slot.taken':
    case 'slot.not_offered':
    case 'appointment.overlaps':
      return { label: '重新选择时间', go: () => goBack() };
    case 'patient.not_found':
    case 'picture.not_found':
    case 'evidence.missing':
    case 'evidence.not_applicable':
    case 'evidence.in_future':
    case 'evidence.record_not_found':
    case 'complaint.pregnancy_missing':
    case 'complaint.pregnancy_not_applicable':
    case 'request.invalid':
      return { label: '返回修改', go: goBack };
    case 'consent.sensitive_missing':
    case 'actor.unregistered':
      return { label: '去阅读告知', go: () => goTo.notice() };
    default:
      return undefined;
  }
}
