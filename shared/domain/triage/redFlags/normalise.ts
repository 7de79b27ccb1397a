/** Text as the rules read it, and where each of its characters stood in the person's own text. */
export type Normal = {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
};

const TRADITIONAL =
  '頭头悶闷氣气發发燒烧熱热嘔呕藥药農农殺杀沒没無无還还現现剛刚開开臉脸腫肿腦脑壓压嚨咙嚴严個个雙双癲癫癇痫過过麼么嗎吗來来這这為为時时週周懷怀產产嬰婴兒儿媽妈爺爷歲岁點点鐘钟電电傷伤斷断腳脚膚肤腸肠膽胆陰阴莖茎視视聽听說说話话動动軟软癱瘫顫颤遺遗書书樓楼絕绝樣样緊紧裡里裏里從从邊边側侧體体溫温驟骤聲声濕湿壞坏轉转紅红綠绿黃黄藍蓝顏颜塊块滿满擊击車车禍祸廢废噁恶鈕钮釦扣誤误喫吃醫医師师請请問问嗆呛蟲虫蠍蝎難难覺觉漲涨脹胀腎肾臟脏縮缩驚惊風风濟济爛烂樹树釘钉鐵铁讓让給给應应並并幾几兩两劇剧絞绞暈晕燙烫頸颈後后術术識识脈脉關关張张強强變变續续陣阵連连靜静會会們们親亲婦妇齡龄對对與与噴喷淚泪蒼苍殘残輕轻滅灭戰战墜坠鎖锁嚥咽顱颅繃绷撿捡脫脱裝装鹼碱貓猫緩缓喪丧啞哑膠胶簾帘糞粪煙烟濃浓閃闪鉀钾鈣钙鹽盐針针線线遲迟驗验測测診诊療疗檢检結结節节鬆松飯饭餵喂飲饮飽饱餓饿魚鱼蝦虾雞鸡豬猪馬马鳥鸟癢痒膿脓潰溃瘍疡睏困憂忧鬱郁慮虑懼惧瘋疯亂乱慘惨漸渐滾滚湯汤溝沟濺溅瀉泻灑洒爐炉燈灯牆墙狀状獸兽當当盤盘睜睁礙碍窩窝竄窜細细終终經经繩绳纏缠罵骂聞闻舉举舊旧萬万蓋盖號号衛卫衝冲補补見见觸触計计記记訴诉試试該该誰谁調调講讲負负責责貼贴費费質质贏赢趕赶輸输輪轮辦办進进運运達达遠远錯错錢钱鋼钢鋸锯鏡镜鑽钻長长門门閉闭間间陽阳險险隱隐隻只離离霧雾響响頂顶預预領领頻频題题額额飛飞騎骑鬧闹齒齿東东條条極极槍枪橋桥機机殼壳決决況况沖冲涼凉準准溼湿潔洁瀝沥瀕濒烏乌愛爱態态戶户換换損损搖摇搶抢撐撑撲扑擠挤攔拦數数敵敌曬晒勢势勁劲協协卻却厲厉參参員员喚唤單单團团圍围場场夠够夾夹孫孙學学實实寫写專专將将尋寻導导帶带幹干廚厨彈弹彎弯徹彻傾倾備备傳传併并乾干嚇吓痺痹瘓痪皰疱磚砖臍脐蕁荨蟄蛰褲裤錘锤闌阑頰颊騷骚髒脏麥麦鏽锈銹锈鍋锅洩泄著着妳你紙纸職职鄰邻夢梦憶忆惱恼減减災灾環环稱称穩稳約约組组網网習习華华葉叶觀观詢询課课談谈論论證证讀读賣卖載载適适選选遊游隨随雖虽雜杂順顺願愿類类騙骗齊齐';
/** Signs of Cantonese and other dialects, and what they are called elsewhere. */
const DIALECT = '冇没唔不佢他嘅的咗了係是喺在俾被畀被瞓睡睇看屙拉哕吐';
const SIMPLIFIED: { [traditional: string]: string } = {};
for (const pairs of [TRADITIONAL, DIALECT])
  for (let at = 0; at + 1 < pairs.length; at += 2) SIMPLIFIED[pairs.charAt(at)] = pairs.charAt(at + 1);

