import { LEAFLET_ROWS } from './rows';

/** 用药须知 of one group of medicines. */
type Leaflet = {
  readonly of: string;
  readonly whatFor: string;
  readonly howTo: string;
  readonly lookOut: string;
  readonly callDoctor: string;
  readonly source: string;
};

const LEAFLETS = LEAFLET_ROWS.trim()
  .split('\n')
  .flatMap((line) => {
    const [codes = '', of = '', whatFor = '', howTo = '', lookOut = '', callDoctor = '', source = ''] =
      line.split('|');
    const leaflet: Leaflet = { of, whatFor, howTo, lookOut, callDoctor, source };
    return codes.split(' ').map((atc) => ({ atc, leaflet }));
  })
  // The narrowest group first.
  .sort((a, b) => b.atc.length - a.atc.length);

type Named = { readonly genericName: string; readonly substances: readonly { readonly atc: string }[] };

/** 用药须知 of a medicine: a part for each of its substances, the same one once. Where one has none, it is said. */
export function leafletOf({ genericName, substances }: Named) {
  const found = substances.map(({ atc }) => LEAFLETS.find((it) => atc.startsWith(it.atc))?.leaflet);
  const parts = [...new Set(found.filter((it) => it !== undefined))];
  return { name: genericName, isMissing: found.includes(undefined), parts };
}
