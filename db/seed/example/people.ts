import type { Day } from "~/domain/days";
import type { Id, Role } from "~/domain/viewer";
import { addAccount, addOrganisation, grantRole } from "@db/seed/builders";
import type { Transaction } from "@db/transaction";

/** The day on which the coordination was founded, in Essaouira. */
export const FOUNDED_ON: Day = "2021-02-27";

/** One account a role, named by its office: the case names nobody. */
const ACCOUNTS = [
  { role: "administrator", name: "مسؤول المنصة", email: "administrator@hiwar.invalid" },
  { role: "coordinator", name: "المنسق الوطني", email: "coordinator@hiwar.invalid" },
  { role: "bureau", name: "عضو المكتب الوطني", email: "bureau@hiwar.invalid" },
  { role: "member", name: "منخرط بالتنسيقية", email: "member@hiwar.invalid" },
] as const satisfies readonly { role: Role; name: string; email: string }[];

export type ExampleAccount = { readonly role: Role; readonly email: string; readonly name: string };
export type ExamplePeople = { readonly rootId: Id; readonly coordinationId: Id; readonly ids: Readonly<Record<Role, Id>>; readonly accounts: readonly ExampleAccount[] };

/** The association, the coordination below it, and four accounts: administrator and bureau of the association, coordinator and member of the coordination. */
export async function seedPeople(tx: Transaction, { at, passwordHash }: { at: Date; passwordHash: string }): Promise<ExamplePeople> {
  const rootId = await addOrganisation(tx, {
    name: { ar: "الجمعية الوطنية للجماعات الترابية", fr: "Association nationale des collectivités territoriales", en: "National Association of Territorial Authorities" },
    kind: "association", at,
  });
  const coordinationId = await addOrganisation(tx, {
    name: {
      ar: "تنسيقية الكتاب الإداريين خريجي مراكز تكوين الأطر الإدارية",
      fr: "Coordination des secrétaires administratifs lauréats des centres de formation des cadres administratifs",
      en: "Coordination of administrative secretaries, graduates of the administrative-training centres",
    },
    parentId: rootId, kind: "coordination", foundedOn: FOUNDED_ON, at,
  });
  const ids: Partial<Record<Role, Id>> = {};
  for (const { role, name, email } of ACCOUNTS) {
    const accountId = await addAccount(tx, { name, email, passwordHash, at });
    await grantRole(tx, { accountId, role, organisationId: role === "coordinator" || role === "member" ? coordinationId : rootId, startsOn: FOUNDED_ON, at });
    ids[role] = accountId;
  }
  return { rootId, coordinationId, ids: ids as Record<Role, Id>, accounts: ACCOUNTS };
}
