import { LOOK_PURPOSES } from './look';

/** Commands that show a case to somebody, whatever else they do: an emergency that was opened and never read, too. */
const DEEDS: Readonly<Record<string, string>> = {
  'access.breakGlass': 'break_glass_opened',
  'prescription.take': 'review',
  'prescription.approve': 'review',
  'prescription.return': 'review',
  'prescription.ask': 'review',
  'call.openRecording': 'recording',
  'record.seal': 'sealing',
};
/** Actions whose entries in the chain of a case say that somebody has seen it. */
export const LOOKS = [...LOOK_PURPOSES.map((purpose) => `look.${purpose}`), ...Object.keys(DEEDS)];

/** What somebody has seen a case for. */
export const purposeOf = (action: string): string => DEEDS[action] ?? action.slice('look.'.length);
