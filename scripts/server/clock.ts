import type { Logger } from "pino";

/**
 * Does something now and every so many milliseconds. What fails is logged (`what` completes "could not …") and tried again at the next turn. Answers how
 * to stop, which waits for what is under way.
 */
export function byTheClock(log: Logger, what: string, every: number, work: (now: Date) => Promise<unknown>): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  const turn = (): void => {
    last = work(new Date()).catch((error: unknown) => log.error({ err: error }, `could not ${what}`));
  };
  turn();
  const clock = setInterval(turn, every);
  return async () => {
    clearInterval(clock);
    await last;
  };
}
