import { decidableSince } from "~/domain/admission";
import { addDays, dayAt } from "~/domain/days";
import { takesOnNew } from "~/domain/organisation";
import { may } from "~/domain/permissions";
import { type Id, organisationsReached, type Viewer } from "~/domain/viewer";
import type { Decision } from "~/forms/enrolment";
import { newId } from "~/forms/id";
import { type EnrolmentToDecide, lockEnrolment, lockWaiting, type Several, writeAdmissions, writeDecision } from "@db/queries/enrolments";
import { endMembershipMadeAt, insertMemberships, membersAmong } from "@db/queries/memberships";
import { closingsOf, stillTakesOn } from "@db/queries/organisation-tree";
import { endSessionsOf } from "@db/queries/sessions";
import { type Transaction, transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

/** Rows of one statement. */
const AT_ONCE = 500;

type DecisionRefused = Refused<"not_found" | "own_role" | "decided_long_ago" | "closed_organisation">;

/**
 * Admits or refuses somebody who came by a join link. Nobody is admitted to an organisation that has closed (`closed_organisation`). Deciding again turns the decision round, within a day of it: whoever was admitted by mistake is a
 * member no longer and their sessions end, whoever was refused by mistake comes in. The same decision twice is one. Nobody decides of themselves.
 */
export function decideEnrolment(viewer: Viewer, { intent, id }: Decision, now: Date): Promise<{ readonly ok: true } | DecisionRefused> {
  return transaction<{ readonly ok: true } | DecisionRefused>(viewer.id, async (tx) => {
    const found = await lockEnrolment(tx, id);
    if (!found || !may(viewer, "person.admit", found)) return refused("not_found");
    if (found.accountId === viewer.id) return refused("own_role");
    const state = intent === "admit" ? "admitted" : "refused";
    if (found.state === state) return { ok: true };
    if (found.decidedAt !== null && found.decidedAt <= decidableSince(now)) return refused("decided_long_ago");
    if (state === "admitted" && !(await stillTakesOn(tx, found.organisationId, dayAt(now)))) return refused("closed_organisation");
    await writeDecision(tx, id, { state, decidedBy: viewer.id }, now);
    if (state === "admitted") await makeMembers(tx, viewer.id, [found], now);
    else if (found.state === "admitted") await endMembership(tx, found, now);
    return { ok: true };
  });
}

/**
 * Admits several in one step, all or none; answers how many. Those who were decided of meanwhile, are not the viewer's
 * to admit, are the viewer, or came to an organisation that has closed, are left out.
 */
export function admitSeveral(viewer: Viewer, several: Several, now: Date): Promise<number> {
  return transaction(viewer.id, async (tx) => {
    const closings = await closingsOf(tx, organisationsAdmittedTo(viewer));
    const organisationIds = [...closings].filter(([, closedOn]) => takesOnNew({ closedOn }, dayAt(now))).map(([id]) => id);
    let admitted = 0;
    for (;;) {
      const batch = await lockWaiting(tx, several, { organisationIds, without: viewer.id }, AT_ONCE);
      if (batch.length === 0) return admitted;
      await writeAdmissions(tx, batch.map(({ id }) => id), viewer.id, now);
      await makeMembers(tx, viewer.id, batch, now);
      admitted += batch.length;
    }
  });
}

/** The organisations to which somebody may admit people. */
export function organisationsAdmittedTo(viewer: Viewer): readonly Id[] {
  const reached = [...organisationsReached(viewer, "administrator"), ...organisationsReached(viewer, "coordinator")];
  return [...new Set(reached)].filter((organisationId) => may(viewer, "person.admit", { organisationId }));
}

/** Makes members of those who are not members already; in an organisation that is to be closed until that day. */
async function makeMembers(tx: Transaction, grantedBy: Id, people: readonly EnrolmentToDecide[], now: Date): Promise<void> {
  const today = dayAt(now);
  const already = await membersAmong(tx, people, today);
  const wanted = people.filter(({ accountId, organisationId }) => !already.has(`${accountId} ${organisationId}`));
  const closings = await closingsOf(tx, wanted.map(({ organisationId }) => organisationId));
  await insertMemberships(tx, wanted.map(({ accountId, organisationId }) => ({ id: newId(), accountId, organisationId, endsOn: closings.get(organisationId) ?? null })), { grantedBy, startsOn: today }, now);
}

async function endMembership(tx: Transaction, admitted: EnrolmentToDecide, now: Date): Promise<void> {
  if (admitted.decidedAt) await endMembershipMadeAt(tx, admitted, admitted.decidedAt, addDays(dayAt(now), -1));
  await endSessionsOf(tx, admitted.accountId);
}
