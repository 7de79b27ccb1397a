import { View } from '@tarojs/components';
import { aria } from './aria';
import './Icon.scss';

export type IconName =
  | 'home'
  | 'chat'
  | 'record'
  | 'person'
  | 'search'
  | 'camera'
  | 'picture'
  | 'send'
  | 'close'
  | 'check'
  | 'alert'
  | 'info'
  | 'clock'
  | 'phone'
  | 'right'
  | 'back'
  | 'stethoscope'
  | 'plus'
  | 'heart'
  | 'calendar'
  | 'elder';

type Props = { readonly name: IconName; readonly size?: number | undefined };

/** A drawing in the colour of the text around it; the words beside it say what it means. */
export const Icon = ({ name, size = 24 }: Props) => (
  <View
    className={`icon icon--${name}`}
    style={{ width: `${size}px`, height: `${size}px` }}
    {...aria({ hidden: true })}
  />
);
