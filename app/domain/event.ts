/** What else happens to a dossier besides its meetings: each is one dated line of its story. */
export const EVENT_KINDS = ["letter_out", "letter_in", "action", "milestone"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Forms of collective action (أشكال نضالية). */
export const ACTION_KINDS = ["strike", "stand", "sit_in", "march", "petition"] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** The bank on which an event stands in the story: what we did, or what they did. */
export function bankOf(kind: EventKind): "ours" | "theirs" {
  return kind === "letter_in" ? "theirs" : "ours";
}
