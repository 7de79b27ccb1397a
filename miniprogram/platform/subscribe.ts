import Taro from '@tarojs/taro';

/** 订阅消息: asks the person, in WeChat's own sheet, whether they may be reminded; true when they said yes to any. */
export async function askToRemind(templateIds: readonly string[]): Promise<boolean> {
  if (templateIds.length === 0) return false;
  try {
    const answers = (await Taro.requestSubscribeMessage({
      tmplIds: [...templateIds],
      entityIds: [],
    })) as unknown as Record<string, string>;
    return templateIds.some((id) => answers[id] === 'accept');
  } catch {
    // Switched off in WeChat, or the sheet was closed.
    return false;
  }
}
