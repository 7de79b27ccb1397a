import { Button } from 'antd';
import type { StaffView } from '@shared/contracts/staff';
import { useMe } from '../../platform/may';
import { DEEDS, deedsFor, type Deed } from './people';

type Props = {
  readonly person: StaffView;
  /** Only these, if they are open at all. */
  readonly among?: readonly Deed[];
  readonly onDeed: (deed: Deed, person: StaffView) => void;
};

/** What can be done to this person, each with whose it is for those who do not see the row. */
export const DeedButtons = ({ person, among, onDeed }: Props) => {
  const me = useMe();
  const deeds = deedsFor(me, person).filter((it) => among?.includes(it) ?? true);
  if (deeds.length === 0) return null;
  return (
    <div className="row">
      {deeds.map((deed) => (
        <Button
          key={deed}
          type={deed === 'approve' ? 'primary' : 'default'}
          aria-label={`${DEEDS[deed].label}：${person.name}`}
          onClick={() => onDeed(deed, person)}
        >
          {DEEDS[deed].label}
        </Button>
      ))}
    </div>
  );
};
