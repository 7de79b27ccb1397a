import { DEMO_PIN } from '../scripts/seed/signing';
import { closeConsultation } from '../shared/contracts/closing';
import {
  acceptConsultation,
  getConsultation,
  listConsultations,
  listMessages,
  markRead,
  sendMessage,
} from '../shared/contracts/consultation';
import { getDoctor, listDepartments, listDoctors } from '../shared/contracts/doctor';
import { me } from '../shared/contracts/auth';
import { confirmPayment } from '../shared/contracts/payment';
import { getRecord, listRecords } from '../shared/contracts/record';
import { startHospital } from '../scripts/hospitalWorld';
import { drLin, LIN, order, payFor, xiaoyu } from '../testing/journeys/cast';
import { table } from './measure';

const HALF_MINUTE = 30_000;

/** What a registered patient's phone and a doctor's ask for in one whole text consultation of six messages, each read. */
export async function journeyCost(): Promise<string> {
  const world = await startHospital();
  try {
    const doctor = await drLin(world);
    const patient = await xiaoyu(world);
    const { phone } = patient;
    // Timers look after the whole hospital, not after one visit: they run now, and are quiet until the visit is over.
    await world.control.advance(HALF_MINUTE - (world.control.now() % HALF_MINUTE));
    world.control.resetCounters();
    await phone.must(me, {});
    await phone.must(listDepartments, {});
    await phone.must(listDoctors, { departmentCode: '02' });
    await phone.must(getDoctor, { doctorId: LIN });
    const consultationId = await order(patient);
    await payFor(world, phone, consultationId);
    await phone.must(confirmPayment, { consultationId });
    await phone.must(getConsultation, { consultationId });
    await doctor.must(listConsultations, { group: 'waiting' });
    await doctor.must(getConsultation, { consultationId });
    await doctor.must(acceptConsultation, { consultationId });
    for (const [from, to] of [
      [doctor, phone],
      [phone, doctor],
      [doctor, phone],
      [phone, doctor],
      [doctor, phone],
      [phone, doctor],
    ] as const) {
      const { seq } = await from.must(sendMessage, {
        consultationId,
        body: { kind: 'text', text: '一句话' },
      });
      await to.must(listMessages, { consultationId, afterSeq: seq - 1 });
      await to.must(markRead, { consultationId, seq });
    }
    const record = {
      chiefComplaint: '皮疹',
      presentIllness: '三天',
      pastHistory: '无',
      allergies: '青霉素',
      impression: '待查',
      plan: '面诊',
    };
    await doctor.must(closeConsultation, {
      ...{ consultationId, record, disposition: { kind: 'self_care' }, pin: DEMO_PIN },
    });
    await phone.must(getConsultation, { consultationId });
    await phone.must(getRecord, { consultationId });
    await phone.must(listRecords, {});
    const { invocations, database } = world.control.inspect();
    const calls = Object.values(invocations).reduce((sum, count) => sum + count, 0);
    return table(
      ['what', 'count'],
      [
        ['function calls (clients, notification, outbox)', calls],
        ...Object.entries(database).map(([name, count]) => [`database ${name}`, count]),
        ['SMS', 0],
      ],
    );
  } finally {
    await world.stop();
  }
}
