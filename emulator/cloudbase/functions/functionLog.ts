import type { LogLevel } from './invocation';

export type LogLine = {
  readonly at: number;
  readonly function: string;
  readonly requestId: string;
  readonly level: LogLevel;
  readonly text: string;
};

export type FunctionLog = {
  readonly write: (line: LogLine) => void;
  readonly lines: () => readonly LogLine[];
  readonly clear: () => void;
};

/** The last lines that functions printed. */
export function functionLog(keep = 2000, echo?: (line: LogLine) => void): FunctionLog {
  let lines: LogLine[] = [];
  return {
    write(line) {
      lines.push(line);
      if (lines.length > keep * 2) lines = lines.slice(-keep);
      echo?.(line);
    },
    lines: () => lines.slice(-keep),
    clear: () => void (lines = []),
  };
}
