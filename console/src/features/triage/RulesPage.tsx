import { Alert, Button } from 'antd';
import { useState } from 'react';
import { signRuleSet, switchRuleSet, type RuleSetView } from '@shared/contracts/triage';
import { mayBePutInForce, mayBeReviewed } from '@shared/domain/triage/ruleReview';
import { may, useMe } from '../../platform/may';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { whenText } from '../../ui/when';
import { RuleList } from './RuleList';
import { SignDialog } from './SignDialog';
import { SwitchDialog } from './SwitchDialog';
import { useVersions, type Versions } from './useVersions';
import { stateText } from './words';

type Open = { readonly kind: 'sign' | 'switch'; readonly version: string };

/** 分诊规则: each red-flag rule is read, a version is signed, and put in force. */
export default function RulesPage() {
  const { screen, reload } = useVersions();
  const [open, setOpen] = useState<Open>();
  const [shown, setShown] = useState<string>();
  const changed = () => {
    setOpen(undefined);
    void reload();
  };
  return (
    <div className="stack">
      <PageTitle
        title="分诊规则"
        hint="红旗征规则逐条审阅，全部认可后由医学负责人签署，再启用。规则只提示就医，不作诊断。"
      >
        <Button onClick={() => void reload()}>刷新</Button>
      </PageTitle>
      {screen.kind === 'loading' && <Loading rows={5} />}
      {screen.kind === 'failed' && <Failure message={screen.message} onRetry={reload} />}
      {screen.kind === 'ready' && (
        <>
          <InForce inForce={screen.versions.inForce} />
          <VersionTable versions={screen.versions.versions} onOpen={setOpen} onShow={setShown} />
          <RuleList
            key={shown ?? 'newest'}
            version={shown ?? screen.versions.versions[0]!.version}
            onReviewed={reload}
          />
        </>
      )}
      {open?.kind === 'sign' && (
        <SignDialog version={open.version} onClose={() => setOpen(undefined)} onChanged={changed} />
      )}
      {open?.kind === 'switch' && (
        <SwitchDialog version={open.version} onClose={() => setOpen(undefined)} onChanged={changed} />
      )}
    </div>
  );
}

const InForce = ({ inForce }: Pick<Versions, 'inForce'>) =>
  inForce.isSigned ? (
    <Alert type="success" showIcon title={`正在使用 ${inForce.version}，已经医学负责人签署`} />
  ) : (
    <Alert
      type="warning"
      showIcon
      title={`规则尚未经医学负责人签署，不得用于真实患者（正在使用 ${inForce.version}）`}
    />
  );

type TableProps = {
  readonly versions: readonly RuleSetView[];
  readonly onOpen: (open: Open) => void;
  readonly onShow: (version: string) => void;
};

function VersionTable({ versions, onOpen, onShow }: TableProps) {
  const { role } = useMe();
  return (
    <Rows
      caption="规则版本"
      items={versions}
      keyOf={({ version }) => version}
      columns={[
        {
          title: '版本',
          show: ({ version, sha256 }) => (
            <div>
              {version}
              <div className="mono quiet" title={sha256}>
                {sha256.slice(0, 16)}
              </div>
            </div>
          ),
        },
        {
          title: '审阅',
          show: ({ rules, approved, objected }) => (
            <span className="figures">
              认可 {approved} / {rules}，异议 {objected}
            </span>
          ),
        },
        {
          title: '状态',
          show: ({ state, isChanged, signedAt, reason }) => (
            <div>
              <Tag {...(isChanged ? { tone: 'danger', text: '内容已变' } : stateText[state])} />
              {signedAt !== undefined && <div className="quiet figures">签署于 {whenText(signedAt)}</div>}
              {reason !== undefined && <div className="quiet">{reason}</div>}
            </div>
          ),
        },
        {
          title: '办理',
          isBare: true,
          show: ({ version, isChanged, ...set }) => (
            <div className="row">
              <Button aria-label={`查看规则：${version}`} onClick={() => onShow(version)}>
                查看规则
              </Button>
              {!isChanged && mayBeReviewed(set) && may(role, signRuleSet) && (
                <Button aria-label={`签署：${version}`} onClick={() => onOpen({ kind: 'sign', version })}>
                  签署
                </Button>
              )}
              {!isChanged && mayBePutInForce(set) && may(role, switchRuleSet) && (
                <Button aria-label={`启用：${version}`} onClick={() => onOpen({ kind: 'switch', version })}>
                  启用
                </Button>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
