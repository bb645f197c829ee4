import { addDays, type Day } from "~/domain/days";
import { may } from "~/domain/permissions";
import type { Id, Viewer } from "~/domain/viewer";
import type { Successor, Transfer } from "~/forms/role";
import { credentialsByContact } from "@db/queries/accounts";
import { lockAccountInUse } from "@db/queries/accounts-in-use";
import { stillTakesOn } from "@db/queries/organisation-tree";
import { handOver } from "@db/queries/owned-dossiers";
import { administratorRemains, endDelegationsOf, type Grant, grantWritten, holdsRole, insertRole, lockGrant, setLastDay } from "@db/queries/roles-held";
import { endSessionsOf } from "@db/queries/sessions";
import { type Transaction, transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { type Refused, refused } from "./refusal";
import { writeHandover } from "./write-handover";

type Asked = { readonly now: Date; readonly today: Day };
type TransferRefused = Refused<"not_found" | "own_role" | "same_person" | "unknown_person" | "in_the_past" | "role_over" | "closed_organisation" | "last_administrator">;
export type Transferred = { readonly ok: true } | PasswordRefusal | TransferRefused;

/** Who is meant as the successor, before anything is confirmed: the account behind a contact. Refused: *unknown_person*, *own_role*, *in_the_past*. */
export async function findSuccessor(viewer: Viewer, { contact, from }: Successor, today: Day): Promise<{ readonly ok: true; readonly id: Id } | Refused<"unknown_person" | "own_role" | "in_the_past">> {
  if (from < today) return refused("in_the_past");
  const found = await credentialsByContact(contact);
  if (!found || found.suspended || found.left) return refused("unknown_person");
  return found.id === viewer.id ? refused("own_role") : { ok: true, id: found.id };
}

/**
 * Hands an office over from a day on: its holder's ends the day before, the successor's begins, and, if asked, the dossiers that the holder owns there
 * go along at once. All of it or nothing. The same form sent twice hands it over once.
 * Refused: *not_found* (beyond reach, or a delegation, which ends by itself), *own_role* (nobody takes or gives away by their own hand), *same_person*,
 * *unknown_person* (an account that is suspended or left), *in_the_past*, *role_over* (it ends before that day), *closed_organisation*,
 * *last_administrator*, and what the password is refused for.
 */
export async function transferOffice(viewer: Viewer, { password, ...transfer }: Transfer, asked: Asked): Promise<Transferred> {
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  return transaction<Transferred>(viewer.id, async (tx) => {
    const office = await lockGrant(tx, transfer.grantId);
    if (!office || office.inSteadOf !== null || !may(viewer, "role.grant", office)) return refused("not_found");
    if (await isDone(tx, office, transfer)) return { ok: true };
    const refusal = await refusalOf(tx, viewer, office, transfer, asked);
    if (refusal) return refusal;
    await succeed(tx, viewer, office, transfer, asked);
    return { ok: true };
  });
}

/** Whether this very form was carried out before. */
async function isDone(tx: Transaction, office: Grant, { id, toId, from }: Omit<Transfer, "password">): Promise<boolean> {
  const written = await grantWritten(tx, id);
  return written?.accountId === toId && written.organisationId === office.organisationId && written.role === office.role && office.endsOn === addDays(from, -1);
}

async function refusalOf(tx: Transaction, viewer: Viewer, office: Grant, { id, toId, from }: Omit<Transfer, "password">, { today }: Asked): Promise<TransferRefused | null> {
  if (office.accountId === viewer.id || toId === viewer.id) return refused("own_role");
  if (office.accountId === toId) return refused("same_person");
  if (from < today) return refused("in_the_past");
  if (office.endsOn !== null && office.endsOn < from) return refused("role_over");
  if (await grantWritten(tx, id)) return refused("not_found");
  if (!(await stillTakesOn(tx, office.organisationId, today))) return refused("closed_organisation");
  // Asked before the successor is looked at: it waits for whoever is suspending an administrator, who may be that very successor.
  const remains = office.role !== "administrator" || (await administratorRemains(tx, { grantId: office.id }, today)) || office.endsOn === null;
  if (!(await lockAccountInUse(tx, toId))) return refused("unknown_person");
  return remains ? null : refused("last_administrator");
}

async function succeed(tx: Transaction, viewer: Viewer, office: Grant, { id, toId, from, withDossiers }: Omit<Transfer, "password">, { now, today }: Asked): Promise<void> {
  const { organisationId, role, endsOn, accountId } = office;
  const lastDay = addDays(from, -1);
  if (!(await holdsRole(tx, toId, organisationId, role, from))) {
    await insertRole(tx, { id, accountId: toId, organisationId, role, startsOn: from, endsOn, grantedBy: viewer.id }, now);
  }
  await setLastDay(tx, office.id, lastDay);
  await endDelegationsOf(tx, office, lastDay);
  if (withDossiers && role === "coordinator") {
    const dossierIds = await handOver(tx, { organisationId, by: { ownerId: accountId } }, toId);
    await writeHandover(tx, { organisationId, fromId: accountId, toId, dossierIds, createdBy: viewer.id, createdAt: now });
  }
  if (lastDay < today) await endSessionsOf(tx, accountId);
  await endSessionsOf(tx, toId);
}
