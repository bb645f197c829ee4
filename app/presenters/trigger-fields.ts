import type { Awaited } from "~/domain/row-trigger";

/** What a row waits for as the fields of its form hold it; the kind is told by what is filled in. */
export function triggerFields({ trigger, triggerText, triggerEventId, triggerOn, triggerDays }: Awaited) {
  return {
    trigger: trigger ? `${trigger.kind}:${trigger.id}` : "", triggerText: triggerText ?? "", triggerEventId: triggerEventId ?? "", triggerOn: triggerOn ?? "",
    triggerDays: triggerDays === null ? "" : String(triggerDays),
  };
}
