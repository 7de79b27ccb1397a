import { LivePlayer, LivePusher, View } from '@tarojs/components';
import { useEffect } from 'react';
import type { PictureProps } from './pictureProps';
import type { WeappRoom } from './weappRoom';

type Told = { readonly detail: { code?: number; message?: string } };

/** One person's picture by WeChat's own components; in a browser `Picture.h5.tsx` stands in its place. */
export function Picture({ room, userId, className }: PictureProps) {
  const weapp = room as WeappRoom;
  return (
    <View className={className ?? ''}>
      {userId === undefined ? <Own room={weapp} /> : <Other room={weapp} userId={userId} />}
    </View>
  );
}

function Own({ room }: { readonly room: WeappRoom }) {
  const { sdk } = room;
  // The pusher must stand on the page before it can be started.
  useEffect(() => sdk.getPusherInstance().start(), [sdk]);
  const it = room.pusher();
  return (
    <LivePusher
      className="room-live"
      url={String(it['url'] ?? '')}
      mode="RTC"
      autopush={Boolean(it['autopush'])}
      enableCamera={Boolean(it['enableCamera'])}
      enableMic={Boolean(it['enableMic'])}
      {...({ devicePosition: it['frontCamera'] ?? 'front' } as object)}
      onStateChange={(event) => sdk.pusherEventHandler(event as Told)}
      onNetStatus={(event) => sdk.pusherNetStatusHandler(event as Told)}
      onError={(event) => sdk.pusherErrorHandler(event as Told)}
    />
  );
}

function Other({ room, userId }: { readonly room: WeappRoom; readonly userId: string }) {
  const { sdk } = room;
  const it = room.players().find((player) => player.userID === userId);
  if (!it) return null;
  return (
    <LivePlayer
      className="room-live"
      id={it.id}
      src={it.src}
      mode="RTC"
      autoplay
      objectFit="fillCrop"
      {...({
        muteAudio: it['muteAudio'],
        muteVideo: it['muteVideo'],
        'data-userid': it.userID,
        'data-streamid': it.streamID,
      } as object)}
      onStateChange={(event) => sdk.playerEventHandler(event as Told)}
      onNetStatus={(event) => sdk.playerNetStatus(event as Told)}
    />
  );
}
