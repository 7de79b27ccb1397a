import type { Consultation } from '@shared/domain/consultation/consultation';
import { departmentName } from '@shared/domain/department/departments';
import { dispositionText } from '@shared/domain/record/disposition';
import { type MedicalRecord, type RecordBody } from '@shared/domain/record/record';
import { versionOf } from '@shared/domain/record/version';
import { ageText, shanghai } from '@shared/kernel/time';
import { minuteText, Sheet } from '../../_runtime/pdf/sheet';
import type { PrintedSignature } from './prescription';

export type RecordFacts = {
  readonly record: MedicalRecord;
  readonly consultation: Consultation;
  readonly doctor: { readonly name: string; readonly hospital: string };
  readonly signature: PrintedSignature | undefined;
  /** Where anybody who has the paper checks it; not in a longer paper. */
  readonly verifyUrl?: string;
};
const QR_SIDE = 64;

const PARTS: readonly (readonly [keyof RecordBody, string])[] = [
  ['chiefComplaint', '主诉'],
  ['presentIllness', '现病史'],
  ['pastHistory', '既往史'],
  ['allergies', '过敏史'],
];

/** 门诊病历 on A4, as a hospital prints it. */
export async function printRecord(facts: RecordFacts): Promise<Uint8Array> {
  const { record, doctor } = facts;
  const sheet = new Sheet({
    ...{
      title: `病历 ${record.id}`,
      author: doctor.hospital,
      size: 'A4',
      at: record.signedAt ?? record.savedAt,
    },
    foot: `病历号 ${record.id} · ${doctor.hospital}`,
  });
  sheet.title(doctor.hospital, 18);
  writeRecord(sheet, facts);
  return sheet.finish();
}

/** The record itself, also as a part of a longer paper. */
export function writeRecord(
  sheet: Sheet,
  { record, consultation, doctor, signature, verifyUrl }: RecordFacts,
): void {
  const at = record.signedAt ?? record.savedAt;
  const { patient, service } = consultation;
  sheet.title(service === 'follow_up' ? '门诊病历（互联网复诊）' : '门诊病历（互联网咨询）', 14);
  sheet.rule();
  sheet.fields(
    [
      ['姓名', patient.name],
      ['性别', patient.sex === 'male' ? '男' : '女'],
      ['年龄', ageText(patient.bornOn, at)],
      ['出生日期', patient.bornOn],
      ['科别', departmentName(consultation.departmentCode), 2],
      ['就诊日期', shanghai(consultation.acceptedAt ?? at).day, 2],
      ['病历号', record.id, 4],
    ],
    4,
  );
  sheet.rule();
  for (const [part, name] of PARTS) section(sheet, name, record.body[part]);
  if (record.diagnoses?.length)
    section(
      sheet,
      '诊断',
      record.diagnoses.map(({ code, name }, n) => `${n + 1}. ${name}（${code}）`).join('\n'),
    );
  section(sheet, '初步意见', record.body.impression);
  section(sheet, '处理意见', record.body.plan);
  if (record.disposition) section(sheet, '处置', dispositionText(record.disposition));
  if (record.amended)
    section(
      sheet,
      `更正（第 ${String(record.amended.version)} 版）`,
      `${minuteText(record.amended.at)}，${record.amended.reason}`,
    );
  sheet.space(6);
  sheet.need(96);
  sheet.rule();
  const by = signature
    ? `电子签名，${minuteText(signature.at)}，证书 ${signature.serial.slice(-8)}`
    : '未签名';
  sheet.fields(
    [
      ['医师', `${doctor.name}（${by}）`, 2],
      ['完成时间', minuteText(record.amended?.at ?? at), 2],
      ['版本', `第 ${String(versionOf(record))} 版`, 4],
    ],
    4,
  );
  if (record.sha256) sheet.text(`内容校验值 SHA-256：${record.sha256}`, { size: 7.5, quiet: true });
  if (verifyUrl === undefined) return;
  sheet.text('扫描二维码核验这份病历的签名和版本。', { size: 7.5, quiet: true });
  sheet.need(QR_SIDE + 8);
  sheet.qr(verifyUrl, QR_SIDE, { x: 48, y: sheet.y + 4, says: `扫码核验这份病历：${verifyUrl}` });
  sheet.space(QR_SIDE + 8);
}

function section(sheet: Sheet, name: string, text: string): void {
  sheet.heading(name);
  sheet.text(text, { indent: 8 });
}
