import { Button as WechatButton, Text, View } from '@tarojs/components';
import { answerPrivacy, openPrivacyContract, PRIVACY_BUTTON_ID, usePrivacyAsked } from '../platform/privacy';
import { aria } from './aria';
import { Button } from './Button';
import { Pressable } from './Pressable';
import './PrivacySheet.scss';

/** WeChat's own question about the privacy guide, before it lets pictures, numbers or the clipboard be used. */
export function PrivacySheet() {
  const isAsked = usePrivacyAsked();
  if (!isAsked) return null;
  return (
    <View className="privacy-sheet" {...aria({ role: 'dialog', label: '隐私保护指引' })}>
      <View className="privacy-sheet__paper">
        <Text className="privacy-sheet__title">隐私保护指引</Text>
        <Text className="privacy-sheet__text">
          这一步会用到您的图片、手机号或剪贴板。只用于您正在做的事，详情见隐私保护指引。
        </Text>
        <Pressable
          className="privacy-sheet__more"
          ariaLabel="阅读《隐私保护指引》"
          onPress={openPrivacyContract}
        >
          <Text>阅读《隐私保护指引》</Text>
        </Pressable>
        <WechatButton
          id={PRIVACY_BUTTON_ID}
          className="privacy-sheet__agree button button--main"
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={() => answerPrivacy(true)}
        >
          同意
        </WechatButton>
        <Button kind="quiet" onPress={() => answerPrivacy(false)}>
          不同意
        </Button>
      </View>
    </View>
  );
}
