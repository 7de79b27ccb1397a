import { useAccountGate, useSession } from '../features/session/useSession';
import { goTo } from '../platform/navigation';
import { callPhone } from '../platform/phone';
import { SERVICE_PHONE } from '../platform/servicePhone';
import { emulatedUser } from '../platform/session';
import { Card } from '../ui/Card';
import { Cell } from '../ui/Cell';
import { Failure } from '../ui/Failure';
import { Page } from '../ui/Page';
import { Who } from './Who';
import { ElderSwitch } from './ElderSwitch';
import './index.scss';

/** 我的: who I am here, for whom I ask, how the app looks. */
export default function MinePage() {
  const { session, reload } = useSession();
  const gate = useAccountGate();
  const emulated = emulatedUser();
  const doctorId = session.kind === 'ready' ? session.account.doctorId : undefined;
  return (
    <Page>
      {session.kind === 'failed' ? <Failure message={session.message} onRetry={reload} /> : <Who />}
      {doctorId && (
        <Card>
          <Cell
            icon="stethoscope"
            title="进入医生端"
            note="候诊、接诊和书写病历"
            onPress={() => goTo.desk()}
          />
        </Card>
      )}
      <Card>
        <Cell icon="person" title="就诊人" onPress={() => gate(() => goTo.patients())} />
        <Cell icon="chat" title="我的问诊" onPress={() => goTo.consultations()} />
        <Cell icon="record" title="病历" onPress={() => goTo.health()} />
        <Cell icon="record" title="我的处方" onPress={() => gate(() => goTo.prescriptions())} />
        <Cell icon="check" title="用药计划" note="今天要用的药" onPress={() => gate(() => goTo.plan())} />
        <Cell icon="record" title="我的购药" onPress={() => gate(() => goTo.medicineOrders())} />
      </Card>
      <Card>
        <ElderSwitch />
        <Cell icon="phone" title="账号与安全" onPress={() => gate(() => goTo.security())} />
        <Cell icon="check" title="我的同意" onPress={() => goTo.consents()} />
        <Cell icon="record" title="我的数据" note="导出或删除" onPress={() => goTo.myData()} />
        <Cell
          icon="stethoscope"
          title={doctorId ? '我的执业资质' : '我是医生，申请入驻'}
          note="医生、药师和医疗机构"
          onPress={() => gate(() => goTo.join())}
        />
        <Cell icon="info" title="服务与隐私告知" onPress={() => goTo.notice()} />
        <Cell icon="info" title="公示" note="证照、留痕日根和第三方服务" onPress={() => goTo.public()} />
        <Cell icon="phone" title="服务电话" value={SERVICE_PHONE} onPress={() => callPhone(SERVICE_PHONE)} />
        <Cell icon="phone" title="急救电话" value="120" onPress={() => callPhone('120')} />
      </Card>
      {emulated && (
        <Card>
          <Cell
            icon="person"
            title="切换微信用户"
            note="仅在模拟环境中"
            onPress={() => void emulated.switchUser().then(() => window.location.reload())}
          />
        </Card>
      )}
    </Page>
  );
}
