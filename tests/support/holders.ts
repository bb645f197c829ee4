import type { Id, Role, Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { hashPassword } from "@db/passwords";
import { loadViewer } from "@db/queries/sessions";
import { addAccount, grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { TODAY } from "./union";

/** The password of everybody whom `holderOf` adds. */
export const PASSWORD = "quatre chats sur le toit";

export type Holder = { readonly viewer: Viewer; readonly grant: Id; readonly email: string };

let hashed: Promise<string> | undefined;

/** Somebody new with a role from before the tests on, who knows the password above; `viewer` holds what they may do today. */
export async function holderOf(role: Role, organisationId: Id, over: { name?: string; startsOn?: string; endsOn?: string } = {}): Promise<Holder> {
  hashed ??= hashPassword(PASSWORD);
  const passwordHash = await hashed;
  const id = newId();
  const email = `${id}@union.invalid`;
  const { name = "س", ...days } = over;
  const grant = await transaction(HOUSE, async (tx) => {
    await addAccount(tx, { id, name, email, passwordHash });
    return grantRole(tx, { accountId: id, organisationId, role, ...days });
  });
  const viewer = await loadViewer(id, TODAY);
  if (!viewer) throw new Error("The holder is not there.");
  return { viewer, grant, email };
}

/** The roles of somebody on a day, in an organisation. */
export async function rolesOn(accountId: Id, day: string, organisationId: Id): Promise<readonly Role[]> {
  const found = await loadViewer(accountId, day);
  return (found?.roles ?? []).filter((held) => held.organisationId === organisationId).map(({ role }) => role);
}
