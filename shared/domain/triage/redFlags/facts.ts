import type { TriagePerson } from '../person';

/** Measured values and who it is about: read from the text, and from the person where the text says nothing. */
export type Facts = {
  readonly years?: number;
  readonly child: boolean;
  readonly male: boolean;
  readonly female: boolean;
  readonly pregnantWeeks?: number;
  readonly pregnant: boolean;
  readonly degrees?: number;
  readonly systolic?: number;
  readonly diastolic?: number;
  readonly oxygen?: number;
  readonly pulse?: number;
  readonly glucose?: number;
  readonly potassium?: number;
};

const DIGITS = '零一二三四五六七八九';
const NUMBER =
  '([0-9]{1,4}(?:\\.[0-9]{1,2})?|[零一二两三四五六七八九十百]{1,6}(?:点[零一二三四五六七八九]{1,2})?)';

/** 三十九, 两百一, 一百九 (190), 二点一 or 38.5. */
export function toNumber(words: string): number {
  if (/^[0-9]/.test(words)) return Number(words);
  const point = words.indexOf('点');
  if (point >= 0) {
    const tenths = [...words.slice(point + 1)].map((sign) => DIGITS.indexOf(sign)).join('');
    return Number(`${toNumber(words.slice(0, point))}.${tenths}`);
  }
  let sum = 0;
  let digit = 0;
  let unit = 1;
  for (const char of words) {
    if (char === '百' || char === '十') {
      unit = char === '百' ? 100 : 10;
      sum += (digit || 1) * unit;
      digit = 0;
    } else {
      digit = char === '两' ? 2 : DIGITS.indexOf(char);
      if (char === '零') unit = 1;
    }
  }
  return sum + (unit === 100 ? digit * 10 : digit);
}

const reading = (pattern: string) => new RegExp(pattern.replace(/N/g, NUMBER));

const first = (text: string, pattern: RegExp, low: number, high: number): number | undefined => {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const value = toNumber(found[1]!);
  return value >= low && value <= high ? value : undefined;
};

const DEGREES =
  /(3[4-9]|4[0-3]|三十[四五六七八九]|四十[一二三]?)(?:度|℃|°c?|摄氏度|点(?=[0-9一二三四五六七八九](?![0-9十个])))(?:([0-9一二三四五六七八九半])(?![0-9个天周岁小分十]))?|(?:体温|[发高低]?烧|烫|肛温|腋温|耳温|发热|高热|量)[^,。0-9]{0,5},?(3[4-9](?:\.[0-9]{1,2})?|4[0-3](?:\.[0-9])?)(?:[度点]([0-9])(?![0-9个天周岁小分十]))?(?![0-9%次天个岁周])|(3[5-9]\.[0-9]{1,2}|4[0-3]\.[0-9])(?![0-9]|周|岁|个|%|千|公|kg|斤)/;

function degrees(text: string): number | undefined {
  const found = DEGREES.exec(text);
  if (!found) return undefined;
  const whole = toNumber(found[1] || found[3] || found[5]!);
  const tenth = found[2] || found[4];
  return tenth === undefined ? whole : whole + (tenth === '半' ? 5 : toNumber(tenth)) / 10;
}

const MONTHS = reading('(?:孕|怀孕|怀了?|身孕|大着?肚子|怀胎)[^,。0-9]{0,4}?N个(?:半|多)?月');
const WEEKS = reading('(?:孕|怀孕|怀了?|停经|宝宝)[^,。0-9大]{0,4}?N(?:\\+[0-9])?(?:多|来)?周(?!大|岁)');
/** 八个月身子, 三十周肚子发紧: what is said after the number says that it is a pregnancy. */
const MONTHS_GONE = reading('N个(?:半|多)?月了?的?(?:身子|身孕|孕|胎|双身子|大肚子)');
const BARE_WEEKS = reading('N(?:\\+[0-9])?周(?!岁)');
const WEEKS_GONE =
  /(?:[23][0-9](?:\+[0-9])?|[二三]十[一二三四五六七八九]?)周[多了]?(?!岁|[^,。]{0,3}[治复疗])[^。]{0,5}(?:肚子|下面|下身|流|见红|出血|阴道|宝宝)/;
