import type { Drug } from '@shared/domain/drug/drug';
import { initialsOf, pinyinOf } from './pinyin';

/** What a drug is found by: its names, their initials and their pinyin. */
export const drugKeysOf = ({ genericName, tradeName }: Pick<Drug, 'genericName' | 'tradeName'>): string[] =>
  [genericName, tradeName].flatMap((name) =>
    name === undefined ? [] : [name.toLowerCase().replace(/[,\t\n]/g, ''), initialsOf(name), pinyinOf(name)],
  );
