/** How a thing is said: only `present` alarms. */
export type Assertion = 'present' | 'negated' | 'past' | 'over' | 'hypothetical' | 'mild' | 'not_a_patient';

/** A sentence that is no report: lessons, news, stories, animals. */
const LESSON =
  /电视|新闻|小说|电影|动画|剧里|剧情|考试|考题|试题|考研|选择题|单选|多选|病例分析|论文|科普|讲座|培训|演练|作业|课本|课上|医学生|医师资格|护士资格|报道|朋友圈|网上说|网上看|视频里|游戏|主角|想了解|提前(?:学|了解)|学习一下|急救知识|口诀|志愿者|(?:有|是)哪些(?:早期|典型|主要)?(?:症状|表现|信号|征兆|原因|类型|情况|前兆)|(?:症状|表现|信号|前兆)(?:有|是)(?:哪些|什么)|^(?:请问)?(?:什么是|什么叫|如何预防|怎[么样]预防|如何避免|怎样避免|如何识别|为什么)|的?(?:定义|处理原则|补液原则|流行病学|鉴别诊断|区别)(?:是|有|$)|典型表现|概率|歌(?:好听|词)|哪些情况|怎么计算|九分法|投稿|干预热线|部门办|^(?:朋友|同学|别人|学生)问我|^[^,。我爸妈他她孩宝]{0,8}(?:症|病|中毒|综合征|栓塞|夹层|梗死)的?(?:原理)?是(?:怎么回事|怎么引起|如何形成|什么病)/;
const ANIMAL =
  /狗狗|小狗|猫咪|小猫|宠物|仓鼠|金毛|泰迪|柯基|布偶|哈士奇|拉布拉多|鹦鹉|兔子|乌龟|金鱼|奶牛|母猪|猪场|养的(?:鸡|鸭|猪|牛|羊|鱼|猫|狗)|(?:我家|家里|我的?)(?:的)?(?:狗|猫|鸟)|^(?:猫|狗)(?!.{0,3}[咬抓挠舔])/;
const BITES = /[咬抓挠舔蹭]|过敏|(?:^|[^金])毛/;
/** Said of feelings, prices, work: the same words and no illness. */
const IDIOM =
  /(?:笑|累|烦|饿|困|气|吓|忙|冷|急|羡慕|尴尬|无聊|丑|胖|臭|酸|咳|晕|社|闷|馋|美|爱|热)死(?:我|你|人|他|她)?(?:了|啦|吧)?(?![亡去不过在])|想死(?:我|你|他|她|人)(?:们|了|啦)?|笑(?:到|得|岔).{0,6}|追剧.{0,6}吐血|(?:加班|忙|累|写|学|背|熬)(?:到|得)(?:快|都|要)?吐血|气得.{0,4}(?:吐血|胸口?疼|心梗|血压)|心痛我?的?(?:钱|币)|心痛(?:我|你|他|她).{0,4}(?:钱|包)|让我心梗|毒鸡汤|爆血管|(?:穷|热|急|累|忙)得要?跳楼|跳楼(?:价|机)|自杀式|窒息(?:的|操作|感.{0,4}工作)|工作让人窒息|腿都?要断了|脑袋都?大了|炸裂的|想死(?:你|我)们?了|心碎|同归于尽这首|(?:题|作业|代码|老板|领导|方案|甲方)[^,。]{0,10}吐血|(?:骂|气|烦|累|难)得?[^,。]{0,4}想死的心/g;

const NOT = /(?:没有?|无|否认|未|不是|并非|不会|不伴|不觉得?|不|非)/g;
/** Between "not" and the symptom: then the "not" belongs to something else. */
const SUDDEN = /^(?:突然|刚|忽然|今天|正在|还在|一直|又)/;
const NOT_BEFORE = /(?:没有?|无|不是|不会|否认)(?:出现|发生|过)?$/;
const OTHER =
  /缓解|好转|减轻|见好|效|用|吃|睡|退|停|敢|法|人|钱|就|但|却|还|仍|止|诱因|原因|征兆|预兆|动|知|清|住|醒|力|想|够|了(?!解)|可|得|完|换|做|去|管|能|着|着急|上|下|理|过来|会(?!有|出)|到|意|一直|突然|只|而/;
