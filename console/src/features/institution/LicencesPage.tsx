import { Button } from 'antd';
import { useState } from 'react';
import { saveLicence, type LicenceView } from '@shared/contracts/institution';
import { may, useMe } from '../../platform/may';
import { Empty } from '../../ui/Empty';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { LicenceDialog } from './LicenceDialog';
import { LicenceTable } from './LicenceTable';
import { Standing } from './Standing';
import { useLicences } from './useLicences';
import { WithdrawDialog } from './WithdrawDialog';

type Open =
  | { readonly kind: 'save'; readonly licence?: LicenceView }
  | { readonly kind: 'withdraw'; readonly licence: LicenceView };

/** 证照与备案. */
export default function LicencesPage() {
  const { role } = useMe();
  const { openToday, list, reload, loadMore } = useLicences();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const changed = () => {
    close();
    void reload();
  };
  return (
    <div className="stack">
      <PageTitle
        title="证照与备案"
        hint="患者可以在公示页查到这里登记的内容。两份执业许可都有效，才能接诊新患者。"
      >
        <Button onClick={() => void reload()}>刷新</Button>
        {may(role, saveLicence) && (
          <Button type="primary" onClick={() => setOpen({ kind: 'save' })}>
            登记证照
          </Button>
        )}
      </PageTitle>
      <PagedList list={list} rows={5} onReload={reload} onMore={loadMore}>
        {(licences) => (
          <>
            <Standing openToday={openToday} licences={licences} />
            {licences.length === 0 ? (
              <Empty text="还没有登记证照。没有有效的执业许可时，不能接诊新患者" />
            ) : (
              <LicenceTable
                licences={licences}
                onCorrect={(licence) => setOpen({ kind: 'save', licence })}
                onWithdraw={(licence) => setOpen({ kind: 'withdraw', licence })}
              />
            )}
          </>
        )}
      </PagedList>
      {open?.kind === 'save' && <LicenceDialog licence={open.licence} onClose={close} onChanged={changed} />}
      {open?.kind === 'withdraw' && (
        <WithdrawDialog licence={open.licence} onClose={close} onChanged={changed} />
      )}
    </div>
  );
}