const PREGNANT =
  /怀孕|孕妇|孕[0-9一二三四五六七八九十早中晚期]|怀上|有身孕|有喜|胎动|羊水|破水|见红|宫缩|胎心|预产期|临产|快生了|待产|两条杠|胎盘|大着?肚子|早孕|宫外孕|怀着|双胞胎在肚|子痫|妊娠|两道杠|双身子|有了?身孕|个(?:半|多)?月的?(?:身子|身孕|大肚子)|肚子里的?(?:孩子|宝宝|娃|小孩|胎)|胎儿/;
const AFTER_BIRTH = /产后|生完|剖[腹宫]产[后一二三四五六七八九十第0-9]|分娩后|月子/;

function pregnantWeeks(text: string): number | undefined {
  const named = first(text, WEEKS, 3, 43);
  if (named !== undefined) return named;
  const months = first(text, MONTHS, 1, 10);
  if (months !== undefined) return Math.round(months * 4.3);
  const gone = first(text, MONTHS_GONE, 1, 10);
  if (gone !== undefined) return Math.round(gone * 4.3);
  const bare =
    /胎动|羊水|破水|宫缩|胎心|见红|孕/.test(text) || WEEKS_GONE.test(text)
      ? first(text, BARE_WEEKS, 5, 43)
      : undefined;
  if (bare !== undefined) return bare;
  if (/预产期|快生了|临产|孕晚期|足月|待产|要生了|孕后期/.test(text)) return 37;
  if (/孕中期/.test(text)) return 22;
  if (/早孕|刚.{0,3}(?:怀孕|怀上)|孕早期/.test(text)) return 7;
  const days = first(text, reading('(?:怀孕|停经|孕)[^,。0-9]{0,3}?N(?:多)?天'), 10, 99);
  return days === undefined ? undefined : days / 7;
}

const CHILD =
  /孩子|宝宝|宝贝|婴儿|婴|小孩|儿童|娃|小朋友|新生儿|早产儿|小宝|大宝|二宝|崽|囡|幺儿|孙子|孙女|小外孙|毛毛头|小毛头|我家小子|臭小子|丫头片子|小丫头|幼儿|闺女.{0,3}[一二两三四五六七八九]岁|细路|细蚊|伢/;
const BABY_DAYS = reading(
  '(?:出生|生下来?|刚生|宝宝|宝贝|婴儿?|孩子|小孩|新生儿|娃娃?|女儿|儿子|孙子|孙女|囡囡)[^,。0-9怀孕烧岁感咳吐拉泻病疹哭睡近前已持连打输挂吃喝疼痛住发热第]{0,7}?N(?:多)?(天|周(?!岁)|星期|个)(半)?月?(半)?(?!前|后)',
);
const BABY_OLD = reading(
  'N(?:来|多|几)?(天|周(?!岁)|星期|个)(半)?(?:多)?月?(?:龄|大)?的?(?:小)?(?:男|女)?(?:宝|婴|孩|娃|新生|儿子|女儿|孙|大)',
);
const BABY_BARE = reading('N(个)(半)月');

