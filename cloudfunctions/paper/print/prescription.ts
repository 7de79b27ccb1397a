import { departmentName } from '@shared/domain/department/departments';
import type { Prescription, PrescriptionLine } from '@shared/domain/prescription/prescription';
import { quantityText, usageText } from '@shared/domain/prescription/usage';
import { yuan } from '@shared/kernel/money';
import { ageText, ageYears, shanghai } from '@shared/kernel/time';
import { minuteText, Sheet } from '../../_runtime/pdf/sheet';
import { PRESCRIPTION_STATES } from './words';

/** 签名 as it is printed beside a name. */
export type PrintedSignature = { readonly serial: string; readonly at: number };

/** 调剂 as far as it has come: where, for how much, and by whom. */
export type Filled = {
  readonly pharmacyName: string;
  /** 药品金额, without delivery and without what was short; absent where another pharmacy sold it. */
  readonly goodsFen?: number | undefined;
  readonly packer?: string | undefined;
  readonly checker?: string | undefined;
};

export type PrescriptionFacts = {
  readonly prescription: Prescription;
  /** Where anybody can ask whether this is genuine. */
  readonly verifyUrl: string;
  readonly doctor: PrintedSignature | undefined;
  readonly pharmacist: PrintedSignature | undefined;
  /** Absent before any pharmacy has had to do with it. */
  readonly filled?: Filled | undefined;
};

/** 儿科处方 is light green (处方管理办法 附件1); it is for those under 14. */
const CHILD_YEARS = 14;
const CHILD_TINT = '#eaf6ea';
const QR_SIDE = 62;
/** 后记 with its frame. */
const TAIL = 118;

/** 处方笺 on A5 with every field of the national form. */
export async function printPrescription(facts: PrescriptionFacts): Promise<Uint8Array> {
  const { prescription: it } = facts;
  const isChild = ageYears(it.patient.bornOn, it.issuedAt) < CHILD_YEARS;
  const sheet = new Sheet({
    ...{ title: `处方笺 ${it.id}`, author: it.hospital, size: 'A5', at: it.issuedAt },
    foot: `处方编号 ${it.id} · 第 ${String(it.version)} 版`,
    ...(isChild && { tint: CHILD_TINT }),
  });
  sheet.mark(isChild ? '儿科' : '普通');
  sheet.title(it.hospital, 15);
  sheet.title('处方笺', 14);
  sheet.text('电子处方 · 互联网诊疗', { size: 8, quiet: true, align: 'center' });
  sheet.rule();
  head(sheet, it);
  sheet.rule();
  sheet.text('Rp.', { size: 13, bold: true });
  for (const [n, line] of it.lines.entries()) drug(sheet, n + 1, line, it.approved !== undefined);
  sheet.text('（以下空白）', { size: 8, quiet: true, align: 'center' });
  sheet.need(TAIL);
  sheet.crossOut(sheet.bottom - TAIL);
  tail(sheet, facts);
  return sheet.finish();
}

function head(sheet: Sheet, { id, patient, issuedAt, ...it }: Prescription): void {
  const { weightKg, guardianName } = patient;
  sheet.fields(
    [
      ['费别', '自费'],
      ['处方编号', id, 3],
      ['姓名', patient.name],
      ['性别', patient.sex === 'male' ? '男' : '女'],
      ['年龄', ageText(patient.bornOn, issuedAt)],
      ['体重', weightKg === undefined ? '—' : `${String(weightKg)} kg`],
      ['科别', departmentName(it.departmentCode), 2],
      ['开具日期', shanghai(issuedAt).day, 2],
      ['门诊病历号', it.consultationId, 4],
      ...(guardianName === undefined ? [] : [['监护人', guardianName, 4] as const]),
      ['临床诊断', it.diagnoses.map(({ code, name }) => `${name}（${code}）`).join('；'), 4],
    ],
    4,
  );
}

/** 数量 with its pack is printed from the review on: before it nothing of a 处方药's package is shown. */
function drug(sheet: Sheet, n: number, line: PrescriptionLine, isReviewed: boolean): void {
  sheet.need(44);
  const { genericName, form, strength } = line.drug;
  sheet.text(`${String(n)}. ${genericName}  ${form}  ${strength}`, { size: 10.5, bold: true });
  sheet.text(isReviewed ? quantityText(line) : '数量：药师审核后列出', { indent: 14, size: 9.5 });
  sheet.text(`用法：${usageText(line)}`, { indent: 14 });
  sheet.space(3);
}

const signed = (name: string, signature: PrintedSignature | undefined): string =>
  signature
    ? `${name}（电子签名，${minuteText(signature.at)}，证书 ${signature.serial.slice(-8)}）`
    : `${name}（未签名）`;

/** What nobody knows yet is left to the pharmacy to fill in by hand. */
const amountText = (filled: Filled | undefined): string => {
  if (filled?.goodsFen !== undefined)
    return `${yuan(filled.goodsFen)} 元（自费，${filled.pharmacyName}，不含配送费）`;
  return filled ? `          元（由${filled.pharmacyName}填写）` : '          元（由调剂药房填写）';
};

function tail(
  sheet: Sheet,
  { prescription: it, doctor, pharmacist, verifyUrl, filled }: PrescriptionFacts,
): void {
  sheet.rule();
  sheet.qr(verifyUrl, QR_SIDE, {
    ...{ x: 419.53 - 28 - QR_SIDE, y: sheet.bottom - QR_SIDE - 4 },
    says: `扫码核验这张处方：${verifyUrl}`,
  });
  sheet.fields(
    [
      ['医师', signed(it.doctorName, doctor), 4],
      ['审核药师', it.approved ? signed(it.approved.name, pharmacist) : '', 4],
      ['调配药师', filled?.packer ?? '', 2],
      ['核对、发药药师', filled?.checker ?? '', 2],
      ['药品金额', amountText(filled), 3],
      ['状态', PRESCRIPTION_STATES[it.state], 3],
      ['有效期至', minuteText(it.validUntil), 3],
    ],
    4,
  );
  sheet.text('处方药须凭处方在药师指导下使用。扫描右侧二维码核验真伪。', { size: 7.5, quiet: true });
}
