import { dayAt } from "~/domain/days";
import { type Language, nameIn } from "~/domain/localized";
import { invitableRoles, may } from "~/domain/permissions";
import type { OrganisationRow } from "~/domain/rows/organisation";
import type { OpenInvitation, PersonRow } from "~/domain/rows/person";
import { ROLES, organisationsReached, type Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { contactsInWords } from "./contacts";
import { type LinkToSend, linkToSend } from "./link-to-send";
import { organisationOptions, treeOf } from "./organisation";
import { roleInWords } from "./role";

type Found = {
  readonly people: readonly PersonRow[];
  readonly next: string | null;
  readonly invitations: readonly OpenInvitation[];
  readonly organisations: readonly OrganisationRow[];
};

/** The organisations whose people a viewer looks after. */
export function organisationsLookedAfter(viewer: Viewer): readonly string[] {
  return [...new Set([...organisationsReached(viewer, "administrator"), ...organisationsReached(viewer, "coordinator")])];
}

/** What the page of people shows: who holds what, the invitations still open, and what the viewer may invite to. */
export function peoplePage(viewer: Viewer, language: Language, { people, next, invitations, organisations }: Found) {
  const t = translator(language);
  const roles = ROLES.filter((role) => organisations.some(({ id }) => invitableRoles(viewer, id).includes(role)));
  return {
    people: people.map(({ id, name, email, phone, suspended, roles: held, heldIn }) => ({
      id, name, suspended, contacts: contactsInWords({ email, phone }), roles: held.map((each) => roleInWords(language, each)), manage: heldIn.every((organisationId) => may(viewer, "person.keep", { organisationId })) ? `/admin/people/${id}` : null,
    })),
    next: next && `/people?after=${next}`,
    organisations: organisationOptions(language, treeOf(organisations).filter(({ closedOn }) => closedOn === null)),
    roles: roles.map((role) => ({ value: role, label: t(`terms.role.${role}`) })),
    invitations: invitations.map(({ id, guest, role, organisationId, organisationName, createdByName, expiresAt }) => ({
      id, guest,
      held: t("people.heldIn", { role: t(`terms.role.${role}`), organisation: nameIn(language, organisationName).text }),
      by: t("people.open.by", { name: createdByName ?? t("history.formerAccount"), day: formatDay(language, dayAt(expiresAt)) }),
      mayRevoke: invitableRoles(viewer, organisationId).includes(role),
    })),
  };
}
export type PeoplePage = ReturnType<typeof peoplePage>;

/** The link of an invitation that was just made, with the words that go along. */
export function invitationLink(language: Language, address: string, organisation: string): LinkToSend {
  return linkToSend(address, translator(language)("people.link.message", { organisation, link: address }));
}
