import { View } from '@tarojs/components';
import { useEffect, useId } from 'react';
import type { BrowserRoom } from './browserRoom';
import type { PictureProps } from './pictureProps';

/** One person's picture, drawn by the room itself. */
export function Picture({ room, userId, className }: PictureProps) {
  const id = `room-${useId().replace(/:/g, '')}`;
  useEffect(() => {
    const element = document.getElementById(id);
    return element ? (room as BrowserRoom).show(element, userId) : undefined;
  }, [room, userId, id]);
  return <View id={id} className={className ?? ''} />;
}
