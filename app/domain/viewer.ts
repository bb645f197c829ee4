import { CONFIDENTIALITY, type Confidentiality } from "./confidentiality";
import type { Language, Localized } from "./localized";

export type Id = string;

/** The offices a person can hold in an organisation, each with a start and perhaps an end. */
export const ROLES = ["coordinator", "bureau", "member", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** Roles that reach down the tree of organisations; the others hold where they were given (settled question 1). */
export const ROLES_THAT_REACH_DOWN: readonly Role[] = ["bureau", "administrator"];

/** A role that is live today, with every organisation it reaches. */
export type LiveRole = { readonly role: Role; readonly organisationId: Id; readonly organisationName: Localized; readonly reaches: readonly Id[] };

/** The person who asks: who they are, what they hold today, and how they read. */
export type Viewer = {
  readonly id: Id;
  readonly name: string;
  readonly language: Language;
  /** Whether they have a confirmed second factor. */
  readonly secondFactor: boolean;
  readonly roles: readonly LiveRole[];
};

/** The organisations in which a viewer holds a role today, with what that role reaches. */
export function organisationsReached(viewer: Viewer, role: Role): readonly Id[] {
  return [...new Set(viewer.roles.filter((held) => held.role === role).flatMap((held) => held.reaches))];
}

export function holds(viewer: Viewer, role: Role, organisationId: Id): boolean {
  return viewer.roles.some((held) => held.role === role && held.reaches.includes(organisationId));
}

/** Whether the viewer holds any of these roles anywhere. */
export function holdsAny(viewer: Viewer, roles: readonly Role[]): boolean {
  return viewer.roles.some((held) => roles.includes(held.role));
}

/**
 * What a viewer may read, as three lists of organisations, one for each level of confidentiality.
 * Every query takes one, so that forgetting it is a type error.
 * A coordinator reads up to *organisation* in their own organisation, a bureau member everything below theirs,
 * a member what was published, and an administrator no more than a member does.
 */
export type Scope = {
  readonly viewerId: Id;
  readonly reads: Readonly<Record<Confidentiality, readonly Id[]>>;
  /** The levels that are read at all, when they are fewer than the reader's: what a paper of one level holds. */
  readonly only?: readonly Confidentiality[];
};

export function scopeOf(viewer: Viewer): Scope {
  const bureau = organisationsReached(viewer, "bureau");
  const organisation = [...new Set([...bureau, ...organisationsReached(viewer, "coordinator")])];
  const members = [...new Set([...organisation, ...organisationsReached(viewer, "member"), ...organisationsReached(viewer, "administrator")])];
  return { viewerId: viewer.id, reads: { members, organisation, bureau } };
}

/** The same scope in some organisations alone. */
export function scopeWithin(scope: Scope, organisationIds: readonly Id[]): Scope {
  const within = (ids: readonly Id[]) => ids.filter((id) => organisationIds.includes(id));
  const { members, organisation, bureau } = scope.reads;
  return { ...scope, reads: { members: within(members), organisation: within(organisation), bureau: within(bureau) } };
}

/** A scope that reads nothing stricter than a level, whoever asks: what somebody of that level reads from the inside. */
export function scopeUpTo({ viewerId, reads }: Scope, level: Confidentiality): Scope {
  return { viewerId, reads: { ...reads, bureau: level === "bureau" ? reads.bureau : [] }, only: CONFIDENTIALITY.slice(0, CONFIDENTIALITY.indexOf(level) + 1) };
}

/** Whether a record of this organisation and level may be shown at all. Publication of the dossier is asked of the dossier itself. */
export function mayRead(scope: Scope, record: { readonly organisationId: Id; readonly confidentiality: Confidentiality }): boolean {
  return scope.reads[record.confidentiality].includes(record.organisationId) && (scope.only?.includes(record.confidentiality) ?? true);
}

/** Whether the viewer reads a dossier of this organisation from the inside; those who do not get the member's page. */
export function readsFromInside(scope: Scope, organisationId: Id): boolean {
  return scope.reads.organisation.includes(organisationId);
}
