import { Text, View } from '@tarojs/components';
import { answerInPage, type Question } from '../platform/question';
import { aria } from './aria';
import { Button } from './Button';

/** What is asked before something final, at the foot of the page. */
export const AskedInPage = ({ question }: { readonly question: Question }) => (
  <View className="page__footer page__question" {...aria({ role: 'alert' })}>
    <Text className="page__asked">{question.title}</Text>
    <Text>{question.content}</Text>
    <Button kind={question.danger ? 'danger' : 'main'} onPress={() => answerInPage(true)}>
      {question.confirmText ?? '确定'}
    </Button>
    <Button kind="quiet" onPress={() => answerInPage(false)}>
      {question.cancelText ?? '取消'}
    </Button>
  </View>
);
