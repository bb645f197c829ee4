import { addDays, type Day, daysBetween, later } from "./days";

/**
 * What is kept only for a time (Law 09-08, art. 3, § 1: no longer than the purpose needs): accounts that nobody uses any more, the log of who opened
 * confidential parts, invitations and enrolments that are over. Dossiers are not among them: the history holds every word of theirs and is never
 * changed, so that taking a dossier out of the lists would only look like forgetting it.
 */
export const RETAINED = ["unused_account", "confidential_access", "invitation"] as const;
export type Retained = (typeof RETAINED)[number];

/** How long a kind of record is kept after it is over, in months; null for as long as the union exists. */
export type RetentionRule = { readonly kind: Retained; readonly months: number | null; readonly version: number };

/** What holds until administrators decide: memberships rest and come back, so accounts stay; the logs have done their work after a while. */
export const DEFAULT_MONTHS: Readonly<Record<Retained, number | null>> = { unused_account: null, confidential_access: 24, invitation: 12 };

/** The shortest time that a rule may set, in months: somebody who rests for a season is not forgotten. */
export const LEAST_MONTHS: Readonly<Record<Retained, number>> = { unused_account: 12, confidential_access: 6, invitation: 1 };
export const MOST_MONTHS = 600;

/** Whole days between a warning and the day on which something goes, at least. */
export const DAYS_OF_WARNING = 30;

/**
 * Something whose time is running out. Accounts go one by one and are named by their id; the log and the invitations go month by month and are named
 * by theirs (`2024-11`). `dueOn` is the first day on which the rule lets it go.
 */
export type Due = { readonly kind: Retained; readonly subject: string; readonly dueOn: Day };
/** A warning that was given. `keptBecause` is the reason for which somebody spared the thing. */
export type RetentionNotice = { readonly kind: Retained; readonly subject: string; readonly warnedOn: Day; readonly goesOn: Day; readonly keptBecause: string | null };
/** A thing, and the day on which it goes. */
export type Going = { readonly kind: Retained; readonly subject: string; readonly goesOn: Day };

export type RetentionSteps = {
  /** To be warned of now. */
  readonly warn: readonly Going[];
  /** Warned of already, but due only on a later day than was said. */
  readonly postpone: readonly Going[];
  /** Warned of, and no longer due: somebody uses the account again, or the rule was changed. */
  readonly withdraw: readonly Pick<Going, "kind" | "subject">[];
  /** Warned of long enough ago, due, and not spared. */
  readonly go: readonly Pick<Going, "kind" | "subject">[];
};

const keyOf = ({ kind, subject }: { readonly kind: Retained; readonly subject: string }) => `${kind} ${subject}`;

/** The last day that is looked at: what is due by then is warned of today. */
export const horizon = (today: Day): Day => addDays(today, DAYS_OF_WARNING);

/**
 * What is to be done today, from what is due by the `horizon` and the warnings given so far. Nothing goes that was not warned of at least
 * `DAYS_OF_WARNING` days before; nothing is warned of twice; what was spared stays until that is taken back.
 */
export function retentionSteps(due: readonly Due[], notices: readonly RetentionNotice[], today: Day): RetentionSteps {
  const warned = new Set(notices.map(keyOf));
  const dueOn = new Map(due.map((each) => [keyOf(each), each.dueOn]));
  const open = notices.filter(({ keptBecause }) => keptBecause === null);
  const stillDue = open.flatMap((notice) => {
    const day = dueOn.get(keyOf(notice));
    return day === undefined ? [] : [{ ...notice, dueOn: day }];
  });
  return {
    warn: due.filter((each) => !warned.has(keyOf(each))).map(({ kind, subject, dueOn: day }) => ({ kind, subject, goesOn: later(day, horizon(today)) })),
    postpone: stillDue.filter((notice) => notice.dueOn > notice.goesOn).map(({ kind, subject, dueOn: day }) => ({ kind, subject, goesOn: day })),
    withdraw: open.filter((notice) => !dueOn.has(keyOf(notice))).map(({ kind, subject }) => ({ kind, subject })),
    go: stillDue
      .filter((notice) => notice.goesOn <= today && notice.dueOn <= today && daysBetween(notice.warnedOn, today) >= DAYS_OF_WARNING)
      .map(({ kind, subject }) => ({ kind, subject })),
  };
}
