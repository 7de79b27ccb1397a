import Taro from '@tarojs/taro';
import { inBrowser } from './host';

type Heights = ReadonlyMap<string, number>;
const heightsBy = (
  ids: readonly string[],
  heightOf: (id: string, at: number) => number | undefined,
): Heights =>
  new Map(
    ids.flatMap((id, at) => {
      const height = heightOf(id, at);
      return height ? [[id, height] as const] : [];
    }),
  );

/** Of parts with one id the newest page's: what lies below it is hidden and has no height. */
const heightInBrowser = (id: string): number | undefined =>
  [...document.querySelectorAll(`[id="${id}"]`)]
    .map((it) => it.getBoundingClientRect().height)
    .filter((height) => height > 0)
    .at(-1);

/** Heights (px) of parts of this page by their ids, after the drawing that is under way; what is not there is left out. */
export function heightsOf(ids: readonly string[], tell: (heights: Heights) => void): void {
  Taro.nextTick(() => {
    // Taro's own query throws, to nobody, in a browser whose page is just being left.
    if (inBrowser) return tell(heightsBy(ids, heightInBrowser));
    const query = Taro.createSelectorQuery();
    for (const id of ids) query.select(`#${id}`).boundingClientRect();
    query.exec((boxes: readonly ({ readonly height?: number } | null | undefined)[]) =>
      tell(heightsBy(ids, (_id, at) => boxes[at]?.height)),
    );
  });
}
