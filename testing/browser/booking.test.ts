import { beforeEach, expect, it } from 'vitest';
import { saveVisits, saveWeek } from '@shared/contracts/appointment';
import { giveConsent } from '@shared/contracts/auth';
import { getConsultation, quote, requestConsultation } from '@shared/contracts/consultation';
import { NOTIFICATIONS, referenceOf, RISK_NOTICE } from '@shared/domain/consent/texts';
import { DAY_MS, HOUR_MS, instantOf, MINUTE_MS, shanghai } from '@shared/kernel/time';
import { longDay } from '../../miniprogram/ui/days';
import { agree, COMPLAINT, drLin, LIN, payFor, xiaoyu } from '../journeys/cast';
import { Phone } from '../phone';
import { type Handset } from './handset';
import * as steps from './steps';
import { morning } from './treated';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

/** 林晓岚 sees one person a day by video, at ten or at a quarter past. */
beforeEach(async () => {
  await morning(story.world);
  const doctor = await drLin(story.world);
  await doctor.must(saveVisits, { video: { feeFen: 4900, minutes: 15 } });
  const times = { everyMinutes: 15, seats: { voice: 0, video: 1, expert: 0 }, breaks: [] };
  const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, fromMinute: 600, toMinute: 630, times }));
  await doctor.must(saveWeek, { week });
});

/** Somebody who is known to the hospital already, on the page of 林晓岚's times. */
async function atTimes(who: string, isDark = false): Promise<Handset> {
  const { phone } = await xiaoyu(story.world, who);
  await phone.must(giveConsent, { purpose: 'notifications', text: referenceOf(NOTIFICATIONS) });
  const handset = await story.phone(who, { dark: isDark });
  await steps.findDoctor(handset);
  await handset.tap(/^服务与价格/);
  await handset.shot(`booking-tiers-${isDark ? 'dark' : 'light'}`);
  await handset.tap(/^视频/);
  await handset.tab(dayAfter(1));
  return handset;
}
/** So many days from now, as the strip of days names it. */
const dayAfter = (days: number) => longDay(shanghai(story.world.clock.now() + days * DAY_MS).day);
const choose = (handset: Handset, time: string) => handset.pick(new RegExp(`^${time}$`));

it('a patient books a time of a named doctor, another is refused the same one and waits, and gets it when the first one moves', async () => {
  const first = await atTimes('先来的');
  const second = await atTimes('后来的', true);
  await choose(first, '10:00');
  await first.shot('booking-times');
  await first.tap(/^预约 .*10:00/);
  await steps.tellComplaint(first);
  await choose(second, '10:00');
  await second.shot('booking-times-dark');
  await second.tap(/^预约 .*10:00/);
  await steps.tellComplaint(second);
  await steps.goToCashier(first);
  await first.cashier('立即支付');
  await first.see('微信提醒');
  await first.shot('booking-appointment');
  await first.tap(/^微信提醒/);
  await first.tap(/^允许$/);
  await first.see(/已开启/);

  await second.tap('下一步');
  await second.tick('我已阅读并同意风险告知');
  await second.tap(/^支付 .* 元，确认预约/);
  await second.see(/这个时间刚刚被约走了/);
  await second.shot('booking-taken');
  await second.tap('返回');
  await second.tap('返回');
  await second.see('这一天约满了');
  await second.shot('booking-full');
  await second.tap(/^候补/);
  await second.see('您排在第一位');
  await second.shot('booking-waiting-list');

  await first.tap(/^改期/);
  await first.tab(dayAfter(2));
  await choose(first, '10:15');
  await first.tap(/^改到 .*10:15/);
  await first.see(/10:15/);
  await second.see(/为您保留/);
  await second.shot('booking-offered');
  await second.tap('去预约');
  await second.tap('下一步');
  await second.tick('我已阅读并同意风险告知');
  await second.tap(/^支付 .* 元，确认预约/);
  await second.cashier('立即支付');
  await second.see('微信提醒');

  const sent = () => story.world.control.wechat.messages().length;
  const before = sent();
  // The day before the new time.
  await story.world.control.advance(DAY_MS + HOUR_MS + 20 * MINUTE_MS);
  expect(sent()).toBeGreaterThan(before);
});

/** Somebody with a paid visit by video at ten, so many days from now. */
async function bookedAtTen(who: string, days: number) {
  const { phone, patientId } = await xiaoyu(story.world, who);
  const { day } = shanghai(story.world.clock.now() + days * DAY_MS);
  const { feeFen } = await phone.must(quote, { doctorId: LIN, tier: 'video' });
  const { consultationId } = await phone.must(requestConsultation, {
    ...{ doctorId: LIN, tier: 'video', from: instantOf(day, 600), patientId, service: 'advice' },
    ...{ complaint: COMPLAINT, pictureIds: [], feeFen, riskNotice: referenceOf(RISK_NOTICE) },
  });
  await payFor(story.world, phone, consultationId);
  return { look: () => phone.must(getConsultation, { consultationId }) };
}