/** What a keyboard, a recogniser or a dialect makes of medical words; both sides of a pair have the same length. */
const SLIPS: readonly (readonly [RegExp, string])[] = (
  [
    ['熊口', '胸口'],
    ['凶口', '胸口'],
    ['胸囗', '胸口'],
    ['胸扣', '胸口'],
    ['兄口', '胸口'],
    ['凶闷', '胸闷'],
    ['胸门', '胸闷'],
    ['新口疼', '心口疼'],
    ['新绞痛', '心绞痛'],
    ['因难', '困难'],
    ['喘不尚', '喘不上'],
    ['串不上', '喘不上'],
    ['川不上', '喘不上'],
    ['踹不上', '喘不上'],
    ['传不上气', '喘不上气'],
    ['晕到了', '晕倒了'],
    ['昏到', '昏倒'],
    ['云倒', '晕倒'],
    ['抽畜', '抽搐'],
    ['抽蓄', '抽搐'],
    ['抽触', '抽搐'],
    ['吐雪', '吐血'],
    ['土血', '吐血'],
    ['兔血', '吐血'],
    ['便雪', '便血'],
    ['流雪', '流血'],
    ['咳雪', '咳血'],
    ['发绕', '发烧'],
    ['发骚', '发烧'],
    ['法烧', '发烧'],
    ['高骚', '高烧'],
    ['不想或了', '不想活了'],
    ['不想火了', '不想活了'],
    ['不想货了', '不想活了'],
    ['自沙', '自杀'],
    ['自刹', '自杀'],
    ['割碗', '割腕'],
    ['歌腕', '割腕'],
    ['怀运', '怀孕'],
    ['怀云', '怀孕'],
    ['太动', '胎动'],
    ['抬动', '胎动'],
    ['洋水', '羊水'],
    ['阳水破', '羊水破'],
    ['高丸', '睾丸'],
    ['搞丸', '睾丸'],
    ['皋丸', '睾丸'],
    ['口齿不轻', '口齿不清'],
    ['不轻楚', '不清楚'],
    ['半身不随', '半身不遂'],
    ['嘴外', '嘴歪'],
    ['嘴巴外', '嘴巴歪'],
    ['左受', '左手'],
    ['右受', '右手'],
    ['血样', '血氧'],
    ['雪压', '血压'],
    ['雪糖', '血糖'],
    ['雪氧', '血氧'],
    ['百草哭', '百草枯'],
    ['农要', '农药'],
    ['农耀', '农药'],
    ['安眠要', '安眠药'],
    ['煤汽', '煤气'],
    ['没气中毒', '煤气中毒'],
    ['昏谜', '昏迷'],
    ['昏迷部醒', '昏迷不醒'],
    ['卡主', '卡住'],
    ['噎主', '噎住'],
    ['咔住', '卡住'],
    ['吞咽因难', '吞咽困难'],
    ['嘴唇发子', '嘴唇发紫'],
    ['发子', '发紫'],
    ['过民', '过敏'],
    ['过闽', '过敏'],
    ['看不件', '看不见'],
    ['看不建', '看不见'],
    ['失名', '失明'],
    ['心前曲', '心前区'],
    ['心前去', '心前区'],
    ['嘴吧', '嘴巴'],
    ['抽疯', '抽风'],
    ['羊颠风', '羊癫风'],
    ['羊颠疯', '羊癫风'],
    ['呼西', '呼吸'],
    ['呼息', '呼吸'],
    ['窒吸', '窒息'],
    ['晕绝', '晕厥'],
    ['休刻', '休克'],
    ['拉雪', '拉血'],
    ['脑埂', '脑梗'],
    ['心埂', '心梗'],
    ['心耿', '心梗'],
    ['脑耿', '脑梗'],
    ['喝农要', '喝农药'],
    ['往后背串', '往后背窜'],
    ['串到', '窜到'],
    ['串着', '窜着'],
    ['胎盘早拨', '胎盘早剥'],
    ['姥姥', '奶奶'],
    ['姥爷', '爷爷'],
    // Words of dialects, said elsewhere in others.
    ['没得', '没有'],
    ['莫得', '没有'],
    ['冒得', '没有'],
    ['木有', '没有'],
    ['不到气', '不上气'],
    ['遭不住', '受不了'],
    ['顶不住', '受不了'],
    ['扛不住', '受不了'],
    ['受不住', '受不了'],
    ['熬不住', '受不了'],
    ['钟头', '小时'],
    ['膀子', '胳膊'],
    ['胳臂', '胳膊'],
    ['手杆', '手臂'],
    ['脚杆', '小腿'],
    ['脑壳', '脑袋'],
    ['颈子', '脖子'],
    ['颈根', '脖子'],
    ['颈项', '脖子'],
    ['勃子', '脖子'],
    ['脊梁', '后背'],
    ['后心', '后背'],
    ['打摆子', '打寒战'],
    ['打冷颤', '打寒战'],
    ['打冷战', '打寒战'],
    ['打寒颤', '打寒战'],
    ['寒颤', '寒战'],
    ['迷瞪', '迷糊'],
    ['瞪瞪', '糊糊'],
    ['嘴瓦', '嘴歪'],
    ['一哈', '一下'],
    ['扯风', '抽风'],
    ['惊风', '抽风'],
    ['母猪疯', '羊癫风'],
    ['羊羔疯', '羊癫风'],
    ['羊癫疯', '羊癫风'],
    ['羊角疯', '羊角风'],
    ['梗住', '哽住'],
    ['梗到', '哽到'],
    ['小解', '小便'],
    ['使唤不动', '不听使唤'],
    ['人事不知', '不省人事'],
    ['人事不省', '不省人事'],
    ['不得力', '没力气'],
    ['接不上气', '喘不上气'],
  ] as const
).map(([slip, meant]) => [new RegExp(slip, 'g'), meant]);

