import {
  declineRole,
  reinstateStaff,
  resetStaff,
  suspendStaff,
  type StaffView,
} from '@shared/contracts/staff';
import { ActivationDialog } from './ActivationDialog';
import { ApproveDialog } from './ApproveDialog';
import type { Deed } from './people';
import { ProposeDialog } from './ProposeDialog';
import { ReasonDialog } from './ReasonDialog';

type Props = {
  readonly deed: Deed;
  readonly person: StaffView;
  readonly onClose: () => void;
  readonly onChanged: (person: StaffView) => void;
};

/** The dialog in front of each deed. */
export function DeedDialog({ deed, ...props }: Props) {
  const { name } = props.person;
  switch (deed) {
    case 'approve':
      return <ApproveDialog {...props} />;
    case 'proposeRole':
      return <ProposeDialog {...props} />;
    case 'issueActivation':
      return <ActivationDialog {...props} />;
    case 'decline':
      return (
        <ReasonDialog
          {...props}
          contract={declineRole}
          title={`驳回${name}的岗位申请`}
          effects={[
            props.person.state === 'proposed'
              ? '这位人员不能开通，列表中记为已停用'
              : '申请的岗位不会生效，现在的岗位不变',
            '理由会留痕',
          ]}
          okText="驳回"
          done="已驳回"
        />
      );
    case 'suspend':
      return (
        <ReasonDialog
          {...props}
          contract={suspendStaff}
          title={`停用${name}`}
          effects={['正在进行的登录立即结束', '不能再登录，直到由安全管理员恢复并重新开通', '理由会留痕']}
          okText="停用"
          isDanger
          done="已停用，登录已全部结束"
        />
      );
    case 'reinstate':
      return (
        <ReasonDialog
          {...props}
          contract={reinstateStaff}
          title={`恢复${name}`}
          effects={['需要系统管理员再发一次开通码，由本人重新设置密码和动态码', '理由会留痕']}
          okText="恢复"
          done="已恢复，请系统管理员发开通码"
        />
      );
    case 'reset':
      return (
        <ReasonDialog
          {...props}
          contract={resetStaff}
          title={`重置${name}的登录`}
          effects={[
            '正在进行的登录立即结束，原来的密码、动态码和恢复码全部失效',
            '需要系统管理员再发一次开通码，由本人重新设置',
            '办理前请当面或通过单位电话核实是本人',
            '理由会留痕',
          ]}
          okText="重置登录"
          isDanger
          done="已重置，请系统管理员发开通码"
        />
      );
  }
}
