import { toStrikeAlone } from "~/domain/strikable";
import { mayStrike, type ToStrike } from "~/domain/strike";
import type { Id } from "~/domain/viewer";
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

type Alone = { readonly id: Id; readonly createdBy: Id; readonly createdAt: Date };

/** Which records of a dossier that nothing goes with (files, answers) a list leads to striking out, by the same rule. Where somebody is independent of all their authors, it asks once. */
export async function leadingToStriking(asked: Pick<Asked, "viewer" | "now" | "today">, dossier: { readonly organisationId: Id; readonly ownerId: Id | null }, records: readonly Alone[]): Promise<ReadonlySet<Id>> {
  const own = records.filter((record) => mayStrike(asked.viewer, toStrikeAlone(dossier, record), asked.now));
  const authors = [...new Set(records.filter((record) => !own.includes(record)).map(({ createdBy }) => createdBy))];
  const judged = (people: readonly Id[]) => somebodyIndependent(dossier.organisationId, [dossier.ownerId, ...people], asked.today);
  const nobodys = authors.length === 0 || (await judged(authors)) ? [] : await Promise.all(authors.map(async (author) => ((await judged([author])) ? [] : [author])));
  const unjudged = nobodys.flat();
  return new Set(records.filter((record) => own.includes(record) || unjudged.includes(record.createdBy)).map(({ id }) => id));
}
