import { useState } from 'react';
import * as z from 'zod/mini';
import { Receiver } from '@shared/domain/medicineOrder/order';
import { chooseAddress } from '../../platform/address';
import { read, write } from '../../platform/storage';

const PLACE = 'medicine.receiver';

/** What is typed, whole or not. */
export const ReceiverForm = z.object({
  name: z.string(),
  phone: z.string(),
  province: z.string(),
  city: z.string(),
  county: z.string(),
  detail: z.string(),
});
export type ReceiverForm = z.infer<typeof ReceiverForm>;

const EMPTY: ReceiverForm = { name: '', phone: '', province: '', city: '', county: '', detail: '' };

/** The receiver of a form, or the first thing that is missing. */
export function receiverOf(
  form: ReceiverForm,
): { readonly receiver: Receiver } | { readonly problem: string } {
  const { name, phone, province, city, county, detail } = form;
  if (name.trim() === '') return { problem: '请填写收货人姓名' };
  if (!/^1\d{10}$/.test(phone.trim())) return { problem: '请填写 11 位手机号' };
  if ([province, city].some((it) => it.trim().length < 2) || county.trim() === '')
    return { problem: '请填写省、市、区县' };
  if (detail.trim().length < 2) return { problem: '请填写详细地址' };
  const region = { province: province.trim(), city: city.trim(), county: county.trim() };
  const parsed = Receiver.safeParse({
    name: name.trim(),
    phone: phone.trim(),
    region,
    detail: detail.trim(),
  });
  return parsed.success ? { receiver: parsed.data } : { problem: '地址太长，请缩短' };
}

/** The receiver as last typed on this phone. */
export const keptReceiver = (): Receiver | undefined => {
  const made = receiverOf(read(PLACE, ReceiverForm) ?? EMPTY);
  return 'receiver' in made ? made.receiver : undefined;
};

/** 收货地址: typed, or taken out of WeChat's address book; kept on this phone. */
export function useReceiver() {
  const [form, setForm] = useState<ReceiverForm>(() => read(PLACE, ReceiverForm) ?? EMPTY);
  const change = (part: Partial<ReceiverForm>): void => {
    const next = { ...form, ...part };
    setForm(next);
    write(PLACE, next);
  };
  const choose = async (): Promise<void> => {
    const chosen = await chooseAddress();
    if (!chosen) return;
    const { userName: name, telNumber: phone, detailInfo: detail } = chosen;
    change({
      ...{ name, phone, detail },
      ...{ province: chosen.provinceName, city: chosen.cityName, county: chosen.countyName },
    });
  };
  return { form, change, choose };
}
