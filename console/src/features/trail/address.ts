import { ALL, searchOf, type Asked } from './question';

export const TRAIL_PATH = '/trail';

/** Where a question is answered. */
export const trailPath = (asked: Partial<Asked>): string => `${TRAIL_PATH}?${searchOf({ ...ALL, ...asked })}`;