const NOT_LISTED =
  /^(?:[^,。]{0,8}[、和或及跟与])?(?:出现|发生|任何|明显|什么|有|再|过|觉得|感到|伴有?|伴随|被|见|是|太|怎么|曾|接触|发现|这种|感觉|任何的?|史|我|他|她|的|被?|想|要|误|吃错|喝|吞|[^,。]{0,3}[头胸腹背四肢双一两左右侧手脚腿口心眼]|持续|剧烈|肢体|下肢|呕|发|大|小)*$/;
const AFTER_NOT =
  /^(?:过)?(?:的?(?:情况|症状|感觉|现象|念头|想法|史))?(?:都|也|倒|就|是)?(?:没有(?!缓|好|减|效|用|停|退|止)|没(?=[,。]|$)|不明显|消失|阴性|不存在|否认)/;

const PAST =
  /去年|前年|大前年|上个?月|上上|以前|从前|曾经|曾(?!祖)|小时候|年轻时|早年|大学时|当年|[0-9一二两三四五六七八九十几多]年(?:多)?(?:前|了)|[0-9一二两三四五六七八九十几]个月(?:多)?前|半年(?:多)?前|几年前|前几年|之前|上次|上周|既往|病史|陈旧|后遗症|恢复期|术后.{0,3}年|年前|死于|去世|[0-9一二三四五六七八九十几]+年.{0,6}(?:发作|再犯)|规律透析/;
const NOW =
  /今天|今早|今晨|今晚|现在(?!.{0,10}(?:好|恢复|正常|没事|康复|稳定|控制|心态|备孕|想|来|能|会|甲功|怕|长|大了|打|记忆|伤疤|伤口|疤|潜水))|刚|突然|忽然|突发|又|再次|目前(?!.{0,4}(?:情况|稳定|正常))|这次(?!怀|备孕|想|来)|昨晚|半夜|正在|越来越|还在|复发|犯了|这两天|这几天|加重|开始/;
const OVER =
  /(?:已经?|早就?|现在|后来|都|马上|一会儿?|歇.{0,3}|睡一觉|自己|很快|目前|就)(?:已经?)?(?:好(?:了|转|些|多了|起来|很多了|差不多|[,。]|$)|恢复|没事|正常|康复|缓解|没什么感觉|没了|压住|停了|止住|拉出来|取出来|消失|不疼|不痛)|几秒钟?(?:就|后|自己)?(?:没|好|过去|消)|治好了|恢复得?(?:很)?好|情况稳定|病情平?稳|控制(?:得)?(?:好|良好|不错)|稳定期|再也没|没再|打完了|好几年了|血止住|玩得|能玩能吃|跟(?:以前|往年)(?:一样|差不多)|老样子/;
const IF =
  /如果|万一|假如|要是|倘若|担心(?!地|的)|害?怕(?:自己)?(?!是|死|光)|会不会|有没有可能|是否会|预防|防止|(?:^|[怎何想要])么?防|避免|怎么判断|如何判断|容易|(?:多少|几)[^,。]{0,3}会|可以.{0,4}吗|[多吃喝]会/;
const IF_AFTER =
  /^[^,。]{0,6}(?:怎么预防|如何预防|的?(?:概率|几率|风险|症状|原因|定义|区别|前兆|信号|后遗症|机制|门诊|专家|中心|保险|证明|费用|知识))|^[^,。]{0,3}(?:是什么|有哪些|什么意思|会怎样)|^[^,。]{0,3},?(?:这|是)*真的[吗么假]|^了?一般(?:多久|几|多长|多少|会)/;
const MILD =
  /(?:有一?点儿?|有些|偶尔|偶有|轻微|稍微?|一点点?|微微|隐隐|略|时不时)(?:会|地|的|觉得|感觉|感到)?[^,。]{0,3}$/;
/** 中毒过一次: that it once was. */
const ONCE = /^过(?:[一两二三四五几好多]|[0-9]|[,。]|$)/;
/** Somebody else died of it. */
const DIED = /^了?[^,。]{0,2}(?:走了|去世|过世|没救过来|没抢救过来)(?=[,。]|$)/;
const STRANGER = /邻居|同事|同学|朋友|亲戚|村里|别人|有人|演员/;
const MILD_INSIDE = /有一?点|有些|偶尔|轻微|稍微|一点点|微微|隐隐/;
const MILD_AFTER = /^[^,。]{0,1}(?:一下|几下|几秒|一点点?|几滴|一小点)(?!子|都|也)/;

