import { useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import type { ConsultationId } from '@shared/kernel/ids';
import { read, remove, write } from '../../platform/storage';

const KEEP_AFTER_MS = 300;

/** Text typed and not sent, kept for each consultation over leaving the page and restarting the app. */
export function useTyped(consultationId: ConsultationId) {
  const key = `conversation.${consultationId}.typed`;
  const [typed, setTyped] = useState(() => read(key, z.string()) ?? '');
  const latest = useRef(typed);
  const keep = () => (latest.current ? write(key, latest.current) : remove(key));
  useEffect(() => {
    const timer = setTimeout(keep, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => keep, []); // eslint-disable-line react-hooks/exhaustive-deps
  const change = (text: string) => {
    latest.current = text;
    setTyped(text);
    if (!text) keep();
  };
  return { typed, change };
}
