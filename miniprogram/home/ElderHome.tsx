import { Text, View } from '@tarojs/components';
import { goTo } from '../platform/navigation';
import { callPhone } from '../platform/phone';
import { SERVICE_PHONE } from '../platform/servicePhone';
import { Icon } from '../ui/Icon';
import { Pressable } from '../ui/Pressable';
import { CurrentCases } from './CurrentCases';

/** 首页 in 关怀模式: large buttons, a person to call, and 120. */
export function ElderHome() {
  return (
    <View className="elder-home">
      <CurrentCases most={1} />
      <Pressable className="elder-home__button" onPress={() => goTo.departments()} ariaLabel="看医生">
        <Icon name="stethoscope" size={44} />
        <Text>看医生</Text>
      </Pressable>
      <Pressable
        className="elder-home__button elder-home__button--quiet"
        onPress={() => goTo.consultations()}
        ariaLabel="我的问诊"
      >
        <Icon name="chat" size={44} />
        <Text>我的问诊</Text>
      </Pressable>
      <Pressable
        className="elder-home__button elder-home__button--quiet"
        onPress={() => goTo.renew()}
        ariaLabel="续方"
      >
        <Icon name="heart" size={44} />
        <Text>续方</Text>
      </Pressable>
      <Pressable
        className="elder-home__button elder-home__button--quiet"
        onPress={() => callPhone(SERVICE_PHONE)}
        ariaLabel={`打电话问人 ${SERVICE_PHONE}`}
      >
        <Icon name="phone" size={44} />
        <Text>打电话问人</Text>
      </Pressable>
      <Pressable
        className="elder-home__button elder-home__button--danger"
        onPress={() => callPhone('120')}
        ariaLabel="拨打 120"
      >
        <Icon name="phone" size={44} />
        <Text>拨打 120</Text>
      </Pressable>
    </View>
  );
}
