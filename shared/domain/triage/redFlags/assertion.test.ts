import { describe, expect, it } from 'vitest';
import { findRedFlags } from './redFlags';

const alarms = (text: string): boolean => findRedFlags(text).length > 0;

describe('what happened beside a lesson, a film or an animal is no lesson', () => {
  it.each([
    '我在看电视的时候突然胸口剧痛，出冷汗',
    '打游戏打到一半，突然头像炸开一样疼，吐了',
    '孩子写作业的时候突然抽搐，口吐白沫',
    '考试的时候突然晕倒，叫不醒',
    '我爸遛小狗的时候突然倒地，叫不醒',
    '带狗散步的时候被蛇咬了',
    '网上说可能是心梗，我现在胸痛，大汗，左臂麻',
    '我现在胸口剧痛冒冷汗，想了解一下是不是心梗',
    '孩子吞了电池，网上说会烧穿食道，怎么办',
    '我妈突然说话不清，嘴歪，想问问中风的症状有哪些',
  ])('「%s」', (text) => expect(alarms(text)).toBe(true));

  it.each([
    '看电视剧里主角突然吐血，是真的吗',
    '电视里演员突然心梗，我妈看了害怕',
    '我在准备考试，题目说患者突然胸痛大汗，选哪个',
    '我家狗在我看电视的时候突然抽搐',
    '孩子养的兔子抽搐死了',
    '我奶奶的猫突然抽搐',
    '邻居喝农药走了，我这两天心里难受，睡不好',
  ])('and 「%s」 stays one', (text) => expect(alarms(text)).toBe(false));
});

describe('what somebody adds of before or of themselves silences nothing of now', () => {
  const now = '胸口像压了块大石头，喘不上气，出了一身冷汗';

  it.each([
    `以前身体很好，${now}`,
    `有高血压病史，${now}`,
    `我爸有糖尿病十年了，${now}`,
    `去年也有过一次，${now}`,
    `${now}，上次发作是半年前`,
    `昨天体检都正常，${now}`,
    `平时经常熬夜，${now}`,
    `感冒一周了，${now}`,
    `${now}，前几天有点感冒`,
    `${now}，网上说要打120`,
    `${now}，想了解一下怎么回事`,
    `我抑郁症，今天特别想死`,
    `小孩咳起来像小狗叫，吸气时胸口往里吸`,
  ])('「%s」', (text) => expect(alarms(text)).toBe(true));

  it.each([
    '去年胸口像压了块大石头，喘不上气，出了一身冷汗，现在好了',
    '看到网上说胸口像压了块大石头、一身冷汗是心梗，真的吗',
    '刘医生我想死你了',
  ])('and 「%s」 stays calm', (text) => expect(alarms(text)).toBe(false));
});

describe('only what is over is over', () => {
  it.each([
    '我现在好难受，胸口疼，出冷汗',
    '全身都好痛，发烧四十度，脖子硬',
    '孩子拉肚子，已经好几个小时没尿了，眼窝都凹了',
    '心跳都停了',
    '妈妈呼吸已经没了',
    '刚才胸痛大汗，歇了一会好了，现在又疼得厉害',
    '出院三天了，突然胸口剧痛，一身冷汗，喘不上气，怎么办啊，要不要再去医院',
    '人没有反应了',
  ])('「%s」', (text) => expect(alarms(text)).toBe(true));

  it.each([
    '现在好多了，胸口不痛了',
    '出血已经停了，现在没事',
    '以前煤气中毒过一次，现在记性差，跟这个有关系吗',
    '上次产后大出血，这次怀孕要注意什么',
    '孩子发烧多少度会抽风',
    '羊水破了一般多久生',
  ])('and 「%s」 is', (text) => expect(alarms(text)).toBe(false));
});
