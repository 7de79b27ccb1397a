import type { Room } from './room';

/** A room in a browser draws its pictures into elements of the page. */
export type BrowserRoom = Room & {
  /** One's own picture, or (with a name) that of somebody else. Answers how to take it out. */
  readonly show: (element: HTMLElement, userId?: string) => () => void;
};

/** A video that plays at once; one's own is silent and seen as in a mirror. */
export function videoIn(element: HTMLElement, stream: MediaStream, isOwn: boolean): () => void {
  const video = document.createElement('video');
  video.autoplay = true;
  video.playsInline = true;
  video.muted = isOwn;
  video.className = 'room-video';
  video.srcObject = stream;
  element.append(video);
  void video.play().catch(() => undefined);
  return () => {
    video.srcObject = null;
    video.remove();
  };
}
