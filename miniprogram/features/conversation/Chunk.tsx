import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { heightOf } from './chunks';
import { chunkId } from './useChunks';

type Props = {
  readonly chunk: number;
  readonly isDrawn: boolean;
  readonly heights: ReadonlyMap<number, number>;
  readonly children: () => ReactNode;
};

/** A group of messages; out of sight it only keeps its height. */
export const Chunk = ({ chunk, isDrawn, heights, children }: Props) => (
  <View
    id={chunkId(chunk)}
    className="conversation__part"
    {...(isDrawn ? {} : { style: { height: `${heightOf(heights, chunk)}px` } })}
  >
    {isDrawn && children()}
  </View>
);
