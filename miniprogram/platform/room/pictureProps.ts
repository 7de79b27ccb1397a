import type { Room } from './room';

/** Whose picture: one's own where nobody is named. */
export type PictureProps = {
  readonly room: Room;
  readonly userId?: string | undefined;
  readonly className?: string | undefined;
};
