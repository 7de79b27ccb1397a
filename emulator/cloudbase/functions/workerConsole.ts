import { format } from 'node:util';
import type { LogLevel } from './invocation';

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'log', 'warn', 'error'];

/** Sends what the function prints to the host, which knows the request it belongs to. */
export function captureConsole(send: (level: LogLevel, text: string) => void): void {
  for (const level of LEVELS) console[level] = (...parts: unknown[]) => send(level, format(...parts));
}
