import { Text } from '@tarojs/components';
import { reasonText, urgencyText, type Termination } from '@shared/domain/consultation/termination';
import { Notice } from '../../ui/Notice';

/** What the doctor told the patient when the case was ended for a hospital. */
export const SentOnNotice = ({ termination }: { readonly termination: Termination }) => (
  <Notice tone="waiting" title={`已转线下：${reasonText[termination.reason]}`}>
    <Text>{`${urgencyText[termination.urgency]}：${termination.institution}。${termination.words}`}</Text>
  </Notice>
);
