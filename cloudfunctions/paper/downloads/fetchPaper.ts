import { NOTICE_READERS } from '@shared/domain/incident/notice';
import type { SystemTools } from '../../_runtime/effect';
import { hospitalName } from '../../_runtime/hospitalName';
import { licencesOf } from '../../_runtime/licences';
import { isGoodTicket, PAPER_KINDS } from '../../_runtime/paperUrl';
import type { Download } from '../../_runtime/serve';
import { everythingOf } from '../everythingOf';
import { filledOf } from '../filled';
import { recordCodeOf, verifyCodeOf } from '../verifyCode';

/** 取件: prints a paper for an address that was handed out. The printer is loaded here and nowhere else. */
export const fetchPaper: Download = {
  path: '/paper/',
  async handle({ path, query }, tools) {
    const [, wanted, id] = /\/paper\/([a-z]+)\/([\w.-]+)\.pdf$/.exec(path) ?? [];
    const kind = PAPER_KINDS.find((it) => it === wanted);
    if (!kind || id === undefined || !isGoodTicket(tools.runtime, kind, id, query)) return undefined;
    const bytes = await printers[kind](id, tools);
    return bytes && { contentType: 'application/pdf', bytes };
  },
};

type Printer = (id: string, tools: SystemTools) => Promise<Uint8Array | undefined>;

const printers: Readonly<Record<(typeof PAPER_KINDS)[number], Printer>> = {
  async prescription(id, { db, runtime }) {
    const prescription = await db.prescriptions.find(id);
    if (!prescription) return undefined;
    const { printPrescription } = await import('../print/print');
    const verifyUrl = `${runtime.ports.httpAccess}/verify/${id}.${verifyCodeOf(runtime, id)}`;
    const { signed: doctor, approved } = prescription;
    const filled = await filledOf(prescription, db);
    return printPrescription({ prescription, verifyUrl, doctor, pharmacist: approved?.signed, filled });
  },
  async record(id, { db, runtime }) {
    const [record, consultation] = await Promise.all([db.records.find(id), db.consultations.find(id)]);
    const doctor = record && (await db.doctors.find(record.doctorId));
    if (record?.state !== 'signed' || !consultation || !doctor) return undefined;
    const { printRecord } = await import('../print/print');
    const verifyUrl = `${runtime.ports.httpAccess}/verify/record/${id}.${recordCodeOf(runtime, id)}`;
    return printRecord({ record, consultation, doctor, signature: record.signed, verifyUrl });
  },
  async adverse(id, { db }) {
    const event = await db.adverseEvents.find(id);
    if (!event) return undefined;
    const { printAdverseEvent } = await import('../print/print');
    return printAdverseEvent(event);
  },
  async incident(named, { db, runtime }) {
    const reader = NOTICE_READERS.find((it) => named.endsWith(`.${it}`));
    const incident = reader && (await db.incidents.find(named.slice(0, -reader.length - 1)));
    if (!incident) return undefined;
    const { printIncident } = await import('../print/print');
    return printIncident(incident, reader, hospitalName(await licencesOf(runtime)));
  },
  async everything(id, tools) {
    const facts = await everythingOf(id, tools);
    if (!facts) return undefined;
    const { printEverything } = await import('../print/print');
    return printEverything(facts);
  },
};
