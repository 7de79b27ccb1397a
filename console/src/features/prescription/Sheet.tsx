import type { PharmacistPrescription } from '@shared/contracts/prescription';
import { departmentName } from '@shared/domain/department/departments';
import { arithmetic } from '@shared/domain/prescription/quantity';
import { ageText } from '@shared/kernel/time';
import { Tag } from '../../ui/Tag';
import { momentText } from '../../ui/when';
import { REMARK_WORDS } from './words';

type Props = { readonly prescription: PharmacistPrescription };

/** 处方 whole: 前记, 正文, what the tables say, and what was said about it. */
export function Sheet({ prescription }: Props) {
  const { patient, diagnoses, reasons, issuedAt, validUntil } = prescription;
  const sex = patient.sex === 'male' ? '男' : '女';
  return (
    <div className="stack">
      <div>
        <strong>
          {patient.name} {sex} {ageText(patient.bornOn, issuedAt)}
        </strong>
        {patient.weightKg !== undefined && ` ${String(patient.weightKg)}kg`}
        {patient.guardianName !== undefined && ` 监护人 ${patient.guardianName}`}
        <div className="quiet">
          {departmentName(prescription.departmentCode)} · {prescription.doctorName} · 开具{' '}
          {momentText(issuedAt)} · 有效至 {momentText(validUntil)}
          {prescription.version > 1 && ` · 第 ${String(prescription.version)} 版`}
        </div>
        <div>临床诊断：{diagnoses.map(({ name, code }) => `${name}（${code}）`).join('；')}</div>
      </div>
      <Lines prescription={prescription} />
      <Reasons reasons={reasons} />
      <Findings prescription={prescription} />
      <Remarks prescription={prescription} />
    </div>
  );
}

const Lines = ({ prescription: { lines } }: Props) => (
  <ol className="sheet" aria-label="药品">
    {lines.map((line) => (
      <li key={line.drug.id}>
        <strong>{line.drug.genericName}</strong> {line.drug.strength}（{line.drug.form}）
        <div>
          每次 {line.dose}
          {line.drug.pack.unitName}，{line.frequency.words}，{line.route.words}，{line.days} 天
          {line.note !== undefined && `，${line.note}`}
        </div>
        <div className="quiet">{arithmetic(line)}</div>
        <div className="quiet">
          {line.drug.approvalNumber} · {line.drug.maker}
          {line.drug.isCold && ' · 冷藏'}
        </div>
      </li>
    ))}
  </ol>
);

const Reasons = ({ reasons }: Pick<PharmacistPrescription, 'reasons'>) => (
  <>
    {reasons.long !== undefined && <div>超过 7 天的理由：{reasons.long}</div>}
    {reasons.assessment !== undefined && <div>长期处方评估：{reasons.assessment}</div>}
    {reasons.valid !== undefined && <div>延长有效期的理由：{reasons.valid}</div>}
  </>
);

const Findings = ({ prescription: { findings, rules, areRulesSigned } }: Props) => (
  <div>
    {findings.length === 0 ? (
      <div>合理用药审查：没有提示</div>
    ) : (
      <ul className="sheet" aria-label="合理用药提示">
        {findings.map((it) => (
          <li key={it.id}>
            <Tag tone="waiting" text="提示" /> {it.reason}
            <div className="quiet">来源：{it.source}</div>
            {it.answered !== undefined && <div>医生的理由：{it.answered}</div>}
          </li>
        ))}
      </ul>
    )}
    <div className="quiet">规则版本：{rules}</div>
    {!areRulesSigned && <div className="quiet">合理用药规则尚未经医学负责人签署，不得用于真实患者</div>}
  </div>
);

const Remarks = ({ prescription: { remarks } }: Props) =>
  remarks.length > 0 && (
    <ul className="sheet" aria-label="往来">
      {remarks.map((it) => (
        <li key={`${String(it.at)}${it.kind}`}>
          {REMARK_WORDS[it.kind]}（{it.by}，{momentText(it.at)}）：{it.words}
        </li>
      ))}
    </ul>
  );
