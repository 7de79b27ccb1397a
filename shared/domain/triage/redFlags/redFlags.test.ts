import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unknownNames } from './compile';
import { FACTS } from './facts';
import {
  adviceFor,
  findRedFlags,
  RED_FLAG_ACTIONS,
  RED_FLAG_CATEGORIES,
  RULE_SETS,
  type RedFlagCategory,
} from './redFlags';

/** Of each category an alarm, and what sounds like it and must stay calm. */
const TWINS: { readonly [category in RedFlagCategory]: readonly [alarm: string, calm: string] } = {
  acute_coronary: ['胸口压着疼半小时了，一身冷汗', '没有胸痛，想预约心脏体检'],
  aortic_dissection: ['突然后背撕裂样剧痛，有高血压', '搬家以后后背肌肉有点痛'],
  severe_dyspnoea: ['嘴唇发紫，喘不上气', '爬五楼有点喘，歇一会就好'],
  pulmonary_embolism: ['术后一周，突然胸痛、气短', '前年肺栓塞，现在能坐飞机吗'],
  stroke: ['我爸嘴歪了，说话不清楚', '什么是中风'],
  thunderclap_headache: ['突然头痛得要炸开，还吐了', '头有点隐隐作痛，睡一觉好了'],
  sepsis_meningitis: ['高烧，脖子硬，低不下头', '昨天落枕了，脖子转不动'],
  unconscious: ['我妈昏迷了，叫不醒', '从没昏迷过，血糖控制得不错'],
  seizure: ['孩子正在抽搐，五分钟没停', '癫痫五年没发作了，来开药'],
  anaphylaxis: ['吃了虾全身起疹子，喉咙发紧喘不上气', '慢性荨麻疹半年，偶尔起疹子'],
  bleeding: ['刚才吐血了，一大碗', '刷牙牙龈出血一点'],
  acute_abdomen: ['肚子硬得像木板，一碰就疼', '吃多了，肚子有点胀'],
  testicular_torsion: ['左边睾丸突然剧痛', '睾丸不疼，就是有点潮湿'],
  ectopic: ['停经四十天，小肚子一侧剧痛，流血', '月经量有点多，第二天'],
  pregnancy: ['孕32周，今天感觉不到胎动', '孕晚期怎么数胎动'],
  infant_fever: ['宝宝两个月大，发烧38度5', '十个月宝宝发烧38.3，精神不错'],
  child: ['宝宝拉出果酱样大便，一阵一阵哭', '孩子吞了一颗西瓜籽'],
  self_harm: ['我不想活了', '我不想死，我只想好好治病'],
  harm_to_others: ['有个声音命令我拿刀砍人', '我哥精神分裂症病情稳定，续利培酮'],
  poisoning: ['我爸喝了农药', '农药残留怎么洗'],
  trauma: ['从三楼摔下来，腿动不了', '孩子摔了一跤膝盖破皮'],
  eye: ['右眼突然看不见了', '眼睛有点红有点痒'],
  spine_and_nerves: ['腰痛，会阴麻木，尿不出来', '坐办公室腰酸背痛'],
  limb: ['一条腿突然冰凉发白，疼得厉害', '手脚冰凉，一直怕冷'],
  metabolic: ['血糖2.1，人迷糊', '空腹血糖7.2'],
  pressure_and_rhythm: ['血压210/120，头痛呕吐', '血压140/90，第一次量到'],
  bites: ['手被毒蛇咬了', '被蚊子咬了起包'],
  airway: ['吃汤圆噎住了，脸发紫', '怎么防止老人噎食'],
  other: ['勃起六个小时下不去', '尿频尿急，有点痛'],
};

