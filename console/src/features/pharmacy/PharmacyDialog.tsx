import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { savePharmacy, type PharmacyView } from '@shared/contracts/pharmacy';
import { PharmacyFacts } from '@shared/domain/pharmacy/pharmacy';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { explain } from './messages';

type Props = {
  readonly pharmacy: PharmacyView | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const FIELDS = [
  ['name', '药房名称', 60],
  ['creditCode', '统一社会信用代码', 18],
  ['licenceNo', '药品经营许可证编号', 40],
  ['licenceUntil', '许可证有效期至，如 2028-12-31', 10],
  ['province', '省或直辖市', 20],
  ['city', '市', 20],
  ['county', '区县', 20],
  ['address', '地址', 100],
  ['phone', '电话', 20],
  ['areas', '配送范围：省 市 区县，区县可不写，多个用分号隔开', 400],
  ['fee', '配送费（元）', 8],
  ['freeFrom', '满多少元免配送费，可不填', 8],
  ['hours', '几小时送达', 3],
] as const;
type Form = Record<(typeof FIELDS)[number][0], string> & {
  readonly hasColdChain: boolean;
  readonly offersPickUp: boolean;
};

const areasText = (areas: PharmacyView['areas']): string =>
  areas.map(({ province, city, counties }) => [province, city, ...counties].join(' ')).join('；');

const formOf = (it: PharmacyView | undefined): Form => ({
  name: it?.name ?? '',
  creditCode: it?.creditCode ?? '',
  licenceNo: it?.licenceNo ?? '',
  licenceUntil: it?.licenceUntil ?? '',
  province: it?.region.province ?? '',
  city: it?.region.city ?? '',
  county: it?.region.county ?? '',
  address: it?.address ?? '',
  phone: it?.phone ?? '',
  areas: it ? areasText(it.areas) : '',
  fee: it ? String(it.deliveryFeeFen / 100) : '',
  freeFrom: it?.freeFromFen === undefined ? '' : String(it.freeFromFen / 100),
  hours: it ? String(it.deliveryHours) : '',
  hasColdChain: it?.hasColdChain ?? false,
  offersPickUp: it?.offersPickUp ?? false,
});

const fenOf = (yuan: string): number => Math.round(Number(yuan) * 100);

const factsOf = (form: Form) =>
  PharmacyFacts.safeParse({
    ...{ name: form.name, creditCode: form.creditCode, licenceNo: form.licenceNo },
    ...{ licenceUntil: form.licenceUntil, address: form.address, phone: form.phone },
    region: { province: form.province, city: form.city, county: form.county },
    areas: form.areas
      .split(/[；;]/)
      .map((it) => it.trim().split(/\s+/))
      .filter(([first]) => first !== '' && first !== undefined)
      .map(([province, city, ...counties]) => ({ province, city, counties })),
    deliveryFeeFen: fenOf(form.fee),
    ...(form.freeFrom.trim() !== '' && { freeFromFen: fenOf(form.freeFrom) }),
    deliveryHours: Number(form.hours),
    ...{ hasColdChain: form.hasColdChain, offersPickUp: form.offersPickUp },
  });

const labelOf = (name: string): string => {
  const [first] = name.split('.');
  const at = { deliveryFeeFen: 'fee', freeFromFen: 'freeFrom', deliveryHours: 'hours', region: 'county' }[
    first ?? ''
  ];
  return FIELDS.find(([field]) => field === (at ?? first))?.[1] ?? '有一项';
};

/** 登记药房. */
export function PharmacyDialog({ pharmacy, onClose, onDone }: Props) {
  const { busy, run } = useCommand(savePharmacy);
  const [form, setForm] = useState(() => formOf(pharmacy));
  const [refused, setRefused] = useState<string>();
  const save = async () => {
    const facts = factsOf(form);
    if (!facts.success) return setRefused(`请核对：${labelOf(String(facts.error.issues[0]?.path[0] ?? ''))}`);
    setRefused(undefined);
    const reply = await run({ facts: facts.data, ...(pharmacy && { pharmacyId: pharmacy.id }) });
    if (!reply) return;
    if (reply.ok) onDone();
    else setRefused(explain(reply.code));
  };
  return (
    <DeedFrame
      title={pharmacy ? `修改药房：${pharmacy.name}` : '登记药房'}
      effects={['保存后由质控批准，批准前患者看不到', '修改营业中的药房也要重新批准']}
      okText="保存"
      busy={busy}
      refused={refused}
      onOk={save}
      onClose={onClose}
    >
      {FIELDS.map(([name, label, max]) => (
        <Input
          key={name}
          aria-label={label}
          placeholder={label}
          maxLength={max}
          value={form[name]}
          onChange={({ target }) => setForm({ ...form, [name]: target.value })}
        />
      ))}
      <Checkbox
        checked={form.hasColdChain}
        onChange={({ target }) => setForm({ ...form, hasColdChain: target.checked })}
      >
        能冷链储存和配送
      </Checkbox>
      <Checkbox
        checked={form.offersPickUp}
        onChange={({ target }) => setForm({ ...form, offersPickUp: target.checked })}
      >
        可以到店自取
      </Checkbox>
    </DeedFrame>
  );
}
