/** What happens later, by name: what it is given, and when it happens by itself (five fields of cron, at the clock of Morocco). */
export type Jobs = {
  /** Something was changed in a dossier: `change` names the transaction that did, whose published part its members are told of. */
  "look-at-dossier": { readonly dossierId: string; readonly change: string };
  /** Every open commitment is looked at, and everything else that waits for somebody. */
  "nightly-pass": Record<string, never>;
  /** What people are to be told by mail is gathered into letters. */
  "gather-letters": Record<string, never>;
  /** Letters that wait are handed to the mail server. */
  "send-letters": Record<string, never>;
  /** Long papers that were asked for are drawn, one after another. */
  "draw-papers": Record<string, never>;
};
export type JobName = keyof Jobs;

type Rules = {
  /** When it happens by itself. */
  readonly cron?: string;
  /** For how long it may run before another process takes it for dead, in seconds. */
  readonly within: number;
  /** *stately*: of these one waits and one runs, whoever asks; *short*: one waits; *standard*: each is a thing of its own. */
  readonly policy: "standard" | "short" | "stately";
};

/**
 * At three in the morning the clock of Morocco exists on every day of the year, also where Ramadan puts it back (from three to two) and forward again
 * (from two to three). Letters are gathered every ten minutes, so that eight o'clock is not missed by a house that was closed then.
 */
export const JOBS: Readonly<Record<JobName, Rules>> = {
  "look-at-dossier": { within: 300, policy: "standard" },
  "nightly-pass": { cron: "0 3 * * *", within: 3600, policy: "stately" },
  "gather-letters": { cron: "*/10 * * * *", within: 3600, policy: "stately" },
  "send-letters": { cron: "* * * * *", within: 3600, policy: "short" },
  // By the clock, too: of what a process left behind that ended without a word, another makes the rest.
  "draw-papers": { cron: "* * * * *", within: 3600, policy: "short" },
};
export const JOB_NAMES = Object.keys(JOBS) as JobName[];
