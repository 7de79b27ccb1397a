import { pinyin } from 'pinyin-pro';

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The first letter of each character as it is read here, lower case; letters and figures stay. 「高血压 2 级」 → `gxy2j`. */
export const initialsOf = (name: string): string =>
  plain(pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join(''));

/** The whole pinyin without tones and gaps: 「高血压」 → `gaoxueya`. */
export const pinyinOf = (name: string): string =>
  plain(pinyin(name, { toneType: 'none', type: 'array' }).join(''));
