import { Text } from '@tarojs/components';
import type { PublicLicence } from '@shared/contracts/institution';
import { departmentName } from '@shared/domain/department/departments';
import { LICENCE_KIND_NAMES } from '@shared/domain/licence/licence';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tag } from '../../ui/Tag';
import './LicenceCard.scss';

const until = ({ validFrom, validUntil }: PublicLicence): string =>
  validUntil === undefined ? `${validFrom} 起，长期` : `${validFrom} 至 ${validUntil}`;

/** One licence or filing, as anybody may check it with whoever issued it. */
export function LicenceCard({ licence }: { readonly licence: PublicLicence }) {
  const { kind, number, holder, issuer, inForce, departmentCodes } = licence;
  return (
    <Card>
      <SectionTitle extra={<Tag tone={inForce ? 'done' : 'danger'}>{inForce ? '有效' : '不在有效期'}</Tag>}>
        {LICENCE_KIND_NAMES[kind]}
      </SectionTitle>
      <Cell title={number} note="编号" />
      <Cell title={holder} note="持有人" />
      <Cell title={issuer} note="发证或备案机关" />
      <Cell title={until(licence)} note="有效期" />
      {departmentCodes.length > 0 && (
        <Text className="licence-card__departments">
          诊疗科目：{departmentCodes.map((it) => departmentName(it)).join('、')}
        </Text>
      )}
    </Card>
  );
}
