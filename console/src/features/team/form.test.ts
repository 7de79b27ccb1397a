import { expect, test } from 'vitest';
import { EMPTY, readTeam, type TeamForm } from './form';

const FULL: TeamForm = {
  ...{
    name: ' 呼吸慢病团队 ',
    introduction: '两位医生一起看',
    leaderId: 'doctor-li',
    memberIds: ['doctor-zhao'],
  },
  ...{ yuan: 69.9, promiseMinutes: 60, rounds: 20 },
};

test('A whole form is sent in fen, with the leader never among the others', () => {
  expect(readTeam({ ...FULL, memberIds: ['doctor-li', 'doctor-zhao'] })).toEqual({
    input: {
      ...{ name: '呼吸慢病团队', introduction: '两位医生一起看', feeFen: 6990 },
      ...{ leaderId: 'doctor-li', memberIds: ['doctor-zhao'], promiseMinutes: 60, rounds: 20 },
    },
  });
});

test.each([
  [EMPTY, '请填写团队名称，至少 2 个字'],
  [{ ...FULL, introduction: ' ' }, '请填写团队介绍'],
  [{ ...FULL, leaderId: undefined }, '请选择负责医生'],
  [{ ...FULL, memberIds: ['doctor-li'] }, '请至少再选一位成员'],
  [{ ...FULL, yuan: 0.5 }, '请填写价格，1 到 1000 元'],
  [{ ...FULL, promiseMinutes: 5 }, '请填写承诺时间，10 到 1440 分钟'],
  [{ ...FULL, rounds: null }, '请填写轮次，5 到 100 次'],
])('What is missing is said first things first: %#', (form, fault) => {
  expect(readTeam(form)).toEqual({ fault });
});
