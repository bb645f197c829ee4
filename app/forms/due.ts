import { z } from "zod";

import { TRIGGER_KINDS, triggerKindOf, type TriggerKind } from "~/domain/chain";
import type { DueKind } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import type { RowTrigger } from "~/domain/row-trigger";
import type { Id } from "~/domain/viewer";

import { optionalDay, optionalText } from "./fields";
import { idField } from "./id";

const MOST_DAYS = 3650;

/** Until when, beside the kind of due day and the other commitment that is waited for, which each form calls by names of its own. */
export const dueFields = {
  dueOn: optionalDay,
  triggerKind: z.enum(TRIGGER_KINDS).optional(),
  triggerText: optionalText(200),
  triggerEventId: idField.optional().transform((value) => value ?? null),
  triggerOn: optionalDay,
  triggerDays: z.number().int().min(0).max(MOST_DAYS).optional().transform((value) => value ?? null),
};

/** What another commitment or an earlier row of the same form is called in a choice: `commitment:⟨id⟩`, `line:⟨id⟩`. */
export const rowTrigger = z.string().regex(/^(commitment|line):[0-9a-f-]{36}$/, { error: "not_a_choice" }).optional()
  .transform((value): RowTrigger | null => {
    const [kind, id] = value?.split(":") ?? [];
    return kind && id ? { kind: kind as RowTrigger["kind"], id } : null;
  });

/** What a form says of a due day. `Awaited` is how it names the other commitment that is waited for. */
export type DueRead<Awaited = Id> = {
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  readonly triggerKind?: TriggerKind | undefined;
  readonly trigger: Awaited | null;
  readonly triggerText: string | null;
  readonly triggerEventId: Id | null;
  readonly triggerOn: Day | null;
  readonly triggerDays: number | null;
};

/** The kind of thing that is waited for, or null. A form that does not say it is read by what it fills in. */
function waitsFor({ dueKind, triggerKind, trigger, triggerText, triggerEventId, triggerOn }: DueRead<unknown>): TriggerKind | null {
  if (dueKind !== "after") return null;
  return triggerKind ?? triggerKindOf({ triggerId: trigger, triggerText, triggerEventId, triggerOn }) ?? "commitment";
}

/** What the choices of due day and trigger make needed: a field, and whether it is there. */
export const DUE_NEEDED: readonly (readonly ["dueOn" | "trigger" | "triggerText" | "triggerOn", (read: DueRead<unknown>) => boolean])[] = [
  ["dueOn", ({ dueKind, dueOn }) => dueKind !== "on" || dueOn !== null],
  ["trigger", (read) => waitsFor(read) !== "commitment" || read.trigger !== null],
  ["triggerText", (read) => waitsFor(read) !== "event" || read.triggerText !== null || read.triggerEventId !== null],
  ["triggerOn", (read) => waitsFor(read) !== "day" || read.triggerOn !== null],
];

/** What was said of the due day, without what its choices do not use. */
export function dueSaid<Awaited>(read: DueRead<Awaited>): Omit<DueRead<Awaited>, "dueKind" | "triggerKind"> {
  const kind = waitsFor(read);
  return {
    dueOn: read.dueKind === "on" ? read.dueOn : null,
    trigger: kind === "commitment" ? read.trigger : null,
    triggerText: kind === "event" ? read.triggerText : null,
    triggerEventId: kind === "event" ? read.triggerEventId : null,
    triggerOn: kind === "day" ? read.triggerOn : null,
    triggerDays: kind ? read.triggerDays : null,
  };
}
