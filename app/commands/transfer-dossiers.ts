import type { Day } from "~/domain/days";
import { may } from "~/domain/permissions";
import type { Id, Viewer } from "~/domain/viewer";
import type { DossierTransfer } from "~/forms/dossier-transfer";
import { coordinatesOrWill } from "@db/queries/dossier-choices";
import { handOver } from "@db/queries/owned-dossiers";
import { transaction } from "@db/transaction";

import { writeHandover } from "./write-handover";
import { checkPassword, type PasswordRefusal } from "./check-password";
import { type Refused, refused } from "./refusal";

type Transferred = { readonly ok: true; readonly count: number; /** What was written down of it; null where nothing passed. */ readonly handoverId: Id | null } | PasswordRefusal | Refused<"forbidden" | "unknown_person">;

/**
 * Gives open dossiers of an organisation to another of its coordinators: all that somebody owns there, or those that were chosen; without a former
 * owner, those that have none in office. What was closed or given to somebody else meanwhile is left as it is. That they passed is written down with them, for a receipt that both sign.
 * Refused: *forbidden* (beyond the viewer's reach), *unknown_person* (not a coordinator there), and what the password is refused for.
 */
export async function transferDossiers(viewer: Viewer, { organisationId, fromId, toId, which, dossiers, password }: DossierTransfer, { now, today }: { readonly now: Date; readonly today: Day }): Promise<Transferred> {
  if (!may(viewer, "dossier.transfer", { organisationId })) return refused("forbidden");
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  return transaction<Transferred>(viewer.id, async (tx) => {
    if (!(await coordinatesOrWill(tx, toId, organisationId, today))) return refused("unknown_person");
    const by = fromId ? { ownerId: fromId } : { nobodyOn: today };
    const dossierIds = await handOver(tx, { organisationId, by, only: which === "chosen" ? dossiers : undefined }, toId);
    return { ok: true, count: dossierIds.length, handoverId: await writeHandover(tx, { organisationId, fromId, toId, dossierIds, createdBy: viewer.id, createdAt: now }) };
  });
}
