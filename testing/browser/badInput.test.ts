import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import tcb from 'tcb-admin-node';
import { beforeEach, describe, expect, it } from 'vitest';
import { CloudbaseStore } from '../../cloudfunctions/_runtime/adapters/cloudbase/store';
import type { Doctor } from '@shared/domain/doctor/doctor';
import { ENV_ID } from '../../scripts/hospitalWorld';
import { DOCTORS } from '../../scripts/seed/hospital';
import { type Handset } from './handset';
import * as steps from './steps';
import { keys } from './hospital';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

const MEGABYTE = 1024 * 1024;

let patient: Handset;

beforeEach(async () => {
  patient = await story.phone('小雨');
});

const described = async () => {
  await steps.registerPatient(patient);
  await patient.tap('返回');
  await steps.findDoctor(patient);
  await steps.describe(patient);
};
const toConfirm = async () => {
  await described();
  await patient.tap('下一步');
  await patient.tick('我已阅读并同意风险告知');
  await patient.button(/^支付 .* 元，开始问诊/).waitFor();
};
const typedIsThere = async () =>
  expect(await patient.field('哪里不舒服').last().inputValue()).toBe(steps.CHIEF);

const store = () =>
  new CloudbaseStore(tcb.init({ serviceUrl: `${story.world.url}/admin`, env: ENV_ID, ...keys }).database());
const orders = () => store().count('consultations', {});
/** The hospital changes something about 林晓岚 while the patient is typing. */
async function changeDoctor(change: (doctor: Doctor) => Doctor): Promise<void> {
  const doctor = DOCTORS.find(({ name }) => name === '林晓岚');
  const stored = doctor && (await store().find('doctors', doctor.id));
  if (!stored) throw new Error('林晓岚 is not there');
  const row = change(stored);
  await store().transaction(async () => ({
    value: undefined,
    writes: [{ kind: 'replace', table: 'doctors', row }],
  }));
}

describe('what goes wrong on a phone', () => {
  it('a picture of 10 MB is refused with its limit, and the form stays as it was', async () => {
    await described();
    const folder = mkdtempSync(path.join(tmpdir(), 'picture-'));
    const large = path.join(folder, steps.PICTURE.name);
    writeFileSync(large, Buffer.concat([steps.PICTURE.buffer, Buffer.alloc(10 * MEGABYTE)]));
    await patient.chooseFiles(() => patient.tap('添加图片'), large);
    await patient.see('图片超过 4 MB，请换一张较小的图片');
    await patient.button('第 1 张图片').last().waitFor();
    await typedIsThere();
    rmSync(folder, { recursive: true });
  });

  it('whoever goes on too early is led to the first question without an answer', async () => {
    await steps.registerPatient(patient);
    await patient.tap('返回');
    await steps.findDoctor(patient);
    await patient.tap(/图文问诊/);
    await patient.choose('正在用的药', '没有');
    await patient.page.mouse.wheel(0, 5000);
    await patient.tap('下一步');
    await patient.see(/还需要填写：哪里不舒服、多久了/);
    await patient.seeField('哪里不舒服');
  });

  it('10,000 characters are refused with their limit, and not one of them is lost', async () => {
    await described();
    await patient.type('哪里不舒服', '咳'.repeat(10_000));
    await patient.tap('下一步');
    await patient.see(/最多 1000 字/);
    expect(await patient.field('哪里不舒服').last().inputValue()).toHaveLength(10_000);
  });

  it('pressing pay many times at once makes one order', async () => {
    await toConfirm();
    const button = patient.button(/^支付 .* 元，开始问诊/).last();
    await button.evaluate((element) => {
      for (let press = 0; press < 5; press += 1) (element as HTMLElement).click();
    });
    await patient.cashier('立即支付');
    await patient.see('下一位就是您');
    expect(await orders()).toBe(1);
  });

  it('an answer that got lost is asked for again by a second press, and there is still one order', async () => {
    await toConfirm();
    story.world.control.faults.add({ operation: 'client.callFunction', kind: 'drop_after', times: 1 });
    await patient.tap(/^支付 .* 元，开始问诊/);
    await patient.see(/请再按一次，不会重复下单/);
    await patient.tap(/^支付 .* 元，开始问诊/);
    await patient.cashier('立即支付');
    await patient.see('下一位就是您');
    expect(await orders()).toBe(1);
  });

  it('while the server is away a sentence says what is safe, and all goes on once it is back', async () => {
    await toConfirm();
    story.world.control.faults.add({ operation: 'client.callFunction', kind: 'error', times: 1000 });
    await patient.tap(/^支付 .* 元，开始问诊/);
    await patient.see(/已保存/);
    story.world.control.faults.clear();
    await patient.tap(/^支付 .* 元，开始问诊/);
    await patient.cashier('立即支付');
    await patient.see('下一位就是您');
    expect(await orders()).toBe(1);
  });

  it('a price that has changed meanwhile is shown before anything is ordered', async () => {
    await toConfirm();
    await changeDoctor((doctor) => ({ ...doctor, text: { ...doctor.text, feeFen: 2500 } }));
    await patient.tap('支付 19 元，开始问诊');
    await patient.see('问诊价格刚刚有变化，请按新的价格确认');
    expect(await orders()).toBe(0);
    await patient.button('支付 25 元，开始问诊').last().waitFor();
  });

  it('a doctor who has just gone off duty is not ordered, and what was typed is kept for another', async () => {
    await toConfirm();
    await changeDoctor((doctor) => ({ ...doctor, schedule: [] }));
    await patient.tap(/^支付 .* 元，开始问诊/);
    await patient.see(/医生刚刚结束出诊。您填写的内容已保存/);
    expect(await orders()).toBe(0);
    await patient.tap('返回');
    await typedIsThere();
  });
});
