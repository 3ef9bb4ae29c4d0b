import { NoAnswerError, ProblemError } from '@siyana/api-client';
import { CommanderError } from 'commander';
import { NotLoggedIn } from './call';

/** What a script branches on. 1 and 2 are the operator's commands' too. */
const EXIT = { refused: 1, usage: 2, noAnswer: 3, whoAreYou: 4 } as const;

/** Words and exit code of what a call to an instance has failed by; undefined when it was something else. */
export function remoteFailure(error: unknown): { text: string; code: number } | undefined {
  if (error instanceof CommanderError) return { text: error.message, code: EXIT.usage };
  if (error instanceof NotLoggedIn) return { text: error.message, code: EXIT.whoAreYou };
  if (error instanceof NoAnswerError) return { text: error.message, code: EXIT.noAnswer };
  if (!(error instanceof ProblemError)) return undefined;
  const { status, code, detail, title, errors } = error;
  const lines = errors.map(({ pointer, message }) => `  ${pointer}: ${message}`);
  const text = [`${status} ${code}: ${detail || title}`, ...lines].join('\n');
  return { text, code: status === 401 ? EXIT.whoAreYou : EXIT.refused };
}
