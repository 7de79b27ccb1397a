import { beforeEach, describe, it } from 'vitest';
import { xiaoyu } from '../journeys/cast';
import { type Handset } from './handset';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

describe('The shelf of what needs no prescription', () => {
  let patient: Handset;
  beforeEach(async () => {
    await xiaoyu(story.world);
    patient = await story.phone('小雨');
  });

  const look = async (name: string) => {
    const { page } = patient;
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await patient.look(`${name}-${colorScheme}`);
    }
  };

  it('medicine that needs no prescription is looked up with its price, read about, and bought for a person; what needs one is not there', async () => {
    await patient.tab('我的');
    await patient.tap(/^我的购药/);
    await patient.tap('买非处方药');
    await patient.see('请仔细阅读药品说明书并按说明使用，或在药师指导下购买和使用');
    await patient.type('搜索非处方药', '氨氯地平');
    await patient.see('请换一个词。需要处方的药请先问医生');
    await patient.type('搜索非处方药', 'blfhs');
    await patient.see(/^每盒 [\d.]+ 元起$/);
    await look('otc-shelf');
    await patient.tap('查看布洛芬缓释胶囊 0.3g');
    await patient.see('甲类非处方药，拿不准时先打药房电话问药师');
    await patient.choose('买几盒', '2 盒');
    await patient.button('选择仁和示范大药房').last().waitFor();
    await look('otc-drug');
    await patient.tap('选择仁和示范大药房');
    await patient.choose('取药方式', '到药房自取');
    await patient.tap(/^支付 .* 元/);
    await patient.see('请选择用药人');
    await patient.choose('用药人', '陈小雨');
    await patient.tap(/^支付 .* 元/);
    await patient.see('请先勾选阅读说明书的提示');
    await patient.tick('请仔细阅读药品说明书并按说明使用');
    await patient.offline(true);
    await patient.tap(/^支付 .* 元/);
    await patient.see(/没有收到答复|网络/);
    await look('otc-buy');
    await patient.offline(false);
    await patient.tap(/^支付 .* 元/);
    await patient.cashier('立即支付');
    await patient.see('待药房调配');
    await look('otc-order');
  });
});