function babyYears(text: string): number | undefined {
  if (
    /新生儿|(?:刚生|生)下?来?第?[一二三1-3]天|月子里(?!.{0,12}(?:乳|奶|我))|没出月子|未满月|没满月|还没出月|刚出生|刚满月|出月子的宝|坐月子.{0,6}宝|早产儿/.test(
      text,
    )
  )
    return 0.05;
  if (/满月/.test(text) && CHILD.test(text)) return 0.09;
  const found =
    BABY_OLD.exec(text) ||
    BABY_DAYS.exec(text) ||
    (/肛温|吃奶|喂奶|奶粉/.test(text) ? BABY_BARE.exec(text) : null) ||
    (/(?:出生|生下来?)[^,。]{0,3}半个月|半个月大/.test(text) ? ['', '15', '天'] : null);
  if (!found) return undefined;
  const count = toNumber(found[1]!);
  const unit = found[2]!;
  const half = found[3] || found[4] ? 0.5 : 0;
  if (unit === '天') return count / 365;
  if (unit === '个') return count <= 36 ? (count + half) / 12 : undefined;
  return count / 52;
}

const YEARS = reading('N(?:周)?岁(?:半)?');
const SYSTOLIC = reading('N[/比]N');
/** 180-120, 180,120: between two numbers after the word itself. */
const BESIDE = reading('(?:血压|bp)[^0-9,。降从到]{0,6}?N[-,、~]N');
const SAID = reading(
  '(?:血压|高压|上压|收缩压|bp)[^0-9。零一二两三四五六七八九十百]{0,6}N(?!分|天|年|次|片|点)',
);
const PAIR =
  /(?:血压|bp)[^0-9。一二两]{0,4}([一二两]百[零一二三四五六七八九]?十?)[、,\/]?(一百[零一二三四五六七八九]?十?|[六七八九]十)/;
const LOW = reading('(?:低压|下压|舒张压)[^0-9。一二三四五六七八九十百]{0,4}N');

function pressure(text: string): { systolic?: number; diastolic?: number } {
  if (!/压|bp|\/[0-9]/.test(text)) return {};
  const words = PAIR.exec(text);
  if (words) return { systolic: toNumber(words[1]!), diastolic: toNumber(words[2]!) };
  for (const two of [SYSTOLIC.exec(text), BESIDE.exec(text)]) {
    if (!two) continue;
    const [systolic, diastolic] = [toNumber(two[1]!), toNumber(two[2]!)];
    if (systolic >= 50 && systolic <= 300 && diastolic >= 20 && diastolic < systolic)
      return { systolic, diastolic };
  }
  const high = first(text, SAID, 50, 300) || first(text, reading('N的?(?:血压|高压)'), 150, 300);
  const low = first(text, LOW, 20, 200);
  return {
    ...(high === undefined ? {} : { systolic: high }),
    ...(low === undefined ? {} : { diastolic: low }),
  };
}

const OXYGEN = reading(
  '(?:血氧|指脉氧|脉氧|指氧|氧饱和度?|饱和度|氧饱|spo2|sao2)[^0-9。零一二三四五六七八九十百]{0,8}(?:百分之)?N',
);
const PULSE = reading(
  '(?:心率|心跳|脉搏|脉率|心脏狂?跳|每分钟跳|hr)[^0-9。零一二两三四五六七八九十百]{0,8}(?:一分钟|每分钟|1分钟)?[^0-9。零一二两三四五六七八九十百]{0,2}N(?![0-9.%]|岁|年|天|个?月|分|秒|点|楼|片|度|号|院|周|级)',
);
const GLUCOSE = reading(
  '血糖[^0-9。零一二两三四五六七八九十百]{0,6}N(?=[,。了的还多m/(手出恶吐头人昏迷发口尿意]|$)',
);
const POTASSIUM = reading('(?:血钾|钾)[^0-9。,]{0,5}N');

const OTHERS = /爸|妈|爷|奶奶|外公|外婆|老公|老婆|妻|丈夫|老人|同事|朋友|爹|娘|儿子|女儿/;
/** Somebody else is who it is about: named first, and with what they have. */
const SUBJECT =
  /^[^,。]{0,4}(?:爸|妈|爷爷|奶奶|外公|外婆|老公|丈夫|公公|婆婆|同事|朋友|儿子|女儿)(?!.{0,4}(?:说|觉得|让|叫|问|在|去|出差|带))/;

