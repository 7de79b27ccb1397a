import type { CallView, GuestView, RecordingItem, RoomPerson } from '@shared/contracts/call';
import type { CaseDoctor } from '@shared/contracts/consultation';
import { isIn, userIdOf, type Guest, type Member } from '@shared/domain/call/call';
import { isPresent } from '@shared/domain/call/enter';
import { stateOfGuest } from '@shared/domain/call/policy';
import type { CallRecording } from '@shared/domain/call/recording';
import { roomOpen, windowOf } from '@shared/domain/call/window';
import { CALL_RECORDING } from '@shared/domain/consent/texts';
import { MINUTE_MS } from '@shared/kernel/time';
import type { Room } from './own';

/** Heard of no longer ago than this, somebody is before the door (ms): apps say so every half minute. */
const AT_DOOR_MS = MINUTE_MS;

const guestView = (guest: Guest): GuestView => ({
  id: guest.id,
  kind: guest.kind,
  name: guest.name,
  askedBy: guest.askedBy,
  state: stateOfGuest(guest),
  ...(guest.joinedAt !== undefined && { joinedAt: guest.joinedAt }),
});

const recordingItem = ({ id, startedAt, stoppedAt, file, keptUntil }: CallRecording): RecordingItem => ({
  ...{ id, startedAt, keptUntil },
  ...(stoppedAt !== undefined && { stoppedAt }),
  ...(file && { seconds: file.seconds }),
});

function peopleOf({ consultation, call }: Room, doctor: CaseDoctor, now: number): RoomPerson[] {
  const person = (member: Member, who: RoomPerson['who'], name: string, kind?: Guest['kind']): RoomPerson => {
    const userId = userIdOf(consultation.id, member);
    const inRoom = isIn(call, userId);
    const seat = call.seats[userId];
    return {
      ...{ userId, who, name },
      ...(kind && { kind }),
      isAtDoor: now - (call.waits[userId] ?? 0) < AT_DOOR_MS,
      isIn: inRoom,
      ...(inRoom && seat && { since: seat.enteredAt }),
    };
  };
  return [
    person({ side: 'patient' }, 'patient', consultation.patient.name),
    person({ side: 'doctor' }, 'doctor', doctor.name),
    ...call.guests.filter(isPresent).map((it) => person({ guestId: it.id }, 'guest', it.name, it.kind)),
  ];
}

/** 诊室 as one member sees it. Who is a guest sees who is there and nothing else of the case. */
export function callView(
  room: Room,
  member: Member,
  facts: { readonly doctor: CaseDoctor; readonly recordings: readonly CallRecording[]; readonly now: number },
): CallView {
  const { consultation, call } = room;
  const { now } = facts;
  const { appointment, channel } = consultation;
  const open = roomOpen(consultation, now);
  const isSide = 'side' in member;
  const mine = isSide
    ? call.recording[member.side]
    : call.guests.find(({ id }) => id === member.guestId)?.recording;
  return {
    consultationId: consultation.id,
    channel,
    standing: open.ok ? 'open' : open.code,
    me: { userId: userIdOf(consultation.id, member), who: isSide ? member.side : 'guest' },
    doctor: facts.doctor,
    patientName: consultation.patient.name,
    ...(appointment && {
      appointment: { from: appointment.from, until: appointment.until },
      ...windowOf(appointment),
    }),
    people: peopleOf(room, facts.doctor, now),
    guests: isSide ? call.guests.map(guestView) : [],
    recording: {
      isRunning: call.recording.taskId !== undefined,
      mine: mine !== undefined,
      patient: call.recording.patient !== undefined,
      doctor: call.recording.doctor !== undefined,
      guests: call.guests.filter(isPresent).every(({ recording }) => recording !== undefined),
      text: CALL_RECORDING,
    },
    recordings: isSide ? facts.recordings.map(recordingItem) : [],
    now,
  };
}
