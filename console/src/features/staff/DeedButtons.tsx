import { Button } from 'antd';
import type { StaffView } from '@shared/contracts/staff';
import { useMe } from '../../platform/may';
import { DEEDS, deedsFor, type Deed } from './people';

type Props = {
  readonly person: StaffView;
  readonly onDeed: (deed: Deed, person: StaffView) => void;
};

/** What can be done to this person, each with whose it is for those who do not see the row. */
export const DeedButtons = ({ person, onDeed }: Props) => {
  const me = useMe();
  const deeds = deedsFor(me, person);
  if (deeds.length === 0) return null;
  return (
    <div className="row">
      {deeds.map((deed) => (
        <Button
          key={deed}
          size="middle"
          type={deed === 'approve' ? 'primary' : 'default'}
          danger={deed === 'suspend'}
          aria-label={`${DEEDS[deed].label}：${person.name}`}
          onClick={() => onDeed(deed, person)}
        >
          {DEEDS[deed].label}
        </Button>
      ))}
    </div>
  );
};
