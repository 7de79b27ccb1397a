import Taro from '@tarojs/taro';

/** Heights (px) of parts of this page by their ids, after the drawing that is under way; what is not there is left out. */
export function heightsOf(
  ids: readonly string[],
  tell: (heights: ReadonlyMap<string, number>) => void,
): void {
  Taro.nextTick(() => {
    const query = Taro.createSelectorQuery();
    for (const id of ids) query.select(`#${id}`).boundingClientRect();
    query.exec((boxes: readonly ({ readonly height?: number } | null | undefined)[]) =>
      tell(
        new Map(
          ids.flatMap((id, at) => {
            const height = boxes[at]?.height;
            return height ? [[id, height] as const] : [];
          }),
        ),
      ),
    );
  });
}
