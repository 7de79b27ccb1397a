import { Text, View } from '@tarojs/components';
import type { Fault } from '@shared/domain/application/faults';
import type { ApplicationKind } from '@shared/domain/application/fields';
import { JOIN_NOTICE } from '@shared/domain/application/notice';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Notice } from '../../ui/Notice';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tick } from '../../ui/Tick';
import './application.scss';
import { faultText, placeText } from './words';

type Props = {
  readonly kind: ApplicationKind;
  readonly faults: readonly Fault[];
  readonly agreed: boolean;
  readonly onAgree: (agreed: boolean) => void;
  readonly onGo: (at: Fault['at']) => void;
};

/** What is still missing, each a tap away, and the notice to agree to. */
export const CheckStep = ({ kind, faults, agreed, onAgree, onGo }: Props) => (
  <>
    {faults.length === 0 ? (
      <Notice tone="done">内容和材料都齐了，可以提交。</Notice>
    ) : (
      <Card>
        <SectionTitle>还有 {faults.length} 项需要补充或更正</SectionTitle>
        {faults.map((fault) => (
          <Cell
            key={fault.at}
            title={placeText(kind, fault.at)}
            note={faultText(fault)}
            onPress={() => onGo(fault.at)}
          />
        ))}
      </Card>
    )}
    <Card>
      <View className="join-notice">
        <SectionTitle>{JOIN_NOTICE.title}</SectionTitle>
        {JOIN_NOTICE.paragraphs.map((it, i) => (
          <Text key={it} className="join-notice__paragraph">
            {i + 1}. {it}
          </Text>
        ))}
        <Tick label="我已阅读并同意，承诺所填内容真实" ticked={agreed} onTick={onAgree} />
      </View>
    </Card>
  </>
);
