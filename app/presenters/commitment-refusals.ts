import type { DueKind } from "~/domain/commitment";
import type { Messages } from "~/i18n/catalogue";

type SharedCode = Exclude<keyof Messages["refusals"], "throttled">;
/** How a refused form is shown again: with errors at its fields, or with a code that stands above it. */
export type RefusedForm = { readonly code: SharedCode | null; readonly fields: Record<string, string[]> };

type MoveCode = "illegal_move" | "stale" | "dossier_closed" | "day_ahead" | "day_before_said" | "day_before_verdict" | "settled_above_head_count" | `${string}_missing` | "until_not_ahead" | "no_commitment" | "open_commitments";

/** Where the refusal of a move belongs: a day or a count at its field, what was not brought at the field that asks for it, the rest above the form. */
export function moveRefused(code: MoveCode, headCount: number | null): RefusedForm {
  switch (code) {
    case "day_ahead":
      return { code: null, fields: { onDay: ["in_the_future"] } };
    case "day_before_said":
      return { code: null, fields: { onDay: ["not_a_day_in_order"] } };
    case "day_before_verdict":
      return { code: null, fields: { onDay: ["before_verdict"] } };
    case "settled_above_head_count":
      return { code: null, fields: { settled: [`too_big|max=${headCount ?? 0}`] } };
    case "target_missing":
      return { code: null, fields: { target: ["unknown_commitment"] } };
    case "stale":
      return { code: "stale", fields: {} };
    default:
      return { code: "illegal_move", fields: {} };
  }
}

type ContentCode = keyof Messages["commitments"]["refusal"];
const FIELDS: Readonly<Partial<Record<ContentCode, readonly [string, string]>>> = {
  unknown_party: ["partyId", "unknown_party"],
  unknown_office: ["officeHolderId", "not_a_choice"],
  office_not_held: ["officeHolderId", "not_a_choice"],
  unknown_meeting: ["meetingId", "not_a_choice"],
  unknown_letter: ["eventId", "not_a_choice"],
  unknown_commitment: ["triggerId", "unknown_commitment"],
  circle: ["triggerId", "circle"],
  unknown_event: ["triggerEventId", "not_a_choice"],
  event_without_day: ["triggerEventId", "event_without_day"],
  day_ahead: ["onDay", "in_the_future"],
  day_before_said: ["onDay", "not_a_day_in_order"],
};

/** The field at which a refusal of what a form says belongs, with the error to show there; the sentence that explains it stands above the form. `dueKind` is what the form said of its due day. */
export function fieldsRefused(code: ContentCode, dueKind?: DueKind): Record<string, string[]> {
  if (code === "due_before_said") return { [dueKind === "after" ? "triggerOn" : "dueOn"]: ["before_said"] };
  const place = FIELDS[code];
  return place ? { [place[0]]: [place[1]] } : {};
}
