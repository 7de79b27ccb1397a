import { it } from 'vitest';
import { idNumberOf } from '../idNumbers';
import { xiaoyu, XIAOYU } from '../journeys/cast';
import { storyOn } from './storyOn';

const story = storyOn(['h5', 'console']);

it('somebody who has lost a phone calls, the security administrator logs it out, and its owner reads why', async () => {
  await xiaoyu(story.world);
  const phone = await story.phone('小雨');
  await phone.tab('我的');
  await phone.tap('账号与安全');
  await phone.see('登录设备');

  const desk = await story.desk('security_admin', '#/security');
  await desk.press('代为退出登录');
  await desk.type('姓名', '小语');
  await desk.type('身份证号', '1101');
  await desk.press('全部退出');
  await desk.see('身份证号应为 18 位，请核对');
  await desk.type('身份证号', idNumberOf(XIAOYU, 0));
  await desk.press('全部退出');
  await desk.see('请选择原因');
  await desk.page.getByText('手机丢失', { exact: true }).click();
  await desk.press('全部退出');
  await desk.see('姓名和号码对不上任何账号，请与来电者再核对一遍');
  await desk.shot('console-logout');
  await desk.type('姓名', XIAOYU.name);
  await desk.press('全部退出');
  await desk.see(/已退出 \d 台设备/);

  // From its next call on it is out.
  await phone.page.reload();
  await phone.see('这台设备已退出登录');
  await phone.tap('在本机重新登录');
  await phone.tab('我的');
  await phone.tap('账号与安全');
  await phone.see(/医院在.*应来电让全部设备退出登录，原因：手机丢失/);
  await phone.shot('devices-by-hospital');
});
