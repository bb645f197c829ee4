import { mayRestore, type Strikeable } from "~/domain/strike";
import { struckPage, type StruckPage } from "~/presenters/strike";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { strikeFacts } from "@db/queries/strike-facts";
import { strikeById } from "@db/queries/strikes";

import { type Asked, notFound } from "./gate";

/**
 * What the page of a record shows once it was struck out, for those who read its dossier from the inside; 404 when it is not there or was not struck.
 * Opening one of the bureau's level is written down.
 */
export async function struckRecord({ viewer, scope, now, language }: Pick<Asked, "viewer" | "scope" | "now" | "language">, kind: Strikeable, id: string): Promise<StruckPage> {
  const facts = await strikeFacts(scope, kind, id);
  const strike = facts?.strikeId ? await strikeById(facts.strikeId) : null;
  if (!facts || !strike) notFound();
  if (facts.level === "bureau") await logConfidentialAccess(viewer.id, facts.dossier.id, now);
  return struckPage(facts, strike, { language, mayRestore: mayRestore(viewer, { ...facts.rule, ...strike }, now) });
}