export function readFacts(text: string, person: TriagePerson): Facts {
  const counted = /[0-9零一二两三四五六七八九十百半]/.test(text);
  const baby = babyYears(text);
  const said = counted ? first(text, YEARS, 0, 120) : undefined;
  const years = baby === undefined ? (said === undefined ? undefined : said) : baby;
  const aboutChild = CHILD.test(text);
  const namesOther = OTHERS.test(text);
  // Who asks for a child names its parents, and who expects one her husband: they are not the ones who are ill.
  const aboutOther = namesOther && !(person.age !== undefined && person.age < 14);
  const pregnantIsOther = SUBJECT.test(text);
  const age = years === undefined && !aboutOther && !aboutChild ? person.age : years;
  const saysPregnant = (PREGNANT.test(text) || WEEKS_GONE.test(text)) && !AFTER_BIRTH.test(text);
  const weeks = saysPregnant
    ? pregnantWeeks(text) || person.pregnancyWeeks
    : pregnantIsOther || (aboutChild && !/我/.test(text)) || AFTER_BIRTH.test(text)
      ? undefined
      : pregnantWeeks(text) || person.pregnancyWeeks;
  const child = age === undefined ? aboutChild : age < 14;
  const put = <K extends string>(key: K, value: number | undefined) =>
    (value === undefined ? {} : { [key]: value }) as { [name in K]?: number };
  return {
    child,
    male: person.sex === 'male',
    female: person.sex === 'female',
    pregnant: saysPregnant || weeks !== undefined,
    ...put('years', age === undefined && aboutChild ? person.age : age),
    ...put('pregnantWeeks', weeks),
    ...(counted || /半/.test(text)
      ? {
          ...put('degrees', degrees(text)),
          ...pressure(text),
          ...put('oxygen', first(text, OXYGEN, 30, 100)),
          ...put('pulse', first(text, PULSE, 15, 260)),
          ...put('glucose', first(text, GLUCOSE, 0.5, 90)),
          ...put('potassium', first(text, POTASSIUM, 5, 12)),
        }
      : {}),
  };
}

/** What a rule may ask with `@`. */
export const FACTS: { readonly [name: string]: (facts: Facts) => boolean } = {
  三月内: ({ years }) => years !== undefined && years < 0.25,
  一岁内: ({ years }) => years !== undefined && years < 1,
  儿童: ({ child }) => child,
  孕: ({ pregnant }) => pregnant,
  孕20周后: ({ pregnantWeeks: weeks }) => weeks !== undefined && weeks >= 20,
  孕37周前: ({ pregnantWeeks: weeks }) => weeks !== undefined && weeks >= 20 && weeks < 37,
  孕20周前: ({ pregnant, pregnantWeeks: weeks }) => pregnant && (weeks === undefined || weeks < 20),
  体温38: ({ degrees: at }) => at !== undefined && at >= 38,
  体温40: ({ degrees: at }) => at !== undefined && at >= 40,
  血压180: ({ systolic, diastolic }) => (systolic || 0) >= 180 || (diastolic || 0) >= 120,
  血压160: ({ systolic, diastolic }) => (systolic || 0) >= 160 || (diastolic || 0) >= 110,
  血压低: ({ systolic }) => systolic !== undefined && systolic < 90,
  血氧低: ({ oxygen }) => oxygen !== undefined && oxygen < 92,
  心跳150: ({ pulse }) => pulse !== undefined && pulse >= 150,
  心跳40: ({ pulse }) => pulse !== undefined && pulse <= 40,
  血糖3: ({ glucose }) => glucose !== undefined && glucose < 3,
  血糖27: ({ glucose }) => glucose !== undefined && glucose >= 27,
  血糖16: ({ glucose }) => glucose !== undefined && glucose >= 16.7,
  血钾6: ({ potassium }) => potassium !== undefined && potassium >= 6.5,
};
