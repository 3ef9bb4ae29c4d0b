import pino, { type Logger } from 'pino';

/** Structured lines on stderr, so that stdout keeps what people and scripts read. Credentials never reach a line. */
export function makeLogger(level: string): Logger {
  return pino(
    {
      level,
      base: undefined,
      redact: { paths: ['*.authorization', '*.password', '*.token', '*.key', '*.secret', 'headers'], censor: '…' },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}

export type { Logger };
