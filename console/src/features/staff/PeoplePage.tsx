import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { PeopleView } from './PeopleView';
import { usePeople } from './usePeople';

/** 人员与岗位. */
export default function PeoplePage() {
  const { people, reload, put } = usePeople();
  switch (people.kind) {
    case 'loading':
      return <Loading rows={6} />;
    case 'failed':
      return <Failure message={people.message} onRetry={reload} />;
    case 'ready':
      return <PeopleView people={people.people} isWhole={people.isWhole} onReload={reload} onChanged={put} />;
  }
}
