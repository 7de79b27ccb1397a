import { Button } from 'antd';
import { saveLicence, withdrawLicence, type LicenceView } from '@shared/contracts/institution';
import { departmentName } from '@shared/domain/department/departments';
import { LICENCE_KIND_NAMES } from '@shared/domain/licence/licence';
import { may, useMe } from '../../platform/may';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { stateOf } from './words';

type Props = {
  readonly licences: readonly LicenceView[];
  readonly onCorrect: (licence: LicenceView) => void;
  readonly onWithdraw: (licence: LicenceView) => void;
};

/** Every licence and filing. */
export function LicenceTable({ licences, onCorrect, onWithdraw }: Props) {
  const { role } = useMe();
  return (
    <Rows
      caption="证照"
      items={licences}
      keyOf={({ id }) => id}
      columns={[
        {
          title: '证照',
          show: ({ kind, number }) => (
            <div>
              {LICENCE_KIND_NAMES[kind]}
              <div className="mono quiet">{number}</div>
            </div>
          ),
        },
        {
          title: '持证单位与发证机关',
          show: ({ holder, issuer }) => (
            <div>
              {holder}
              <div className="quiet">{issuer}</div>
            </div>
          ),
        },
        {
          title: '有效期',
          show: ({ validFrom, validUntil }) => (
            <span className="figures">
              {validFrom} 至 {validUntil ?? '长期'}
            </span>
          ),
        },
        {
          title: '诊疗科目',
          show: ({ departmentCodes: codes }) =>
            codes.length > 0 && <span title={codes.map(departmentName).join('、')}>{codes.length} 个</span>,
        },
        {
          title: '状态',
          show: (it) => (
            <div>
              <Tag {...stateOf(it)} />
              {it.withdrawnReason !== undefined && <div className="quiet">{it.withdrawnReason}</div>}
            </div>
          ),
        },
        {
          title: '办理',
          isBare: true,
          show: (it) =>
            !it.withdrawn && (
              <div className="row">
                {may(role, saveLicence) && (
                  <Button aria-label={`更正或延续：${it.number}`} onClick={() => onCorrect(it)}>
                    更正或延续
                  </Button>
                )}
                {may(role, withdrawLicence) && (
                  <Button aria-label={`停用：${it.number}`} onClick={() => onWithdraw(it)}>
                    停用
                  </Button>
                )}
              </div>
            ),
        },
      ]}
    />
  );
}
