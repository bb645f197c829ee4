import { may } from "~/domain/permissions";
import { makesCircle } from "~/domain/tree";
import type { Viewer } from "~/domain/viewer";
import type { OrganisationMove } from "~/forms/organisation";
import { lockOrganisationTree, organisationTree, parentsIn, setParent } from "@db/queries/organisation-tree";
import { transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { type Refused, refused } from "./refusal";

type Moved = { readonly ok: true } | PasswordRefusal | Refused<"not_found" | "forbidden" | "root_stays" | "stale" | "closed_organisation" | "makes_circle">;

/**
 * Puts an organisation, with everything below it, under another. The viewer administers what it stands under and what it will stand under.
 * Refused: *not_found*, *forbidden*, *root_stays*, *stale* (somebody moved it meanwhile), *closed_organisation* (the new one is, or is to be), *makes_circle*
 * (the new one stands below it), and what the password is refused for. The same form sent twice moves it once.
 */
export async function moveOrganisation(viewer: Viewer, { id, from, parentId, password }: OrganisationMove): Promise<Moved> {
  if (!may(viewer, "organisation.keep", { organisationId: id })) return refused("not_found");
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  return transaction<Moved>(viewer.id, async (tx) => {
    await lockOrganisationTree(tx);
    const tree = await organisationTree(tx);
    const [found, above] = [tree.get(id), tree.get(parentId)];
    if (!found || !above) return refused("not_found");
    if (found.parentId === null) return refused("root_stays");
    if (found.parentId === parentId) return { ok: true };
    if (found.parentId !== from) return refused("stale");
    if (![from, parentId].every((organisationId) => may(viewer, "organisation.keep", { organisationId }))) return refused("forbidden");
    if (above.closedOn !== null) return refused("closed_organisation");
    if (makesCircle(parentsIn(tree), id, parentId)) return refused("makes_circle");
    await setParent(tx, id, parentId);
    return { ok: true };
  });
}
