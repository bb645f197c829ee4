import { mayStrike, type ToStrike } from "~/domain/strike";
import { somebodyIndependent } from "@db/queries/independent-bureau";

import type { Asked } from "./gate";

/** Whose it is to strike a record out: the reader's, other people's, or for want of an independent member of the bureau nobody's (settled question 2). */
export type Striking = "own" | "others" | "nobody";

export async function strikingOf({ viewer, now, today }: Pick<Asked, "viewer" | "now" | "today">, { rule }: { readonly rule: ToStrike }): Promise<Striking> {
  if (mayStrike(viewer, rule, now)) return "own";
  return (await somebodyIndependent(rule.organisationId, [rule.ownerId, ...rule.authors], today)) ? "others" : "nobody";
}

/** Whether the page of a record leads to striking it out, which says so where nobody may. Null is a record that the reader does not know from the inside. */
export async function leadsToStriking(asked: Pick<Asked, "viewer" | "now" | "today">, facts: { readonly rule: ToStrike } | null): Promise<boolean> {
  return facts !== null && (await strikingOf(asked, facts)) !== "others";
}
