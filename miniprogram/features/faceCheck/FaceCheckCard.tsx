import { Text, View } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { SectionTitle } from '../../ui/SectionTitle';
import './faceCheck.scss';
import { useFaceCheck } from './useFaceCheck';

type Props = { readonly onPassed: () => unknown };

/** The same on a page that is full of a case: what is missing, and the button. */
export function FaceCheckStrip({ onPassed }: Props) {
  const { problem, press } = useFaceCheck(onPassed);
  return (
    <View className="face-check-strip">
      <Text>{problem ?? '今天还没有人脸核验，核验后才能回复和签署'}</Text>
      <Button onPress={press.run} busy={press.busy}>
        开始人脸核验
      </Button>
    </View>
  );
}

/** Why, how long, and one button: shown until today's check is passed. */
export function FaceCheckCard({ onPassed }: Props) {
  const { problem, press } = useFaceCheck(onPassed);
  return (
    <Card className="face-check">
      <SectionTitle>今天还没有人脸核验</SectionTitle>
      <Text className="face-check__why">
        为确认是您本人在接诊，每天在这台手机上核验一次，当天最长 12
        小时内有效。由腾讯云比对，本院不保存您的人脸图像。
      </Text>
      <Text className="face-check__why">
        核验前不能接诊、回复、开处方和签署，写好的内容会保留。终止并转线下不受影响。
      </Text>
      {problem && <Notice tone="waiting">{problem}</Notice>}
      <View>
        <Button onPress={press.run} busy={press.busy}>
          开始人脸核验
        </Button>
      </View>
    </Card>
  );
}
