import { Alert } from 'antd';
import type { LicenceView } from '@shared/contracts/institution';
import { LICENCE_KIND_NAMES } from '@shared/domain/licence/licence';
import { stateOf, urgent } from './words';

type Props = { readonly openToday: boolean | undefined; readonly licences: readonly LicenceView[] };

/** What the hospital may do today, and what is about to end. */
export function Standing({ openToday, licences }: Props) {
  const ending = urgent(licences);
  return (
    <>
      {openToday === false && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title="今天不能接诊新患者"
          description="缺少有效的医疗机构执业许可证或互联网医院执业许可。正在问诊的患者不受影响。"
        />
      )}
      {ending.map((it) => (
        <Alert
          key={it.id}
          type={it.expiry === 'expired' || it.expiry === 'within_7' ? 'error' : 'warning'}
          showIcon
          title={`${LICENCE_KIND_NAMES[it.kind]}（${it.number}）：${stateOf(it).text}`}
          description={`有效期至 ${it.validUntil}。请办理延续，取得新证照后在这里更正有效期。`}
        />
      ))}
    </>
  );
}
