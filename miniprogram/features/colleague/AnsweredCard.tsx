import { Text } from '@tarojs/components';
import type { AskedView } from '@shared/contracts/colleague';
import { Card } from '../../ui/Card';
import './colleague.scss';
import { stateText } from './words';

/** 请同事看, while the patient has not agreed, or after it was answered. */
export const AnsweredCard = ({ request }: { readonly request: AskedView }) => (
  <Card className="colleague__card">
    <Text className="colleague__state">{request.from.name}医生请您看一看</Text>
    <Text className="colleague__words">{request.words}</Text>
    <Text className="colleague__quiet">{stateText(request)}</Text>
    {request.note !== undefined && (
      <>
        <Text className="colleague__quiet">您的意见</Text>
        <Text className="colleague__words">{request.note}</Text>
      </>
    )}
  </Card>
);
