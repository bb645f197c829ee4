import { dayAt } from "~/domain/days";
import { keepsPerson } from "~/domain/permissions";
import type { Id, Viewer } from "~/domain/viewer";
import { loadInstallation } from "@db/queries/installation";
import { organisationsOfPerson } from "@db/queries/roles-held";
import { accessOf } from "@db/queries/suspension";

/** Whether the viewer keeps a person's account: an administrator of every organisation in which that person holds an office. */
export async function keepsAccount(viewer: Viewer, accountId: Id, now: Date): Promise<boolean> {
  const [installation, held, access] = await Promise.all([loadInstallation(), organisationsOfPerson(accountId, dayAt(now)), accessOf(accountId)]);
  return installation !== null && access !== null && keepsPerson(viewer, held, installation.rootId);
}
