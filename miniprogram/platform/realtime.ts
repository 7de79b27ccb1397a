import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { watchNetwork } from './network';
import { signalLine, type SignalLine } from './signalLine';
import { onStorageOwner, storageOwner } from './storage';
import { useShown } from './useShown';

let line: { readonly accountId: string; readonly of: SignalLine } | undefined;

function lineOf(accountId: string): SignalLine {
  if (line?.accountId !== accountId) line = { accountId, of: signalLine(accountId) };
  return line.of;
}

/**
 * Calls back when something of this account may have changed: on every signal, at once and when the page comes to
 * the front, when a lost line is found again, and every 20 s while there is none. A page that is covered hears nothing.
 */
export function useSignal(onSignal: () => void): { readonly connected: boolean } {
  const accountId = useSyncExternalStore(onStorageOwner, storageOwner);
  const [connected, setConnected] = useState(false);
  const latest = useRef(onSignal);
  const inFront = useRef(true);
  useEffect(() => {
    latest.current = onSignal;
  });

  useEffect(() => {
    if (accountId === undefined) return undefined;
    const shared = lineOf(accountId);
    const state = () => setConnected(shared.connected());
    state();
    const stops = [
      shared.listen(() => inFront.current && latest.current()),
      shared.onState(state),
      watchNetwork((online) => online && shared.retry()),
    ];
    return () => stops.forEach((stop) => stop());
  }, [accountId]);

  useShown(onSignal);
  useDidShow(() => {
    inFront.current = true;
  });
  useDidHide(() => {
    inFront.current = false;
  });
  return { connected };
}

/** True for some seconds after the other side of this case has typed. */
const TYPES_FOR_MS = 6_000;

/** 对方正在输入, as far as the line tells; a covered page hears nothing it would show. */
export function useTypingOf(consultationId: string): boolean {
  const accountId = useSyncExternalStore(onStorageOwner, storageOwner);
  const [types, setTypes] = useState(false);
  useEffect(() => {
    if (accountId === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = lineOf(accountId).listenToTyping(consultationId, () => {
      setTypes(true);
      clearTimeout(timer);
      timer = setTimeout(() => setTypes(false), TYPES_FOR_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [accountId, consultationId]);
  return types;
}
