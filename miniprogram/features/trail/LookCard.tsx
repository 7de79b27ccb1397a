import type { LookView } from '@shared/contracts/trail';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Notice } from '../../ui/Notice';
import { whenText } from '../../ui/when';
import { purposeText } from './messages';

/** One look: who, when, what for; and why, where a case was opened in an emergency. */
export function LookCard({ look, now }: { readonly look: LookView; readonly now: number }) {
  const who = look.role === 'doctor' ? `${look.name} 医生` : `本院${look.name}`;
  return (
    <Card>
      <Cell title={who} note={`${whenText(look.at, now)} · ${purposeText(look.purpose)}`} />
      {look.reason !== undefined && (
        <Notice tone="waiting" title="查阅原因">
          {look.reason}
        </Notice>
      )}
    </Card>
  );
}
