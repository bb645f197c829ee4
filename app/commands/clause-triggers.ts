import { type Day, UNKNOWN } from "~/domain/days";
import { dueOfRow, type KnownTriggers, wrongDue } from "~/domain/row-trigger";
import type { Id, Scope } from "~/domain/viewer";
import type { NewClause } from "~/forms/agreement";
import { clausesToSign } from "@db/queries/agreement-writes";
import { triggersAmong } from "@db/queries/meeting-commitments";
import { namedEvents } from "@db/queries/triggers";
import type { Transaction } from "@db/transaction";

import type { FieldCodes } from "./meeting-refusal";

type Asked = { readonly scope: Scope; readonly agreementId: Id; readonly dossierId: Id; readonly today: Day };

/**
 * The clauses of a draft with the words of the events that they name without any, or codes at their fields: a clause that binds waits for a commitment or an event of the dossier
 * that the writer knows of, or for a clause above it that binds. What it waited for before may stay, also where the writer cannot see it. Nothing is refused as due too early: the
 * day on which it is said is that of the signing.
 */
export async function clausesThatWait(tx: Transaction, { scope, agreementId, dossierId, today }: Asked, clauses: readonly NewClause[]): Promise<{ readonly clauses: readonly NewClause[]; readonly fields: FieldCodes }> {
  const before = new Map((await clausesToSign(tx, agreementId)).map((clause) => [clause.id, clause]));
  const known: KnownTriggers = {
    commitments: await triggersAmong(tx, scope, dossierId, clauses.flatMap(({ trigger }) => (trigger?.kind === "commitment" ? trigger.id : []))),
    events: await namedEvents(tx, scope, dossierId, clauses.flatMap(({ triggerEventId }) => triggerEventId ?? [])), today,
  };
  const fields: Record<string, string[]> = {};
  const earlier = new Set<Id>();
  for (const { id, place, side, dueKind, dueOn, trigger, triggerText, triggerEventId, triggerOn, triggerDays } of clauses) {
    const was = before.get(id);
    const asked = {
      dueKind: dueKind ?? "none", dueOn, triggerText, triggerOn, triggerDays,
      trigger: trigger?.kind === "commitment" && trigger.id === was?.trigger?.id ? null : trigger, triggerEventId: triggerEventId === was?.triggerEventId ? null : triggerEventId,
    };
    const wrong = wrongDue(asked, { known, earlier, said: UNKNOWN });
    if (wrong) fields[`clauses[${place}].${wrong.part}`] = [wrong.code];
    if (side) earlier.add(id);
  }
  return { clauses: clauses.map((clause) => ({ ...clause, triggerText: dueOfRow({ ...clause, dueKind: clause.dueKind ?? "none" }, known).triggerText })), fields };
}