it('a doctor gives up hours in which people are booked, and decides about each: an extra time, seen as booked with a colleague asked, called off', async () => {
  await bookedAtTen('小雨', 2);
  const seen = await bookedAtTen('照常看的', 3);
  const off = await bookedAtTen('停诊的', 4);
  const patient = await story.phone('小雨');
  const doctor = await story.phone('林晓岚');
  await patient.tap(/^林晓岚医生，/);
  await patient.see('微信提醒');
  await doctor.tab('我的');
  await doctor.tap(/进入医生端/);
  await doctor.see('候诊');
  const line = await drLin(story.world);
  await line.must(saveWeek, { week: [] });
  const openDay = async (days: number) => {
    await doctor.tap(new RegExp(`^${dayAfter(days)}`));
    await doctor.see('在出诊时间外，请决定');
  };

  await doctor.tap('我的出诊');
  await doctor.see('1 位预约待处理');
  await doctor.shot('booking-unsettled-days');
  await openDay(2);
  await doctor.shot('booking-unsettled');
  await patient.see('医生那天的安排有变');
  await patient.shot('booking-unsettled-patient');
  await doctor.tap('提议改期');
  await doctor.tab(dayAfter(2));
  await doctor.tap('没有合适的号，加号');
  await doctor.shot('booking-beside');
  await doctor.tap(/^提议 .*18:00/);
  await doctor.see('等患者答复改期');
  await patient.see('医生想改时间');
  await patient.shot('booking-proposed');
  await patient.tap('同意改期');
  await patient.see(/18:00/);
  await doctor.see('18:00–18:15');
  expect(await doctor.text('请决定').count()).toBe(0);
  await doctor.tap('返回');

  await openDay(3);
  await doctor.tap(/^赵启明/);
  await doctor.see('已请赵启明医生，等对方同意。也可以改请别人');
  await doctor.tap('照常看');
  await doctor.text('在出诊时间外，请决定').waitFor({ state: 'hidden' });
  await doctor.shot('booking-kept');
  expect(await seen.look()).toMatchObject({ state: 'waiting' });
  await doctor.tap('返回');

  await openDay(4);
  await doctor.tap('停诊并退款');
  await doctor.answer('确认停诊');
  await doctor.see('还没有人预约这一天');
  await story.world.control.advance(MINUTE_MS);
  expect(await off.look()).toMatchObject({ state: 'cancelled', payment: { state: 'refunded' } });
});

it('a doctor asks a colleague to take a day over; the colleague agrees, and the patient reads who sees them instead, at the same time and price', async () => {
  const booked = await bookedAtTen('小雨', 2);
  await agree(await Phone.of(story.world.url, '赵启明'));
  const patient = await story.phone('小雨');
  const doctor = await story.phone('林晓岚');
  const colleague = await story.phone('赵启明', { dark: true });
  await patient.tap(/^林晓岚医生，/);
  await patient.see('微信提醒');
  const atDesk = async (desk: Handset) => {
    await desk.tab('我的');
    await desk.tap(/进入医生端/);
    await desk.see('候诊');
  };

  await atDesk(doctor);

  await doctor.tap('我的出诊');
  await doctor.tap(new RegExp(`^${dayAfter(2)}`));
  await doctor.tap(/^赵启明/);
  await doctor.see('已请赵启明医生，等对方同意。也可以改请别人');
  await doctor.tap('返回');
  await doctor.see('已请赵启明替诊');

  await atDesk(colleague);
  await colleague.tap(/^同事请您替诊/);
  await colleague.tap('不能替诊');
  await doctor.restart();
  await atDesk(doctor);
  await doctor.tap('我的出诊');
  await doctor.see('赵启明不能替诊');
  await doctor.tap(new RegExp(`^${dayAfter(2)}`));
  await doctor.see('赵启明医生那天不能替诊，请改请别人，或提议改期、停诊');
  await doctor.shot('booking-declined');
  await doctor.tap(/^赵启明/);
  await doctor.see('已请赵启明医生，等对方同意。也可以改请别人');
  await doctor.tap('返回');

  await colleague.tap('返回');
  await colleague.see('同事请您替诊');
  await colleague.shot('booking-asked-at-the-desk');
  await colleague.tap(/^同事请您替诊/);
  await colleague.see('林晓岚医生请您替诊');
  await colleague.shot('booking-asked');
  await colleague.tap('同意替诊');
  await colleague.answer('同意替诊');
  await colleague.text('林晓岚医生请您替诊').waitFor({ state: 'hidden' });
  await colleague.see('已约 1 位');
  await colleague.shot('booking-taken-over');

  await patient.see(/^林晓岚医生那天不能出诊，改由这位同科医生按原价看/);
  await patient.see('赵启明医生');
  await patient.see(/10:00/);
  await patient.shot('booking-substituted');
  await doctor.tap(new RegExp(`^${dayAfter(2)}`));
  await doctor.see('赵启明医生已同意替诊这一天');
  await doctor.shot('booking-substituted-doctor');
  expect(await booked.look()).toMatchObject({
    ...{ state: 'waiting', doctor: { name: '赵启明' } },
    payment: { state: 'paid' },
  });
});
