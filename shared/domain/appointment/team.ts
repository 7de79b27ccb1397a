import * as z from 'zod/mini';
import { DoctorId, TeamId } from '../../kernel/ids';
import { Fen } from '../../kernel/money';
import { Instant } from '../../kernel/time';
import { DEPARTMENT_CODES } from '../department/departments';
import type { Terms } from './terms';

/** 医生团队: several answer one case, and one of them, by name, is responsible for it. */
export const Team = z.object({
  id: TeamId,
  name: z.string(),
  introduction: z.string(),
  departmentCode: z.enum(DEPARTMENT_CODES),
  /** 负责医生. */
  leaderId: DoctorId,
  /** The others. */
  memberIds: z.array(DoctorId),
  feeFen: Fen,
  promiseMinutes: z.int(),
  rounds: z.int(),
  active: z.boolean(),
  createdAt: Instant,
});
export type Team = z.infer<typeof Team>;

/** What asking a team costs and promises. */
export const teamTerms = ({ feeFen, promiseMinutes, rounds }: Team): Terms => ({
  tier: 'team',
  feeFen,
  promiseMinutes,
  minutes: 72 * 60,
  rounds,
});
