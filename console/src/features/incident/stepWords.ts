import type { IncidentStepName } from '@shared/domain/incident/incident';

type Words = {
  readonly title: string;
  readonly hint: string;
  readonly button: string;
  /** What is asked, and what happens when it is answered. */
  readonly label: string;
  readonly effects: readonly string[];
};

/** 步骤 in words. */
export const STEPS: Readonly<Record<IncidentStepName, Words>> = {
  contain: {
    title: '控制',
    hint: '立即采取措施，不让它扩大。',
    button: '登记已控制',
    label: '采取了什么措施',
    effects: ['措施会写进给主管部门的报告', '登记后不能改'],
  },
  report: {
    title: '报告主管部门',
    hint: '立即向主管的卫生健康行政部门和履行个人信息保护职责的部门报告（互联网诊疗管理办法第二十条、个人信息保护法第五十七条）。',
    button: '登记已报告',
    label: '向哪个部门、怎么报告的，对方怎么答复',
    effects: ['请先用下面的通知内容报告，再在这里登记；系统不会代为发送', '报告内容从此固定，登记后不能改'],
  },
  tell: {
    title: '通知个人',
    hint: '通知信息受到影响的人；措施已能有效避免危害的，可以不通知，写明理由（个人信息保护法第五十七条）。',
    button: '登记已通知',
    label: '怎么通知的，通知了多少人；或者为什么不通知',
    effects: ['请先用下面的通知内容告知，再在这里登记；系统不会代为发送', '通知内容从此固定，登记后不能改'],
  },
  close: {
    title: '总结结束',
    hint: '写明教训和改进，由登记人以外的人结束。',
    button: '总结并结束',
    label: '得到什么教训，今后怎么改进',
    effects: ['结束后不能再补充、再登记'],
  },
};
