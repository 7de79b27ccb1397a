import { useRef, useState } from 'react';
import { Bundle } from '@shared/domain/trail/bundle';
import { shanghai } from '@shared/kernel/time';
import { saveFile, sha256Of } from '../../platform/saveFile';
import { explain } from './messages';
import { trailService } from './service';

export type ExportState =
  | { readonly kind: 'idle' }
  /** `percent` of the chains that stand under a root; what began today is not foreseen. */
  | { readonly kind: 'running'; readonly percent: number; readonly chains: number; readonly links: number }
  /** What has come is kept: going on begins where it stopped. */
  | { readonly kind: 'stopped'; readonly why: string }
  | {
      readonly kind: 'done';
      readonly name: string;
      readonly sha256: string;
      readonly chains: number;
      readonly links: number;
    };

type Begun = { readonly bundle: Bundle; readonly exportedAt: number; cursor: string | undefined };

const runningOf = ({ expected, chains, links }: Bundle): ExportState => ({
  kind: 'running',
  percent: expected.size === 0 ? 0 : Math.min(99, Math.floor((chains / expected.size) * 100)),
  ...{ chains, links },
});

/** 导出完整存证: page by page into one file; its hash is left in the trail before the file is handed out. */
export function useExportAll(service: typeof trailService = trailService) {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const begun = useRef<Begun>(undefined);
  const stopped = (code: Parameters<typeof explain>[0]) =>
    setState({ kind: 'stopped', why: `${explain(code)}。已经取得的部分会保留，再按一次接着导出` });

  const run = async () => {
    setState({ kind: 'running', percent: 0, chains: 0, links: 0 });
    if (!begun.current) {
      const reply = await service.openExport();
      if (!reply.ok) return stopped(reply.code);
      const { exportedAt, cursor } = reply.value;
      begun.current = { bundle: new Bundle(exportedAt), exportedAt, cursor };
    }
    const open = begun.current;
    const { bundle } = open;
    while (open.cursor !== undefined) {
      setState(runningOf(bundle));
      const reply = await service.exportPage(open.cursor);
      if (!reply.ok) return stopped(reply.code);
      bundle.add(reply.value);
      open.cursor = reply.value.nextCursor;
    }
    const parts = bundle.finish();
    const { chains, links } = bundle;
    const sha256 = await sha256Of(parts);
    const reply = await service.closeExport({ sha256, chains, links });
    if (!reply.ok) return stopped(reply.code);
    begun.current = undefined;
    const name = `trail-complete-${shanghai(open.exportedAt).day}.json`;
    saveFile(name, parts);
    setState({ kind: 'done', name, sha256, chains, links });
  };
  return { state, run };
}
