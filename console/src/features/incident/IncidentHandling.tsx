import { Button } from 'antd';
import { endStaffSessions, type IncidentView } from '@shared/contracts/incident';
import { CERTAINTY_WORDS, INCIDENT_KIND_WORDS } from '@shared/domain/incident/words';
import type { IncidentId } from '@shared/kernel/ids';
import { addressOf } from '../../platform/location';
import { may, useMe } from '../../platform/may';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { Tag } from '../../ui/Tag';
import { whenText } from '../../ui/when';
import { INCIDENTS_PATH } from './address';
import { AtOnce } from './AtOnce';
import { Description } from './Description';
import { Notices } from './Notices';
import { StepList } from './StepList';
import { useIncident } from './useIncident';
import './incident.css';

/** One incident: how far it has come, what can be done at once, what is known, and what goes out. */
export function IncidentHandling({ incidentId }: { readonly incidentId: IncidentId }) {
  const { role } = useMe();
  const { loaded, reload, show } = useIncident(incidentId);
  switch (loaded.kind) {
    case 'loading':
      return <Loading rows={8} />;
    case 'failed':
      return (
        <div className="stack">
          <Failure message={loaded.message} onRetry={reload} />
          <a href={addressOf(INCIDENTS_PATH)}>回到列表</a>
        </div>
      );
    case 'ready':
      return (
        <div className="stack">
          <PageTitle title="安全事件处置" hint={headline(loaded.incident)}>
            <a href={addressOf(INCIDENTS_PATH)}>回到列表</a>
            <Button onClick={() => void reload()}>刷新</Button>
          </PageTitle>
          {loaded.incident.isDrill && (
            <p>
              <Tag tone="waiting" text="演练" /> 走同样的步骤，不对外发送，不影响任何人的登录。
            </p>
          )}
          <StepList {...loaded} onChanged={show} />
          {loaded.incident.isOpen && may(role, endStaffSessions) && (
            <AtOnce incident={loaded.incident} onChanged={show} />
          )}
          <Description key={describedOf(loaded.incident)} incident={loaded.incident} onChanged={show} />
          <Notices incident={loaded.incident} />
        </div>
      );
  }
}

/** Only another description draws the fields anew: a step that was taken leaves what is being typed. */
const describedOf = ({ facts, notice }: IncidentView): string => JSON.stringify([facts, notice]);

const headline = ({ facts, noticedAt, openedAt, openedByName, securityEventId }: IncidentView): string =>
  [
    `${CERTAINTY_WORDS[facts.certainty]}${INCIDENT_KIND_WORDS[facts.kind]}`,
    `${whenText(noticedAt)} 发现`,
    `${openedByName} ${whenText(openedAt)} 登记`,
    ...(securityEventId === undefined ? [] : ['从安全事件记录开始']),
  ].join(' · ');
