/** 繁体 and variant characters that occur in the names of what is banned, each beside the one the lists use. */
const VARIANTS = new Map(
  '鹽盐 塩盐 鹼碱 堿碱 黃黄 嗎吗 馬马 侖仑 崙仑 鴉鸦 氫氢 羥羟 醯酰 偽伪 僞伪 達达 紅红 蘇苏 麥麦 環环 蘭兰 鈉钠 鉀钾 鋰锂 貝贝 諾诺 類类 針针 劑剂 膠胶 顆颗 製制 複复 輸输 鎮镇 靜静 龍龙 倫伦 樂乐 萊莱 勞劳 賽赛 異异 單单 體体 乾干 凍冻 滅灭 強强 補补 幾几 藥药 嚴严 凈净 淨净 鑽钻 塗涂 獨独 衛卫 聯联 邊边 醫医 療疗 復复 丟丢 佈布 鎂镁 鈣钙 鍶锶 鎦镥 鑥镥 鐳镭 釤钐'
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!] as const),
);

/**
 * A name without what only hides it: full width and half width are one, 繁体 is 简体, capitals are small, and blanks, points, hyphens and
 * brackets between the characters are gone.
 */
export const squeezed = (text: string): string =>
  [...text.normalize('NFKC').toLowerCase()]
    .map((it) => VARIANTS.get(it) ?? it)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
