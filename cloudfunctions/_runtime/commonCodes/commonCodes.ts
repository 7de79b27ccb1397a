import type { Searchable } from '@shared/domain/diagnosis/search';
import { COMMON_CODES } from './rows';

/** The list in use until a hospital puts its own in use. */
export const COMMON_TITLE = '常用诊断（国家临床版 2.0 选编）';

/** 常用诊断. */
export const commonCodes: readonly Searchable[] = COMMON_CODES.trim()
  .split('\n')
  .map((line) => {
    const [code = '', initials = '', ...name] = line.split(' ');
    return { code, initials, name: name.join(' ') };
  });