/** Somebody has already seen to it, or it has been so for long: a story, unless it says that it is now. */
const SEEN =
  /(?:去|到|送|在|进)了?[^,。]{0,10}医院[^,。]{0,6}(?:检查|看|治|诊|住|做|确|说|拍|查|抢救)|住院|出院|确诊|检查(?:显示|结果|发现|报告|出|说|是|后|完)|查出(?!怀孕|来怀)|诊断[为是出了]|医生(?:说|诊断|告诉|给|开|让|建议|看)|大夫(?:说|给|开)|结果(?:显示|出来|是)|[bB]超|ct(?:显示|检查|结果)|核磁|片子|复查|挂水|输液[^,。]{0,3}天|吃药[^,。]{0,3}(?:天|周|月)|手术(?:后|完)/;
const LONG =
  /经常|每次|每年|有时|总是|老是|从小|长期|多年|平时|时常|常常|每个?月|每到|动不动|反反复复|反复|断断续续|间歇|(?:^|[^孕怀大停0-9几多半两一二三四五六七八九十])[几多半两一二三四五六七八九十0-9]{1,3}(?:多|来)?(?:个?多?月|年|星期|周)(?:多)?(?:了|来|左右|时间|以上)(?!大)|[近这最]几?[0-9一二三几]?个?(?:年|月)|最近|这段时间|一段时间|前段时间|半年|前几天|[0-9]{1,2}月份|[0-9]{1,2}月[0-9]{1,2}/;
/** A heading that asks about an illness, and under it a story: how many questions are put to a doctor. */
const HEADING =
  /怎[么样]治|如何治|治疗|原因|因素|医院|方法|偏方|危害|排名|哪些|什么好|怎么样才能|注意|诱发|引起|形成|改善|是不是|是否|症状|为什么|怎么办/;
const JUST = /刚才|刚刚|现在|正在|今天|今早|今晚|这会|马上|此刻|昨晚|又犯|又发|又开始|又出|越来越|还没醒/;

/** What is gone here is the emergency itself. */
const GONE = /(?:呼吸|心跳|脉搏?|意识|知觉|感觉|气息?|胎动|尿|力气|声音|视力)[^,。]{0,3}(?:没了|停了?|消失)/g;
/** It was over, and it is there again. */
const AGAIN = /又(?!想|问|怕|担心|不)|再次|反而|复发|加重|还是[^,。]{0,4}[痛疼喘晕吐]/;

/** Who tells of themselves or of somebody at home. */
const SELF = /我|俺|爸|妈|爷|奶奶|外公|外婆|老公|老婆|妻子|丈夫|孩子|宝宝|儿子|女儿|老人|娃|老伴|婆婆|公公/;
/** A lesson, a film or a game that somebody only sat at when it happened. */
const AT =
  /(?:看|玩|打|写|做|上|听|追|刷|参加|在|去|教|批|讲)[^,。]{0,4}(?:电视剧?|电影|小说|动画|游戏|考试|作业|新闻|视频|朋友圈|课|讲座|培训|演练)(?![里中上说讲])[^,。]{0,3}(?:时|的时候|的时间|中途|到一半|半截|完了?|呢|回来|,?[^,。]{0,3}?(?=突然|忽然|一下|[胸头心眼]))|(?:游戏|考试|作业|上课|课上|培训|演练|体育课)[^,。]{0,3}(?:时|的时候|中途|到一半|完了?|回来)|课上[^,。]{0,4}(?:突然|忽然)/g;
/** Animals of those who are ill themselves. */
const WITH =
  /(?:遛|带|抱|追|喂|逗|洗|牵|看|陪|躲|为了?|像|似|跟|学)[^,。]{0,4}(?:狗狗|小狗|猫咪|小猫|宠物|狗|猫|兔子|鸟)/g;
const KIN =
  /爸|妈|爷爷|奶奶|外公|外婆|老公|老婆|妻子|丈夫|孩子|宝宝|儿子|女儿|老人|老伴|我(?:自己|突然|忽然|现在|刚|也|的?[头胸手腿肚脸背])/;

