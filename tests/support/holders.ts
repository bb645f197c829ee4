import { inArray } from "drizzle-orm";

import type { Id, Role, Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { hashPassword } from "@db/passwords";
import { loadViewer } from "@db/queries/sessions";
import { account } from "@db/schema";
import { addAccount, grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { coupled } from "./telephone";
import { NOW, TODAY } from "./union";

/** The password of everybody whom `holderOf` adds, and of those to whom `givePassword` gives it. */
export const PASSWORD = "quatre chats sur le toit";

/** What the database keeps of the password above. */
export const PASSWORD_HASH = await hashPassword(PASSWORD);

/** Gives the password above to these accounts, or without any to everybody who is there. */
export async function givePassword(...accountIds: Id[]): Promise<void> {
  await transaction(HOUSE, (tx) => tx.update(account).set({ passwordHash: PASSWORD_HASH }).where(accountIds.length > 0 ? inArray(account.id, accountIds) : undefined));
}

/** Somebody as the house knows them today. */
export async function viewerOf(accountId: Id): Promise<Viewer> {
  const viewer = await loadViewer(accountId, TODAY);
  if (!viewer) throw new Error("The viewer is not there.");
  return viewer;
}

export type Holder = { readonly viewer: Viewer; readonly grant: Id; readonly email: string };

/** Somebody new with a role from before the tests on, who knows the password above; `viewer` holds what they may do today. */
export async function holderOf(role: Role, organisationId: Id, over: { name?: string; startsOn?: string; endsOn?: string } = {}): Promise<Holder> {
  const id = newId();
  const email = `${id}@union.invalid`;
  const { name = "س", ...days } = over;
  const grant = await transaction(HOUSE, async (tx) => {
    await addAccount(tx, { id, name, email, passwordHash: PASSWORD_HASH });
    return grantRole(tx, { accountId: id, organisationId, role, ...days });
  });
  return { viewer: await viewerOf(id), grant, email };
}

export type CoupledHolder = Holder & { readonly secret: string; readonly codes: readonly string[] };

/** Somebody new with a role whose second factor is on. The code of `NOW` was used up by it. */
export async function coupledHolderOf(role: Role, organisationId: Id): Promise<CoupledHolder> {
  const holder = await holderOf(role, organisationId);
  return { ...holder, ...(await coupled(holder.viewer, PASSWORD, NOW)) };
}

/** The roles of somebody on a day, in an organisation. */
export async function rolesOn(accountId: Id, day: string, organisationId: Id): Promise<readonly Role[]> {
  const found = await loadViewer(accountId, day);
  return (found?.roles ?? []).filter((held) => held.organisationId === organisationId).map(({ role }) => role);
}
