import type { Day } from "~/domain/days";
import { may } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { DossierTransfer } from "~/forms/dossier-transfer";
import { coordinatesOrWill } from "@db/queries/dossier-choices";
import { handOver } from "@db/queries/owned-dossiers";
import { transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { type Refused, refused } from "./refusal";

type Transferred = { readonly ok: true; readonly count: number } | PasswordRefusal | Refused<"forbidden" | "unknown_person">;

/**
 * Gives open dossiers of an organisation to another of its coordinators: all that somebody owns there, or those that were chosen; without a former
 * owner, those that have none in office. What was closed or given to somebody else meanwhile is left as it is.
 * Refused: *forbidden* (beyond the viewer's reach), *unknown_person* (not a coordinator there), and what the password is refused for.
 */
export async function transferDossiers(viewer: Viewer, { organisationId, fromId, toId, which, dossiers, password }: DossierTransfer, today: Day): Promise<Transferred> {
  if (!may(viewer, "dossier.transfer", { organisationId })) return refused("forbidden");
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  return transaction<Transferred>(viewer.id, async (tx) => {
    if (!(await coordinatesOrWill(tx, toId, organisationId, today))) return refused("unknown_person");
    const by = fromId ? { ownerId: fromId } : { nobodyOn: today };
    return { ok: true, count: await handOver(tx, { organisationId, by, only: which === "chosen" ? dossiers : undefined }, toId) };
  });
}