const blank = (text: string, words: RegExp): string =>
  text.replace(words, (found) => new Array(found.length + 1).join('_'));

/** From where to where a sentence is a lesson: what somebody told of themselves before it, or tells after it, is not. */
function lessonIn(words: string): { readonly from: number; readonly until: number } | undefined {
  const found = LESSON.exec(blank(words, AT));
  if (!found) return undefined;
  const clause = words.lastIndexOf(',', found.index) + 1;
  const before = words.slice(0, clause);
  const hearsay = before !== '' && /网上|朋友圈|视频|了解/.test(found[0]);
  const told =
    hearsay || (SELF.test(before) && (JUST.test(before) || SUDDENLY.test(before) || /了/.test(before)));
  const behind = words.slice(found.index);
  const again = behind.search(
    /,[^,。]{0,4}(?:我|俺|爸|妈|爷爷|奶奶|外公|外婆|老公|老婆|孩子|宝宝|儿子|女儿|老人|老伴)[^,。]{0,3}(?:现在|刚|突然|忽然|今天|今早|昨晚|正在|已经|就是|也|又)/,
  );
  return { from: told ? clause : 0, until: again < 0 ? words.length : found.index + again };
}
const SUDDENLY = /突然|忽然|一下子|半个?小?时|[0-9一二三四五六七八九十]分钟|发烧|[0-9]度/;

export type Reading = { readonly text: string; readonly sentences: readonly Sentence[] };
type Sentence = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lesson: { readonly from: number; readonly until: number } | undefined;
  readonly animal: boolean;
  readonly past: number;
  readonly now: number;
  readonly over: boolean;
  readonly seen: number;
  readonly long: boolean;
  readonly just: boolean;
};

/** Whose animal it is. */
const KEEPERS =
  /(?:爸妈?|妈妈?|爷爷|奶奶|外公|外婆|老公|老婆|孩子|儿子|女儿|我)家?(?:的|养|家里)[^,。]{0,3}(?:狗|猫|兔|鸟|鸡|鸭|猪|牛|羊|鱼|仓鼠|金毛|泰迪|柯基|布偶|哈士奇|拉布拉多|鹦鹉|龟)/g;

function isOver(words: string): boolean {
  const found = OVER.exec(blank(words, GONE));
  return found !== null && !AGAIN.test(words.slice(found.index + found[0].length));
}

/** What somebody was before, or has had as well: it says nothing of when the rest of the sentence was. */
const BACKGROUND =
  /(?:以前|之前|从前|平时|既往|一直)[^,。]{0,4}(?:身体|健康|没有?(?:病|事|过|这|得)|从没|从来没)[^,。]{0,6}|[^,。]{0,10}(?:病史|史)(?=,)|(?:去年|前年|上次|以前|之前|曾经?|上个?月|上周|半年前|年前)[^,。]{0,4}也[^,。]{0,8}|上次[^,。]{0,6}[是在][^,。]{0,8}(?:前|年|月)|(?:糖尿病|血压高?|冠心病|心脏病|高血脂|痛风|甲亢|哮喘|慢阻肺|房颤|肝硬化|癌|抑郁症?|肾病|尿毒症)[^,。]{0,6}[年月]多?了?(?=,)|(?:前几天|最近|平时|这段时间|前段时间|这几天)[^,。]{0,6}(?:感冒|熬夜|加班|累|忙|喝酒|抽烟|上火|受凉|压力)[^,。]{0,4}|(?:感冒|熬夜)[^,。]{0,3}(?:周|天|星期|月)了?(?=,)/g;
/** Somebody looked before it began, and found nothing. */
const WAS_WELL =
  /^[^,。]{0,8}(?:体检|检查|化验|心电图|ct|b超|彩超|拍片|核磁|验血)[^,。]{0,6}(?:正常|没事|没有?问题|没什么)(?=,)/g;

/** Words of feeling become blanks of the same length. */
export const withoutIdioms = (text: string): string =>
  text.replace(IDIOM, (idiom) => new Array(idiom.length + 1).join('_'));

