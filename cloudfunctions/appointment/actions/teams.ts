import { createTeam, dissolveTeam, listTeams } from '@shared/contracts/appointment';
import { TeamId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand, implementQuery } from '../../_runtime/implement';

/** More teams than one hospital has. */
const TEAMS = 100;

export const listTeamsAction = implementQuery(listTeams, async ({ db }) => {
  const teams = await db.teams.list({
    where: {},
    orderBy: [
      ['createdAt', 'desc'],
      ['id', 'desc'],
    ],
    limit: TEAMS,
  });
  const doctors = await db.doctors.findAll(teams.flatMap((it) => [it.leaderId, ...it.memberIds]));
  const nameOf = new Map(doctors.map(({ id, name }) => [id, name]));
  return ok({
    teams: teams.map((it) => ({
      ...it,
      names: [it.leaderId, ...it.memberIds].map((id) => nameOf.get(id) ?? ''),
    })),
  });
});

export const createTeamAction = implementCommand(createTeam, async ({ input, now, newId, db, tx }) => {
  const { leaderId, memberIds } = input;
  const doctors = await db.doctors.findAll([leaderId, ...memberIds]);
  const leader = doctors.find(({ id, active }) => id === leaderId && active);
  const others = memberIds.map((id) => doctors.find((it) => it.id === id && it.active));
  if (!leader || others.includes(undefined)) return reject('doctor.not_found');
  if (memberIds.includes(leaderId)) return reject('team.leader_is_member');
  if (doctors.some((it) => it.departmentCode !== leader.departmentCode))
    return reject('team.other_department');
  const { departmentCode } = leader;
  const facts = { ...input, memberIds: [...new Set(memberIds)], departmentCode };
  tx.teams.insert({ id: newId(TeamId), ...facts, active: true, createdAt: now });
  return ok({ name: input.name });
});

export const dissolveTeamAction = implementCommand(dissolveTeam, async ({ input, tx }) => {
  const team = await tx.teams.find(input.teamId);
  if (!team?.active) return reject('team.not_found');
  tx.teams.replace({ ...team, active: false });
  return ok({ teamId: team.id });
});
