import { Text, View } from '@tarojs/components';
import { hush, type Said } from '../platform/said';
import { aria } from './aria';
import { Icon } from './Icon';
import { Pressable } from './Pressable';
import './SaidBar.scss';

/** Why something was not done, or that it was: it stands until it is closed or something is tried again. */
export const SaidBar = ({ said }: { readonly said: Said }) => (
  <View className={`said ${said.isRefusal ? 'said--waiting' : 'said--done'}`}>
    <View className="said__text" {...aria({ role: said.isRefusal ? 'alert' : 'status' })}>
      <Text>{said.text}</Text>
    </View>
    <Pressable className="said__close" ariaLabel="关闭提示" onPress={hush}>
      <Icon name="close" size={20} />
    </Pressable>
  </View>
);
