import { DAY_MS } from '../../kernel/time';
import type { Assessment } from './event';

/** 药品不良反应报告和监测管理办法(卫生部令第 81 号)第二十一条. */
const GRAVE_MS = 15 * DAY_MS;
const USUAL_MS = 30 * DAY_MS;

type Judged = Pick<Assessment, 'grounds' | 'isNew' | 'outcome'>;

/** 死亡: at once. */
const isDeath = ({ grounds, outcome }: Judged): boolean => grounds.includes('death') || outcome === 'died';

/**
 * 上报时限, from when the hospital knew: a death at once, what is new or serious in 15 days, all else in 30. Before anybody
 * has judged it, it counts as new.
 */
export function reportBy(knownAt: number, judged: Judged | undefined): number {
  if (judged && isDeath(judged)) return knownAt;
  if (judged && judged.grounds.length === 0 && !judged.isNew) return knownAt + USUAL_MS;
  return knownAt + GRAVE_MS;
}