export function readSentences(text: string): Reading {
  const sentences: Sentence[] = [];
  let start = 0;
  let animal = false;
  const first = text.indexOf('。');
  const headed =
    first > 0 && first <= 30 && text.charAt(first + 1) === ',' && HEADING.test(text.slice(0, first));
  for (let at = 0; at <= text.length; at += 1)
    if (at === text.length || text.charAt(at) === '。') {
      if (at > start) {
        const words = text.slice(start, at);
        const found =
          (ANIMAL.test(blank(words, WITH)) || words.search(KEEPERS) >= 0) &&
          !BITES.test(words) &&
          !KIN.test(blank(words, KEEPERS));
        animal = found || (animal && !/我|孩子|宝宝|爸|妈|老公|老婆|老人|奶奶|爷爷/.test(words));
        const event = blank(words, BACKGROUND);
        const past = PAST.exec(event);
        const now = NOW.exec(words);
        const seen = headed ? 0 : words.search(SEEN);
        sentences.push({
          start,
          end: at,
          text: words,
          lesson: lessonIn(words),
          animal,
          past: past ? past.index : -1,
          now: now ? now.index : -1,
          over: isOver(blank(words, WAS_WELL)),
          seen,
          long: LONG.test(event),
          just:
            JUST.test(words) ||
            (!headed && seen >= 0 && words.slice(seen).search(/突然|忽然|可是|但是|没想到/) >= 0),
        });
      }
      start = at + 1;
    }
  return { text, sentences };
}

/** `c` stays true whatever the time; `r` alarms although it is over; `m` although it is mild; `h` although it is an if; `n` holds a "not" of its own. */
export function assertionAt(reading: Reading, from: number, to: number, ways: string): Assertion {
  const sentence = reading.sentences.find((one) => one.start <= from && from < one.end);
  if (!sentence) return 'present';
  if (sentence.animal) return 'not_a_patient';
  const { text, lesson } = sentence;
  const local = from - sentence.start;
  if (lesson && ways.indexOf('c') < 0 && local >= lesson.from && local < lesson.until) return 'not_a_patient';
  const own = text.slice(local, to - sentence.start);
  const comma = text.lastIndexOf(',', local - 1);
  const before = text.slice(Math.max(comma + 1, local - 24), local);
  const after = text.slice(to - sentence.start, to - sentence.start + 14);
  if (
    ways.indexOf('n') < 0 ? !SUDDEN.test(own) || NOT_BEFORE.test(before) : /(?:没有|从没|并没)$/.test(before)
  ) {
    let last = -1;
    let length = 0;
    NOT.lastIndex = 0;
    for (let found = NOT.exec(before); found; found = NOT.exec(before)) {
      last = found.index;
      length = found[0].length;
      const gap = before.slice(last + length);
      const word = found[0];
      const bare = word === '不' || word === '无' || word === '非' || word === '未';
      if (gap === '' || NOT_LISTED.test(gap) || (!bare && !OTHER.test(gap))) return 'negated';
    }
  }
  if (AFTER_NOT.test(after)) return 'negated';
  if (ways.indexOf('c') >= 0) return 'present';
  if (DIED.test(after) && STRANGER.test(before)) return 'over';
  const story =
    (sentence.seen >= 0 && (text.length > 30 || sentence.seen > local)) ||
    (sentence.long && text.length > 24 && sentence.now < 0) ||
    (sentence.long && text.length > 45);
  if (story && ways.indexOf('h') < 0 && !JUST.test(own) && !sentence.just) return 'past';
  const inPast = sentence.past >= 0 && sentence.past < local + 6;
  if (inPast && ONCE.test(after)) return 'past';
  if (inPast && (sentence.now < 0 || sentence.now > to - sentence.start + 30)) return 'past';
  if (inPast && sentence.now >= 0 && sentence.now > local && sentence.over) return 'past';
  if (sentence.over && ways.indexOf('r') < 0) return 'over';
  if (ways.indexOf('h') < 0 && (IF.test(before) || IF_AFTER.test(after))) return 'hypothetical';
  if (
    ways.indexOf('m') < 0 &&
    (MILD.test(before) || MILD_AFTER.test(after) || MILD_INSIDE.test(text.slice(local, to - sentence.start)))
  )
    return 'mild';
  return 'present';
}
