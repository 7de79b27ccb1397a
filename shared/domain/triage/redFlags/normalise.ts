/** Text as the rules read it, and where each of its characters stood in the person's own text. */
export type Normal = {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
};

const TRADITIONAL =
  '頭头痛痛悶闷氣气喘喘發发燒烧熱热嘔呕藥药農农殺杀沒没無无還还現现剛刚開开臉脸腫肿腦脑壓压嚨咙嚴严個个雙双癲癫癇痫過过麼么嗎吗來来這这為为時时週周懷怀孕孕產产嬰婴兒儿媽妈爺爷歲岁點点鐘钟電电傷伤斷断腳脚膚肤腸肠膽胆胃胃陰阴莖茎視视聽听說说話话動动軟软癱瘫顫颤遺遗書书樓楼絕绝樣样緊紧裡里裏里從从邊边側侧體体溫温驟骤猝猝聲声濕湿壞坏糖糖轉转紅红綠绿黃黄藍蓝顏颜塊块滿满擊击撞撞車车禍祸廢废噁恶鈕钮釦扣電电誤误喫吃醫医師师請请問问嗆呛蟲虫蠍蝎難难覺觉漲涨脹胀腎肾肝肝臟脏縮缩驚惊厥厥風风濟济爛烂樹树釘钉鐵铁讓让給给應应醒醒嘴嘴歪歪並并無无幾几兩两';
const SIMPLIFIED: { [traditional: string]: string } = {};
for (let at = 0; at + 1 < TRADITIONAL.length; at += 2)
  SIMPLIFIED[TRADITIONAL.charAt(at)] = TRADITIONAL.charAt(at + 1);

/** What a keyboard or a recogniser makes of medical words; both sides of a pair have the same length. */
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
  ] as const
).map(([slip, meant]) => [new RegExp(slip, 'g'), meant]);

const anySlip = new RegExp(SLIPS.map(([slip]) => slip.source).join('|'));

const cjk = (char: string | undefined) => char !== undefined && char >= '\u3400' && char <= '\u9fff';

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
    } else if (raw === '。') put('。', at, end);
    else if (raw === ' ' || raw === '\u3000' || raw === '\t') {
      const last = text.charAt(text.length - 1);
      if (cjk(last) && cjk(original.charAt(end)) && sinceBlank > 1) put(',', at, end);
      sinceBlank = 0;
    } else if (code === 0x200b || code === 0xfeff) {
      // Invisible: it would split a word.
    } else
      for (const char of raw.normalize('NFKC').toLowerCase()) {
        const inNumber =
          char === '.' && /[0-9]/.test(text.charAt(text.length - 1)) && /[0-9]/.test(original.charAt(end));
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
