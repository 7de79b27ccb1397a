import { useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import type { ConsultationId } from '@shared/kernel/ids';
import { read, remove, write } from '../../platform/storage';

const KEEP_AFTER_MS = 300;
const keyOf = (id: ConsultationId) => `conversation.${id}.typed`;

/** Text typed and not sent, kept for each consultation over leaving the page and restarting the app. */
export function useTyped(consultationId: ConsultationId) {
  const key = keyOf(consultationId);
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

/** What was typed and can no longer be sent. */
export function useUnsent(consultationId: ConsultationId) {
  const key = keyOf(consultationId);
  const [text, setText] = useState<string>();
  // Not while drawing: the field that has just gone keeps its words in the same breath, before this.
  useEffect(() => setText(read(key, z.string())), [key]);
  const discard = () => {
    remove(key);
    setText(undefined);
  };
  return { text, discard };
}
