import { beforeEach, describe, expect, it } from 'vitest';
import { PEOPLE } from '../../scripts/seed/hospital';
import { NO_FAULTS, faultsOf, LEAST } from './faults';
import { type Handset } from './handset';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

const numberOf = (name: string): string => PEOPLE.find((it) => it.name === name)!.idCard;

let phone: Handset;
/** Screens on which a thumb misses, an eye fails, or something runs over the edge. */
let faults: object[];
beforeEach(async () => {
  phone = await story.phone('小雨');
  faults = [];
});

const looked = async (screen: string): Promise<void> => {
  const found = await faultsOf(phone.page, LEAST.normal);
  if (JSON.stringify(found) !== JSON.stringify(NO_FAULTS)) faults.push({ screen, ...found });
};
const add = async (name: string, relation: string, number = numberOf(name)): Promise<void> => {
  await phone.tap('添加就诊人');
  await phone.type('姓名', name);
  await phone.type('身份证号', number);
  await phone.choose('与您的关系', relation);
  await phone.tap('保存并核验');
};
/** From the home page to the page that asks for the fee. */
const orderFor = async (name: string): Promise<void> => {
  await steps.findDoctor(phone);
  await phone.tap(/图文问诊/);
  await phone.type('哪里不舒服', steps.CHIEF);
  await phone.choose('给谁看', name);
  await phone.choose('多久了', '1–3 天');
  for (const field of ['既往史', '过敏史', '正在用的药']) await phone.choose(field, '没有');
  await phone.tap('下一步');
};

describe('a family in one account', () => {
  it('a child is asked for by its guardian, who says that they are there; the doctor reads both', async () => {
    await steps.registerPatient(phone);
    await add('张小宝', '子女');
    await phone.see('未成年人监护人同意书');
    await looked('guardian');
    await phone.tick('我是张小宝的监护人');
    await phone.tap('同意');
    await phone.see('由监护人陈小雨同意');
    await phone.restart();
    await orderFor('张小宝');
    await phone.tick('我已阅读并同意风险告知');
    await phone.see('请确认监护人在孩子身边');
    await phone.tick('我是孩子的监护人，现在就在孩子身边');
    await looked('confirm');
    await phone.tap(/^支付 .* 元，开始问诊/);
    await phone.cashier('立即支付');
    await phone.see('下一位就是您');
    const doctor = await story.phone('林晓岚');
    await steps.openDesk(doctor);
    await doctor.tap(/^张\*\*/);
    await doctor.see('监护人陈小雨代问，在场');
    await doctor.close();
    expect(faults).toEqual([]);
  });

  it('a father lets his daughter ask, on her phone, and takes it back there', async () => {
    await steps.registerPatient(phone);
    await add('陈国强', '父亲');
    await phone.see('代为问诊授权书');
    await looked('proxy');
    await phone.type('本人姓名', '陈国强');
    await phone.type('身份证号后四位', '1234');
    await phone.tap('本人同意授权');
    await phone.see('后四位不一致');
    await phone.type('身份证号后四位', numberOf('陈国强').slice(-4));
    await phone.tap('本人同意授权');
    await phone.see('陈国强本人在这部手机上确认');
    await looked('given');
    await phone.tap('撤回本人授权');
    await phone.answer('撤回');
    await phone.see('请把手机交给陈国强');
    await phone.restart();
    await orderFor('陈国强');
    await phone.tick('我已阅读并同意风险告知');
    await phone.see('替陈国强问诊，需要本人授权');
    expect(
      await phone
        .button(/^支付 .* 元，开始问诊/)
        .last()
        .getAttribute('aria-disabled'),
    ).toBe('true');
    expect(faults).toEqual([]);
  });

  it('a wrong name, a register out of reach and a photo of the card: nothing typed is lost, and no number stays', async () => {
    await phone.tap('就诊人');
    await phone.tick('我已阅读并同意服务与隐私告知');
    await phone.tick('我单独同意处理健康信息');
    await phone.tap(/^同意/);
    await add('陈小余', '本人', numberOf('陈小雨'));
    await phone.see('今天还可以核验 2 次');
    await looked('mismatch');
    const fault = { operation: 'tencentCloud.IdCardVerification', kind: 'drop_before', times: 1 } as const;
    story.world.control.faults.add(fault);
    await phone.type('姓名', '陈小雨');
    await phone.tap('保存并核验');
    await phone.see('实名核验暂时连不上');
    expect(await phone.field('身份证号').last().inputValue()).toBe(numberOf('陈小雨'));
    await phone.tap('以后再核验');
    await phone.see('未实名');
    await looked('patients');
    await phone.tap('实名核验陈小雨');
    await phone.chooseFiles(() => phone.tap('拍身份证自动填写'), [steps.PICTURE]);
    await phone.see('女 · 1998年5月20日');
    await phone.tap('保存并核验');
    await phone.see('已实名');
    expect(await phone.page.evaluate(() => JSON.stringify(localStorage))).not.toContain(numberOf('陈小雨'));
    expect(faults).toEqual([]);
  });
});
