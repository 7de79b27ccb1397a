import { Text } from '@tarojs/components';
import type { ConsentState } from '@shared/contracts/auth';
import { PURPOSES } from '@shared/domain/consent/purposes';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tag } from '../../ui/Tag';
import { whenText } from '../../ui/when';
import './ConsentCard.scss';
import { LayeredText } from './LayeredText';

type Props = {
  readonly consent: ConsentState;
  readonly busy: boolean;
  readonly onGive: () => unknown;
  readonly onWithdraw: () => unknown;
};

const NEEDED = { everything: '使用服务需要', medical: '看诊需要', nothing: '可选，不影响看诊' } as const;
const STATE = {
  given: { tone: 'done', word: '已同意' },
  outdated: { tone: 'waiting', word: '有更新' },
  not_given: { tone: 'quiet', word: '未同意' },
} as const;

/** One purpose: what it is for, whether it is agreed to, and the one press that changes it. */
export function ConsentCard({ consent, busy, onGive, onWithdraw }: Props) {
  const { purpose, state, agreedAt, text } = consent;
  const { gist, neededFor } = PURPOSES[purpose];
  const { tone, word } = STATE[state];
  return (
    <Card>
      <SectionTitle extra={<Tag tone={tone}>{word}</Tag>}>{text.title}</SectionTitle>
      <Text className="consent-card__quiet">
        {NEEDED[neededFor]}
        {agreedAt !== undefined && ` · ${whenText(agreedAt, Date.now())} 同意`}
      </Text>
      <LayeredText gist={gist} text={text} />
      {state === 'given' ? (
        <Button kind="quiet" busy={busy} ariaLabel={`撤回${text.title}`} onPress={onWithdraw}>
          撤回同意
        </Button>
      ) : (
        <Button kind="quiet" busy={busy} ariaLabel={`同意${text.title}`} onPress={onGive}>
          同意
        </Button>
      )}
    </Card>
  );
}
