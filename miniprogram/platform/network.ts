import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { inBrowser } from './host';

type Listener = (online: boolean) => void;

/** Tells when the phone loses or finds its network; returns how to stop. */
export function watchNetwork(listener: Listener): () => void {
  if (inBrowser) {
    const up = () => listener(true);
    const down = () => listener(false);
    window.addEventListener('online', up);
    window.addEventListener('offline', down);
    return () => {
      window.removeEventListener('online', up);
      window.removeEventListener('offline', down);
    };
  }
  const changed = ({ isConnected }: { readonly isConnected: boolean }) => listener(isConnected);
  Taro.onNetworkStatusChange(changed);
  return () => Taro.offNetworkStatusChange(changed);
}

async function isOnline(): Promise<boolean> {
  if (inBrowser) return navigator.onLine;
  const { networkType } = await Taro.getNetworkType();
  return networkType !== 'none';
}

/** Whether the phone has a network. Optimistic until it says otherwise. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    void isOnline().then(setOnline, () => undefined);
    return watchNetwork(setOnline);
  }, []);
  return online;
}
