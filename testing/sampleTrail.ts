import { CASE_ID } from './caseWorld';

const ofCase = { consultationId: CASE_ID };

/** Samples of the actions of 留痕. */
export const trailSamples: Readonly<Record<string, Record<string, unknown>>> = {
  'trail.listLooks': { ...ofCase, cursor: '1.entry' },
  'trail.listOrderLooks': { orderId: 'order-1', cursor: '1.entry' },
  'trail.listOwn': { cursor: '1.case-1' },
  'trail.receipt': ofCase,
  'trail.listRoots': { cursor: '1.2026-11-23' },
  'trail.list': { filter: { kind: 'actor', by: 'doctor:doctor-li' }, from: 0, until: 1, cursor: '1.entry' },
  'trail.exportChain': { chainId: CASE_ID, cursor: 'links.0.0.0' },
  'trail.exportOwn': { ...ofCase, cursor: 'days.0.0' },
  'trail.openExport': {},
  'trail.exportPage': { cursor: 'chains.0.0.' },
  'trail.closeExport': { sha256: 'a'.repeat(64), chains: 3, links: 40 },
};
