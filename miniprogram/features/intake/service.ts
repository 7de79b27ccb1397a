import type * as z from 'zod/mini';
import {
  checkPicture,
  listConsultations,
  quote,
  requestConsultation,
  warnOfEmergency,
} from '@shared/contracts/consultation';
import { getHealth } from '@shared/contracts/patient';
import type { PatientId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';
import { uploadPicture } from '../../platform/pictures';

/** What is sent when a consultation is asked for. */
export type RequestInput = z.input<typeof requestConsultation.input>;
export type Quote = z.infer<typeof quote.output>;

/** Whom a quote is about, and in which tier. */
export type Asked = z.input<typeof quote.input>;

/** What describing a complaint and asking for a consultation need of the cloud. */
export const intakeService = {
  quote: (asked: Asked) => call(quote, asked),
  warn: (input: z.input<typeof warnOfEmergency.input>) => call(warnOfEmergency, input),
  request: (input: RequestInput, key: string) => call(requestConsultation, input, key),
  checkPicture: (fileId: string, key: string) => call(checkPicture, { fileId }, key),
  openCases: () => call(listConsultations, { group: 'open' }),
  health: (patientId: PatientId) => call(getHealth, { patientId }),
  uploadPicture,
};
export type IntakeService = typeof intakeService;
