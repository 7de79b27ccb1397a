import type { StaffView } from '@shared/contracts/staff';
import { awaitedRole } from '@shared/domain/staff/policy';
import { STAFF_ROLE_NAMES } from '@shared/domain/staff/staff';
import { whenText } from '../../ui/when';
import { DeedButtons } from './DeedButtons';
import type { Deed } from './people';

const DECISIONS: readonly Deed[] = ['approve', 'decline'];

type Props = {
  readonly people: readonly StaffView[];
  readonly onDeed: (deed: Deed, person: StaffView) => void;
};

/** 待批准: what the security administrator has to decide. */
export const Waiting = ({ people, onDeed }: Props) => (
  <section className="card stack" aria-label="待批准">
    <h2>待批准（{people.length}）</h2>
    {people.length === 0 && <p className="quiet">没有等待批准的岗位。</p>}
    {people.map((person) => (
      <div key={person.id} className="spread">
        <div>
          <strong>{person.name}</strong> <span className="mono quiet">{person.loginName}</span>
          <p>{wishOf(person)}</p>
        </div>
        <DeedButtons person={person} among={DECISIONS} onDeed={onDeed} />
      </div>
    ))}
  </section>
);

function wishOf(person: StaffView): string {
  const role = STAFF_ROLE_NAMES[awaitedRole(person) ?? person.role];
  if (person.state === 'proposed') return `新增人员，岗位：${role}，申请于 ${whenText(person.createdAt)}`;
  return `岗位由${STAFF_ROLE_NAMES[person.role]}变更为${role}`;
}
