import { pinyin } from 'pinyin-pro';

/** The first letter of each character as it is read here, lower case; letters and figures stay. 「高血压 2 级」 → `gxy2j`. */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
