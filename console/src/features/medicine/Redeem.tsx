import { Alert, Button, Card, Input } from 'antd';
import { useEffect, useState } from 'react';
import { readSlip, redeemSlip, type SlipView } from '@shared/contracts/medicineOrder';
import { ageText } from '@shared/kernel/time';
import { call } from '../../platform/call';
import { useCommand } from '../../platform/useCommand';
import { Loading } from '../../ui/Loading';
import { Refusal } from '../../ui/Refusal';
import { momentText } from '../../ui/when';
import { explain } from './messages';

/** The code in the address: `#/redeem?code=…`. */
const codeIn = (hash: string): string => new URLSearchParams(hash.split('?')[1] ?? '').get('code') ?? '';

/** 外配处方, for a pharmacy that is no partner: whoever was shown the code reads it, gives the medicine and says so, once. */
export function Redeem() {
  const code = codeIn(window.location.hash);
  const [slip, setSlip] = useState<SlipView>();
  const [refused, setRefused] = useState<string>();
  const [doneAt, setDoneAt] = useState<number>();
  useEffect(() => {
    void call(readSlip, { code }).then((reply) =>
      reply.ok ? setSlip(reply.value) : setRefused(explain(reply.code)),
    );
  }, [code]);
  return (
    <main style={{ maxWidth: 640, margin: '0 auto', padding: 16 }}>
      <h1>外配处方核销</h1>
      <div className="stack">
        {!slip && !refused && <Loading />}
        {slip && <Sheet slip={slip} />}
        {slip && doneAt === undefined && <Form code={code} onDone={setDoneAt} />}
        {doneAt !== undefined && (
          <Alert type="success" showIcon title={`已核销（${momentText(doneAt)}），这张处方不能再用`} />
        )}
        <Refusal message={refused} />
      </div>
    </main>
  );
}

const Sheet = ({ slip }: { readonly slip: SlipView }) => {
  const { patient, diagnoses, lines, hospital, doctorName, pharmacistName, issuedAt, validUntil } = slip;
  return (
    <Card>
      <strong>
        {patient.name} {patient.sex === 'male' ? '男' : '女'} {ageText(patient.bornOn, issuedAt)}
      </strong>
      <div>临床诊断：{diagnoses.map(({ name }) => name).join('；')}</div>
      <ol className="sheet" aria-label="药品">
        {lines.map(({ name, strength, form, packs, packName, usage, days }) => (
          <li key={name}>
            <strong>{name}</strong> {strength}（{form}）× {packs}
            {packName}
            <div className="quiet">
              {usage}，{days} 天
            </div>
          </li>
        ))}
      </ol>
      <div className="quiet">
        {hospital} · 医师 {doctorName} · 审核药师 {pharmacistName} · 开具 {momentText(issuedAt)} · 有效至{' '}
        {momentText(validUntil)}
      </div>
      <div className="quiet figures">处方编号 {slip.prescriptionId}</div>
    </Card>
  );
};

const FIELDS = [
  ['pharmacyName', '药房名称', 60],
  ['licenceNo', '药品经营许可证编号', 40],
  ['pharmacist', '发药药师姓名', 30],
] as const;

type FormProps = { readonly code: string; readonly onDone: (at: number) => void };

function Form({ code, onDone }: FormProps) {
  const [typed, setTyped] = useState({ pharmacyName: '', licenceNo: '', pharmacist: '' });
  const [refused, setRefused] = useState<string>();
  const { busy, run } = useCommand(redeemSlip);
  const redeem = async () => {
    if (FIELDS.some(([name]) => typed[name].trim().length < 2))
      return setRefused('请填写药房名称、许可证编号和药师姓名');
    setRefused(undefined);
    const reply = await run({ code, pharmacy: typed });
    if (!reply) return;
    if (reply.ok) onDone(reply.value.redeemedAt);
    else setRefused(explain(reply.code));
  };
  return (
    <div className="stack">
      {FIELDS.map(([name, label, max]) => (
        <Input
          key={name}
          aria-label={label}
          placeholder={label}
          maxLength={max}
          value={typed[name]}
          onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
        />
      ))}
      <Refusal message={refused} />
      <Button type="primary" loading={busy} onClick={() => void redeem()}>
        已发药，核销处方
      </Button>
    </div>
  );
}
