import { setIntake } from '@shared/contracts/doctor';
import type { Intake } from '@shared/domain/doctor/intake';
import { call } from '../../platform/cloud';

/** What 接诊开关 asks of the cloud. */
export const intakeSwitchService = { set: (intake: Intake, key: string) => call(setIntake, intake, key) };
