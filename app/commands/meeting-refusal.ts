import type { LineRefusal } from "~/domain/said";
import type { Id } from "~/domain/viewer";

import type { Refused } from "./refusal";

/** Codes at fields of the form, by the field's name. */
export type FieldCodes = Readonly<Record<string, string[]>>;
/** Why a meeting was not saved: a code for the whole, or codes at fields. */
export type MeetingRefused = Refused<"not_found" | "forbidden" | "illegal_move" | "stale"> | (Refused<"fields"> & { readonly fields: FieldCodes });
export type MeetingResult = { readonly ok: true; readonly id: Id } | MeetingRefused;

export const refusedAt = (fields: FieldCodes): MeetingRefused => ({ ok: false, refusal: "fields", fields });

/** The errors of lines, under the names of their rows in the form. */
export function refusedLines(refusals: readonly LineRefusal[]): MeetingRefused {
  return refusedAt(Object.fromEntries(refusals.map(({ place, part, code }) => [`outcomes[${place}].${part}`, [code]])));
}
