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

/** Who may enter an address at all; what they find behind it is narrowed by the scope and by `may`. */
export type Audience = "everyone" | "signed in" | readonly Role[];
const INSIDE = ["coordinator", "bureau"] as const;
const KEEPERS = ["coordinator", "bureau", "administrator"] as const;

/**
 * Every address of the house and who may enter it, by verb. A verb that is not listed answers 405 to whoever asks.
 * A route that is missing here does not compile, and a test walks the manifest against this table.
 */
export const ADDRESSES = {
  "/": { GET: "signed in" },
  "/health": { GET: "everyone" },
  "/ready": { GET: "everyone" },
  "/privacy": { GET: "everyone" },
  "/verify": { GET: "everyone", POST: "everyone" },
  "/verify/:code": { GET: "everyone" },
  "/setup": { GET: "everyone", POST: "everyone" },
  "/example/enter": { POST: "everyone" },
  "/example/remove": { POST: ["administrator"] },
  "/sign-in": { GET: "everyone", POST: "everyone" },
  "/sign-in/code": { GET: "everyone", POST: "everyone" },
  "/sign-out": { POST: "everyone" },
  "/forgotten": { GET: "everyone", POST: "everyone" },
  "/reset/:token": { GET: "everyone", POST: "everyone" },
  "/confirm/:token": { GET: "everyone", POST: "everyone" },
  "/join/:token": { GET: "everyone", POST: "everyone" },
  "/enrol/:token": { GET: "everyone", POST: "everyone" },
  "/unsubscribe/:token": { GET: "everyone", POST: "everyone" },
  "/notifications": { GET: "signed in", POST: "signed in" },
  "/people": { GET: ["coordinator", "administrator"], POST: ["coordinator", "administrator"] },
  "/people/join-links": { GET: ["coordinator", "administrator"], POST: ["coordinator", "administrator"] },
  "/people/enrolments": { GET: ["coordinator", "administrator"], POST: ["coordinator", "administrator"] },
  "/admin": { GET: ["administrator"], POST: ["administrator"] },
  "/admin/organisations/:id": { GET: ["administrator"], POST: ["administrator"] },
  "/admin/organisations/:id/letterhead": { GET: ["administrator"], POST: ["administrator"] },
  "/admin/people/:id": { GET: ["administrator"], POST: ["administrator"] },
  "/admin/notice": { GET: ["administrator"], POST: ["administrator"] },
  "/admin/retention": { GET: ["administrator"], POST: ["administrator"] },
  "/admin/outbox": { GET: ["administrator"] },
  "/admin/backups": { GET: ["administrator"], POST: ["administrator"] },
  "/admin/clocks": { GET: ["administrator"], POST: ["administrator"] },
  "/admin/audit": { GET: ["administrator"], POST: ["administrator"] },
  "/admin/audit/heads": { GET: ["administrator"] },
  "/settings": { GET: "signed in", POST: "signed in" },
  "/settings/contacts": { GET: "signed in", POST: "signed in" },
  "/settings/password": { GET: "signed in", POST: "signed in" },
  "/settings/devices": { GET: "signed in", POST: "signed in" },
  "/settings/second-factor": { GET: "signed in", POST: "signed in" },
  "/settings/notifications": { GET: "signed in", POST: "signed in" },
  "/settings/data": { GET: "signed in", POST: "signed in" },
  "/settings/data/export": { POST: "signed in" },
  "/dossiers": { GET: "signed in" },
  "/dossiers/new": { GET: ["coordinator"], POST: ["coordinator"] },
  "/dossiers/:number": { GET: "signed in" },
  "/dossiers/:number/mute": { POST: "signed in" },
  "/dossiers/:number/edit": { GET: ["coordinator"], POST: ["coordinator"] },
  "/dossiers/:number/moves/:move": { GET: INSIDE, POST: INSIDE },
  "/dossiers/:number/meetings": { GET: INSIDE },
  "/dossiers/:number/commitments": { GET: INSIDE },
  "/dossiers/:number/chain": { GET: INSIDE },
  "/dossiers/:number/history": { GET: INSIDE },
  "/dossiers/:number/red-lines": { GET: ["bureau"], POST: ["bureau"] },
  "/dossiers/:number/publication": { GET: INSIDE, POST: ["coordinator"] },
  "/dossiers/:number/events/new": { GET: ["coordinator"], POST: ["coordinator"] },
  "/dossiers/:number/delete": { GET: ["coordinator"], POST: ["coordinator"] },
  "/dossiers/:number/demands": { GET: INSIDE },
  "/dossiers/:number/demands/new": { GET: ["coordinator"], POST: ["coordinator"] },
  "/dossiers/:number/files/new": { GET: ["coordinator"], POST: ["coordinator"] },
  "/dossiers/:number/documents": { GET: INSIDE, POST: ["coordinator"] },
  "/dossiers/:number/papers": { GET: INSIDE, POST: INSIDE },
  "/dossiers/:number/dossier.pdf": { GET: INSIDE },
  "/dossiers/:number/ledger.pdf": { GET: INSIDE },
  "/dossiers/:number/agreements/new": { GET: ["coordinator"], POST: ["coordinator"] },
  "/papers/jobs/:id": { GET: INSIDE, POST: INSIDE },
  "/dossiers/:number/communiques": { GET: INSIDE },
  "/dossiers/:number/communiques/new": { GET: ["coordinator"], POST: ["coordinator"] },
  "/communiques/:id": { GET: "signed in" },
  "/communiques/:id/text": { GET: "signed in" },
  "/communiques/:id/edit": { GET: ["coordinator"], POST: ["coordinator"] },
  "/communiques/:id/publication": { GET: INSIDE, POST: ["coordinator"] },
  "/communiques/:id/delete": { GET: ["coordinator"], POST: ["coordinator"] },
  "/communiques/:id/papers": { GET: INSIDE, POST: INSIDE },
  "/communiques/:id/communique.pdf": { GET: "signed in" },
  "/documents/:id": { GET: "signed in" },
  "/files/:id": { GET: INSIDE },
  "/files/:id/edit": { GET: ["coordinator"], POST: ["coordinator"] },
  "/files/:id/deposit": { GET: ["coordinator"], POST: ["coordinator"] },
  "/files/:id/points/:point": { GET: INSIDE },
  "/demands/:id": { GET: "signed in" },
  "/demands/:id/edit": { GET: ["coordinator"], POST: ["coordinator"] },
  "/demands/:id/draft": { GET: ["coordinator"], POST: ["coordinator"] },
  "/demands/:id/reconcile": { GET: ["coordinator"], POST: ["coordinator"] },
  "/demands/:id/versions": { GET: INSIDE },
  "/demands/:id/versions/:version": { GET: INSIDE, POST: ["coordinator"] },
  "/demands/:id/review": { GET: INSIDE },
  "/demands/:id/comments": { GET: INSIDE, POST: INSIDE },
  "/comments/:id/decide": { GET: INSIDE, POST: INSIDE },
  "/demands/:id/moves/:move": { GET: INSIDE, POST: INSIDE },
  "/demands/:id/merge": { GET: ["coordinator"], POST: ["coordinator"] },
  "/demands/:id/split": { GET: ["coordinator"], POST: ["coordinator"] },
  "/demands/:id/trace": { GET: INSIDE },
  "/demands/:id/links": { GET: ["coordinator"], POST: ["coordinator"] },
  "/demands/:id/template": { GET: ["coordinator"], POST: ["coordinator"] },
  "/templates": { GET: INSIDE, POST: INSIDE },
  "/deposits/:id": { GET: INSIDE },
  "/deposits/:id/edit": { GET: ["coordinator"], POST: ["coordinator"] },
  "/deposits/:id/papers": { GET: INSIDE, POST: INSIDE },
  "/deposits/:id/receipt.pdf": { GET: INSIDE },
  "/deposits/:id/responses/new": { GET: ["coordinator"], POST: ["coordinator"] },
  "/responses/:id/edit": { GET: ["coordinator"], POST: ["coordinator"] },
  "/agreements/:id": { GET: INSIDE },
  "/agreements/:id/edit": { GET: ["coordinator"], POST: ["coordinator"] },
  "/agreements/:id/sign": { GET: ["coordinator"], POST: ["coordinator"] },
  "/strike/:kind/:id": { GET: INSIDE, POST: INSIDE },
  "/strikes/:id/restore": { GET: INSIDE, POST: INSIDE },
  "/events/:id/edit": { GET: ["coordinator"], POST: ["coordinator"] },
  "/meetings": { GET: INSIDE },
  "/meetings/new": { GET: ["coordinator"], POST: ["coordinator"] },
  "/meetings/:id": { GET: INSIDE },
  "/meetings/:id/edit": { GET: ["coordinator"], POST: ["coordinator"] },
  "/meetings/:id/transfer": { GET: ["coordinator"], POST: ["coordinator"] },
  "/meetings/:id/papers": { GET: INSIDE, POST: INSIDE },
  "/meetings/:id/brief": { GET: INSIDE, POST: ["coordinator"] },
  "/meetings/:id/brief/papers": { GET: INSIDE, POST: INSIDE },
  "/meetings/:id/brief.pdf": { GET: INSIDE },
  "/meetings/:id/minutes.pdf": { GET: INSIDE },
  "/meetings/:id/moves/:move": { GET: ["coordinator"], POST: ["coordinator"] },
  "/commitments": { GET: INSIDE },
  "/commitments/calendar": { GET: INSIDE },
  "/commitments/parties": { GET: INSIDE },
  "/commitments/views": { GET: INSIDE, POST: INSIDE },
  "/commitments/new": { GET: ["coordinator"], POST: ["coordinator"] },
  "/commitments/:id": { GET: INSIDE },
  "/commitments/:id/trigger": { GET: ["coordinator"], POST: ["coordinator"] },
  "/commitments/:id/edit": { GET: ["coordinator"], POST: ["coordinator"] },
  "/commitments/:id/moves/:move": { GET: INSIDE, POST: INSIDE },
  "/commitments/:id/next-step": { GET: INSIDE, POST: INSIDE },
  "/commitments/:id/nudges": { POST: ["coordinator"] },
  "/commitments/:id/evidence/new": { GET: INSIDE, POST: INSIDE },
  "/commitments/:id/confirmation": { POST: ["member"] },
  "/evidence/:id": { GET: INSIDE, POST: INSIDE },
  "/commitments/:id/signs/new": { GET: ["coordinator"], POST: ["coordinator"] },
  "/rounds": { GET: INSIDE },
  "/rounds/new": { GET: INSIDE, POST: INSIDE },
  "/rounds/:id": { GET: INSIDE, POST: ["coordinator"] },
  "/rounds/:id/papers": { GET: INSIDE, POST: INSIDE },
  "/rounds/:id/balance.pdf": { GET: INSIDE },
  "/rounds/:id/edit": { GET: INSIDE, POST: INSIDE },
  "/parties": { GET: KEEPERS },
  "/parties/new": { GET: KEEPERS, POST: KEEPERS },
  "/parties/compare": { GET: INSIDE },
  "/parties/:id": { GET: KEEPERS },
  "/parties/:id/edit": { GET: KEEPERS, POST: KEEPERS },
  "/parties/:id/merge": { GET: ["bureau", "administrator"], POST: ["bureau", "administrator"] },
  "/parties/:id/brief": { GET: INSIDE },
  "/parties/:id/brief/papers": { GET: INSIDE, POST: INSIDE },
  "/parties/:id/brief.pdf": { GET: INSIDE },
  "/parties/:id/papers": { GET: INSIDE, POST: INSIDE },
  "/parties/:id/ledger.pdf": { GET: INSIDE },
  "/parties/:id/silences": { GET: INSIDE },
  "/parties/:id/close": { GET: KEEPERS, POST: KEEPERS },
  "/parties/:id/office-holders": { GET: KEEPERS, POST: KEEPERS },
  "/handovers": { GET: "signed in" },
  "/handovers/:id": { GET: "signed in", POST: "signed in" },
  "/handovers/:id/receipt.pdf": { GET: "signed in" },
  "/review": { GET: ["bureau"] },
} as const satisfies Record<string, { readonly GET?: Audience; readonly POST?: Audience }>;
export type Address = keyof typeof ADDRESSES;

/** The addresses whose form brings files along: longer bodies are let through to them, and to no others (`app/session/upload.ts`). */
export const TAKES_FILES = ["/dossiers/:number/documents", "/agreements/:id/sign", "/files/:id/deposit", "/deposits/:id/edit", "/commitments/:id/evidence/new", "/admin/organisations/:id/letterhead", "/verify"] as const satisfies readonly Address[];
export type FilesAddress = (typeof TAKES_FILES)[number];

/** Whether the form of a path of the house brings files along. */
export function takesFiles(path: string): boolean {
  const parts = path.split("/");
  return TAKES_FILES.some((address) => {
    const wanted = address.split("/");
    return wanted.length === parts.length && wanted.every((part, place) => (part.startsWith(":") ? parts[place] !== "" : part === parts[place]));
  });
}
