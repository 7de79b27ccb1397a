import { ReviewTag, tagText } from '@shared/domain/review/review';

export const SATISFACTIONS = [
  { value: 5, label: '很满意' },
  { value: 4, label: '满意' },
  { value: 3, label: '一般' },
  { value: 2, label: '不满意' },
  { value: 1, label: '很不满意' },
];

export const SCORES = Array.from({ length: 11 }, (_, i) => ({ value: 10 - i, label: `${10 - i} 分` }));

export const TAGS = ReviewTag.options.map((value) => ({ value, label: tagText[value] }));

/** `4.1`: one place is as much as a few reviews can say. */
export const averageText = (satisfaction: number): string => satisfaction.toFixed(1);
