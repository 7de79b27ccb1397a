import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { booking } from './booking';
import { coldStart } from './coldStart';
import { copyOfEverything } from './copyOfEverything';
import { diagnosisSearch } from './diagnosisSearch';
import { drugSearch } from './drugSearch';
import { firstScreens } from './firstScreens';
import { emulator } from './emulator';
import { journeyCost } from './journeyCost';
import { listScale } from './listScale';
import { packageSize } from './packageSize';
import { protection } from './protection';
import { recall } from './recall';
import { redFlags } from './redFlags';
import { roundTrip } from './roundTrip';
import { safety } from './safety';
import { throughput } from './throughput';

/** Measures everything and writes the table of this folder's README. Build functions and the WeChat package first. */
const PARTS: readonly (readonly [title: string, target: string, measure: () => Promise<string>])[] = [
  [
    'Cold start of a function',
    'Targets: an injected store within 20 ms of an empty Node, the CloudBase SDK within 120 ms.',
    coldStart,
  ],
  [
    'What one whole text consultation costs',
    'Targets: ≤ 60 function calls, 120 reads, 60 writes, 0 SMS.',
    journeyCost,
  ],
  ['The WeChat package', 'Targets: main package ≤ 500 KB, each subpackage ≤ 300 KB.', packageSize],
  [
    'First screens in the WeChat package',
    'Targets: ≤ 256 KB in one update of the view, ≤ 4 KB for a received message, ≤ 1,000 nodes on a page.',
    firstScreens,
  ],
  ['A list while the hospital grows', 'Target: p50 at 100,000 at most 1.6 times that at 1,000.', listScale],
  [
    'Messages and lists under load',
    'Target: at 16 clients more messages a second than Parse Server on PostgreSQL.',
    throughput,
  ],
  [
    'What protection costs',
    'No target: what a press costs more for its entry in the chain and for sealed fields; the verifier; a decision of policy.',
    protection,
  ],
  [
    'A copy of everything',
    'Target: file and PDF of a much treated person in under ten seconds.',
    copyOfEverything,
  ],
  ['Times under a rush', 'Target: 10,000 attempts at 100 times give exactly 100 bookings.', booking],
  ['Finding a drug', 'Target: under 10 ms in a warm instance at 30,000 drugs.', drugSearch],
  [
    'Finding a diagnosis',
    'Target: under 20 ms in a warm instance over the whole national list (ICD-10, clinical edition 2.0).',
    diagnosisSearch,
  ],
  ['Who has a recalled batch', 'Target: told in under a second.', recall],
  [
    'The emulator by itself',
    'Target: a look-up by index costs the same at 1,000 and 1,000,000 documents.',
    emulator,
  ],
  [
    'Red flags',
    'Targets: ≥ 95 % of emergencies alarm, ≤ 4 % of calm ones and of ordinary questions; ≤ 120 KB; p50 ≤ 0.1 ms, p99 < 1.5 ms.',
    redFlags,
  ],
  [
    'Between two windows',
    'No target yet: what a person waits for, with the pressing and drawing of two browser windows in it. Build the H5 app first.',
    roundTrip,
  ],
  [
    'Medication safety',
    'Targets: ≥ 99 % of planted faults caught in ≥ 500 prescriptions, no block in 200 clean ones; docs/medication-safety.md says what the figures mean.',
    safety,
  ],
];

const only = process.argv.slice(2);
const sections: string[] = [];
for (const [title, target, measure] of PARTS) {
  if (only.length > 0 && !only.some((word) => title.toLowerCase().includes(word))) continue;
  const section = `## ${title}\n\n${target}\n\n${await measure()}\n`;
  process.stdout.write(`${section}\n`);
  sections.push(section);
}
/** What other programs measured (`npm run bench:triage`) stays as it stands. */
const others = (page: string) =>
  page
    .split(/^(?=## )/m)
    .slice(1)
    .filter((section) => !PARTS.some(([title]) => section.startsWith(`## ${title}\n`)));

if (only.length === 0) {
  const page = path.join(import.meta.dirname, 'README.md');
  const [cpu] = cpus();
  const machine = `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} shared cores (${cpu?.model.trim()}), Node ${process.version}. Such a machine varies by a factor of two between runs: read ratios, not digits.`;
  const all = [...sections, ...others(readFileSync(page, 'utf8'))].map((it) => it.trimEnd()).join('\n\n');
  const head = '`npm run bench` writes this page (`npm run bench -- cold` prints one part).';
  writeFileSync(page, `# Measured\n\n${head}\n\n${machine}\n\n${all}\n`);
}