const anySlip = new RegExp(SLIPS.map(([slip]) => slip.source).join('|'));

const cjk = (char: string | undefined) => char !== undefined && char >= '\u3400' && char <= '\u9fff';

const digit = (char: string) => /[0-9]/.test(char.normalize('NFKC'));

const END = '。!?;\n\r';
const PAUSE = ',~…—:"“”()<>《》【】[]|·';

/** NFKC, simplified, lower case; sentences end in 。 and clauses in , — a blank between Chinese words is a pause. */
export function normalise(original: string): Normal {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  let sinceBlank = 0;
  const put = (char: string, start: number, end: number) => {
    text += char;
    from.push(start);
    to.push(end);
  };
  while (at < original.length) {
    const code = original.charCodeAt(at);
    const wide = code >= 0xd800 && code < 0xdc00 && at + 1 < original.length;
    const raw = original.slice(at, at + (wide ? 2 : 1));
    const end = at + raw.length;
    if (code >= 0x4e00 && code <= 0x9fff) {
      put(SIMPLIFIED[raw] || raw, at, end);
      sinceBlank += 1;
    } else if (raw === '。')
      // A keyboard's full stop within a number is its point.
      put(digit(text.charAt(text.length - 1)) && digit(original.charAt(end)) ? '.' : '。', at, end);
    else if (raw === ' ' || raw === '\u3000' || raw === '\t') {
      const last = text.charAt(text.length - 1);
      const next = original.charAt(end);
      // Two numbers beside each other are two numbers.
      if ((cjk(last) && cjk(next) && sinceBlank > 1) || (digit(last) && digit(next))) put(',', at, end);
      sinceBlank = 0;
    } else if (code === 0x200b || code === 0xfeff) {
      // Invisible: it would split a word.
    } else
      for (const char of raw.normalize('NFKC').toLowerCase()) {
        const inNumber = char === '.' && digit(text.charAt(text.length - 1)) && digit(original.charAt(end));
        if (inNumber) put('.', at, end);
        else if (END.indexOf(char) >= 0 || char === '.') put('。', at, end);
        else if (PAUSE.indexOf(char) >= 0) put(',', at, end);
        else for (let unit = 0; unit < char.length; unit += 1) put(char.charAt(unit), at, end);
      }
    at = end;
  }
  if (anySlip.test(text)) for (const [slip, meant] of SLIPS) text = text.replace(slip, meant);
  return { text, from, to };
}