describe('red flags', () => {
  it.each(RED_FLAG_CATEGORIES.map((category) => [category, ...TWINS[category]] as const))(
    'sees %s in 「%s」 and not in 「%s」',
    (category, alarm, calm) => {
      expect(findRedFlags(alarm).map((flag) => flag.category)).toContain(category);
      expect(findRedFlags(calm)).toEqual([]);
    },
  );

  it('every piece of evidence stands in the text of the person', () => {
    const text = '俺爹　心窝子疼咧, 汗珠子直淌！血壓２１０／１２０，頭痛嘔吐';
    const flags = findRedFlags(text);
    expect(flags.length).toBeGreaterThan(0);
    for (const flag of flags) for (const piece of flag.evidence) expect(text).toContain(piece);
  });

  it('hears a wish to die in words of relief', () => {
    for (const text of ['我想解脱，死了就不痛苦了', '活着太累，走了就一了百了'])
      expect(findRedFlags(text).map(({ category }) => category)).toContain('self_harm');
  });

  it('puts an ambulance before the emergency department, and that before a hotline', () => {
    const order = findRedFlags('我不想活了。眼睛里进了石灰。我爸昏迷了叫不醒').map((flag) => flag.action);
    expect([...new Set(order)]).toEqual(RED_FLAG_ACTIONS);
  });

  it('takes age and pregnancy from the person where the text is silent, and from the text where it speaks', () => {
    expect(findRedFlags('发烧38度6', { age: 0.1 }).map((flag) => flag.category)).toContain('infant_fever');
    expect(findRedFlags('发烧38度6', { age: 30 })).toEqual([]);
    expect(findRedFlags('下面突然流血', { pregnancyWeeks: 30 }).map((flag) => flag.category)).toContain(
      'pregnancy',
    );
    expect(findRedFlags('我家两个月大的宝宝发烧38度6', { age: 30 }).map((flag) => flag.category)).toContain(
      'infant_fever',
    );
  });

  it('reads dialect, slips of voice, traditional signs and spoken numbers', () => {
    for (const text of [
      '我妈叫唔醒啊',
      '熊口疼，喘不过气，一直出汗',
      '突然嘴歪，說話不清',
      '血压一百九一百三，头痛眼花',
      '四十天的婴儿烧到三十九度',
    ])
      expect(findRedFlags(text), text).not.toEqual([]);
  });

  it.each([
    ['休克了，脸色惨白，手脚冰冷', 'coma.shock'],
    ['脸色苍白，四肢湿冷，人没力气', 'coma.shock'],
    ['胸椎结核，腿没知觉了', 'cauda'],
    ['鱼刺卡在食道，吞口水都疼，咽不下东西', 'airway.gullet'],
    ['便血止不住，头晕站不住', 'bleed.gi'],
    ['宝宝发烧39度，精神很差，叫他不太理人', 'child.ill'],
  ])('sees 「%s」 by rule %s', (text, rule) => {
    expect(findRedFlags(text).map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it.each([
    '吃了盐酸左氧氟沙星，有点拉肚子',
    '用水银体温计量的，吃了退烧药又吐了',
    '抗病毒药还在吃，偶尔头晕',
    '硬膜下血肿术后两个月，还有点头晕',
    '抽血化验的两分钟里晕针',
    '嗓子里有痰，吐出来的痰里带血丝',
    '咳嗽一个星期，一咳就扯得胸口疼',
    '乳房胸部很疼，里面有结节',
    '女儿感冒两天，发烧38度5，精神好',
    '宝宝82天，体温正常，今天不爱喝奶瓶',
    '宝宝一岁一个月，三天前发烧39度，现在退了',
    '新生儿夜里哼哼唧唧睡不踏实',
    '皮肤像触电一样疼',
    '骑电动车撞到车，膝盖擦破皮',
    '来月经肚子疼得厉害，每个月都这样',
    '老胃病，吃凉的胃疼得厉害',
    '喉咙一直有堵住的感觉，呼吸没问题',
  ])('leaves 「%s」 in peace', (text) => {
    expect(findRedFlags(text)).toEqual([]);
  });

  it('says for self-harm which line listens, and 120 after an act', () => {
    const [wish] = findRedFlags('活着没意思，想死');
    expect(wish?.action).toBe('hotline');
    expect(adviceFor(wish!)).toMatchObject({ phones: ['12356', '120'] });
    const act = findRedFlags('我刚才割腕了').find((flag) => flag.ruleId === 'self.act');
    expect(adviceFor(act!).sentence).toContain('120');
  });
});

describe('whatever is typed', () => {
  const ALARMS = Object.values(TWINS).map(([alarm]) => alarm);

  it('never throws, says the same twice, and knows every rule that it names', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...ALARMS, '没有', '。', '如果', '去年', '😀', '血压'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const flags = findRedFlags(text);
        expect(findRedFlags(text)).toEqual(flags);
        for (const flag of flags) expect(adviceFor(flag).sentence).not.toBe('');
      }),
    );
  });

  it('a sentence about something else after a full stop never silences an alarm', () => {
    const others = [
      '谢谢医生',
      '家里的花开了',
      '我住在三楼',
      '另外想问挂号费多少',
      '没有别的了',
      '以前身体挺好',
      '昨天看了新闻',
      '我家的狗很乖',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...ALARMS),
        fc.array(fc.constantFrom(...others), { minLength: 1 }),
        (alarm, more) => {
          expect(findRedFlags(`${alarm}。${more.join('。')}`)).not.toEqual([]);
        },
      ),
    );
  });

  it.each([
    '胸口剧痛出冷汗',
    '嘴唇发紫',
    '吐血',
    '昏迷',
    '抽搐',
    '呼吸困难',
    '被蛇咬',
    '想自杀',
    '喝农药',
    '大小便失禁',
    '胸痛、呼吸困难、大汗',
  ])('「我没有%s」 does not alarm', (symptom) => {
    expect(findRedFlags(`我没有${symptom}`)).toEqual([]);
  });

  it('10,000 signs of the worst kind are read within a moment', () => {
    for (const sign of ['胸', '痛', '一', '没有', '血糖', '突然头', '喝了药', '从腿往上']) {
      const from = performance.now();
      findRedFlags(sign.repeat(10_000 / sign.length));
      expect(performance.now() - from, sign).toBeLessThan(1_000);
    }
  });
});

it('every rule has its own name, a source, an advice with a way to help, and only words that the lexicon knows', () => {
  for (const { rules } of RULE_SETS) {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    expect(new Set(rules.map((rule) => rule.category)).size).toBe(RED_FLAG_CATEGORIES.length);
    for (const rule of rules) {
      expect(unknownNames(rule, FACTS), rule.id).toEqual([]);
      expect(rule.source).not.toBe('');
      expect(rule.advice).toMatch(/120|急诊|12356/);
      expect(rule.advice).not.toMatch(/[！!]/);
    }
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  }
});
