import type { RecordView } from '@shared/contracts/record';
import { departmentName } from '@shared/domain/department/departments';
import { dispositionText } from '@shared/domain/record/disposition';
import { clockText, shanghai } from '@shared/kernel/time';
import { PARTS } from './recordForm';
import { diagnosesText, signatureText } from './words';

/** 病历 as plain text, to be pasted elsewhere: everything that the page shows, in the same order. */
export function recordText({
  patient,
  doctor,
  disposition,
  diagnoses,
  body,
  signedAt,
  sha256,
  signed: signature,
  amended,
}: RecordView): string {
  const signed = signedAt === undefined ? undefined : shanghai(signedAt);
  const lines: readonly (readonly [label: string, text: string | undefined])[] = [
    ['就诊人', `${patient.name}，${patient.sex === 'female' ? '女' : '男'}，${patient.age}`],
    ['医生', `${doctor.name}，${departmentName(doctor.departmentCode)}，${doctor.hospital}`],
    ['签署时间', signed && `${signed.day} ${clockText(signed.minute)}`],
    ['版本', amended && `第 ${amended.version} 版，更正的理由：${amended.reason}`],
    ['处置', disposition && dispositionText(disposition)],
    ['诊断', diagnoses.length > 0 ? diagnosesText(diagnoses) : undefined],
    ...PARTS.map(({ key, label }) => [label, body[key]] as const),
    ['电子签名', signatureText(signature)],
    ['签名校验码', sha256],
  ];
  return lines
    .filter(([, text]) => text)
    .map(([label, text]) => `${label}：${text}`)
    .join('\n');
}
