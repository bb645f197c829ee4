import type { Confidentiality } from "./confidentiality";
import { COMMITMENT_TRANSITIONS, type CommitmentMove, type CommitmentState } from "./commitment";
import { DEMAND_TRANSITIONS, type DemandMove, type DemandState } from "./demand";
import { DOSSIER_TRANSITIONS, type DossierMove, type DossierState } from "./dossier";
import { movesFrom, type Mover } from "./transitions";
import { holds, type Id, type Role, type Viewer } from "./viewer";

/**
 * Who may do what, in one table. Each action names the offices that may do it in the organisation concerned:
 * *independent bureau* is a bureau member in that organisation or above it who did not have a hand in the thing (settled question 2).
 */
type Office = "coordinator" | "bureau" | "independent bureau" | "administrator";

export const PERMISSIONS = {
  "dossier.open": ["coordinator"],
  "dossier.edit": ["coordinator"],
  "dossier.submit": ["coordinator"],
  "dossier.decide": ["independent bureau"],
  "dossier.publish": ["coordinator"],
  "dossier.history": ["coordinator", "bureau"],
  "meeting.log": ["coordinator"],
  "meeting.edit": ["coordinator"],
  "meeting.publish": ["coordinator"],
  "commitment.record": ["coordinator"],
  "commitment.edit": ["coordinator"],
  "commitment.advance": ["coordinator", "bureau"],
  "commitment.judge": ["independent bureau"],
  "commitment.publish": ["coordinator"],
  "evidence.add": ["coordinator", "bureau"],
  "event.record": ["coordinator"],
  "event.edit": ["coordinator"],
  "event.publish": ["coordinator"],
  "dossier.delete": ["coordinator"],
  "dossier.transfer": ["administrator"],
  "meeting.transfer": ["coordinator"],
  "demand.write": ["coordinator"],
  "demand.comment": ["coordinator", "bureau"],
  "demand.decide_comment": ["coordinator"],
  "demand.decide": ["independent bureau"],
  "demand.publish": ["coordinator"],
  "deposit.record": ["coordinator"],
  "response.record": ["coordinator"],
  "agreement.keep": ["coordinator"],
  "document.keep": ["coordinator"],
  "communique.write": ["coordinator"],
  "communique.publish": ["coordinator"],
  "template.keep": ["coordinator", "bureau"],
  "paper.issue": ["coordinator", "bureau"],
  "record.strike": ["independent bureau"],
  "red_line.keep": ["bureau"],
  "round.keep": ["coordinator", "bureau"],
  "party.keep": ["coordinator", "bureau", "administrator"],
  "party.merge": ["bureau", "administrator"],
  "person.invite": ["coordinator", "administrator"],
  "person.admit": ["coordinator", "administrator"],
  "person.keep": ["administrator"],
  "role.grant": ["administrator"],
  "organisation.keep": ["administrator"],
  "installation.keep": ["administrator"],
} as const satisfies Record<string, readonly Office[]>;
export type Action = keyof typeof PERMISSIONS;

/** What an action is about: the organisation it belongs to, and the people who had a hand in it (owner, author, recorder, claimant). */
export type Subject = { readonly organisationId: Id; readonly involved?: readonly (Id | null)[] };

/** Whether the viewer may do this to that. What they may not even see is the query's affair and answers *not found*. */
export function may(viewer: Viewer, action: Action, subject: Subject): boolean {
  return (PERMISSIONS[action] as readonly Office[]).some((office) =>
    office === "independent bureau"
      ? holds(viewer, "bureau", subject.organisationId) && !isInvolved(viewer, subject)
      : holds(viewer, office, subject.organisationId),
  );
}

function isInvolved(viewer: Viewer, subject: Subject): boolean {
  return subject.involved?.includes(viewer.id) ?? false;
}

/** The roles a holder of each office may invite somebody to, in organisations they reach. Nobody grants what they do not keep. */
export const INVITABLE: Readonly<Record<"coordinator" | "administrator", readonly Role[]>> = {
  coordinator: ["member"],
  administrator: ["coordinator", "bureau", "member", "administrator"],
};

/** The roles the viewer may invite somebody to in an organisation. */
export function invitableRoles(viewer: Viewer, organisationId: Id): readonly Role[] {
  if (holds(viewer, "administrator", organisationId)) return INVITABLE.administrator;
  return holds(viewer, "coordinator", organisationId) ? INVITABLE.coordinator : [];
}

/**
 * Whether the viewer keeps a person's account (suspends it, lets its owner back in): an administrator who reaches every organisation in which that
 * person holds an office, so that nobody takes over an account that reaches further than their own. `rootId` stands for those who hold none.
 */
export function keepsPerson(viewer: Viewer, organisationIds: readonly Id[], rootId: Id): boolean {
  const held = organisationIds.length > 0 ? organisationIds : [rootId];
  return held.every((organisationId) => may(viewer, "person.keep", { organisationId }));
}

/** The levels of confidentiality the viewer may give a record: those they can read themselves. */
export function levelsToGive(viewer: Viewer, organisationId: Id): readonly Confidentiality[] {
  return holds(viewer, "bureau", organisationId) ? ["members", "organisation", "bureau"] : ["members", "organisation"];
}

/** The movers a viewer counts as for a subject: coordinator of the organisation, and bureau if they had no hand in it. */
export function moversOf(viewer: Viewer, subject: Subject): readonly Mover[] {
  const movers: Mover[] = [];
  if (holds(viewer, "coordinator", subject.organisationId)) movers.push("coordinator");
  if (holds(viewer, "bureau", subject.organisationId) && !isInvolved(viewer, subject)) movers.push("bureau");
  return movers;
}

/** The moves of a dossier that are open to the viewer. Withdrawing an own draft is its author's alone. */
export function dossierMovesOf(viewer: Viewer, state: DossierState, subject: Subject & { readonly authorId: Id; readonly ownerId: Id | null }): readonly DossierMove[] {
  return movesFrom(DOSSIER_TRANSITIONS, state, moversOf(viewer, subject))
    .map((row) => row.move)
    .filter((move) => move !== "withdraw_own" || [subject.authorId, subject.ownerId].includes(viewer.id));
}

/** The moves of a commitment that are open to the viewer. */
export function commitmentMovesOf(viewer: Viewer, state: CommitmentState, subject: Subject): readonly CommitmentMove[] {
  return movesFrom(COMMITMENT_TRANSITIONS, state, moversOf(viewer, subject)).map((row) => row.move);
}

/** The moves of a demand that are open to the viewer. */
export function demandMovesOf(viewer: Viewer, state: DemandState, subject: Subject): readonly DemandMove[] {
  return movesFrom(DEMAND_TRANSITIONS, state, moversOf(viewer, subject)).map((row) => row.move);
}
