import type * as z from 'zod/mini';
import type { createTeam } from '@shared/contracts/appointment';

type Input = z.input<typeof createTeam.input>;

/** 组建团队 as it is typed. */
export type TeamForm = {
  readonly name: string;
  readonly introduction: string;
  readonly leaderId: string | undefined;
  readonly memberIds: readonly string[];
  readonly yuan: number | null;
  readonly promiseMinutes: number | null;
  readonly rounds: number | null;
};

/** What the hospital usually offers; all of it can be changed. */
export const EMPTY: TeamForm = {
  ...{ name: '', introduction: '', leaderId: undefined, memberIds: [] },
  ...{ yuan: null, promiseMinutes: 60, rounds: 20 },
};

const isWithin = (value: number | null, least: number, most: number): value is number =>
  value !== null && value >= least && value <= most;

/** What is to be sent, or what is still missing, first things first. */
export function readTeam(form: TeamForm): { readonly input: Input } | { readonly fault: string } {
  const { leaderId, memberIds, yuan, promiseMinutes, rounds } = form;
  const [name, introduction] = [form.name.trim(), form.introduction.trim()];
  if (name.length < 2) return { fault: '请填写团队名称，至少 2 个字' };
  if (introduction === '') return { fault: '请填写团队介绍' };
  if (!leaderId) return { fault: '请选择负责医生' };
  const others = memberIds.filter((it) => it !== leaderId);
  if (others.length === 0) return { fault: '请至少再选一位成员' };
  if (others.length > 8) return { fault: '成员最多 8 位' };
  if (!isWithin(yuan, 1, 1000)) return { fault: '请填写价格，1 到 1000 元' };
  if (!isWithin(promiseMinutes, 10, 1440)) return { fault: '请填写承诺时间，10 到 1440 分钟' };
  if (!isWithin(rounds, 5, 100)) return { fault: '请填写轮次，5 到 100 次' };
  const feeFen = Math.round(yuan * 100);
  return {
    input: {
      ...{ name, introduction, feeFen, promiseMinutes, rounds },
      leaderId: leaderId as Input['leaderId'],
      memberIds: others as Input['memberIds'],
    },
  };
}
