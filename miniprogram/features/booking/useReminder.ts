import { whyNot, tell } from '../../platform/toast';
import { askToRemind } from '../../platform/subscribe';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { bookingService } from './service';

/** 开启提醒: WeChat asks; without consent in the app nothing would be sent, so the way there comes first. */
export const useReminder = (onConsent: () => unknown, service = bookingService) =>
  usePress(async () => {
    const reply = await service.templates();
    if (!reply.ok) return whyNot(explain(reply.code as never));
    if (!reply.value.isConsented) return void onConsent();
    if (reply.value.templateIds.length === 0) return whyNot('医院还没有开通微信提醒，请自己记下时间');
    const isOn = await askToRemind(reply.value.templateIds);
    tell(isOn ? undefined : '没有开启提醒，请自己记下时间', '已开启，就诊前会用微信提醒您');
  });
