import { listConsultations, sendMessage } from '../shared/contracts/consultation';
import { Phone } from '../testing/phone';
import { load, round, table, type Load } from './measure';
import { withHospital } from './withHospital';

const CLIENTS = [1, 16, 64];
const SECONDS = 10;
/** Parse Server on PostgreSQL with a durable disk, one message each, 16 clients, measured on such a machine (messages/s). */
const PARSE_SERVER = [511, 565] as const;

const row = (name: string, { clients, perSecond, p50, p99, n }: Load) => [
  name,
  clients,
  round(perSecond, 0),
  round(p50),
  round(p99),
  n,
];

/** Latency and throughput through client gateway, function host, SDK and durable database. */
export async function throughput(): Promise<string> {
  return withHospital(Math.max(...CLIENTS), async ({ url, opened }) => {
    const phones = await Promise.all(opened.map(({ nickname }) => Phone.of(url, nickname)));
    const rows: (string | number)[][] = [];
    let at16 = 0;
    for (const clients of CLIENTS) {
      const sent = await load(clients, SECONDS * 1000, (client, turn) =>
        phones[client]!.must(sendMessage, {
          consultationId: opened[client]!.consultationId,
          body: { kind: 'text', text: `第 ${turn} 句` },
        }),
      );
      if (clients === 16) at16 = sent.perSecond;
      rows.push(row('send a message', sent));
    }
    for (const clients of CLIENTS) {
      const listed = await load(clients, SECONDS * 1000, (client) =>
        phones[client]!.must(listConsultations, { group: 'open' }),
      );
      rows.push(row('list my consultations', listed));
    }
    return [
      table(['what', 'clients', 'per second', 'p50 ms', 'p99 ms', 'n'], rows),
      '',
      `At 16 clients: ${round(at16 / PARSE_SERVER[1], 2)}–${round(at16 / PARSE_SERVER[0], 2)} times Parse Server on PostgreSQL (${PARSE_SERVER.join('–')} messages/s, durable disk, measured apart on such a machine). Load generator and hospital share the two cores.`,
    ].join('\n');
  });
}
