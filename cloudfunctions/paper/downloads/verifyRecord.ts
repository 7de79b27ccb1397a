import { timingSafeEqual } from 'node:crypto';
import type { MedicalRecord } from '@shared/domain/record/record';
import { versionOf } from '@shared/domain/record/version';
import { signatureIdOf } from '@shared/domain/signature/signature';
import { maskName } from '@shared/kernel/mask';
import { shanghai } from '@shared/kernel/time';
import { sha256 } from '../../_runtime/digest';
import type { SystemTools } from '../../_runtime/effect';
import { versionsOf } from '../../_runtime/versionsOf';
import { recordCodeOf } from '../verifyCode';
import { signer, type Rows } from './said';

type Version = Omit<MedicalRecord, 'id'>;

/**
 * 病历核验: what anybody may know who has the paper in hand. Each version with its hash, so that an older paper is known
 * for what it is; neither what was written nor why it was amended.
 */
export async function saidOfRecord(id: string, code: string, tools: SystemTools): Promise<[string, Rows]> {
  const { db, runtime } = tools;
  const isRight = timingSafeEqual(Buffer.from(recordCodeOf(runtime, id)), Buffer.from(code));
  const [record, consultation] = isRight
    ? await Promise.all([db.records.find(id), db.consultations.find(id)])
    : [];
  const doctor = record && (await db.doctors.find(record.doctorId));
  if (record?.state !== 'signed' || !consultation || !doctor)
    return ['没有这份病历', [['结果', '编码不对，或不是本院的病历']]];
  const all: Version[] = [record, ...(await versionsOf(record.id, db)).reverse()];
  const checked = await Promise.all(all.map((it) => lineOf(record.id, it, doctor.name, tools)));
  const title = checked.every(({ isGenuine }) => isGenuine === undefined)
    ? '未签名的病历'
    : checked.some(({ isGenuine }) => isGenuine === false)
      ? '签名不符'
      : '真实';
  return [
    title,
    [
      ['病历号', record.id],
      ['患者', maskName(consultation.patient.name)],
      ['就诊', `${doctor.hospital} · ${shanghai(consultation.acceptedAt ?? record.savedAt).day}`],
      ['现行版本', `第 ${versionOf(record)} 版`],
      ...checked.map(({ row }) => row),
    ],
  ];
}

/** One version: who signed it, whether that holds, and the hash that its paper shows. */
async function lineOf(id: string, version: Version, name: string, { db, runtime }: SystemTools) {
  const n = versionOf(version);
  const signature = await db.signatures.find(signatureIdOf('record', id, n));
  const isGenuine =
    signature &&
    sha256(signature.document) === version.sha256 &&
    (await (await runtime.ports.signer()).areGenuine([signature]));
  const row = [`第 ${n} 版`, `${signer(name, signature)} · 校验值 ${version.sha256 ?? ''}`] as const;
  return { isGenuine, row };
}
