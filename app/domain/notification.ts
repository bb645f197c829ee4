/** What somebody is told of without looking for it. */
export const NOTIFICATION_KINDS = [
  "due_soon", "overdue", "long_overdue", "silent", "next_step", "set_off", "verdict_waiting", "dossier_waiting", "demand_waiting", "reply_waiting", "meeting_soon", "file_moved", "communique",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** How often somebody gets it by e-mail. Within the application it is there at once, whatever they chose. */
export const RHYTHMS = ["at_once", "daily", "weekly", "never"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Where a letter of the house stands. One whose sender died between handing it over and noting it is *doubtful* and never sent again. */
export const LETTER_STATES = ["waiting", "sending", "sent", "failed", "doubtful"] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/**
 * For how many months a notification is kept: once it was read, and where nobody read it. It is a copy that told somebody of something; afterwards it serves to look
 * back, and then nothing any more (Law 09-08, art. 3: no longer than the purpose needs). What would be told again without it stays as long as that holds.
 */
export const NOTIFICATIONS_KEPT_FOR = { read: 3, unread: 12 } as const;
