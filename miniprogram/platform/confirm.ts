import Taro from '@tarojs/taro';

export type Question = {
  readonly title: string;
  readonly content: string;
  readonly confirmText?: string;
  readonly cancelText?: string;
  /** Marks the confirming word as the dangerous one. */
  readonly danger?: boolean;
};

/** Asks before something that cannot be taken back. */
export async function confirm(question: Question): Promise<boolean> {
  const { title, content, confirmText = '确定', cancelText = '取消', danger = false } = question;
  const confirmColor = danger ? '#B42318' : '#0A7277';
  const answer = await Taro.showModal({ title, content, confirmText, cancelText, confirmColor });
  return answer.confirm;
}
