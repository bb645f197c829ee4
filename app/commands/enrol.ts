import { type Admission, joinLinkState } from "~/domain/admission";
import type { ConsentGiven } from "~/domain/consent";
import { dayAt } from "~/domain/days";
import { takesOnNew } from "~/domain/organisation";
import type { Id, Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { hashPassword } from "@db/passwords";
import { enrolmentByLink, insertEnrolment, nobodyWaits, statesBefore } from "@db/queries/enrolments";
import { type FoundJoinLink, joinLinkByToken, takePlace } from "@db/queries/join-links";
import { holdsRole, insertRole } from "@db/queries/roles-held";
import { loadViewer } from "@db/queries/sessions";
import { minutesToWait, minutesUntilNext } from "@db/queries/throttle";
import { type Transaction, transaction } from "@db/transaction";

import { mayInviteMembers } from "./join-link";
import { addAccountOf, isSentAgain, type Newcomer, refusalOfPassword } from "./new-account";
import type { NewPasswordRefusal } from "./new-password";
import { type Refused, refused } from "./refusal";
import { tellOfFirstWaiting } from "./tell-of-waiting";

export type JoinLinkRefusal = "not_found" | "join_link_full" | "join_link_expired" | "join_link_revoked";
type Enrolled = { readonly ok: true; readonly accountId: Id; readonly beganToWait: boolean };
type Closed = Refused<JoinLinkRefusal>;
type New = Enrolled | Closed | Refused<"contact_taken" | NewPasswordRefusal> | { readonly ok: false; readonly refusal: "throttled"; readonly minutes: number };
type Asked = { readonly now: Date; readonly origin: string };

/** Why nobody can enrol by a join link at an instant, or null when they can. One whose maker may no longer invite counts as revoked. */
export async function refusalOfJoinLink(link: FoundJoinLink | null, now: Date): Promise<JoinLinkRefusal | null> {
  const refusal = refusalByItself(link, now);
  if (refusal || !link) return refusal;
  const maker = await loadViewer(link.createdBy, dayAt(now));
  return maker && mayInviteMembers(maker, link.organisationId) ? null : "join_link_revoked";
}

function refusalByItself(link: FoundJoinLink | null, now: Date): JoinLinkRefusal | null {
  if (!link) return "not_found";
  if (!takesOnNew({ closedOn: link.organisationClosedOn }, dayAt(now))) return "join_link_revoked";
  const state = joinLinkState(link, now);
  return state === "open" ? null : `join_link_${state}`;
}

/**
 * Makes an account by a join link and takes one of its places, never more than there are. The same form sent twice, with the same password, is the
 * same account. A contact that is taken is refused, and after many of those from one network address everybody there waits.
 */
export async function enrolNewcomer(token: string, newcomer: Newcomer, { given, ip, ...asked }: Asked & { readonly given: ConsentGiven; readonly ip: string }): Promise<New> {
  const { now } = asked;
  const link = await joinLinkByToken(token);
  const refusal = await refusalOfJoinLink(link, now);
  if (!link || refusal) return link && (await cameBefore(link, newcomer)) ? came(newcomer.id) : refused(refusal ?? "not_found");
  const minutes = await minutesUntilNext(["contactTaken", ip]);
  if (minutes > 0) return { ok: false, refusal: "throttled", minutes };
  const refusedPassword = await refusalOfPassword(newcomer, link.organisationName);
  if (refusedPassword) return refused(refusedPassword);
  const passwordHash = await hashPassword(newcomer.password);
  const result = await transaction<Enrolled | Closed | Refused<"contact_taken">>(newcomer.id, async (tx) => {
    const open = await joinLinkByToken(token, tx);
    const closed = refusalByItself(open, now);
    if (closed || !open) return refused(closed ?? "not_found");
    if (!(await addAccountOf(tx, newcomer, given, passwordHash, now))) return refused("contact_taken");
    return enrolInto(tx, open, newcomer.id, now);
  });
  if (!result.ok && (await cameBefore(link, newcomer))) return came(newcomer.id);
  if (!result.ok && result.refusal === "contact_taken") await minutesToWait(["contactTaken", ip]);
  if (result.ok && result.beganToWait) await tellOfFirstWaiting(link, asked);
  return result;
}

const came = (accountId: Id): Enrolled => ({ ok: true, accountId, beganToWait: false });

async function cameBefore(link: FoundJoinLink, newcomer: Newcomer): Promise<boolean> {
  return (await enrolmentByLink(link.id, newcomer.id)) !== null && (await isSentAgain(newcomer));
}

/**
 * Enrols the account in hand. Whoever came by this link before, waits already, or is a member there takes no other place: what was said of them stands.
 * Nobody gives themselves a role by a link of their own making (`own_role`).
 */
export async function enrolViewer(viewer: Viewer, token: string, asked: Asked): Promise<Enrolled | Closed | Refused<"own_role">> {
  const { now } = asked;
  const link = await joinLinkByToken(token);
  if (link && (await enrolmentByLink(link.id, viewer.id))) return came(viewer.id);
  const refusal = await refusalOfJoinLink(link, now);
  if (refusal || !link) return refused(refusal ?? "not_found");
  if (link.createdBy === viewer.id) return refused("own_role");
  const result = await transaction<Enrolled | Closed>(viewer.id, async (tx) => {
    const open = await joinLinkByToken(token, tx);
    if (open && (await isThereAlready(tx, open.organisationId, viewer.id, now))) return came(viewer.id);
    const closed = refusalByItself(open, now);
    return closed || !open ? refused(closed ?? "not_found") : enrolInto(tx, open, viewer.id, now);
  });
  if (result.ok && result.beganToWait) await tellOfFirstWaiting(link, asked);
  return result;
}

async function isThereAlready(tx: Transaction, organisationId: Id, accountId: Id, now: Date): Promise<boolean> {
  return (await statesBefore(tx, organisationId, accountId)).includes("waiting") || holdsRole(tx, accountId, organisationId, "member", dayAt(now));
}

/** Takes a place of a link whose row is locked and open. Whoever was refused before waits to be looked at, also where the others come in at once. */
async function enrolInto(tx: Transaction, link: FoundJoinLink, accountId: Id, now: Date): Promise<Enrolled> {
  const { id: joinLinkId, organisationId } = link;
  const admission: Admission = (await statesBefore(tx, organisationId, accountId)).includes("refused") ? "queue" : link.admission;
  const beganToWait = admission === "queue" && (await nobodyWaits(tx, organisationId));
  await takePlace(tx, joinLinkId);
  await insertEnrolment(tx, { id: newId(), joinLinkId, organisationId, accountId, state: admission === "queue" ? "waiting" : "admitted" }, now);
  if (admission === "at_once") {
    await insertRole(tx, { id: newId(), accountId, organisationId, role: "member", startsOn: dayAt(now), endsOn: null, grantedBy: link.createdBy }, now);
  }
  return { ok: true, accountId, beganToWait };
}
