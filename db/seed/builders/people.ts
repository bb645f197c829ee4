import type { Day } from "~/domain/days";
import type { Gender, Language } from "~/domain/localized";
import type { OrganisationKind } from "~/domain/organisation";
import type { Id, Role } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { account, organisation, person, roleGrant } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { type Named, namedColumns, SEEDED_AT, SEEDED_ON } from "./defaults";

type NewOrganisation = { id?: Id; name: Named; parentId?: Id; kind?: OrganisationKind; gender?: Gender; foundedOn?: Day; at?: Date };

/** Adds an organisation, by default a coordination; without a parent it is a root. Answers its id. */
export async function addOrganisation(tx: Transaction, { id = newId(), name, parentId, kind = "coordination", gender = "feminine", foundedOn, at = SEEDED_AT }: NewOrganisation): Promise<Id> {
  await tx.insert(organisation).values({ id, parentId, kind, gender, foundedOn, createdAt: at, ...namedColumns(name) });
  return id;
}

type NewAccount = { id?: Id; name: string; email?: string; phone?: string; passwordHash?: string; language?: Language; gender?: Gender; at?: Date };
/** No password has this hash: whoever is built without one cannot sign in by password. */
const NO_PASSWORD = "!";

/** Adds a person and the account that lets them in, by e-mail address, telephone number (E.164) or both. Answers the id, which they share. */
export async function addAccount(tx: Transaction, { id = newId(), name, email, phone, passwordHash = NO_PASSWORD, language = "ar", gender, at = SEEDED_AT }: NewAccount): Promise<Id> {
  await tx.insert(person).values({ id, name, email: email?.toLowerCase(), phone, gender });
  await tx.insert(account).values({ id, passwordHash, language, createdAt: at });
  return id;
}

type NewRole = { accountId: Id; organisationId: Id; role: Role; startsOn?: Day; endsOn?: Day; grantedBy?: Id; at?: Date };

/** Gives an account an office in an organisation, by default from before everything the builders record and without an end. Answers the id of the grant. */
export async function grantRole(tx: Transaction, { startsOn = SEEDED_ON, at = SEEDED_AT, ...grant }: NewRole): Promise<Id> {
  const id = newId();
  await tx.insert(roleGrant).values({ id, startsOn, createdAt: at, ...grant });
  return id;
}
