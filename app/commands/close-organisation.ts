import type { Day } from "~/domain/days";
import { may } from "~/domain/permissions";
import type { Id, Viewer } from "~/domain/viewer";
import type { OrganisationClosing, OrganisationReopening } from "~/forms/organisation";
import { endRolesIn, lockOrganisationTree, openBelow, organisationTree, revokeLinksInto, setClosedOn, type Tree } from "@db/queries/organisation-tree";
import { type Transaction, transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { type Refused, refused } from "./refusal";

type Asked = { readonly now: Date; readonly today: Day };
type ClosingRefused = Refused<"not_found" | "forbidden" | "root_stays" | "open_below" | "in_the_past" | "closed_organisation">;
export type Closed = { readonly ok: true } | PasswordRefusal | ClosingRefused;

/** Whether the viewer may close an organisation or open it again: they administer what it stands under, so that nobody ends their own office by it. */
export function closesBelow(viewer: Viewer, parentId: Id | null): boolean {
  return parentId !== null && may(viewer, "organisation.keep", { organisationId: parentId });
}

/**
 * Closes an organisation from a day on: roles there end on that day, open invitations and join links are taken back at once, and it takes on nothing new.
 * What it kept stays readable to those above it. Refused: *not_found*, *root_stays*, *forbidden*, *in_the_past*, *open_below* (an organisation below it is
 * open), and what the password is refused for. Closing it for the day it is closed on already changes nothing.
 */
export async function closeOrganisation(viewer: Viewer, { id, closedOn, password }: OrganisationClosing, { now, today }: Asked): Promise<Closed> {
  return inItsTree(viewer, { id, password }, async (tx, tree) => {
    if (tree.get(id)?.closedOn === closedOn) return { ok: true };
    if (closedOn < today) return refused("in_the_past");
    if (openBelow(tree, id, closedOn) > 0) return refused("open_below");
    await setClosedOn(tx, id, closedOn);
    await endRolesIn(tx, id, closedOn);
    await revokeLinksInto(tx, id, now);
    return { ok: true };
  });
}

/** Opens an organisation again. The roles that ended stay ended: they are granted anew. Refused besides: *closed_organisation* (what it stands under is closed, or is to be). */
export async function reopenOrganisation(viewer: Viewer, { id, password }: OrganisationReopening): Promise<Closed> {
  return inItsTree(viewer, { id, password }, async (tx, tree) => {
    const above = tree.get(tree.get(id)?.parentId ?? "");
    if (above?.closedOn) return refused("closed_organisation");
    if (tree.get(id)?.closedOn !== null) await setClosedOn(tx, id, null);
    return { ok: true };
  });
}

/** Runs a change of an organisation that the viewer may close or open again, once the password is right, while nobody else changes the tree. */
async function inItsTree(viewer: Viewer, { id, password }: OrganisationReopening, run: (tx: Transaction, tree: Tree) => Promise<Closed>): Promise<Closed> {
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  return transaction<Closed>(viewer.id, async (tx) => {
    await lockOrganisationTree(tx);
    const tree = await organisationTree(tx);
    return refusalOf(viewer, tree, id) ?? run(tx, tree);
  });
}

function refusalOf(viewer: Viewer, tree: Tree, id: Id): ClosingRefused | null {
  const found = tree.get(id);
  if (!found || !may(viewer, "organisation.keep", { organisationId: id })) return refused("not_found");
  if (found.parentId === null) return refused("root_stays");
  return closesBelow(viewer, found.parentId) ? null : refused("forbidden");
}
