import { useState } from 'react';
import { DoctorId } from '@shared/kernel/ids';
import { replaceWith, useRouteParams } from '../../platform/navigation';
import { ForPatients } from '../ForPatients';
import { DoctorChoice } from '../DoctorChoice';
import { ShareForm } from './ShareForm';

/** 新的授权: the doctor first, then whose records and for how long. */
export default function ShareFormPage() {
  return (
    <ForPatients>
      <Steps />
    </ForPatients>
  );
}

function Steps() {
  const named = DoctorId.safeParse(useRouteParams<'shareForm'>().doctor).data;
  const [chosen, setChosen] = useState(named);
  if (!chosen) return <DoctorChoice title="授权给哪位医生" onChoose={({ id }) => setChosen(id)} />;
  return (
    <ShareForm doctorId={chosen} onGiven={() => replaceWith.shares()} onOther={() => setChosen(undefined)} />
  );
}
